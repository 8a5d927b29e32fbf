using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Charts;

/// <summary>How many of the trials fall between two values.</summary>
internal sealed record Bin(double From, double To, double Count);

/// <summary>How often which outcome comes.</summary>
/// <param name="Title">What is counted, with the unit.</param>
/// <param name="Bins">Side by side, in order.</param>
internal sealed record HistogramChart(string Title, IReadOnlyList<Bin> Bins) : Chart(Title)
{
    /// <summary>A value set off; null for none.</summary>
    public Mark? Mark { get; init; }

    /// <summary>True where what lies above the mark is trouble, false where what lies below.</summary>
    public bool TroubleAbove { get; init; }

    /// <summary>How a value on the axis is written; null for the number itself.</summary>
    public Func<double, string>? Words { get; init; }

    /// <inheritdoc/>
    public override Sheet Numbers => new(
        ["from", "to", "count"],
        [.. Bins.Select(bin => (IReadOnlyList<string?>)[Write(bin.From), Write(bin.To), Sheet.Of(bin.Count)])]);

    /// <summary>A value as the axis and the table write it.</summary>
    public string Write(double value) => Words?.Invoke(value) ?? Sheet.Of(value)!;

    /// <summary>True for a bin wholly or partly on the wrong side of the mark.</summary>
    public bool IsTrouble(Bin bin) => Mark is { } mark && (TroubleAbove ? bin.To > mark.Value : bin.From < mark.Value);

    /// <summary>Counts values into so many bins of equal width; no bins for no values.</summary>
    public static IReadOnlyList<Bin> Count(IReadOnlyCollection<double> values, int bins)
    {
        if (values.Count == 0)
        {
            return [];
        }

        var (low, high) = (values.Min(), values.Max());
        var width = high > low ? (high - low) / bins : 1;
        var counts = new int[bins];
        foreach (var value in values)
        {
            counts[Math.Min(bins - 1, (int)((value - low) / width))]++;
        }

        return [.. counts.Select((count, i) => new Bin(low + (i * width), low + ((i + 1) * width), count))];
    }
}
