using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Scenarios.Forecasting.Decisions;

/// <summary>
/// Splits of a pot that know something against the one that does not: found on one half of the futures, judged on the
/// other, then the other way round.
/// </summary>
internal sealed class KnowingPolicies
{
    private const int CostParts = 9;
    private const int TurnSteps = 100;
    private readonly AllocationQuestion question;
    private readonly IReadOnlyList<Receiver> receivers;
    private readonly KeptAmounts kept;

    /// <summary>
    /// Weights of amounts in the value of so many steps. Shape: [receivers][parts of the cost][steps][amounts].
    /// </summary>
    private readonly double[][][][] byCost;

    /// <summary>The same over the whole range of the cost. Shape: [receivers][steps][amounts].</summary>
    private readonly double[][][] expected;

    /// <summary>The split that knows nothing, by the half on which it was found.</summary>
    private readonly int[][] blind;

    /// <summary>Prepares them.</summary>
    public KnowingPolicies(AllocationQuestion question, IReadOnlyList<Receiver> receivers, KeptAmounts kept)
    {
        (this.question, this.receivers, this.kept) = (question, receivers, kept);
        byCost = [.. receivers.Select(receiver => Enumerable.Range(0, CostParts)
            .Select(part => StepsAt(receiver.Cost.Middle / receiver.Cost.At((part + 0.5) / CostParts))).ToArray())];
        expected = [.. byCost.Select(parts => Enumerable.Range(0, question.Steps + 1)
            .Select(step => Mean([.. parts.Select(part => part[step])])).ToArray())];
        blind = [.. new[] { 0, 1 }.Select(half => Best(expected, Means(half, _ => 0, 1)[0]))];
    }

    /// <summary>The worth of knowing what a square metre costs in a State.</summary>
    public Estimate OfCost(Receiver receiver)
    {
        var at = receivers.ToList().IndexOf(receiver);
        return Judge(half =>
        {
            var means = Means(half, _ => 0, 1)[0];
            var gain = NoGain();
            foreach (var part in byCost[at])
            {
                double[][][] known = [.. expected.Select((own, other) => other == at ? part : own)];
                Add(gain, known, blind[half], Best(known, means), 1.0 / CostParts);
            }

            return _ => gain;
        });
    }

    /// <summary>
    /// The worth of knowing in which part of what it may be an input is. <paramref name="part"/>: by trial.
    /// </summary>
    public Estimate OfInput(IReadOnlyList<int> part, int parts) => Judge(half =>
    {
        var means = Means(half, trial => part[trial], parts);
        double[][][] gains =
        [
            .. Enumerable.Range(0, parts).Select(own =>
            {
                var gain = NoGain();
                Add(gain, expected, blind[half], Best(expected, means[own]), 1);
                return gain;
            }),
        ];
        return trial => gains[part[trial]];
    });

    /// <summary>The worth of knowing all, chance included.</summary>
    public Estimate OfEverything(ulong seed)
    {
        StreamId[] streams = [.. receivers.Select(receiver => StreamId.Of($"allocation/cost/{receiver.State}"))];
        var draws = new Draws(seed);
        return Judge(half => trial =>
        {
            double[][][] known = [.. byCost.Select((parts, at) =>
                parts[(int)(CostParts * Draws.Unit(draws.Block(kept.Trials[trial], streams[at], 0).First))])];
            var gain = NoGain();
            Add(gain, known, blind[half], Best(known, [.. kept.Values.Select(values => values[trial])]), 1);
            return gain;
        });
    }

    /// <summary>Up to what cost a State gets anything; its share never grows with its cost.</summary>
    public CostTurn TurnOf(Receiver receiver)
    {
        var at = receivers.ToList().IndexOf(receiver);
        double[][] means = [.. kept.Values.Select(values => Enumerable.Range(0, kept.Grid.Amounts.Count)
            .Select(amount => values.Average(row => row[amount])).ToArray())];
        bool Gets(double share) => Best(
            [.. expected.Select(
                (own, other) => other == at ? StepsAt(receiver.Cost.Middle / receiver.Cost.At(share)) : own)],
            means)[at] > 0;
        var point = BreakingPoint.Find(share => !Gets(share), 1, 1.0 / TurnSteps);
        return point.End switch
        {
            BreakingEnd.FailsAlready => new CostTurn(receiver.State, null, false),
            BreakingEnd.Withstands => new CostTurn(receiver.State, receiver.Cost.High, true),
            _ => new CostTurn(receiver.State, receiver.Cost.At(point.Size!.Value - point.Tolerance!.Value), false),
        };
    }

    private double[][] StepsAt(double times) =>
        [.. Enumerable.Range(0, question.Steps + 1).Select(step => kept.Grid.Weights(times * step / question.Steps))];

    private double[] Mean(IReadOnlyList<double[]> rows) =>
        [.. Enumerable.Range(0, kept.Grid.Amounts.Count).Select(amount => rows.Average(row => row[amount]))];

    /// <summary>
    /// Mean values over the trials of a half. Shape: [parts][receivers][amounts]; 0 where a part has no trial.
    /// </summary>
    private double[][][] Means(int half, Func<int, int> partOf, int parts)
    {
        double[][][] sums = [.. Enumerable.Range(0, parts).Select(_ => NoGain())];
        var counts = new int[parts];
        foreach (var trial in OfHalf(half))
        {
            var part = partOf(trial);
            counts[part]++;
            for (var at = 0; at < receivers.Count; at++)
            {
                var (own, sum) = (kept.Values[at][trial], sums[part][at]);
                for (var amount = 0; amount < sum.Length; amount++)
                {
                    sum[amount] += own[amount];
                }
            }
        }

        return [.. sums.Select((rows, part) =>
            rows.Select(row => row.Select(sum => sum / Math.Max(1, counts[part])).ToArray()).ToArray())];
    }

    private IEnumerable<int> OfHalf(int half)
    {
        for (var trial = half; trial < kept.Trials.Count; trial += 2)
        {
            yield return trial;
        }
    }

    private int[] Best(double[][][] weights, double[][] values) => new StepAllocation(
        [.. weights.Select((steps, at) => steps.Select(step => Dot(step, values[at])).ToArray())],
        [.. receivers.Select(receiver => question.LeastSteps(receiver.State))],
        [.. receivers.Select(receiver => Math.Min(question.Steps, question.MostSteps(receiver.State)))])
            .Best(question.Steps);

    private double[][] NoGain() => [.. receivers.Select(_ => new double[kept.Grid.Amounts.Count])];

    /// <summary>Adds what a split that knows gains over one that does not, as weights of amounts by receiver.</summary>
    private static void Add(double[][] gain, double[][][] weights, int[] blind, int[] knowing, double times)
    {
        for (var at = 0; at < gain.Length; at++)
        {
            var (from, to) = (weights[at][blind[at]], weights[at][knowing[at]]);
            for (var amount = 0; amount < from.Length; amount++)
            {
                gain[at][amount] += times * (from[amount] - to[amount]);
            }
        }
    }

    /// <summary>Mean gain over all futures, each judged by what the half without it found.</summary>
    private Estimate Judge(Func<int, Func<int, double[][]>> learn)
    {
        double sum = 0, squares = 0;
        for (var half = 0; half < 2; half++)
        {
            var gainOf = learn(half);
            foreach (var trial in OfHalf(1 - half))
            {
                var weights = gainOf(trial);
                double gain = 0;
                for (var at = 0; at < weights.Length; at++)
                {
                    gain += Dot(weights[at], kept.Values[at][trial]);
                }

                sum += gain;
                squares += gain * gain;
            }
        }

        var count = kept.Trials.Count;
        var variance = Math.Max(0, (squares / count) - (sum / count * (sum / count)));
        return new Estimate(sum / count, Estimates.Z * Math.Sqrt(variance / count));
    }

    private static double Dot(double[] weights, double[] values)
    {
        double sum = 0;
        for (var at = 0; at < weights.Length; at++)
        {
            sum += weights[at] * values[at];
        }

        return sum;
    }
}
