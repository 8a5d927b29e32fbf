using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using NodaTime;

namespace CcmPlanner.Scenarios.Standing;

/// <summary>Asks a session that has been fired about the machinery too, and puts the answers in order.</summary>
internal static class MachineryAssembly
{
    /// <summary>States the day, draws the further conclusions and collects them.</summary>
    public static MachineryOutlook Of(Session session, LocalDate asOf, Func<StateCode, string> nameOf)
    {
        session.Insert(new MachineryDay(asOf));
        session.Insert(new CountDay(asOf));
        session.Fire();
        return new MachineryOutlook(
            session.Query<NextMeeting>().SingleOrDefault(),
            session.Query<PartyCount>().SingleOrDefault(count => count.Day == asOf),
            session.Query<MajoritiesNeeded>().SingleOrDefault(majorities => majorities.Day == asOf),
            session.Query<UniversalisationOutcome>().SingleOrDefault(),
            [.. session.Query<RequestStage>().OrderBy(r => r.State).ThenBy(r => r.Provision, StringComparer.Ordinal)
                .ThenBy(r => r.Number)],
            [.. session.Query<AnalysisGroupMember>().OrderBy(m => m.State).ThenBy(m => m.Number).ThenBy(m => m.Theme)
                .ThenBy(m => m.Member)],
            [.. session.Query<ReviewConference>().OrderBy(review => review.Opens)],
            [.. session.Query<ReviewInterval>().OrderBy(interval => interval.Opens)],
            [.. session.Query<CommitteeOfficer>().OrderBy(officer => officer.Office)],
            [.. session.Query<CommitteeSeats>().OrderBy(seats => seats.Theme)],
            [.. session.Query<CoordinatorInOffice>().OrderBy(c => c.Theme).ThenBy(c => c.State)],
            [.. session.Query<WorkPlanStanding>().OrderBy(plan => plan.Year)],
            [.. session.Query<BudgetSum>().OrderBy(sum => sum.Year)],
            [.. session.Query<EnvelopeGap>().OrderBy(gap => gap.Year)],
            [.. session.Query<Arrears>().OrderBy(a => a.State).ThenBy(a => a.Year).ThenBy(a => a.Channel)],
            [.. session.Query<MayGoToMeeting>().OrderBy(matter => matter.Id, StringComparer.Ordinal)],
            [.. session.Query<MayAskGoodOffices>().OrderBy(matter => matter.Id, StringComparer.Ordinal)],
            [
                .. session.Query<Warning>()
                    .OrderBy(w => w.Subject, StringComparer.Ordinal)
                    .ThenBy(w => w.State)
                    .ThenBy(w => w.Text, StringComparer.Ordinal),
            ],
            new MachineryCalendar(session, nameOf).All());
    }
}
