using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Scenarios.Standing;

/// <summary>Whom a fact is about, and whether a newer one may say something else.</summary>
/// <param name="State">Which State.</param>
/// <param name="Kind">What it is about, in a few words; a later fact of the same kind takes its place.</param>
/// <param name="Ages">True when what it says may have changed since; false for what happened once.</param>
internal sealed record FactSubject(StateCode State, string Kind, bool Ages)
{
    /// <summary>The subject; null for a fact about no State, or about the machinery.</summary>
    public static FactSubject? Of(IFact fact) => Membership(fact) ?? Clearing(fact) ?? Reporting(fact);

    private static FactSubject? Membership(IFact fact) => fact switch
    {
        Signature f => new(f.State, "signature", false),
        Instrument f => new(f.State, "instrument", false),
        WithdrawalNotice f => new(f.State, "withdrawal", false),
        WithdrawalPartShown f => new(f.State, "withdrawal", false),
        ProvisionalApplication f => new(f.State, "provisional application", false),
        ArmedConflict f => new(f.State, "armed conflict", f.Ended is null),
        Stockpile f => new(f.State, "stockpile", false),
        StockpileDestroyed f => new(f.State, "stockpile", false),
        NoStockpileShown f => new(f.State, "stockpile", false),
        ExtensionRequest f => new(f.State, $"extension under {f.Provision}", true),
        ExtensionDecision f => new(f.State, $"extension under {f.Provision}", false),
        _ => null,
    };

    private static FactSubject? Clearing(IFact fact) => fact switch
    {
        Remnants f => new(f.State, "remnants", false),
        ClearanceCompleted f => new(f.State, "clearance", false),
        CompletionDeclared f => new(f.State, "clearance", false),
        ClearanceReopened f => new(f.State, "clearance", false),
        HostilitiesLeftRemnants f => new(f.State, "hostilities", true),
        HostilitiesEnded f => new(f.State, "hostilities", false),
        FormerUse f => new(f.State, "former use", false),
        Contamination f => new(f.State, "contamination", true),
        LandRelease f => new(f.State, "land release", true),
        _ => null,
    };

    private static FactSubject? Reporting(IFact fact) => fact switch
    {
        InitialReportFiled f => new(f.State, "initial report", false),
        InitialReportMissing f => new(f.State, "initial report", true),
        AnnualReportFiled f => new(f.State, "yearly reports", true),
        AnnualReportMissing f => new(f.State, "yearly reports", true),
        Retained f => new(f.State, "retention", f.Some),
        Victims f => new(f.State, "victims", true),
        FocalPoint f => new(f.State, "focal point for victims", true),
        NationalMeasures f => new(f.State, "national measures", f.Kind != MeasureKind.SpecificLaw),
        _ => null,
    };
}
