using CcmPlanner.Rules;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Extensions;
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
        var settings = Lands.Settings(seed: 3, trials: 10_000) with
        {
            AsOf = Day,
            Horizon = new LocalDate(2066, 11, 22),
            RulesAt = Day,
            Meetings = [.. outlook.Meetings.Select(dates => dates.Meeting)],
        };

        var audit = ClearanceAudit.Run(ClearanceCases.From(outlook), settings, 12);

        audit.Disagreements.ShouldBeEmpty();
        audit.Trials.ShouldBe(12);
        audit.Comparisons.ShouldBeGreaterThan(300);
    }

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
            with { Value = 2, InForceFrom = new LocalDate(2010, 8, 1) };
}
