using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using NodaTime;

namespace CcmPlanner.Scenarios.Standing;

/// <summary>
/// What of the machinery falls on a day: hosting reviews, ends of plans, benchmarks, silence procedures, and
/// deadlines that pass before the meeting that is to extend them.
/// </summary>
internal sealed class MachineryCalendar(Session session, Func<StateCode, string> nameOf)
{
    private const int December = 12;
    private const int LastDay = 31;

    public List<CalendarEvent> All() =>
    [
        .. session.Query<HostingReviewDue>().Select(Hosting),
        .. session.Query<MultiYearPlan>().Select(End),
        .. session.Query<BenchmarkStanding>().Where(b => b.Status is ObligationStatus.Open or ObligationStatus.Unknown)
            .Select(Benchmark),
        .. session.Query<RequestStage>().Where(r => r is { Stage: ProcedureStage.InSilence, NextBy: not null })
            .Select(Silence),
        .. session.Query<SilenceProcedureNeeded>().Select(Slip),
    ];

    private CalendarEvent Hosting(HostingReviewDue due) => new(
        due.On,
        "review",
        null,
        "ISU hosting agreement: review due (every three years)",
        "HOST-7",
        $"review-{due.Number}",
        false,
        session.Query<HostingAgreement>().First().From.Confidence);

    private static CalendarEvent End(MultiYearPlan plan) => new(
        new LocalDate(plan.LastYear, December, LastDay),
        "plan-end",
        null,
        $"{plan.Name} ends",
        plan.Kind == PlanKind.UnitEnvelope ? "ISU-envelope" : "action-plan",
        plan.Name,
        plan.From.Assumed,
        plan.From.Confidence);

    private CalendarEvent Benchmark(BenchmarkStanding standing)
    {
        var set = session.Query<BenchmarkSet>().First(b =>
            b.State == standing.State && b.Provision == standing.Provision && b.Number == standing.Number
                && b.Benchmark == standing.Benchmark);
        return new CalendarEvent(
            standing.Due,
            "benchmark",
            standing.State,
            $"{nameOf(standing.State)}: {set.Content}",
            standing.Provision,
            $"request-{standing.Number}-benchmark-{standing.Benchmark}",
            set.From.Assumed,
            set.From.Confidence);
    }

    private CalendarEvent Silence(RequestStage stage) => new(
        stage.NextBy!.Value,
        "silence",
        stage.State,
        $"{nameOf(stage.State)}: last day to object to the decision on request {stage.Number}",
        stage.Provision,
        $"request-{stage.Number}-silence",
        false,
        Confidence.High);

    private CalendarEvent Slip(SilenceProcedureNeeded needed)
    {
        var meeting = session.Query<Meeting>().First(m => m.Id == needed.MeetingId);
        var assumed = meeting.Status == MeetingStatus.Assumed;
        return new CalendarEvent(
            needed.Due,
            "silence",
            needed.State,
            $"{nameOf(needed.State)}: deadline passes before {meeting.Id} opens; a decision in writing is needed"
                + (assumed ? " (assumed)" : ""),
            needed.Provision,
            $"request-{needed.Number}-written-decision",
            assumed,
            meeting.From.Confidence);
    }
}
