using CcmPlanner.Engine.Chance;

namespace CcmPlanner.Engine.Trials.Sensitivity;

/// <summary>What went into trials and what came out.</summary>
/// <param name="Names">The inputs' names.</param>
/// <param name="Units">The inputs as numbers between 0 and 1, evenly spread. Shape: [inputs][trials].</param>
/// <param name="Output">The output, in its own unit. Shape: [trials].</param>
public sealed record InputSample(
    IReadOnlyList<string> Names, IReadOnlyList<double[]> Units, IReadOnlyList<double> Output)
{
    /// <summary>How many trials.</summary>
    public int Count => Output.Count;

    /// <summary>
    /// The sample of trials already played: one of their outcomes, and the words that <paramref name="source"/> gave
    /// the inputs. Trials to which the outcome does not apply are left out.
    /// </summary>
    public static InputSample Of(
        KeptTrials kept, Outcome outcome, WordSource source, IReadOnlyList<InputWord> inputs)
    {
        List<long> trials = [];
        List<double> output = [];
        for (var trial = kept.Trials.First; trial <= kept.Trials.Last; trial++)
        {
            if (kept.At(outcome, trial) is { } value)
            {
                trials.Add(trial);
                output.Add(value);
            }
        }

        return new InputSample(
            [.. inputs.Select(input => input.Name)],
            [.. inputs.Select(
                input => trials.Select(trial => Draws.Unit(source.Word(trial, input.Address))).ToArray())],
            output);
    }
}
