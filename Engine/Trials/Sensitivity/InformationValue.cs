using CcmPlanner.Engine.Chance.Designs;

namespace CcmPlanner.Engine.Trials.Sensitivity;

/// <summary>
/// What it would be worth to know one input before deciding, from trials already played (expected value of partial
/// perfect information, by regression of each decision's benefit on the input).
/// </summary>
/// <param name="Name">The input.</param>
/// <param name="Value">
/// Expected gain, in the benefit's unit. The error is that of so many trials; it says nothing about the regression.
/// </param>
/// <param name="Floor">What the same trials would show for an input that has nothing to do with the benefits.</param>
public sealed record InformationValue(string Name, Estimate Value, double Floor)
{
    /// <summary>True when it can be told from nothing.</summary>
    public bool IsAboveNoise => Value.Value - Value.Error > Floor;

    /// <summary>
    /// The worth of every input. <paramref name="units"/>: the inputs between 0 and 1, both excluded; shape
    /// [inputs][trials]. <paramref name="benefits"/>: what each decision brings, more is better; shape
    /// [decisions][trials], the same trials. Throws <see cref="ArgumentException"/> with fewer than two decisions,
    /// fewer than 100 trials, columns of different lengths, or a benefit that is not a finite number.
    /// </summary>
    public static IReadOnlyList<InformationValue> Of(
        IReadOnlyList<string> names,
        IReadOnlyList<double[]> units,
        IReadOnlyList<double[]> benefits,
        ulong seed)
    {
        Refuse(names, units, benefits);
        return
        [
            .. names.Select((name, input) =>
            {
                var shuffle = new KeyedPermutation(seed, input, units[input].Length);
                double[] shuffled = [.. units[input].Select((_, trial) => units[input][shuffle.At(trial)])];
                return new InformationValue(name, Gain(units[input], benefits), Gain(shuffled, benefits).Value);
            }),
        ];
    }

    /// <summary>
    /// What it would be worth to know everything, chance included: no input and no survey can be worth more. Throws
    /// as <see cref="Of"/> does.
    /// </summary>
    public static Estimate OfEverything(IReadOnlyList<double[]> benefits)
    {
        Refuse([], [], benefits);
        return Gain(benefits, Best(benefits));
    }

    private static void Refuse(
        IReadOnlyList<string> names, IReadOnlyList<double[]> units, IReadOnlyList<double[]> benefits)
    {
        var trials = benefits.Count < 2
            ? throw new ArgumentException($"found {benefits.Count} decisions; write at least 2", nameof(benefits))
            : benefits[0].Length;
        if (trials < 100)
        {
            throw new ArgumentException($"found {trials} trials; write at least 100", nameof(benefits));
        }

        if (names.Count != units.Count || units.Concat(benefits).Any(column => column.Length != trials))
        {
            throw new ArgumentException("found columns of different lengths; write as many of each", nameof(units));
        }

        if (benefits.Any(column => !column.All(double.IsFinite)))
        {
            throw new ArgumentException(
                "found a benefit that is no number; leave its trial out of all columns", nameof(benefits));
        }
    }

    private static Estimate Gain(IReadOnlyList<double> units, IReadOnlyList<double[]> benefits)
    {
        var fit = new SplineFit(units);
        return Gain([.. benefits.Select(fit.Fit)], Best(benefits));
    }

    /// <summary>The decision that is best when nothing is known.</summary>
    private static int Best(IReadOnlyList<double[]> benefits) =>
        Enumerable.Range(0, benefits.Count).MaxBy(decision => benefits[decision].Average());

    /// <summary>How much better the best decision of each trial is than that one.</summary>
    private static Estimate Gain(IReadOnlyList<double[]> expected, int best)
    {
        double sum = 0, squares = 0;
        var trials = expected[0].Length;
        for (var trial = 0; trial < trials; trial++)
        {
            var gain = expected.Max(decision => decision[trial]) - expected[best][trial];
            sum += gain;
            squares += gain * gain;
        }

        var variance = Math.Max(0, (squares / trials) - (sum / trials * (sum / trials)));
        return new Estimate(sum / trials, Estimates.Z * Math.Sqrt(variance / trials));
    }
}
