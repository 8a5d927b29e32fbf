namespace CcmPlanner.Engine.Chance.Designs;

/// <summary>Points spread over the unit cube more evenly than chance would, each found at once by its number.</summary>
public interface IDesign
{
    /// <summary>How many points there are.</summary>
    long Rows { get; }

    /// <summary>How many coordinates a point has.</summary>
    int Dimensions { get; }

    /// <summary>
    /// One coordinate as a word; <see cref="Draws.Unit"/> makes a number of it. Throws
    /// <see cref="ArgumentOutOfRangeException"/> on a row or dimension that there is not.
    /// </summary>
    uint Word(long row, int dimension);
}

/// <summary>Lets a design choose some words.</summary>
public static class DesignedWords
{
    /// <summary>
    /// The same words, but the inputs' are those of the design, one dimension each, in order.
    /// <paramref name="trialsPerRow"/>: how many trials on end share a row. Range: 1 or more.
    /// <paramref name="firstTrial"/>: the first trial of the first row. Throws <see cref="ArgumentException"/> when
    /// there are more inputs than dimensions.
    /// </summary>
    public static WordSource Under(
        this WordSource source,
        IDesign design,
        IReadOnlyList<InputWord> inputs,
        long trialsPerRow = 1,
        long firstTrial = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trialsPerRow, 1);
        if (inputs.Count > design.Dimensions)
        {
            throw new ArgumentException(
                $"found {inputs.Count} inputs; write at most {design.Dimensions}", nameof(inputs));
        }

        for (var i = 0; i < inputs.Count; i++)
        {
            var dimension = i;
            source = source.With(
                inputs[i].Address, trial => design.Word((trial - firstTrial) / trialsPerRow, dimension));
        }

        return source;
    }

    /// <summary>Throws <see cref="ArgumentOutOfRangeException"/> on a row or dimension that there is not.</summary>
    internal static void Refuse(this IDesign design, long row, int dimension)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, design.Rows);
        ArgumentOutOfRangeException.ThrowIfNegative(dimension);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(dimension, design.Dimensions);
    }
}
