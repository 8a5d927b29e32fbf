using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Forecasting.Hindcasting;
using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Situations;
using NodaTime;

namespace CcmPlanner.Tests.Forecasting;

public sealed class HindcastTests
{
    private static readonly HindcastSettings Small = new(new LocalDate(2026, 11, 22), 1, 256, new WorkSplit(2))
    {
        Origins = [2016, 2019],
        Resamples = 200,
    };

    private static readonly Lazy<HindcastResult> Made = new(() => Hindcast.Run(Situation.Shipped(), Small));

    /// <summary>Whatever becomes known later, about whatever year, an earlier forecast does not move.</summary>
    [Theory]
    [InlineData(
        "contamination",
        """{ "state": "DEU", "asOf": "2015-06-30", "confirmedKm2": 77, "suspectedKm2": null, "totalKm2": 77, """)]
    [InlineData(
        "contamination",
        """{ "state": "HRV", "asOf": "2016-06-30", "confirmedKm2": 9, "suspectedKm2": null, "totalKm2": 9, """)]
    [InlineData(
        "land-release",
        """{ "state": "BIH", "year": 2012, "clearedKm2": 5, "reducedKm2": null, """
            + """ "cancelledKm2": null, "newlyFoundKm2": 2, """)]
    [InlineData(
        "land-release",
        """{ "state": "MNE", "year": 2013, "clearedKm2": 1, "reducedKm2": null, """
            + """ "cancelledKm2": null, "newlyFoundKm2": null, """)]
    public void A_record_known_later_leaves_an_earlier_forecast_as_it_was(string kind, string row)
    {
        string HashWith(string knownOn, int origin)
        {
            var text = $$"""{ "kind": "{{kind}}", "facts": [ {{row}} "knownOn": "{{knownOn}}", "source": "supposed", """
                + "\"confidence\": \"low\" } ] }";
            var situation = Situation.Load(
                [DataLayer.Shipped(),
                    new DataLayer([new SourceText($"{kind}.json", System.Text.Encoding.UTF8.GetBytes(text))])]).Value;
            return OriginForecast.Of(situation, origin, Small, Small.Priors).Hash;
        }

        var before = OriginForecast.Of(Situation.Shipped(), 2016, Small, Small.Priors).Hash;

        HashWith("2017-01-01", 2016).ShouldBe(before);
        HashWith("2016-12-31", 2016).ShouldNotBe(before);
    }

    [Fact]
    public void Every_row_is_scored_and_everything_said_of_the_rows_follows_from_them()
    {
        var result = Made.Value;
        var line =
            result.Comparisons.Single(one =>
            one is { Quantity: Quantity.Released, Lead: 1, Other: Forecaster.Climatology });
        var rows =
            result.Rows.Where(row =>
            row is { Quantity: Quantity.Released, Lead: 1 } && row.Scores.ContainsKey(Forecaster.Climatology)).ToList();

        result.Rows.ShouldAllBe(row =>
            row.Scores.ContainsKey(Forecaster.Model) && row.Scores.Values.All(score => score >= 0));
        result.Rows.Select(row => row.Quantity).Distinct().Count().ShouldBe(6);
        line.Rows.ShouldBe(rows.Count);
        line.Model.ShouldBe(rows.Average(row => row.Scores[Forecaster.Model]), 1e-12);
        line.Score.ShouldBe(rows.Average(row => row.Scores[Forecaster.Climatology]), 1e-12);
        line.Difference.Low.ShouldBeLessThanOrEqualTo(line.Score - line.Model);
        line.Difference.High.ShouldBeGreaterThanOrEqualTo(line.Score - line.Model);
        result.Coverage.ShouldAllBe(one => one.Interval.Low <= one.Share && one.Share <= one.Interval.High);
        result.Reliability.Where(bin => bin.Quantity == Quantity.Request).Sum(bin => bin.Rows)
            .ShouldBe(result.Rows.Count(row => row.Quantity == Quantity.Request));
    }

    [Fact]
    public void Threads_change_no_byte_and_the_page_prints_every_row()
    {
        var again = Hindcast.Run(Situation.Shipped(), Small with { Split = new WorkSplit(1) });
        var page = HindcastPage.Markdown(Made.Value);

        HindcastJson.Text(again).ShouldBe(HindcastJson.Text(Made.Value));
        page.Split('\n')
            .Count(one =>
            one.StartsWith("| 2016 | ", StringComparison.Ordinal)
            || one.StartsWith("| 2019 | ", StringComparison.Ordinal))
            .ShouldBe(Made.Value.Rows.Count + 2, "every row, and one line for each origin");
        page.ShouldContain("cannot be told apart");
    }

    [Fact]
    public void What_happened_and_the_next_deadline_are_read_from_the_records()
    {
        StateCode montenegro = new("MNE");
        var rows = Made.Value.Rows.Where(row => row.State == montenegro && row.Origin == 2019).ToList();

        rows.Single(row => row.Quantity == Quantity.DoneByDue).Observed.ShouldBe(1);
        rows.Single(row => row.Quantity == Quantity.Request).Observed.ShouldBe(0);
        rows.Single(row => row.Quantity == Quantity.Completion).Observed.ShouldBe(7);
    }

    [Fact]
    public void Scores_are_those_of_the_textbooks()
    {
        var normal = Predictive.Of(Enumerable.Range(0, 20_000).Select(i =>
            Elementary.Exp(1 + (0.5 * NormalQuantile.At((i + 0.5) / 20_000))) - 0.1));

        // Of a normal with spread s the score at z spreads off: s (z (2 Φ(z) - 1) + 2 φ(z) - 1/√π), Gneiting and
        // Raftery 2007.
        normal.Score(Quantity.Released, Math.E - 0.1, 0)
            .ShouldBe(0.5 * ((2 / Math.Sqrt(2 * Math.PI)) - (1 / Math.Sqrt(Math.PI))), 1e-4);
        Predictive.Certain(Math.E - 0.1).Score(Quantity.Remaining, Math.Exp(3) - 0.1, 0).ShouldBe(2, 1e-12);
        Predictive.Yes(0.3).Score(Quantity.Request, 1, 0).ShouldBe(0.49, 1e-12);
        Predictive.Of([12, 24]).Score(Quantity.Months, 24, 0).ShouldBe(0.25, 1e-12);
        Predictive.Certain(6).Score(Quantity.Completion, double.PositiveInfinity, 12).ShouldBe(7 / 12.0, 1e-12);
        Predictive.Of([1, 2, 2, 3]).Pit(2).ShouldBe(0.5);
        Predictive.Of([1, 2, 2, 3]).AtOrBelow(2).ShouldBe(0.75);
    }

    [Fact]
    public void States_are_drawn_whole()
    {
        StateCode[] states = [new("ALP"), new("BET")];
        var values = Enumerable.Range(0, 100).Select(i => (states[i % 2], i % 2 == 0 ? 0.0 : 1.0)).ToList();

        var interval = new BlockBootstrap(1, 2_000).Mean(values);

        interval.ShouldBe(new StateInterval(0, 1), "two States drawn together are alike in half of the draws");
    }
}
