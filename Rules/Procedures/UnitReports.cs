using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Procedures;

/// <summary>The Unit reports on each calendar year, in words and figures, to the first meeting of the next.</summary>
[Name("UnitReportsEachYear")]
[Cite("1RC", "annual report")]
public sealed class UnitReportsEachYear : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Parameter first = null!;
        Meeting meeting = null!;
        IEnumerable<UnitReport> reports = null!;

        When()
            .Match<MachineryDay>()
            .Match(() => first, p => p.Id == "ISU.report-first-year")
            .Match(() => meeting, m => m.Opens.Year > first.Value)
            .Not<Meeting>(m => m.Opens.Year == meeting.Opens.Year, m => m.Opens < meeting.Opens)
            .Query(() => reports, q => q
                .Match<UnitReport>(r => r.Kind == UnitReportKind.Annual, r => r.Year == meeting.Opens.Year - 1)
                .Collect());

        Then()
            .Yield(_ => new UnitReportStanding(
                meeting.Opens.Year - 1, UnitReportKind.Annual, meeting.Id, reports.Any()));
    }
}

/// <summary>
/// The Unit's trust fund is audited for each calendar year; the first meeting of the next receives the audit.
/// </summary>
[Name("TrustFundIsAuditedEachYear")]
[Cite("1RC", "annual audit")]
public sealed class TrustFundIsAuditedEachYear : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Parameter first = null!;
        Meeting meeting = null!;
        IEnumerable<UnitReport> audits = null!;

        When()
            .Match<MachineryDay>()
            .Match(() => first, p => p.Id == "ISU.report-first-year")
            .Match(() => meeting, m => m.Opens.Year > first.Value)
            .Not<Meeting>(m => m.Opens.Year == meeting.Opens.Year, m => m.Opens < meeting.Opens)
            .Query(() => audits, q => q
                .Match<UnitReport>(r => r.Kind == UnitReportKind.Audit, r => r.Year == meeting.Opens.Year - 1)
                .Collect());

        Then()
            .Yield(_ => new UnitReportStanding(
                meeting.Opens.Year - 1, UnitReportKind.Audit, meeting.Id, audits.Any()));
    }
}
