using System.Text.Json;
using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tui.CommandLine;

namespace CcmPlanner.Tests.Decisions;

/// <summary>
/// <c>ccm compare</c>: nothing against itself, the opposite when turned round, and both halves in one future.
/// </summary>
public sealed class CompareCommandTests
{
    private const string When = " --as-of 2026-11-22 --known-at 2026-11-22 --seed 7 --trials 600";

    [Fact]
    public void A_scenario_differs_nowhere_from_itself_or_from_a_renamed_copy()
    {
        using var folder = new TemporaryFolder();
        folder.Write("copy.json", """{ "kind": "scenario", "name": "Another name", "base": "baseline" }""");

        var rows = Rows($"compare baseline baseline {folder.Path}/copy.json");

        rows.Count.ShouldBeGreaterThan(50);
        foreach (var row in rows.Where(row => row.GetProperty("trials").GetInt64() > 0))
        {
            Number(row, "mean").ShouldBe(0);
            Number(row, "low").ShouldBe(0);
            Number(row, "high").ShouldBe(0);
            Figure(row, "probabilityOtherBetter").ShouldBe(0);
            Figure(row, "other").ShouldBe(Figure(row, "base"));
        }
    }

    [Fact]
    public void Turned_round_every_sign_turns_and_better_becomes_worse()
    {
        var there = Rows("compare baseline funding-minus-20");
        var back = Rows("compare funding-minus-20 baseline");

        there.Zip(back).Count(pair => Math.Abs(Number(pair.First, "mean")) > 0).ShouldBeGreaterThan(30);
        foreach (var (one, other) in there.Zip(back))
        {
            Number(one, "mean").ShouldBe(-Number(other, "mean"));
            Number(one, "low").ShouldBe(-Number(other, "high"));
            Number(one, "high").ShouldBe(-Number(other, "low"));
            Figure(one, "probabilityOtherBetter").ShouldBe(Figure(other, "probabilityBaseBetter"));
        }
    }

    [Fact]
    public void Less_money_completes_fewer_states_exposes_longer_and_is_never_better_for_the_unit()
    {
        var rows =
            Rows("compare baseline funding-minus-20").ToDictionary(row => row.GetProperty("quantity").GetString()!);

        Number(rows["completed-by-2035/ALL"], "high").ShouldBeLessThan(0);
        Number(rows["exposure/ALL"], "low").ShouldBeGreaterThan(0);
        Number(rows["finance/shortfall"], "low").ShouldBeGreaterThan(0);
        Figure(rows["finance/shortfall"], "probabilityOtherBetter").ShouldBe(0);
    }

    [Fact]
    public void A_scenario_about_the_unit_leaves_every_date_as_it_is()
    {
        var rows = Rows("compare baseline late-year").ToDictionary(row => row.GetProperty("quantity").GetString()!);

        Number(rows["exposure/ALL"], "mean").ShouldBe(0);
        Number(rows["finance/leastCash"], "high").ShouldBeLessThan(0);
    }

    [Fact]
    public void Joint_confidence_is_at_most_either_and_at_least_what_both_leave()
    {
        var rows =
            Rows("compare baseline funding-plus-20").ToDictionary(row => row.GetProperty("quantity").GetString()!);
        var date = 1 - Figure(rows["missed/DEU"], "other");
        var money = 1 - Figure(rows["finance/shortfall"], "other");
        var both = Figure(rows["joint/DEU"], "other");

        both.ShouldBeGreaterThan(0);
        both.ShouldBe(date * money, 0.05, "the two halves share no draw");
        both.ShouldBeLessThanOrEqualTo(Math.Min(date, money) + 1e-12);
    }

    [Fact]
    public void Cost_is_the_sum_of_the_states_costs_in_francs()
    {
        var rows =
            Rows("compare baseline funding-plus-20").ToDictionary(row => row.GetProperty("quantity").GetString()!);
        var parts = (0.787 * Figure(rows["cost/LAO"], "other")) + (0.935 * Figure(rows["cost/DEU"], "other"));

        Figure(rows["cost/ALL"], "other")
            .ShouldBe(parts, 0.1 * parts, "cost/ALL leaves out futures that contradict what is known");
        rows["cost/ALL"].GetProperty("label").GetString().ShouldBe("Cost of clearance (DEU, LAO; others unknown)");
    }

    [Fact]
    public void Threads_change_no_byte()
    {
        var one = Ccm.Run("compare baseline survey-first --json --threads 1" + When).Output;

        Ccm.Run("compare baseline survey-first --json --threads 3" + When).Output.ShouldBe(one);
        one.Length.ShouldBeGreaterThan(10_000);
    }

    [Fact]
    public void What_cannot_be_compared_is_refused_with_every_reason()
    {
        using var folder = new TemporaryFolder();
        folder.Write("other.json", """
            { "kind": "scenario", "name": "Elsewhere", "asOf": "2025-01-01", "horizon": "2040-01-01" }
            """);

        var run = Ccm.Run($"compare baseline {folder.Path}/other.json");

        run.Code.ShouldBe(ExitCode.WrongInput);
        run.Error.ShouldContain("day it looks ahead from");
        run.Error.ShouldContain("horizon");
    }

    [Fact]
    public void Scenarios_that_are_not_there_are_all_named()
    {
        var run = Ccm.Run("compare baselin nowhere");

        run.Code.ShouldBe(ExitCode.NotFound);
        run.Error.ShouldContain("no scenario baselin; did you mean baseline?");
        run.Error.ShouldContain("no scenario nowhere");
    }

    private static List<JsonElement> Rows(string commandLine) =>
        [.. Ccm.Json(commandLine + When).GetProperty("differences").EnumerateArray()];

    private static double Number(JsonElement row, string name) =>
        row.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : double.NaN;

    private static double Figure(JsonElement row, string name) =>
        row.GetProperty(name) is { ValueKind: JsonValueKind.Object } figure
            ? figure.GetProperty("value").GetDouble()
            : double.NaN;
}
