using System.Globalization;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.Requests;
using CcmPlanner.Tui.CommandLine;
using NodaTime;

namespace CcmPlanner.Tui.Reports;

/// <summary>The analysis of a request as lines and tables for people.</summary>
internal static class RequestLines
{
    public const string NoOpinion =
        "Not a legal opinion. It prepares the work of those who analyse a request and decides nothing; "
        + "unknown is said, never guessed, and what is assumed is marked.";

    private const int MostSwings = 3;

    /// <summary>Everything, what is read first first.</summary>
    public static void Write(TextWriter output, RequestAnalysis analysis)
    {
        Header(output, analysis);
        Verdicts(analysis).Write(output, OutputFormat.Table);
        output.Write("\nWhat it has to contain\n\n");
        new Table(
            ["item", "status", "what", "lacks"],
            [.. analysis.Completeness.Select(item =>
                (IReadOnlyList<string?>)[item.Item, Word(item.Status), item.Words, string.Join("; ", item.Lacks)])])
            .Write(output, OutputFormat.Table);
        Credibility(output, analysis);
        Past(output, analysis.Comparables);
        output.Write("\nQuestions to the State\n\n");
        foreach (var (question, at) in analysis.Questions.Select((question, at) => (question, at + 1)))
        {
            output.Write($"{at,3}. {question.Text} [{question.About}]\n");
        }

        output.Write(analysis.Questions.Count == 0 ? "None.\n" : "");
        var from = analysis.Provenance;
        output.Write(
            $"\nAssumed: {analysis.Assumptions.Count} parameters (--json lists them). Seed {from.Seed}, {from.Trials} "
            + $"trials, "
            + $"input {from.InputHash[..12]}.\n{NoOpinion}\n");
    }

    /// <summary>One row for each check.</summary>
    public static Table Verdicts(RequestAnalysis analysis) => new(
        ["check", "passed", "because", "cites"],
        [.. analysis.Verdicts.Select(verdict => (IReadOnlyList<string?>)[verdict.Id, Word(verdict.Passed),
            verdict.Because, string.Join(", ", verdict.Cites)])]);

    /// <summary>yes, no, or unknown.</summary>
    public static string Word(bool? passed) => passed switch { true => "yes", false => "no", null => "unknown" };

    /// <summary>A status in one word.</summary>
    public static string Word(ItemStatus status) => status.ToString().ToLowerInvariant();

    /// <summary>A probability with its error.</summary>
    public static string Chance(Figure<double>? figure) => figure is { Value: { } value, Error: var error }
        ? string.Create(CultureInfo.InvariantCulture, $"{value * 100:0.#} % ±{error * 100:0.##}")
        : "not known";

    /// <summary>A number of months with its error.</summary>
    public static string Months(Figure<double>? figure) => figure switch
    {
        { BeyondHorizon: true } => "beyond the horizon",
        { Value: { } value, Error: var error } =>
            string.Create(CultureInfo.InvariantCulture, $"{value:0} months ±{error:0}"),
        _ => "not known",
    };

    /// <summary>An area with its error.</summary>
    public static string Area(Figure<double>? figure) => figure is { Value: { } value, Error: var error }
        ? string.Create(CultureInfo.InvariantCulture, $"{value:0.##} km² ±{error:0.##}")
        : "not known";

    private static void Header(TextWriter output, RequestAnalysis analysis)
    {
        var request = analysis.Request;
        output.Write($"{request.Name}\n");
        output.Write(
            $"{analysis.StateName} ({request.State}), request {analysis.Number} under {request.Provision}, seen from "
            + $"{Words.Of((LocalDate?)analysis.AsOf)}");
        output.Write(request.Invented is null ? "" : "; an invented State");
        output.Write(
            request.Examined ? "\n" : "\nOnly public facts about the request are used; its text was not read.\n");
        output.Write($"Source: {request.From.Source}; confidence {Words.Of(request.From.Confidence)}.\n\n");
    }

    private static void Credibility(TextWriter output, RequestAnalysis analysis)
    {
        var credibility = analysis.Credibility;
        output.Write("\nAgainst the forecast\n\n");
        if (credibility.Because is { } because)
        {
            output.Write($"No forecast: {because}.\n");
            return;
        }

        output.Write($"complete by the deadline asked for  {Chance(credibility.ProbabilityWithinRequested)}\n");
        output.Write($"complete by the end of the plan     {Chance(credibility.PlanPercentile)}\n");
        output.Write($"months needed for 50 %              {Months(credibility.MonthsFor50)}\n");
        output.Write($"months needed for 80 %              {Months(credibility.MonthsFor80)}\n");
        output.Write($"months needed for 95 %              {Months(credibility.MonthsFor95)}\n\n");
        new Table(
            ["if granted", "new deadline", "complete by then", "left then (half the futures below)"],
            [.. credibility.Options.Select(option => (IReadOnlyList<string?>)[
                $"{option.Months} months{(option.IsRequested ? " (asked)" : "")}", Words.Of((LocalDate?)option.Due),
                Chance(option.Probability), Area(option.Remaining)])])
            .Write(output, OutputFormat.Table);
        if (credibility.Stress.Count > 0)
        {
            output.Write("\nUnder stress\n\n");
            new Table(
                ["shock", "complete in time", "needed for 80 %", "left on the deadline asked for"],
                [.. credibility.Stress.Select(shock => (IReadOnlyList<string?>)[
                    shock.Words, Chance(shock.Probability), Months(shock.MonthsFor80), Area(shock.Remaining)])])
                .Write(output, OutputFormat.Table);
        }

        if (credibility.Swings.Count == 0)
        {
            output.Write(
                "\nToo few futures to say which assumption the chance rests on; write --trials 1000 or more.\n");
            return;
        }

        output.Write("\nWhat the chance rests on most (halved, doubled)\n\n");
        new Table(
            ["assumption", "value", "halved", "as assumed", "doubled"],
            [.. credibility.Swings.Take(MostSwings).Select(swing => (IReadOnlyList<string?>)[
                $"{swing.Assumption.Meaning} (assumed)", swing.Assumption.Value.ToString(CultureInfo.InvariantCulture),
                Percent(swing.AtHalf), Percent(swing.Base), Percent(swing.AtDouble)])])
            .Write(output, OutputFormat.Table);
    }

    private static void Past(TextWriter output, Comparables past)
    {
        output.Write("\nWhat happened to plans like it\n\n");
        var sufficed = past.Extensions.Count(extension => extension.Sufficed);
        output.Write(past.Extensions.Count == 0
            ? "No extension had a known outcome by then.\n\n"
            : $"{sufficed} of {past.Extensions.Count} extensions with a known outcome were enough.\n\n");
        new Table(
            ["state", "plan", "years", "planned", "achieved", "ratio", "confidence"],
            [.. past.Plans.Select(plan => (IReadOnlyList<string?>)[
                plan.State, $"{plan.Plan}, {plan.Unit}",
                plan.FirstYear == plan.LastYear ? $"{plan.FirstYear}" : $"{plan.FirstYear}-{plan.LastYear}",
                plan.Planned.ToString(CultureInfo.InvariantCulture),
                plan.Achieved.ToString(CultureInfo.InvariantCulture),
                plan.Ratio.ToString("0.00", CultureInfo.InvariantCulture),
                Words.Of(plan.Confidence) + (plan.Assumed ? ", assumed" : "")])])
            .Write(output, OutputFormat.Table);
    }

    /// <summary>A share as per cent; null stays null.</summary>
    public static string? Percent(double? share) => share is { } known
        ? (known * 100).ToString("0.#", CultureInfo.InvariantCulture) + " %"
        : null;
}
