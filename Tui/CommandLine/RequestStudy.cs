using System.Globalization;
using CcmPlanner.Scenarios.Requests;
using CcmPlanner.Tui.Charts;
using CcmPlanner.Tui.Reports;
using CcmPlanner.Tui.State;
using NodaTime;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>
/// A request as a screen shows it: a row for each check and each item, the forecast and its stress as charts.
/// </summary>
internal static class RequestStudy
{
    private const string Stress = "In time under stress, %";

    /// <summary>Lays an analysis out.</summary>
    public static Study Of(RequestAnalysis analysis)
    {
        var charts = ChartsOf(analysis).ToList();
        var passed = analysis.Verdicts.Count(verdict => verdict.Passed == true);
        return new Study(
            $"{analysis.StateName}: request {analysis.Number} under {Duty.ArticleOf(analysis.Request.Provision)}",
            $"{analysis.Request.Name} · {passed} of {analysis.Verdicts.Count} checks passed · in time "
                + $"{RequestLines.Chance(analysis.Credibility.ProbabilityWithinRequested)} · from "
                    + $"{Words.Of((LocalDate?)analysis.AsOf)}",
            [new("Check", 0) { Least = 24 }, new("Passed", 8), new("Rests on", 26) { From = 94 }],
            [.. analysis.Verdicts.Select(Row), .. analysis.Completeness.Select(Row)],
            charts,
            Reasons(analysis),
            analysis.Assumptions.Count,
            analysis.AsOf)
        {
            Stressed = charts.FindIndex(chart => chart.Title == Stress) is >= 0 and var at ? at : null,
        };
    }

    private static StudyRow Row(RequestVerdict verdict) => new(
        [verdict.Matter, RequestLines.Word(verdict.Passed), string.Join(", ", verdict.Cites)],
        verdict.Passed switch { true => Sign.Fine, false => Sign.Overdue, null => Sign.Unknown },
        [
            new(LineKind.Heading, verdict.Matter),
            new(LineKind.Text, verdict.Because),
            .. Said("ask the State", verdict.Question),
            .. Said("the Group could", verdict.Suggestion),
            new(LineKind.Dim, $"rests on {string.Join(", ", verdict.Cites)}"),
        ]);

    private static StudyRow Row(ItemFinding item) => new(
        [$"{(item.Item.Length == 1 ? $"({item.Item})" : item.Item)} {item.Words}", RequestLines.Word(item.Status),
            string.Join(", ", item.Cites)],
        item.Status switch
        {
            ItemStatus.Present => Sign.Fine,
            ItemStatus.Missing => Sign.Overdue,
            ItemStatus.Doubtful => Sign.DueSoon,
            _ => Sign.Unknown
        },
        [
            new(LineKind.Heading, item.Words),
            .. item.Has.Select(part => new InfoLine(LineKind.Text, $"there: {part}")),
            .. item.Lacks.Select(part => new InfoLine(LineKind.Text, $"not found: {part}")),
            new(LineKind.Dim, $"rests on {string.Join(", ", item.Cites)}"),
        ]);

    private static IEnumerable<Chart> ChartsOf(RequestAnalysis analysis)
    {
        var credibility = analysis.Credibility;
        var note =
            $"{analysis.Provenance.Trials} futures, seed {analysis.Provenance.Seed}, as of "
            + $"{Words.Of((LocalDate?)analysis.AsOf)}.";
        if (credibility.Fan.Count > 0)
        {
            yield return new FanChart("Area remaining, km²", [.. credibility.Fan.Select(Point)])
            {
                Plan = credibility.Fan.Any(point => point.Planned is not null)
                    ? [.. credibility.Fan.Select(point => (double?)point.Planned)]
                    : [],
                Note = note,
            };
        }

        if (credibility.Stress.Count > 0)
        {
            yield return BarChart.FromZero(
                Stress,
                credibility.Stress.Select(shock => (shock.Words, PerCent(shock.Probability?.Value)))) with
            { Note = note };
        }

        if (credibility.Swings.Count > 0)
        {
            yield return BarChart.Tornado(
                "In time, an assumption halved, doubled, %",
                PerCent(credibility.Swings[0].Base)!.Value,
                credibility.Swings.Take(AnalysisCharts.MostSwings).Select(swing => new BarRow(
                    swing.Assumption.Id, PerCent(swing.AtHalf), PerCent(swing.AtDouble)))) with
            { Note = note };
        }
    }

    private static FanPoint Point(RemainingPoint point) => new(
        Words.Of((LocalDate?)point.On)![..7],
        point.Remaining.P05.Value,
        point.Remaining.P25.Value,
        point.Remaining.P50.Value,
        point.Remaining.P75.Value,
        point.Remaining.P95.Value);

    private static IReadOnlyList<InfoLine> Reasons(RequestAnalysis analysis) =>
    [
        .. analysis.Credibility.Because is { } because ? (InfoLine[])[new(LineKind.Text, $"no forecast: {because}")]
            : Forecast(analysis.Credibility),
        new(LineKind.Text, ""),
        new(LineKind.Heading, $"{analysis.Questions.Count} questions to the State"),
        .. analysis.Questions.Select(
            (question, i) => new InfoLine(LineKind.Text, $"{i + 1}. {question.Text} [{question.About}]")),
        new(LineKind.Text, ""),
        new(LineKind.Heading, $"{analysis.Assumptions.Count} assumptions"),
        .. analysis.Assumptions.Select(one => new InfoLine(
            LineKind.Text,
            $"{one.Id} = {one.Value.ToString("0.####", CultureInfo.InvariantCulture)} {one.Unit}: {one.Meaning} "
            + $"({one.Source})")),
        new(LineKind.Dim, RequestLines.NoOpinion),
    ];

    private static InfoLine[] Forecast(Credibility credibility) =>
    [
        new(LineKind.Heading, "against the forecast"),
        new(LineKind.Text,
            $"complete by the deadline asked for: {RequestLines.Chance(credibility.ProbabilityWithinRequested)}"),
        new(LineKind.Text, $"months needed for 50 %: {RequestLines.Months(credibility.MonthsFor50)}"),
        new(LineKind.Text, $"months needed for 80 %: {RequestLines.Months(credibility.MonthsFor80)}"),
        new(LineKind.Text, $"months needed for 95 %: {RequestLines.Months(credibility.MonthsFor95)}"),
    ];

    private static IEnumerable<InfoLine> Said(string what, string? text) =>
        text is null ? [] : [new InfoLine(LineKind.Text, $"{what}: {text}")];

    private static double? PerCent(double? share) => share is { } known ? Math.Round(100 * known, 1) : null;
}
