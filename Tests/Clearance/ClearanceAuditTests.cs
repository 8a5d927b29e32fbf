using CcmPlanner.Engine.Values;
using CcmPlanner.Rules;
using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Extensions;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.Situations;
using CcmPlanner.Scenarios.Standing;
using CcmPlanner.Tests.Forecasting;
using NodaTime;

namespace CcmPlanner.Tests.Clearance;

public sealed class ClearanceAuditTests
{
    private static readonly LocalDate Day = new(2026, 11, 22);

    [Fact]
    public void Possible_futures_of_every_State_keep_to_the_law()
    {
        var outlook = Assessment.Of(Situation.Shipped(), Day, Day, Day).Outlook;
        var settings = Lands.Settings(seed: 1, trials: 200) with
        {
            AsOf = Day,
            Horizon = new LocalDate(2066, 11, 22),
            RulesAt = Day,
            Meetings = [.. outlook.Meetings.Select(dates => dates.Meeting)],
        };

        var audit = ClearanceAudit.Run(ClearanceCases.From(outlook), settings, 200);

        audit.Disagreements.ShouldBeEmpty();
        audit.Trials.ShouldBe(200);
        audit.Comparisons.ShouldBeGreaterThan(5000);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(25)]
    [InlineData(60)]
    public void Futures_in_which_duties_open_again_and_again_keep_to_the_law(int years)
    {
        var settings = Settings(trials: 200) with { Horizon = Lands.AsOf.PlusYears(years) };

        var audit = ClearanceAudit.Run(Invented, settings, 200);

        audit.Disagreements.ShouldBeEmpty();
        audit.Comparisons.ShouldBeGreaterThan(200 * 2 * Invented.Count);
    }

    [Fact]
    public void A_request_is_taken_back_when_the_work_is_done_first_and_the_next_one_after_re_opening_is_decided()
    {
        var model = new ClearanceModel(Invented, Settings(trials: 400).Question, new Engine.Chance.WordSource(7));

        var futures = Enumerable.Range(0, 400).Select(trial => model.EventsOf(new StateCode("ALP"), trial)).ToList();

        var both = futures.Where(events => events.Any(entry => entry.Kind == PathEventKind.Withdrawn)
            && events.Any(entry => entry.Kind == PathEventKind.Granted && entry.Instant > TakenBack(events))).ToList();
        both.Count.ShouldBeGreaterThan(20);
        both.Count(events => events.All(entry =>
            entry.Kind != PathEventKind.Completed || Math.Abs(entry.Instant - TakenBack(events)) > 1e-9)).ShouldBe(0);
        futures.Count(events => !EveryRequestHasOneFate(events)).ShouldBe(0);
    }

    private static double TakenBack(IEnumerable<PathEvent> events) =>
        events.First(entry => entry.Kind == PathEventKind.Withdrawn).Instant;

    private static bool EveryRequestHasOneFate(IReadOnlyList<PathEvent> events)
    {
        var fates = events.Where(entry => entry.Kind is PathEventKind.Granted or PathEventKind.Withdrawn)
            .Select(entry => entry.Number).ToList();
        var asked = events.Count(entry => entry.Kind is PathEventKind.Requested or PathEventKind.RequestedLate);
        return fates.SequenceEqual(Enumerable.Range(1, fates.Count)) && asked - fates.Count is 0 or 1;
    }

    /// <summary>Small tasks, dates due soon, long past, on the day of a meeting and not known to be in force.</summary>
    private static IReadOnlyList<ClearanceCase> Invented { get; } =
    [
        Lands.Case("ALP", 3, new LocalDate(2027, 3, 1),
            releases: [Lands.Cleared("ALP", 2023, 1.5m), Lands.Cleared("ALP", 2024, 1)]),
        Lands.Case("BET", 1, new LocalDate(2026, 9, 14), suspected: 0.5m),
        Lands.Case("DEL", 60, new LocalDate(2029, 2, 1), releases: [Lands.Cleared("DEL", 2024, 5)]),
        Lands.Case("EPS", 2, new LocalDate(2019, 8, 1), releases: [Lands.Cleared("EPS", 2024, 0.4m)]),
        Lands.Case(
            "ZET", 4, new LocalDate(2024, 8, 1), releases: [Lands.Cleared("ZET", 2024, 1)]) with { DueInForce = null },
    ];

    /// <summary>What is done is nearly always opened again, within two years or so.</summary>
    private static ForecastSettings Settings(long trials) => Lands.Settings(
        seed: 7,
        trials: trials,
        priors: ClearancePriorsReader.Shipped().With("reopening.probability", 0.95).With("reopening.delay.mean", 1.5));

    [Fact]
    public void Futures_played_under_another_cap_than_the_law_audited_are_found_out()
    {
        var data = Lands.Case("DEL", 4000, new LocalDate(2031, 10, 1), releases: [Lands.Cleared("DEL", 2024, 20)]);
        var settings = Lands.Settings(trials: 40);
        var model = new ClearanceModel([data], settings.Question, new Engine.Chance.WordSource(1));
        var shorter = ConventionRules.Law.With("two years", [], [TwoYears()]);

        var audit = new TrialAudit(model, shorter, settings.RulesAt);
        audit.Replay(1);

        audit.Disagreements.ShouldContain(found => found.What == "the deadline after every grant");
    }

    private static Engine.Time.Parameter TwoYears() =>
        ConventionRules.Parameters.All.Single(number => number.Id == "CCM-4.5.extension-years")
            with
        { Value = 2, InForceFrom = new LocalDate(2010, 8, 1) };
}
