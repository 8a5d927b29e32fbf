namespace CcmPlanner.Tui.Charts;

/// <summary>
/// A picture of numbers. It draws on a terminal (<see cref="ChartCells"/>) and on paper (<see cref="ChartSvg"/>), and
/// always has its numbers as a table beside it.
/// </summary>
/// <param name="Title">What it shows, with the unit.</param>
internal abstract record Chart(string Title)
{
    /// <summary>What a reader must know besides: seed, percentiles, assumptions; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>All its numbers; what is not known is null.</summary>
    public abstract ChartNumbers Numbers { get; }
}

/// <summary>The numbers of a chart as rows under headings.</summary>
/// <param name="Headings">One per column.</param>
/// <param name="Rows">Cells, numbers invariant; null is an unknown value.</param>
internal sealed record ChartNumbers(IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string?>> Rows)
{
    /// <summary>A number as the tables write it; null stays null.</summary>
    public static string? Of(double? value) =>
        value?.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A value that a chart marks with a line and a word: a reserve, a budget, a deadline.</summary>
internal sealed record Mark(double Value, string Label);
