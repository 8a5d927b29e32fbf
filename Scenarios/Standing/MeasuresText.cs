using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using static CcmPlanner.Scenarios.Standing.DutyText;

namespace CcmPlanner.Scenarios.Standing;

/// <summary>
/// Victims, national measures and the duties without a date as sentences (Articles 5, 6, 7(1), 9, 14, 18, 21).
/// </summary>
internal static class MeasuresText
{
    /// <summary>The sentence; null for what belongs to another area.</summary>
    public static string? Describe(object fact, Func<StateCode, string> nameOf) => fact switch
    {
        Victims f => $"{nameOf(f.State)}'s victims, as it reports itself: {Word(f.Holding)}",
        FocalPoint f => $"{nameOf(f.State)} designated a focal point for victim assistance on {Iso(f.On)}",
        NationalMeasures f =>
            $"{nameOf(f.State)}'s national measures: {Words(f.Kind)}{(f.Year is { } year ? $", {year}" : "")}",
        ProvisionalApplication f =>
            $"{nameOf(f.State)} declared on {Iso(f.Since)} that it applies {f.Scope} provisionally",
        AssemblyVote f =>
            $"{(f.Body == AssemblyBody.Plenary ? "the General Assembly" : "the First Committee")} voted {f.Yes} to "
            + $"{f.No} with {f.Abstain} abstentions on {f.Resolution ?? "the resolution"}: {f.On}",
        PublishedCount f => $"{f.Parties} States Parties by deposit were published for {Iso(f.On)}",
        Participation f => $"{nameOf(f.State)} takes part in {f.MeetingId}",
        ArticleDuty f => $"{f.Cite} speaks to {Words(f.Addressee)}: {f.Words}",
        PlanAction f => $"{f.Provision} speaks to {Words(f.Addressee)}: {f.Words}",
        Bound c => $"{nameOf(c.State)} is bound since {Iso(c.Since)}",
        Affected c => $"{nameOf(c.State)} has remnants that are not cleared, as far as is known",
        HasVictims c => $"{nameOf(c.State)} has cluster munition victims",
        CommonDuty c => $"every State Party, {c.Provision}: {Word(c.Kind)}",
        Duty c =>
            $"{nameOf(c.State)}, {c.Provision}: {Word(c.Kind)} since "
            + $"{Iso(c.Since)}{(c.By is { } by ? $", by {Iso(by)}" : "")}",
        ProvisionallyBound c =>
            $"{nameOf(c.State)} applies {c.Scope} provisionally from {Iso(c.Since)} until {Iso(c.Until)}",
        CostSharer c =>
            $"{nameOf(c.State)} shares costs under {c.Provision}{(c.MeetingId is { } id ? $" for {id}" : "")}",
        _ => null,
    };

    private static string Words(MeasureKind kind) => kind switch
    {
        MeasureKind.SpecificLaw => "a law of its own",
        MeasureKind.ExistingLawSufficient => "existing law held to be enough",
        MeasureKind.ExistingLawReported => "existing law reported",
        MeasureKind.InProcess => "a law in preparation",
        _ => "none reported",
    };

    private static string Words(Addressee addressee) => addressee switch
    {
        Addressee.EveryParty => "every State Party",
        Addressee.Stockpiler => "a State with a stockpile not destroyed",
        Addressee.FormerStockpiler => "a State that had a stockpile",
        Addressee.Affected => "an affected State",
        _ => "a State with victims",
    };
}
