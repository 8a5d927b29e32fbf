using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;
using static CcmPlanner.Scenarios.Standing.DutyText;

namespace CcmPlanner.Scenarios.Standing;

/// <summary>Stockpiles and their destruction as sentences (Article 3).</summary>
internal static class StockpileText
{
    /// <summary>The sentence; null for what belongs to another area.</summary>
    public static string? Describe(object fact, Func<StateCode, string> nameOf) => fact switch
    {
        Stockpile f => $"{nameOf(f.State)}'s stockpile at entry into force: {Word(f.Holding)}",
        StockpileDestroyed f => $"{nameOf(f.State)} completed destruction: {f.On}",
        NoStockpileShown f => $"{nameOf(f.State)} stated that it holds no stockpile: {f.On}",
        _ => null,
    };
}
