using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.Forecasting.Decisions;
using CcmPlanner.Tui.Reports;
using NodaTime;

namespace CcmPlanner.Tests.Reports;

/// <summary>
/// Each figure of the Coordination Committee's tables in its own place, the columns of the spreadsheet alone too.
/// </summary>
public sealed class CommitteeTableTests
{
    private static readonly CommitteePaper Paper = InventedCommittee.Paper();

    [Fact]
    public void A_status_that_rests_on_an_assumption_has_its_badge_and_the_others_have_none()
    {
        var standing = Paper.Standing;
        List<Obligation> owed = [.. standing.Obligations.Select(
            duty => duty.State == new StateCode("DEL") ? duty with { Assumed = true } : duty)];
        var table = new CommitteeTables(Paper with { Standing = standing with { Obligations = owed } }).Standing();
        Enumerable.Range(0, 4).Select(row => table.Cell(row, "rests on an assumption"))
            .ShouldBe(["", "", "assumed", ""]);
        table.ToGrid().Rows[2][^1].ShouldBe("*assumed*");
        table.Row(0).ShouldBe(
            "Alphaland | ALP | 4.5 | 2024-12-31 | 2025-08-01 | overdue | the date 2025-08-01 has passed and no "
                + "decision is outstanding | medium |  "
            + "| medium | Invented register, page 2");
    }

    [Fact]
    public void What_to_expect_of_a_State_has_each_quantile_in_its_own_column()
    {
        var state = InventedCommittee.State("DEL", new LocalDate(2026, 12, 1), 0.72, null, null, 0.3);
        state = state with
        {
            Completion = state.Completion with
            {
                Quantiles = Quantiles.Of(
                    parts => new Figure<YearMonth>(new YearMonth(2030, 1).PlusMonths(parts / 10), parts / 100)),
            },
            Extensions = new ExtensionForecast(new(0.3, 0.02), new(1.5, 0.1), Around(100), null),
            RemainingAtDue = new RemainingForecast(Around(200), new(1, 1), null),
        };
        var table = new CommitteeTables(Playing(state)).Prospects();
        table.Row(0).ShouldBe("Deltaland | DEL | 0.72±0.01 | 2034-03±5 | 2037-07±9 | 0.3±0.02 | 150±0.5 | 250±0.5 | ");
        table.Accuracy()
            .ShouldBe("Accurate as far as the number of futures goes: chances to ±2.0 points, months granted to "
                + "±1, km² to ±0.5, months to ±9.");
    }

    [Fact]
    public void Land_left_has_each_quantile_in_its_own_column()
    {
        var played = Paper.Lands[0];
        played = played with { Land = played.Land with { Years = [new LandYear(2030, Around(100))] } };
        new CommitteeTables(Paper with { Lands = [played] }).LandLeft().Row(0)
            .ShouldBe("Betaria | BET | 2030 | 105±0.05 | 125±0.25 | 150±0.5 | 175±0.75 | 195±0.95");
    }

    [Fact]
    public void What_drives_a_date_has_its_shares_and_both_ends_and_leaves_out_what_chance_would_show()
    {
        var table = new CommitteeTables(Paper).Drivers();

        table.Rows.Count.ShouldBe(3, "two of the five inputs cannot be told from chance");
        table.Row(0).ShouldBe(
            "Betaria | BET | trend of the rate | 62±2.1 | 55.8±3 | 58.9±3.5 | -41.7±2.5 | Trend of the rate; high is "
            + "growing");
        table.Accuracy().ShouldBe(
            "Accurate as far as the number of futures goes: shares to ±2.1, months to ±3.5.");
    }

    [Fact]
    public void A_difference_has_its_low_end_before_its_high_one_and_better_before_worse()
    {
        var table = new CommitteeTables(Paper).Differences(ofStates: false);
        table.Row(0).ShouldBe(
            "Less money | States complete by the end of 2035 |  | 2.5±0.02 | 2.1±0.02 | -0.4±0.02 | -0.42 | "
                + "-0.38 | 0±0.01 | 0.4±0.01 | completed-by-2035/ALL");
        table.Row(3).ShouldStartWith("Nothing new | States complete by the end of 2035 |");
    }

    [Fact]
    public void A_share_of_the_pot_has_its_cost_between_the_lowest_and_the_highest()
    {
        var table = new CommitteeTables(Paper).Allocation!.Shares();
        (table.Cell(0, "lowest"), table.Cell(0, "highest"), table.Cell(0, "more land a year, km²"),
            table.Cell(0, "teams, times"))
            .ShouldBe(("0.3", "3", "2.35", "1.6"));
        table.Cell(1, "lowest").ShouldBe("1.5");
    }

    [Fact]
    public void How_accurate_figures_are_is_said_of_each_kind_of_them()
    {
        var compared = Paper.Comparison!;
        List<Difference> rows =
        [
            .. compared.Differences,
            new(
                new DecisionQuantity("cost/ALL", "Cost", "CHF", 1, false), "Less money", new(9e6, 70_000),
                new(8e6, 80_000), new(-1e6, 10), null, null, 1000),
        ];
        var tables = new CommitteeTables(Paper with { Comparison = compared with { Differences = rows } });
        tables.Changes().Accuracy().ShouldBe(
            "Accurate as far as the number of futures goes: chances to ±1.0 points, km²-years to ±2, CHF to "
                + "±80,000, States to ±0.02.");
        tables.Allocation!.Ways().Accuracy()
            .ShouldBe("Accurate as far as the number of futures goes: km²-years to ±4.0.");
    }

    private static CommitteePaper Playing(StateForecast state) =>
        Paper with
        {
            Forecast =
            Paper.Forecast with { Clearance = Paper.Forecast.Clearance! with { States = [state] } }
        };

    private static Quantiles<double> Around(double middle) =>
        Quantiles.Of(parts => new Figure<double>(middle + (parts / 10.0), parts / 1000.0));
}
