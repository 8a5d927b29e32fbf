using System.Text.Json;
using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tui.CommandLine;

namespace CcmPlanner.Tests.Finance;

/// <summary><c>ccm budget</c>, <c>ccm fit contributions</c> and what <c>ccm record</c> keeps of money.</summary>
public sealed class BudgetCommandTests
{
    private const string Days = " --as-of 2026-11-24 --known-at 2026-11-24";
    private const string Usual = "budget --trials 300 --seed 5" + Days;

    private static readonly JsonElement Baseline = Ccm.Json(Usual);

    [Fact]
    public void The_document_has_the_names_of_the_contract_and_every_figure_its_error()
    {
        var year = Baseline.GetProperty("finance").GetProperty("years")[0];
        year.GetProperty("year").GetInt32().ShouldBe(2027);
        year.GetProperty("budget").GetDecimal().ShouldBe(520_211);
        foreach (var name in (string[])["income", "expenditure", "minCash"])
        {
            foreach (var quantile in (string[])["mean", "p05", "p10", "p25", "p50", "p75", "p90", "p95"])
            {
                var figure = year.GetProperty(name).GetProperty(quantile);
                figure.GetProperty("value").ValueKind.ShouldBe(JsonValueKind.Number);
                figure.GetProperty("error").GetDouble().ShouldBeGreaterThanOrEqualTo(0);
            }
        }

        foreach (var name in (string[])["shortfallProbability", "expectedShortfall", "cfar95"])
        {
            year.GetProperty(name).GetProperty("error").ValueKind.ShouldBe(JsonValueKind.Number);
        }

        year.GetProperty("reserveFor").EnumerateObject().Select(p => p.Name).ShouldBe(["p90", "p95", "p99"]);
        year.GetProperty("firstNegativeMonth").GetProperty("p05").TryGetProperty("value", out _).ShouldBeTrue();
        Baseline.GetProperty("months").GetArrayLength().ShouldBe(60);
        Baseline.GetProperty("months")[0].GetProperty("month").GetString().ShouldBe("2027-01");
        Baseline.GetProperty("provenance").GetProperty("trials").GetInt32().ShouldBe(300);
    }

    [Fact]
    public void Every_assumption_is_badged_in_the_table_and_in_the_document()
    {
        var table = Ccm.Run(Usual).Output.Split('\n');
        var listed = Baseline.GetProperty("assumptions").EnumerateArray().ToList();
        listed.Count.ShouldBeGreaterThan(50);
        foreach (var assumption in listed)
        {
            assumption.GetProperty("status").GetString().ShouldBe("assumed");
            var id = assumption.GetProperty("id").GetString()!;
            table.ShouldContain(line => line.StartsWith(id + " ", StringComparison.Ordinal)
                && line.EndsWith("assumed", StringComparison.Ordinal), id);
        }
    }

    [Fact]
    public void The_budgets_on_record_are_reproduced_to_the_franc_with_what_does_not_agree_in_them()
    {
        var history = Baseline.GetProperty("finance").GetProperty("history").EnumerateArray()
            .ToDictionary(b => b.GetProperty("year").GetInt32());
        decimal Line(int year, string line) => history[year].GetProperty("lines").EnumerateArray()
            .Single(l => l.GetProperty("line").GetString() == line).GetProperty("amount").GetDecimal();
        (Line(2018, "salaries"), Line(2018, "social-charges"), Line(2018, "travel"))
            .ShouldBe((345_054, 63_386, 37_000));
        (Line(2026, "salaries"), Line(2026, "social-charges"), Line(2026, "communication"))
            .ShouldBe((378_961, 75_792, 20_000));
        history[2018].GetProperty("total").GetDecimal().ShouldBe(465_440);
        history[2018].GetProperty("sum").GetDecimal().ShouldBe(465_440);
        history[2026].GetProperty("total").GetDecimal().ShouldBe(514_753);
        history[2018].GetProperty("findings").EnumerateArray().Single().GetString().ShouldBe(
            "social charges are 18.37 % of salaries where the text says 20 %, which would be CHF 69,010.80");
        history[2026].GetProperty("findings").GetArrayLength().ShouldBe(0);
        history[2026].GetProperty("lines").EnumerateArray().Single(l => l.GetProperty("line").GetString() == "in-kind")
            .GetProperty("amount").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("everyone-pays", -1)]
    [InlineData("todays-payers-only", 1)]
    [InlineData("largest-payer-stops", 1)]
    [InlineData("two-of-top-five-halve", 1)]
    [InlineData("late-year", 1)]
    [InlineData("pledges-in-usd", 1)]
    [InlineData("third-of-small-payers-stop", 0)]
    [InlineData("geneva-squeeze", 1)]
    [InlineData("growth", 1)]
    public void Each_shipped_scenario_moves_the_chance_of_a_shortfall_as_its_name_says(string scenario, int direction)
    {
        var figures = Ccm.Json($"budget {scenario} --trials 300 --seed 5" + Days).GetProperty("finance");
        var before =
            Baseline.GetProperty("finance").GetProperty("shortfallProbability").GetProperty("value").GetDouble();
        var after = figures.GetProperty("shortfallProbability").GetProperty("value").GetDouble();
        if (direction == 0)
        {
            after.ShouldBe(before, 0.02);
        }
        else
        {
            Math.Sign(after - before).ShouldBe(direction);
        }
    }

    [Fact]
    public void Recorded_spending_stands_against_the_budget_and_a_recorded_balance_restarts_the_forecast()
    {
        using var folder = new TemporaryFolder();
        const string source = " --source books --confidence high --known-on 2026-01-02";
        Ccm.Run($"record actual 2026 --line travel --amount 21000.50 --data {folder.Path}{source}").Code.ShouldBe(
            ExitCode.Done);
        Ccm.Run($"record balance 2027-03-31 --cash 250000 --reserve 40000.25 --data "
            + $"{folder.Path}{source}").Code.ShouldBe(ExitCode.Done);
        var budget = Ccm.Json($"budget --trials 50 --as-of 2027-06-01 --known-at 2027-06-01 --data {folder.Path}");
        var line = budget.GetProperty("finance").GetProperty("comparison")[0];
        (line.GetProperty("budget").GetDecimal(), line.GetProperty("actual").GetDecimal(),
            line.GetProperty("variance").GetDecimal())
            .ShouldBe((20_000m, 21_000.5m, 1_000.5m));
        var opening = budget.GetProperty("plan").GetProperty("opening");
        (opening.GetProperty("on").GetString(), opening.GetProperty("cash").GetDecimal(),
            opening.GetProperty("status").GetString())
            .ShouldBe(("2027-04-01", 250_000m, "recorded"));
        budget.GetProperty("months")[0].GetProperty("month").GetString().ShouldBe("2027-04");
        budget.GetProperty("assumptions").EnumerateArray()
            .ShouldNotContain(a => a.GetProperty("id").GetString() == "plan.opening.cashChf");
    }

    [Fact]
    public void What_a_State_paid_before_the_balance_is_not_expected_again()
    {
        using var folder = new TemporaryFolder();
        const string source = " --source books --confidence high --known-on 2027-05-02";
        Ccm.Run($"record balance 2027-04-30 --cash 300000 --reserve 0 --data {folder.Path}{source}").Code.ShouldBe(
            ExitCode.Done);
        decimal Asked() => Ccm.Json($"budget --trials 20 --as-of 2027-06-01 --known-at 2027-06-01 --data {folder.Path}")
            .GetProperty("finance").GetProperty("years")[0].GetProperty("asked").GetDecimal();
        var before = Asked();
        Ccm.Run($"record contribution AUT --year 2027 --channel shared --amount 1000 --paid 2027-04-10 --data "
            + $"{folder.Path}{source}").Code.ShouldBe(ExitCode.Done);
        Asked().ShouldBe(before - 1_000);
    }

    [Fact]
    public void Spending_in_a_file_stands_against_the_budget_and_its_mistakes_are_told_line_by_line()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "spent.csv");
        File.WriteAllText(file, "year,line,amount\n2026,salaries,370000\n2018,travel,37500.25\n");
        var lines =
            Ccm.Json($"budget --trials 20 --actuals {file}" + Days).GetProperty("finance").GetProperty("comparison");
        lines.EnumerateArray().Select(line => line.GetProperty("variance").GetDecimal()).ShouldBe([500.25m, -8_961m]);

        File.WriteAllText(
            file, "year,line,amount\n2014,salaries,1\n2026,rent,2.001\n2026,travel,1\n2026,travel,-2\n2026,travel,2\n");
        var run = Ccm.Run($"budget --trials 20 --actuals {file}" + Days);
        run.Code.ShouldBe(ExitCode.WrongInput);
        run.Error.Split('\n').ShouldBe(
        [
            $"{file}:2:1 year: found \"2014\"; write a year from 2015 to 2100",
            $"{file}:3:6 line: found \"rent\"; write one of salaries, social-charges, communication, travel, "
            + $"other-support",
            $"{file}:3:11 amount: found 2.001, which has more than two decimals; write an amount to the centime",
            $"{file}:5:13 amount: found -2; write 0 or more",
            $"{file}:6:6 line: found a second amount of 2026 for the same line; write each line once a year",
            "",
        ]);
    }

    [Fact]
    public void Bad_records_of_money_are_refused_with_all_their_mistakes()
    {
        using var folder = new TemporaryFolder();
        var run =
            Ccm.Run($"record balance 2027-03-30 --cash 250000.123 --reserve -1 --data {folder.Path} --source books "
                + $"--confidence high");
        run.Code.ShouldBe(ExitCode.WrongInput);
        run.Error.ShouldContain("DATE: found 2027-03-30; write the last day of a month");
        run.Error.ShouldContain(
            "--cash: found 250000.123, which has more than two decimals; write an amount to the centime");
        run.Error.ShouldContain("--reserve: found -1; write a number from 0 to 100000000");
    }

    [Fact]
    public void A_ledger_is_learned_from_and_a_bad_one_is_refused_line_by_line()
    {
        using var folder = new TemporaryFolder();
        var good = Path.Combine(folder.Path, "books.csv");
        var bad = Path.Combine(folder.Path, "bad.csv");
        File.WriteAllText(
            good,
            "date,state,amount,currency,channel,year\n2023-03-01,AUT,100,CHF,shared,2023\n"
            + "2024-03-01,AUT,100,CHF,shared,2024\n2026-07-01,AUT,100,CHF,shared,2026\n");
        File.WriteAllText(bad, "date,state,amount,currency,channel,year\n2023-03-01,XXX,100.001,CHF,shared,2023\n");

        var fitted = Ccm.Json($"fit contributions {good}" + Days);
        fitted.GetProperty("posterior").GetProperty("classes")[0].GetProperty("class").GetString().ShouldBe("large");
        fitted.GetProperty("lastYear").GetInt32().ShouldBe(2025);
        fitted.GetProperty("payers").EnumerateArray().Single(p => p.GetProperty("state").GetString() == "AUT")
            .GetProperty("paid").GetInt32().ShouldBe(2);
        var refused = Ccm.Run($"fit contributions {bad}" + Days);
        refused.Code.ShouldBe(ExitCode.WrongInput);
        refused.Error.ShouldContain($"{bad}:2:12 state: found XXX, which was never a State Party");
        refused.Error.ShouldContain($"{bad}:2:16 amount: found 100.001, which has more than two decimals");
        Ccm.Json($"budget --trials 50 --ledger {good}" + Days).GetProperty("finance").GetProperty("beliefs")[0]
            .GetProperty("exposed").GetInt32().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_plan_of_the_workspace_is_taken_and_checked()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "plan.json");
        File.WriteAllText(file, """
            { "kind": "plan", "name": "short", "status": "adopted", "source": "books",
              "opening": { "on": "2027-01-01", "cashChf": 5, "reserveChf": 0 }, "posts": [],
              "years": [ { "year": 2027, "lines": [ { "line": "travel", "amountChf": 1200 } ], "totalChf": 1200 } ] }
            """);
        Ccm.Json($"budget --trials 50 --data {folder.Path}" + Days).GetProperty("plan").GetProperty("name").GetString()
            .ShouldBe("short");
        File.WriteAllText(
            file, File.ReadAllText(file).Replace("\"totalChf\": 1200", "\"totalChf\": 1201", StringComparison.Ordinal));
        var run = Ccm.Run($"budget --trials 50 --data {folder.Path}" + Days);
        run.Code.ShouldBe(ExitCode.WrongInput);
        run.Error.ShouldContain("while the lines and one-off costs of 2027 sum to 1200");
        Ccm.Run($"check {file}").Output.ShouldContain("sum to 1200");
    }
}
