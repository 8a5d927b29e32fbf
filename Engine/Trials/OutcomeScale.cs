namespace CcmPlanner.Engine.Trials;

/// <summary>How the whole numbers of an outcome are put into bins.</summary>
public abstract record OutcomeScale
{
    /// <summary>How many bins there are.</summary>
    public abstract int Bins { get; }

    /// <summary>The bin of a value; values off either end fall into the bin at that end.</summary>
    public abstract int BinOf(long value);

    /// <summary>Smallest and largest value of a bin.</summary>
    public abstract (long Low, long High) Span(int bin);

    /// <summary>Counts a column of values into their bins; absent ones are not counted.</summary>
    internal virtual void CountInto(Span<long> bins, ReadOnlySpan<long> values)
    {
        foreach (var value in values)
        {
            if (value != Outcome.Absent)
            {
                bins[BinOf(value)]++;
            }
        }
    }
}

/// <summary>
/// Whole numbers from <paramref name="First"/> on, in bins of one width. Months of a calendar have width 1, and the
/// last bin may mean "later"; money in centimes has width 100,000 for CHF 1,000.
/// </summary>
/// <param name="First">Smallest value of the first bin.</param>
/// <param name="Width">Values in a bin. Range: 1 or more.</param>
/// <param name="Count">How many bins. Range: 1 or more.</param>
public sealed record EvenScale(long First, long Width, int Count) : OutcomeScale
{
    /// <inheritdoc/>
    public override int Bins => Count;

    /// <inheritdoc/>
    public override int BinOf(long value)
    {
        if (value < First)
        {
            return 0;
        }

        var distance = unchecked((ulong)value - (ulong)First);
        var bin = Width == 1 ? distance : distance / (ulong)Width;
        return bin >= (ulong)Count ? Count - 1 : (int)bin;
    }

    /// <inheritdoc/>
    public override (long Low, long High) Span(int bin) =>
        (First + (bin * Width), First + (bin * Width) + Width - 1);
}

/// <summary>Whole numbers from 0 up, in bins at most 1/128 of their value wide (<see cref="RelativeBins"/>).</summary>
public sealed record RelativeScale : OutcomeScale
{
    /// <inheritdoc/>
    public override int Bins => RelativeBins.Count;

    /// <inheritdoc/>
    public override int BinOf(long value) => RelativeBins.BinOf(value);

    /// <inheritdoc/>
    public override (long Low, long High) Span(int bin) => (RelativeBins.Low(bin), RelativeBins.High(bin));
}

/// <summary>Whole numbers of either sign, in bins at most 1/128 of their size wide.</summary>
public sealed record SignedScale : OutcomeScale
{
    private const int Zero = RelativeBins.Count - 1;

    /// <inheritdoc/>
    public override int Bins => (2 * RelativeBins.Count) - 1;

    /// <inheritdoc/>
    public override int BinOf(long value) =>
        value >= 0 ? Zero + RelativeBins.BinOf(value) : Zero - RelativeBins.BinOf(-value);

    /// <inheritdoc/>
    public override (long Low, long High) Span(int bin) =>
        bin >= Zero
            ? (RelativeBins.Low(bin - Zero), RelativeBins.High(bin - Zero))
            : (-RelativeBins.High(Zero - bin), -RelativeBins.Low(Zero - bin));
}

/// <summary>Three bins: below 0, 0, above 0. For differences of which only mean and sign are asked for.</summary>
public sealed record SignScale : OutcomeScale
{
    /// <inheritdoc/>
    public override int Bins => 3;

    /// <inheritdoc/>
    public override int BinOf(long value) => Math.Sign(value) + 1;

    /// <inheritdoc/>
    public override (long Low, long High) Span(int bin) => bin switch
    {
        0 => (long.MinValue + 1, -1),
        1 => (0, 0),
        _ => (1, long.MaxValue),
    };
}
