using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.Forecasting.Decisions;
using CcmPlanner.Tui.CommandLine;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

public sealed class CompareStudyTests
{
    private static readonly string[] Names = ["Baseline", "Funding minus 20 %", "Funding plus 20 %"];

    [Theory]
    [InlineData(60, 16)]
    [InlineData(120, 40)]
    [InlineData(200, 50)]
    public void Three_scenarios_stand_side_by_side_with_no_number_and_no_name_cut(int width, int height)
    {
        var text = Shown(width, height);

        text.ShouldContain("Baseline minus 20 % plus 20 %");
        text.ShouldContain("1 543.13 M -59.15 M +45.38 M");
        text.ShouldContain("-181 443 -211 250 +147 650");
        text.ShouldContain("Complete by 2030");
        text.ShouldContain("Complete by 2035");
    }

    [Fact]
    public void Units_stand_beside_the_rows_where_there_is_room_and_above_all_about_the_selected_one_everywhere()
    {
        Shown(120, 40).ShouldContain("Cost of clearance CHF");
        Study().Rows.ShouldAllBe(row => row.Cells[1].Length > 0);
        Study().Rows[2].Detail[0].Text.ShouldBe("Cost of clearance (AAA, BBB; others unknown), CHF");
    }

    [Fact]
    public void The_selected_row_has_a_picture_of_its_own_with_all_scenarios_under_the_map_of_all()
    {
        var screen = Screen() with { Cursors = [new(2, 0), default, default] };
        var text = Narrow((Played.Start(120, 40).With(screen) with { Screen = ScreenId.Compare }).Text());

        text.ShouldContain("Better than base, % of futures");
        text.ShouldContain("Cost of clearance: difference, CHF");
        text.ShouldContain("+45.38 M │");
        text.ShouldContain("better in 83.0 % of the futures, worse in 17.0 %");
    }

    [Fact]
    public void Where_room_is_scarce_the_base_gives_way_and_no_scenario_does() =>
        Shown(80, 24).ShouldContain("-59.15 M +45.38 M");

    [Theory]
    [InlineData("Funding minus 20 %|Funding plus 20 %", "minus 20 %|plus 20 %")]
    [InlineData("Late year|Growth", "Late year|Growth")]
    [InlineData("Less|Less money", "Less|Less money")]
    [InlineData("One alone", "One alone")]
    public void Names_lose_only_the_words_that_all_begin_with(string names, string apart) =>
        CompareWords.Apart(names.Split('|')).ShouldBe(apart.Split('|'));

    private static string Shown(int width, int height)
    {
        var state = Played.Start(width, height);
        return Narrow((state.With(Screen()) with { Screen = ScreenId.Compare }).Text());
    }

    private static string Narrow(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static StudyScreen Screen() => new(ScreenId.Compare) { Subject = "a b c", Found = Study() };

    private static Study Study() => CompareStudy.Of(
        new ComparisonResult(
            Names,
            [
                .. Rows(new("completed-by-2030/ALL", "States complete by the end of 2030", "", 1, true),
                    0.823, -0.0827, 0.0701, 0.005),
                .. Rows(new("completed-by-2035/ALL", "States complete by the end of 2035", "", 1, true),
                    2.136, -0.1432, 0.115, 0.005),
                .. Rows(new("cost/ALL", "Cost of clearance (AAA, BBB; others unknown)", "CHF", 100, false),
                    1_543_130_000, -59_147_570, 45_379_685, 40_000),
                .. Rows(new("finance/leastCash", "The Unit's least cash at the end of a month", "CHF", 100, true),
                    -181_443, -211_250, 147_650, 20),
            ],
            10_000,
            false,
            "fedcba9876543210",
            []),
        Invented.Day);

    private static IEnumerable<Difference> Rows(
        DecisionQuantity quantity, double reference, double one, double other, double error) =>
        new[] { (Names[1], one), (Names[2], other) }.Select(pair => new Difference(
            quantity, pair.Item1, new Figure<double>(reference, error),
            new Figure<double>(reference + pair.Item2, error),
            new Figure<double>(pair.Item2, error), new Figure<double>(0.83, 0.01), new Figure<double>(0.17, 0.01),
            10_000));
}
