using CcmPlanner.Tui.State;

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
    public abstract Sheet Numbers { get; }
}

/// <summary>A value that a chart marks with a line and a word: a reserve, a budget, a deadline.</summary>
internal sealed record Mark(double Value, string Label);
