using System.Globalization;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;
using static CcmPlanner.Scenarios.Standing.DutyText;

namespace CcmPlanner.Scenarios.Standing;

/// <summary>Remnants and their clearance as sentences (Article 4).</summary>
internal static class ClearanceText
{
    /// <summary>The sentence; null for what belongs to another area.</summary>
    public static string? Describe(object fact, Func<StateCode, string> nameOf) => fact switch
    {
        Remnants f => $"{nameOf(f.State)}'s cluster munition remnants at entry into force: {Word(f.Holding)}",
        ClearanceCompleted f => $"{nameOf(f.State)} completed clearance: {f.On}",
        CompletionDeclared f => $"{nameOf(f.State)} declared completion: {f.On}",
        ClearanceReopened f => $"{nameOf(f.State)} found remnants again: {f.On}",
        Contamination f =>
            $"{nameOf(f.State)}'s contaminated area on {Iso(f.AsOf)}: {Area(f.Total)} in all, {Area(f.Confirmed)} "
            + $"confirmed, {Area(f.Suspected)} suspected",
        LandRelease f =>
            $"{nameOf(f.State)}'s land release in {f.Year}: {Area(f.Cleared)} cleared, {Area(f.Reduced)} reduced, "
            + $"{Area(f.Cancelled)} cancelled",
        _ => null,
    };

    private static string Area(SquareKilometres? area) =>
        area is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known.Value} km²") : "unknown";
}
