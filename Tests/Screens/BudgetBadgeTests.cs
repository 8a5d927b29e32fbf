using CcmPlanner.Engine.Trials;
using CcmPlanner.Scenarios.Finance;
using CcmPlanner.Scenarios.Situations;
using CcmPlanner.Scenarios.Standing;
using CcmPlanner.Tui.CommandLine;
using NodaTime;

namespace CcmPlanner.Tests.Screens;

public sealed class BudgetBadgeTests
{
    [Fact]
    public void Every_parameter_the_budget_screen_assumes_is_badged_on_it()
    {
        var day = new LocalDate(2026, 11, 24);
        var situation = Situation.Shipped();
        var data = FinanceCase.Of(situation, Assessment.Of(situation, day, day, day));
        var result = BudgetForecast.Run(
            data, FinanceLevers.Neutral, new BudgetSettings(day, 1, 200, new WorkSplit()) { PolicyTrials = 0 });

        var screen = BudgetStudy.Of(result, "baseline");

        result.Assumptions.Count.ShouldBeGreaterThan(50);
        screen.Assumed.ShouldBe(result.Assumptions.Count);
        foreach (var assumption in result.Assumptions)
        {
            screen.Reasons.ShouldContain(
                line => line.Text.StartsWith(assumption.Id + " = ") && line.Text.Contains("[assumed]"), assumption.Id);
        }
    }
}
