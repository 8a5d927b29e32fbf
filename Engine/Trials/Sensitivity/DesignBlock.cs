using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Chance.Designs;

namespace CcmPlanner.Engine.Trials.Sensitivity;

/// <summary>
/// Trials whose inputs a design chooses: row 0 for the first trial, and so on. Blocks that share their trials share
/// all chance that is not an input, row by row.
/// </summary>
/// <param name="Design">Chooses the inputs.</param>
/// <param name="FirstTrial">First trial.</param>
public sealed record DesignBlock(IDesign Design, long FirstTrial)
{
    /// <summary>
    /// The output in every row: NaN where the outcome does not apply. <paramref name="model"/> makes a model over
    /// given words; <paramref name="outcome"/> names what it tells. Throws <see cref="KeyNotFoundException"/> when it
    /// tells no such thing, <see cref="OperationCanceledException"/> when cancelled.
    /// </summary>
    public double[] Play(
        Func<WordSource, IOutcomeModel> model,
        string outcome,
        WordSource source,
        IReadOnlyList<InputWord> inputs,
        WorkSplit split,
        CancellationToken cancellation = default)
    {
        var designed = model(source.Under(Design, inputs, firstTrial: FirstTrial));
        var told = designed.Outcomes.Named(outcome);
        var trials = new TrialRange(FirstTrial, FirstTrial + Design.Rows - 1);
        var kept = KeptTrials.Of(designed, trials, split, [told], null, cancellation);
        cancellation.ThrowIfCancellationRequested();
        var outputs = new double[Design.Rows];
        for (var row = 0; row < outputs.Length; row++)
        {
            outputs[row] = kept?.At(told, FirstTrial + row) ?? double.NaN;
        }

        return outputs;
    }
}

/// <summary>A design given by a function.</summary>
/// <param name="rows">How many points.</param>
/// <param name="dimensions">How many coordinates.</param>
/// <param name="word">Row and dimension to word.</param>
internal sealed class BlockDesign(long rows, int dimensions, Func<long, int, uint> word) : IDesign
{
    public long Rows => rows;

    public int Dimensions => dimensions;

    public uint Word(long row, int dimension)
    {
        this.Refuse(row, dimension);
        return word(row, dimension);
    }
}
