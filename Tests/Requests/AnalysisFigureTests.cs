using System.Text.Json;
using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Requests;
using CcmPlanner.Scenarios.RuleBooks.Pages;
using CcmPlanner.Scenarios.Situations;
using CcmPlanner.Tests.Forecasting;
using CcmPlanner.Tui.Reports;
using NodaTime;

namespace CcmPlanner.Tests.Requests;

/// <summary>
/// Each figure of the forecast in its own place of the paper, on figures none of which is like another.
/// </summary>
public sealed class AnalysisFigureTests
{
    private static readonly RequestAnalysis Analysis = Made();
    private static readonly IReadOnlyList<Block> Paper =
        new AnalysisDocument(Analysis, new AnalysisCharts(Analysis, null)).All();

    [Fact]
    public void Each_length_has_its_own_deadline_chance_and_area() => Rows("length").ShouldBe(
    [
        "12 months | 2026-12-01 | 12 % ±1.2 | 3.3 km² ±0.3",
        "24 months (asked for) | 2027-12-01 | 45 % ±2.1 | 1.1 km² ±0.1",
    ]);

    [Fact]
    public void Each_shock_has_its_own_chance_months_and_area()
    {
        Rows("shock").ShouldBe(
        [
            "A fifth less money | 31 % ±1.5 | 61 months ±4 | 2.2 km² ±0.2",
            "No money at all | not known | beyond the horizon | not known",
        ]);
        Chart("Chance of completion by the deadline asked for under stress, %")
            .ShouldBe(["A fifth less money 31", "No money at all –"]);
    }

    [Fact]
    public void Half_of_an_assumption_is_not_taken_for_double_of_it()
    {
        Rows("assumption").ShouldBe(["speed.made.up | How fast land is released | 0.4 km²/year | 20 % | 70 %"]);
        Chart("Chance of completion by the deadline asked for, %, with each assumption halved and doubled")
            .ShouldBe(["speed.made.up 20 70 50"], "and how far apart the two are");
    }

    [Fact]
    public void What_remains_is_drawn_with_each_quantile_in_its_place() =>
        Chart("Area remaining at the end of each year, km²").ShouldBe(["2026 15 35 60 85 105"]);

    [Fact]
    public void What_is_read_first_has_the_months_for_half_for_80_and_for_95()
    {
        const string needed = "51 months ±1 for half of the futures, 81 months ±2 for 80 %, 96 months ±3 for 95 %";
        Paper.OfType<Terms>().SelectMany(terms => terms.Items)
            .Single(item => item.Term == "needed").Text.ShouldStartWith(needed);
        Paper.OfType<Terms>().First().Items.Single(item => item.Term == "forecast").Text.ShouldBe(
            "complete by the deadline asked for in 45 % ±2.1 of the futures; half of them need 51 months ±1, 80 "
                + "% 81 months ±2, 95 % 96 months ±3");
    }

    [Fact]
    public void The_document_has_every_figure_under_its_own_name()
    {
        using var text = new StringWriter();
        RequestJson.Document(text, Analysis);
        using var document = JsonDocument.Parse(text.ToString());
        var credibility = document.RootElement.GetProperty("credibility");

        foreach (var (name, value) in new[] { ("probabilityWithinRequested", 0.45), ("monthsFor50", 51),
            ("monthsFor80", 81), ("monthsFor95", 96), ("planPercentile", 0.55) })
        {
            credibility.GetProperty(name).GetProperty("value").GetDouble().ShouldBe(value, name);
        }

        Numbers(credibility.GetProperty("swings")[0], "value", "probabilityAsAssumed", "probabilityAtHalf",
            "probabilityAtDouble").ShouldBe([0.4, 0.45, 0.2, 0.7]);
        Figures(credibility.GetProperty("options")[0], "probability", "remainingKm2").ShouldBe([0.12, 3.3]);
        Figures(credibility.GetProperty("stress")[0], "probabilityWithinRequested", "monthsFor80", "remainingKm2")
            .ShouldBe([0.31, 61, 2.2]);
        credibility.GetProperty("stress")[1]
            .GetProperty("probabilityWithinRequested").ValueKind.ShouldBe(JsonValueKind.Null);
        Figures(credibility.GetProperty("remaining")[0], "p05", "p10", "p25", "p50", "p75", "p90", "p95")
            .ShouldBe([15, 20, 35, 60, 85, 100, 105]);
    }

    private static RequestAnalysis Made()
    {
        var shipped = Situation.Shipped();
        var request = RequestReader.Read(
            new SourceText(
                "request.json",
                $"{{ {RequestFile.Epsilonia}, \"monthsRequested\": 24, \"areas\": {{ \"totalKm2\": 4, \"asOf\": "
                + $"\"2024-10-31\" }} }}"),
            shipped).Value;
        var settings = Lands.Settings(trials: 50);
        var analysis = RequestAnalysis.Of(request, shipped,
            new ForecastSettings(request.AsOf!.Value, settings.Seed, settings.Trials, settings.Split));
        var speed = new ForecastAssumption(
            "speed.made.up", 0.4, "km²/year", "How fast land is released", "Our judgement", Confidence.Low, "assumed");
        return analysis with
        {
            Credibility = new Credibility(
                null,
                new(0.45, 0.021),
                new(51, 1),
                new(81, 2),
                new(96, 3),
                new LocalDate(2027, 6, 30),
                new(0.55, 0.022),
                [
                    new GrantOption(12, new LocalDate(2026, 12, 1), false, new(0.12, 0.012), new(3.3, 0.3)),
                    new GrantOption(24, new LocalDate(2027, 12, 1), true, new(0.45, 0.021), new(1.1, 0.1)),
                ],
                [new RemainingPoint(new LocalDate(2026, 12, 31), null,
                    Quantiles.Of(parts => new Figure<double>(10 + (parts / 10.0), 1)))],
                [new AssumptionSwing(speed, 0.2, 0.7, 0.45)],
                [
                    new StressOutcome("less", "A fifth less money", new(0.31, 0.015), new(61, 4), new(2.2, 0.2)),
                    new StressOutcome("none", "No money at all", null, new(null, null, BeyondHorizon: true), null),
                ],
                null),
        };
    }

    private static IEnumerable<string> Rows(string heading) =>
        Paper.OfType<Grid>().Single(grid => grid.Headings[0] == heading)
        .Rows.Select(row => string.Join(" | ", row));

    private static IEnumerable<string> Chart(string title) =>
        Paper.OfType<Picture>().Single(picture => picture.Title == title)
        .Numbers.Rows.Select(row => string.Join(' ', row));

    private static IEnumerable<double> Numbers(JsonElement of, params string[] names) =>
        names.Select(name => of.GetProperty(name).GetDouble());

    private static IEnumerable<double> Figures(JsonElement of, params string[] names) =>
        names.Select(name => of.GetProperty(name).GetProperty("value").GetDouble());
}
