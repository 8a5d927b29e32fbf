using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Procedures;

/// <summary>A list of overdue reports of that very day names the State.</summary>
[Name("ReportListedMissing")]
public sealed class ReportListedMissing : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AsOfDay today = null!;
        LastKnownDeadline deadline = null!;
        InitialReportMissing missing = null!;

        When()
            .Match(() => today)
            .Match(() => deadline, d => d.Provision == Provision.InitialReport, d => d.Due < today.Day)
            .Match(() => missing, m => m.State == deadline.State, m => m.On == today.Day)
            .Not<Fulfilment>(f => f.State == deadline.State, f => f.Provision == deadline.Provision)
            .Not<DutyEnded>(e => e.State == deadline.State, e => e.Provision == deadline.Provision);

        Then()
            .Yield(_ => new DutyStanding(
                deadline.State, deadline.Provision, ObligationStatus.Overdue, Reason.ReportListed(missing.On)));
    }
}

/// <summary>No source says whether a report that is past its date has been filed by the day asked about.</summary>
/// <remarks>
/// Interpretation: silence of the sources is not a missing report; only a dated list of missing reports shows one.
/// </remarks>
[Name("ReportNotTraced")]
public sealed class ReportNotTraced : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AsOfDay today = null!;
        LastKnownDeadline deadline = null!;
        IEnumerable<InitialReportMissing> lists = null!;

        When()
            .Match(() => today)
            .Match(() => deadline, d => d.Provision == Provision.InitialReport, d => d.Due < today.Day)
            .Query(() => lists, q => q
                .Match<InitialReportMissing>(m => m.State == deadline.State)
                .Collect())
            .Not<InitialReportMissing>(m => m.State == deadline.State, m => m.On == today.Day)
            .Not<Fulfilment>(f => f.State == deadline.State, f => f.Provision == deadline.Provision)
            .Not<DutyEnded>(e => e.State == deadline.State, e => e.Provision == deadline.Provision);

        Then()
            .Yield(_ => new DutyStanding(
                deadline.State,
                deadline.Provision,
                ObligationStatus.Unknown,
                Reason.ReportNotTraced(lists, deadline.Due)));
    }
}
