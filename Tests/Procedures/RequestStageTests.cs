using CcmPlanner.Engine.Time;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using NodaTime;
using static CcmPlanner.Tests.Procedures.InventedWorld;

namespace CcmPlanner.Tests.Procedures;

/// <summary>The stages of a request of Alphaland to a meeting of 2 to 4 September 2021.</summary>
public sealed class RequestStageTests
{
    private static readonly Meeting Fourth = Meeting("4AP", "2021-09-02", "2021-09-04");
    private static readonly Meeting Fifth = Meeting("5AP", "2022-09-05", "2022-09-08", status: MeetingStatus.Assumed);
    private static readonly Remnants Held = new(Alphaland, Holding.Held, Source);

    [Fact]
    public void An_intention_is_followed_by_filing_nine_months_before_the_meeting() =>
        Stage("2020-11-01", Step(ProcedureStage.Intended, "2020-09-05"))
            .ShouldBe(Expected(ProcedureStage.Intended, "2020-09-05", "file the request with 4AP", "2020-12-02"));

    [Fact]
    public void A_filed_request_is_published_and_analysed_before_the_meeting_opens() =>
        Stage("2020-11-30", Step(ProcedureStage.Intended, "2020-09-05"), Request("2020-11-30"))
            .ShouldBe(
                Expected(ProcedureStage.Filed, "2020-11-30", "publication and analysis before 4AP", "2021-09-02"));

    [Theory]
    [InlineData(
        ProcedureStage.Questioned, "2021-03-01", ProcedureStage.Answered, "2021-04-01", ProcedureStage.Answered)]
    [InlineData(
        ProcedureStage.Questioned, "2021-05-01", ProcedureStage.Answered, "2021-04-01", ProcedureStage.Questioned)]
    [InlineData(ProcedureStage.Revised, "2021-04", ProcedureStage.Questioned, "2021-05", ProcedureStage.Questioned)]
    [InlineData(ProcedureStage.Drafted, "2021-03-01", ProcedureStage.Questioned, "2021-04-01", ProcedureStage.Drafted)]
    [InlineData(
        ProcedureStage.Published, "2021-06-01", ProcedureStage.Questioned, "2021-02-01", ProcedureStage.Questioned)]
    public void Questions_answers_and_revisions_go_by_their_day_and_all_else_by_its_place(
        ProcedureStage first, string firstOn, ProcedureStage second, string secondOn, ProcedureStage stage) =>
        Stage("2021-08-01", Request("2020-11-30"), Step(first, firstOn), Step(second, secondOn)).Stage.ShouldBe(stage);

    [Theory]
    [InlineData("2021-09-03", ProcedureStage.Drafted, "decision of 4AP")]
    [InlineData("2021-09-04", ProcedureStage.DecisionNotKnown, "enter what 4AP decided")]
    public void From_the_close_of_the_meeting_a_decision_that_is_not_recorded_is_to_be_entered(
        string asOf, ProcedureStage stage, string next)
    {
        var request = Stage(asOf, Request("2020-11-30"), Step(ProcedureStage.Drafted, "2021-07-01"));
        (request.Stage, request.Next).ShouldBe((stage, next));
    }

    [Theory]
    [InlineData("2021-10-31", ProcedureStage.DecisionNotKnown)]
    [InlineData("2021-11-01", ProcedureStage.InSilence)]
    [InlineData("2021-11-15", ProcedureStage.InSilence)]
    [InlineData("2021-11-16", ProcedureStage.DecisionNotKnown)]
    public void A_silence_procedure_runs_from_its_first_day_to_its_last(string asOf, ProcedureStage stage) =>
        Stage(asOf, Request("2020-11-30"), new SilenceProcedure(
            Alphaland, Provision.Clearance, 1, Day("2021-11-01"), Day("2021-11-15"), Source)).Stage.ShouldBe(stage);

    [Fact]
    public void A_granted_request_is_followed_by_a_report_to_the_next_meeting_which_may_be_assumed() =>
        Stage("2021-10-01", Request("2020-11-30"), Decision(1, DecisionOutcome.Granted, "2023-01-01"))
            .ShouldBe(Expected(ProcedureStage.Granted, "2021-09-04", "report progress to 5AP (assumed)", "2022-09-05"));

    [Fact]
    public void An_open_benchmark_comes_before_the_next_meeting()
    {
        var stage = Stage(
            "2021-10-01", Request("2020-11-30"), Decision(1, DecisionOutcome.Granted, "2023-01-01"),
            Benchmark("2022-04-30"));
        (stage.Next, stage.NextBy).ShouldBe(("survey finished", Day("2022-04-30")));
    }

    [Theory]
    [InlineData("2022-04-30", null, ObligationStatus.Open)]
    [InlineData("2022-05-01", null, ObligationStatus.Unknown)]
    [InlineData("2022-06-01", "2022-04-30", ObligationStatus.Met)]
    [InlineData("2022-06-01", "2022-05-01", ObligationStatus.MetLate)]
    [InlineData("2022-06-01", "2022", ObligationStatus.Unknown)]
    public void A_benchmark_is_open_to_its_day_and_nobody_is_said_to_have_missed_it(
        string asOf, string? reached, ObligationStatus status)
    {
        object[] facts = reached is null
            ? [Benchmark("2022-04-30")]
            : [Benchmark("2022-04-30"),
                new BenchmarkReached(Alphaland, Provision.Clearance, 1, 1, UncertainDate.Parse(reached), Source)];
        Ask(asOf, facts).Query<BenchmarkStanding>().Single().Status.ShouldBe(status);
    }

    [Fact]
    public void Nothing_follows_a_refusal() =>
        Stage("2021-10-01", Request("2020-11-30"), Decision(1, DecisionOutcome.Refused, null)).Next.ShouldBeNull();

    [Fact]
    public void Nothing_follows_a_grant_once_the_duty_is_fulfilled() =>
        Stage(
            "2021-12-01",
            Request("2020-11-30"),
            Decision(1, DecisionOutcome.Granted, "2023-01-01"),
            new ClearanceCompleted(Alphaland, UncertainDate.Parse("2021-11-01"), Source)).Next.ShouldBeNull();

    [Theory]
    [InlineData("2021-12-31", 1)]
    [InlineData("2022-01-01", 1)]
    [InlineData("2022-01-02", 0)]
    public void A_meeting_that_slips_past_the_deadline_calls_for_a_decision_in_writing(string asOf, int needed)
    {
        var slipped = Meeting("4AP", "2022-02-02", "2022-02-04");
        Ask(asOf, slipped, Held, Request("2020-11-30")).Query<SilenceProcedureNeeded>().Count().ShouldBe(needed);
    }

    [Fact]
    public void A_meeting_that_opens_on_the_deadline_needs_no_decision_in_writing() =>
        Ask("2021-12-01", Meeting("4AP", "2022-01-01", "2022-01-03"), Held, Request("2020-11-30"))
            .Query<SilenceProcedureNeeded>().ShouldBeEmpty();

    [Theory]
    [InlineData("2020-12-02", 0)]
    [InlineData("2020-12-03", 1)]
    public void A_late_filing_is_a_warning_and_the_request_can_still_be_granted(string filed, int warnings)
    {
        var world = Ask("2021-10-01", Fourth, Held, Request(filed), Decision(1, DecisionOutcome.Granted, "2023-01-01"));
        world.Query<Warning>().Count().ShouldBe(warnings);
        world.Query<LastKnownDeadline>().Single(d => d.State == Alphaland && d.Provision == Provision.Clearance)
            .Due.ShouldBe(Day("2023-01-01"));
    }

    [Theory]
    [InlineData(2, 1, 0, true, 2)]
    [InlineData(2, 2, 0, false, 3)]
    [InlineData(1, 0, 100, true, 1)]
    [InlineData(0, 0, 100, false, 1)]
    public void A_majority_of_those_voting_decides_and_abstentions_do_not_count(
        int inFavour, int against, int abstaining, bool carried, int needed)
    {
        var outcome = Ask("2021-10-01", Vote(inFavour, against, abstaining)).Query<VoteOutcome>().Single();
        (outcome.Carried, outcome.Needed).ShouldBe((carried, needed));
    }

    [Fact]
    public void A_decision_that_is_not_what_the_vote_came_to_is_noted() =>
        Ask("2021-10-01", Vote(2, 1, 0), Decision(1, DecisionOutcome.Refused, null)).Query<Warning>()
            .Single().Text.ShouldBe("the vote carried (2 in favour, 2 needed), the decision on record is refused");

    private static RequestStep Step(ProcedureStage stage, string on) =>
        new(Alphaland, Provision.Clearance, 1, stage, "4AP", UncertainDate.Parse(on), Source);

    private static ExtensionRequest Request(string filed) =>
        new(Alphaland, Provision.Clearance, 1, UncertainDate.Parse(filed), "4AP", 12, null, false, Source);

    private static ExtensionDecision Decision(int number, DecisionOutcome outcome, string? newDue) => new(
        Alphaland,
        Provision.Clearance,
        number,
        "4AP",
        UncertainDate.Parse("2021-09-04"),
        outcome,
        null,
        newDue is null ? null : Day(newDue),
        Source);

    private static BenchmarkSet Benchmark(string due) =>
        new(Alphaland, Provision.Clearance, 1, 1, Day(due), "survey finished", Source);

    private static VoteOnRequest Vote(int inFavour, int against, int abstaining) =>
        new(Alphaland, Provision.Clearance, 1, Day("2021-09-04"), inFavour, against, abstaining, Source);

    private static RequestStage Expected(ProcedureStage stage, string since, string? next, string? by) => new(
        Alphaland, Provision.Clearance, 1, stage, UncertainDate.Parse(since), next,
        by is null ? (LocalDate?)null : Day(by));

    private static RequestStage Stage(string asOf, params object[] facts) =>
        Ask(asOf, [Fourth, Fifth, Held, .. facts]).Query<RequestStage>().Single();
}
