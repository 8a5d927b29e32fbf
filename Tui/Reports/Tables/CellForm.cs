namespace CcmPlanner.Tui.Reports.Tables;

/// <summary>What the cells of a column are, and so how they are written.</summary>
internal enum CellForm
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>An amount or a count without decimals.</summary>
    Whole,

    /// <summary>An amount to the centime, or another number to two decimals.</summary>
    Centimes,

    /// <summary>A share of one, written in per cent.</summary>
    Share,

    /// <summary>A number with as many decimals as it has, six at most.</summary>
    Number,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A day.</summary>
    Day,

    /// <summary>The word assumed where that is so, otherwise nothing.</summary>
    Badge,
}
