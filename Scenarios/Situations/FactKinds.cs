using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Situations.Rows;

namespace CcmPlanner.Scenarios.Situations;

/// <summary>The kinds of documents a data folder holds: the word in <c>"kind"</c>, and who reads it.</summary>
public static class FactKinds
{
    /// <summary>Kinds of facts, read here.</summary>
    public static IReadOnlyList<string> Facts { get; } =
    [
        "states", "instruments", "meetings", "stockpiles", "extensions",
        "article4", "contamination", "land-release", "reports",
        "annual-reports", "retention", "hostilities", "victims", "national-measures", "provisional-application",
        "clarifications", "assembly-votes", "published-counts", "former-use", "participation", "request-contents",
        .. MachineryKinds.All,
    ];

    /// <summary>Kinds that may lie beside them in a workspace and are read elsewhere.</summary>
    public static IReadOnlyList<string> ReadElsewhere { get; } =
    [
        "scenario", "request", "plan", "reform", "ledger", "clearance-priors", "clearance-money", "finance-priors",
        "un-scale", "exchange-rates",
    ];

    /// <summary>Reads one row of a kind; the kind must be one of <see cref="Facts"/>.</summary>
    internal static FactRow ReadRow(string kind, ObjectReader fields) => kind switch
    {
        "states" => new StateRow(fields),
        "instruments" => new InstrumentRow(fields),
        "meetings" => new MeetingRow(fields),
        "stockpiles" => new StockpileRow(fields),
        "extensions" => new ExtensionRow(fields),
        "article4" => new ClearanceRow(fields),
        "contamination" => new ContaminationRow(fields),
        "land-release" => new LandReleaseRow(fields),
        "annual-reports" => new AnnualReportRow(fields),
        "retention" => new RetentionRow(fields),
        "hostilities" => new HostilitiesRow(fields),
        "victims" => new VictimsRow(fields),
        "national-measures" => new NationalMeasuresRow(fields),
        "provisional-application" => new ProvisionalApplicationRow(fields),
        "clarifications" => new ClarificationRow(fields),
        "assembly-votes" => new AssemblyVoteRow(fields),
        "published-counts" => new PublishedCountRow(fields),
        "former-use" => new FormerUseRow(fields),
        "participation" => new ParticipationRow(fields),
        "request-contents" => new RequestContentRow(fields),
        "reports" => new ReportRow(fields),
        _ => MachineryKinds.ReadRow(kind, fields)
            ?? throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a kind of facts"),
    };
}
