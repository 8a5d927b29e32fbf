using System.Globalization;
using CcmPlanner.Scenarios.Finance;
using CcmPlanner.Scenarios.Forecasting;
using NodaTime;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>A forecast of money for people, spreadsheets and scripts.</summary>
internal static class BudgetOut
{
    public static void Write(BudgetResult result, string scenario, Question question, TextWriter output)
    {
        if (question.Format == OutputFormat.Json)
        {
            JsonOut.Write(output, json =>
            {
                json.WriteStartObject();
                json.WriteString("scenario", scenario);
                BudgetJson.Write(json, result);
                json.WriteEndObject();
            });
            return;
        }

        if (question.Format == OutputFormat.Table)
        {
            output.Write(
                $"{scenario}. {result.Plan.Name}{(result.Plan.Assumed ? " (assumed)" : "")}. Money in CHF.\n\n");
        }

        Years(result).Write(output, question.Format);
        if (question.Format == OutputFormat.Table)
        {
            WriteRest(result, output);
        }
    }

    /// <summary>Year by year.</summary>
    public static Table Years(BudgetResult result) => new(
        [
            "year", "budget", "planned", "income P10", "P50", "P90", "spent P50", "shortfall", "first month P50",
            "least cash P10", "P50", "buffer 90 %", "95 %", "99 %", "paid up",
        ],
        [.. result.Years.Select(Row)]);

    private static IReadOnlyList<string?> Row(FinanceYear year) =>
    [
        year.Year.ToString(CultureInfo.InvariantCulture),
        Money(year.Budget),
        Money(year.Planned),
        Money(year.Income.Quantiles.P10),
        Money(year.Income.Quantiles.P50),
        Money(year.Income.Quantiles.P90),
        Money(year.Expenditure.Quantiles.P50),
        Probability(year.ShortfallProbability),
        Month(year.FirstNegativeMonth.P50),
        Money(year.MinCash.Quantiles.P10),
        Money(year.MinCash.Quantiles.P50),
        Money(year.ReserveFor.P90),
        Money(year.ReserveFor.P95),
        Money(year.ReserveFor.P99),
        $"{year.PaidUp.Mean.Value:0.0}",
    ];

    private static void WriteRest(BudgetResult result, TextWriter output)
    {
        output.Write(
            $"\nA month below the floor by {Last(result)}: {Probability(result.Summary.ShortfallProbability)}. ");
        output.Write($"Buffer at the opening for 90, 95, 99 %: {Buffer(result.Summary.ReserveFor)}.\n");
        var few = result.Concentration;
        output.Write($"{few.States} States share; the five largest {few.TopFivePercent:0.0} %, ");
        output.Write($"the ten largest {few.TopTenPercent:0.0} %; ");
        output.Write($"as concentrated as {few.EffectivePayers:0.0} equal payers.\n\n");
        Policies(result).Write(output, OutputFormat.Table);
        output.Write("\nMeetings (Article 14), apart from the Unit's money:\n\n");
        Meetings(result).Write(output, OutputFormat.Table);
        output.Write("\nBudgets on record:\n\n");
        History(result).Write(output, OutputFormat.Table);
        if (result.Comparison.Count > 0)
        {
            output.Write("\nBudget against actual spending:\n\n");
            Comparison(result).Write(output, OutputFormat.Table);
        }

        output.Write("\nAssumed: in no source read, or somebody's judgement.\n\n");
        Assumed(result).Write(output, OutputFormat.Table);
        output.Write('\n');
        foreach (var note in result.Notes)
        {
            output.Write($"* {note}\n");
        }

        var p = result.Provenance;
        output.Write($"\n± is the Monte Carlo error (half a 95 % interval) of {p.Trials} trials, seed {p.Seed}; ");
        output.Write("it says nothing about the model.\n");
        output.Write($"docs/finance.md explains. Result {result.ResultHash[..12]}.\n");
    }

    private static Table Policies(BudgetResult result) => new(
        ["policy", "in force", "shortfall without", "with", "difference", "spending", "least cash"],
        [.. result.Policies.Select(policy => (IReadOnlyList<string?>)
        [
            policy.Policy, policy.InForce ? "yes" : "no", Probability(policy.ShortfallWithout),
            Probability(policy.ShortfallWith), Probability(policy.Difference), Money(policy.Spending), Money(
                policy.LeastCash),
        ])]);

    private static Table Meetings(BudgetResult result) => new(
        ["meeting", "opens", "cost", "decided on", "in hand P10", "P50", "at risk"],
        [.. result.Meetings.Select(meeting => (IReadOnlyList<string?>)
        [
            meeting.Meeting.Id, Words.Of((LocalDate?)meeting.Meeting.Opens) + (
                meeting.Meeting.Assumed ? " (assumed)" : ""),
            Money(meeting.Cost), Words.Of((LocalDate?)meeting.Gate), Money(meeting.InHand.Quantiles.P10),
            Money(meeting.InHand.Quantiles.P50), Probability(meeting.AtRisk),
        ])]);

    private static Table History(BudgetResult result) => new(
        ["year", "total", "sum of lines", "found"],
        [.. result.History.Select(budget => (IReadOnlyList<string?>)
        [
            budget.Year.ToString(CultureInfo.InvariantCulture), Money(budget.TotalChf), Money(budget.SumChf),
            budget.Findings.Count == 0 ? "agrees" : string.Join("; ", budget.Findings),
        ])]);

    private static Table Comparison(BudgetResult result) => new(
        ["year", "line", "budget", "actual", "variance"],
        [.. result.Comparison.Select(line => (IReadOnlyList<string?>)
        [
            line.Year.ToString(CultureInfo.InvariantCulture), line.Item.ToString(),
            line.BudgetChf is { } budget ? Money(budget) : null,
            Money(line.ActualChf), line.VarianceChf is { } variance ? Money(variance) : null,
        ])]);

    private static Table Assumed(BudgetResult result) => new(
        ["assumption", "value", "unit", "status"],
        [.. result.Assumptions.Select(assumption => (IReadOnlyList<string?>)
        [
            assumption.Id, assumption.Value.ToString("0.######", CultureInfo.InvariantCulture),
            assumption.Unit, assumption.Status,
        ])]);

    private static string Last(BudgetResult result) => Month(new Figure<YearMonth>(result.Months[^1].Month, 0)) ?? "";

    private static string Buffer(CcmPlanner.Scenarios.Finance.Buffer buffer) =>
        $"{Money(buffer.P90)}, {Money(buffer.P95)}, {Money(buffer.P99)}";

    private static string Money(decimal amount) => amount.ToString("#,##0", CultureInfo.InvariantCulture);

    private static string? Money(Figure<double> figure) => figure.Value is { } value
        ? $"{value.ToString("#,##0", CultureInfo.InvariantCulture)} ±{figure.Error:#,##0}"
        : null;

    private static string? Month(Figure<YearMonth> figure) =>
        figure.Value is { } month ? $"{month.Year:0000}-{month.Month:00}" : "none";

    private static string? Probability(Figure<double> figure) => figure.Value is { } value
        ? $"{value.ToString("0.000", CultureInfo.InvariantCulture)} ±{figure.Error:0.000}"
        : null;
}
