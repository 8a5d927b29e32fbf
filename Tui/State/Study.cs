using CcmPlanner.Tui.Charts;
using NodaTime;

namespace CcmPlanner.Tui.State;

/// <summary>A column of a study; width 0 takes what the others leave, <c>Right</c> sets it flush right.</summary>
internal sealed record StudyColumn(string Title, int Width, bool Right = false)
{
    /// <summary>Cells that one without a width of its own needs, before columns to its right are left out.</summary>
    public int Least { get; init; } = 16;

    /// <summary>Cells inside the pane from which on it is shown; it is the first to go where room is scarce.</summary>
    public int From { get; init; }
}

/// <summary>A row of a study.</summary>
/// <param name="Cells">One for each column.</param>
/// <param name="Sign">How pressing it is.</param>
/// <param name="Detail">All about it.</param>
internal sealed record StudyRow(IReadOnlyList<string> Cells, Sign Sign, IReadOnlyList<InfoLine> Detail)
{
    /// <summary>A picture of it, beside those of the whole study; null for none.</summary>
    public Chart? Picture { get; init; }
}

/// <summary>What a computation found, laid out for a screen: whatever computes it gives this.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Summary">The answer in a line.</param>
/// <param name="Columns">Heads of the rows.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Charts">Pictures, what is looked at first first.</param>
/// <param name="Reasons">What all of it rests on.</param>
/// <param name="Assumed">How many assumptions that are.</param>
/// <param name="AsOf">The day it looks from.</param>
internal sealed record Study(
    string Name,
    string Summary,
    IReadOnlyList<StudyColumn> Columns,
    IReadOnlyList<StudyRow> Rows,
    IReadOnlyList<Chart> Charts,
    IReadOnlyList<InfoLine> Reasons,
    int Assumed,
    LocalDate AsOf)
{
    /// <summary>Which of the charts says what shocks do; null for none.</summary>
    public int? Stressed { get; init; }

    /// <summary>The rows with exact numbers, to be handed out; null where the cells say all there is.</summary>
    public Sheet? Numbers { get; init; }
}

/// <summary>What a study is asked.</summary>
/// <param name="Screen">Which screen asks.</param>
/// <param name="Subject">The scenarios or the request: a name, or a file; several parted by blanks.</param>
/// <param name="Days">The days.</param>
/// <param name="IsDayGiven">True where the day was chosen; otherwise a document's own day goes before it.</param>
/// <param name="Seed">Seed of the futures.</param>
internal sealed record StudyAsk(ScreenId Screen, string Subject, Days Days, bool IsDayGiven, ulong Seed);
