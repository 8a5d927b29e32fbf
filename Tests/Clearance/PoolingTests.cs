using System.Runtime.CompilerServices;
using System.Text.Json;
using CcmPlanner.Engine.Chance;
using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Extensions;
using CcmPlanner.Tests.Forecasting;

namespace CcmPlanner.Tests.Clearance;

/// <summary>
/// How States are compared, against another way of working it out and against data made from the model.
/// </summary>
public sealed class PoolingTests
{
    private static readonly PoolingPrior Prior = new(-1.14, 0.5, 0.66, 0.15, 1);

    public static TheoryData<string> Sets => ["twelve", "three", "alike"];

    [Theory]
    [MemberData(nameof(Sets))]
    public void The_posterior_is_the_one_worked_out_elsewhere(string name)
    {
        var set = Oracle().GetProperty("sets").EnumerateArray()
            .Single(one => one.GetProperty("name").GetString() == name);
        var (x, y, v) = (Numbers(set, "logArea"), Numbers(set, "mean"), Numbers(set, "variance"));
        var expected = set.GetProperty("posterior");

        var pooling =
            Pooling.Fit(Prior, [.. x.Select((_, i) => new PooledRecord(DeadlineFacts.Stand(i), x[i], y[i], v[i]))]);

        double Mean(Func<PoolingNode, double> of) => pooling.Nodes.Sum(node => node.Weight * of(node));
        double Spread(Func<PoolingNode, double> of, Func<PoolingNode, double> inner) =>
            Math.Sqrt(Mean(node => inner(node) + (of(node) * of(node))) - (Mean(of) * Mean(of)));
        void Same(string key, double value) => value.ShouldBe(expected.GetProperty(key).GetDouble(), 0.002, key);
        Same("between", Mean(node => node.Between));
        Same("betweenSd", Spread(node => node.Between, _ => 0));
        Same("intercept", Mean(node => node.Intercept));
        Same("interceptSd", Spread(node => node.Intercept, node => node.InterceptVariance));
        Same("slope", Mean(node => node.Slope));
        Same("slopeSd", Spread(node => node.Slope, node => node.SlopeVariance));
        var first = new RateBelief(pooling, DeadlineFacts.Stand(0), x[0], new LevelBelief(0, 0, 1, y[0], 0));
        Same("first", pooling.Nodes.Select((node, i) => node.Weight * first.Moments(Math.Sqrt(v[0]), i).Mean).Sum());
    }

    /// <summary>
    /// Simulation-based calibration: where the truth is drawn from the prior, it lies anywhere in the posterior.
    /// </summary>
    [Fact]
    public void What_the_data_were_made_from_lies_evenly_in_the_posterior()
    {
        const int repeats = 600;
        var next = 0;
        double Normal() => NormalQuantile.Table.At(new Draws(5).Block(next++, StreamId.Of("calibration"), 0).First);
        var (between, slope, own) = (new double[repeats], new double[repeats], new double[repeats]);
        for (var i = 0; i < repeats; i++)
        {
            var (tau, a, b) =
                (Math.Abs(Normal()) * Prior.Between, Prior.Intercept + (Prior.InterceptSpread * Normal()), Prior.Slope
                + (Prior.SlopeSpread * Normal()));
            var truths = Enumerable.Range(0, 8).Select(k => a + (b * k) + (tau * Normal())).ToList();
            List<PooledRecord> records =
                [.. truths.Select((truth, k) =>
                new PooledRecord(DeadlineFacts.Stand(k), k, truth + (0.3 * Normal()), 0.09))];

            var fit = Pooling.Fit(Prior, records);

            between[i] = fit.Nodes.Where(node => node.Between < tau).Sum(node => node.Weight);
            slope[i] = fit.Nodes.Sum(node => node.Weight * Below((b - node.Slope) / Math.Sqrt(node.SlopeVariance)));
            var first = new RateBelief(fit, DeadlineFacts.Stand(0), 0, new LevelBelief(0, 0, 1, records[0].Mean, 0));
            own[i] = fit.Nodes.Select((node, k) =>
                first.Moments(0.3, k) is var (mean, sd) ? node.Weight * Below((truths[0] - mean) / sd) : 0).Sum();
        }

        foreach (var ranks in (double[][])[between, slope, own])
        {
            ChiSquared(ranks).ShouldBeLessThan(27.9, "9 degrees of freedom, one chance in a thousand");
        }
    }

    [Fact]
    public void Without_records_the_belief_is_the_prior_and_with_many_it_is_the_records()
    {
        var none = Pooling.Fit(Prior, []);
        List<PooledRecord> many = [.. Enumerable.Range(0, 2000).Select(i => new PooledRecord(
            DeadlineFacts.Stand(i), i % 8, -0.5 + (0.8 * (i % 8)) + (i / 8 % 2 == 0 ? 0.4 : -0.4), 1e-6))];

        var fit = Pooling.Fit(Prior, many);

        none.Nodes.Sum(node => node.Weight * node.Between).ShouldBe(Math.Sqrt(2 / Math.PI), 0.01);
        none.Nodes.ShouldAllBe(node => node.Slope == Prior.Slope && Math.Abs(node.SlopeVariance - 0.0225) < 1e-12);
        fit.Nodes.Sum(node => node.Weight * node.Between).ShouldBe(0.4, 0.03);
        fit.Nodes.Sum(node => node.Weight * node.Slope).ShouldBe(0.8, 0.02);
        fit.Nodes.Sum(node => node.Weight).ShouldBe(1, 1e-12);
    }

    [Fact]
    public void Comparing_States_changes_the_forecast_of_one_without_records_and_hardly_one_with_many()
    {
        var bare = Lands.Case("DEL", 50);
        var busy =
            Lands.Case("BET", 50,
            releases: [.. Enumerable.Range(2019, 6).Select(year => Lands.Cleared("BET", year, 5))]);
        var fast = Enumerable.Range(0, 8).Select(i => Lands.Case(
            $"F{(char)('A' + i)}Z", 10
                + (10 * i),
                releases: [Lands.Cleared($"F{(char)('A' + i)}Z", 2023, 40 + i),
                Lands.Cleared($"F{(char)('A' + i)}Z", 2024, 44)])).ToList();
        double Median(ClearanceCase data, IReadOnlyList<ClearanceCase> comparables) =>
            Lands.Forecast(data, Lands.Settings(trials: 2000) with { Comparables = comparables })
                .Completion.Quantiles!.P50.Value is { } month ? (month.Year * 12) + month.Month : 99_999;

        var (bareBefore, bareAfter) = (Median(bare, []), Median(bare, [.. fast, bare]));
        var (busyBefore, busyAfter) = (Median(busy, []), Median(busy, [.. fast, busy]));

        bareAfter.ShouldBeLessThan(bareBefore - 60);
        busyAfter.ShouldBe(busyBefore, 30);
    }

    [Fact]
    public void A_base_rate_learns_hits_and_misses()
    {
        var rate = BaseRate.Jeffreys.After(1, 10);

        rate.Mean.ShouldBe(1.5 / 12, 1e-12);
        rate.Weight.ShouldBe(12);
        rate.Distribution.ShouldBe(new Beta(1.5, 10.5));
        new BaseRate(0, 5).IsCertain.ShouldBeTrue();
        rate.IsCertain.ShouldBeFalse();
    }

    /// <summary>
    /// Normal-inverse-gamma by hand: prior centre 0 with weight 1, shape 1, scale 0.25, records ln ½ and ln 2.
    /// </summary>
    [Fact]
    public void Plans_that_started_and_that_did_not_are_both_learnt_from()
    {
        var before = PlanBelief.Before(ClearancePriorsReader.Shipped());

        var after = before.After([0, 0.5, 2, 0]);

        var squares = 2 * Math.Log(2) * Math.Log(2);
        after.NotStarted.Mean.ShouldBe(2.5 / 5);
        after.Centre.ShouldBe(0, 1e-12);
        (after.CentreWeight, after.Shape).ShouldBe((3, 2));
        after.Scale.ShouldBe(0.25 + (squares / 2), 1e-12);
        after.NextLog.ShouldBe(new StudentT(after.Centre, Math.Sqrt(after.Scale * 4 / 6), 4));
        before.After([]).ShouldBe(before);
    }

    [Fact]
    public void States_that_learnt_how_plans_end_ask_for_other_lengths()
    {
        var data =
            Lands.Case("DEL", 400, new NodaTime.LocalDate(2031, 10, 1), releases: [Lands.Cleared("DEL", 2024, 60)]);
        double MeanMonths(IReadOnlyList<double> shares) =>
            Lands.Forecast(data, Lands.Settings(trials: 2_000) with { PlanShares = shares })
            .Extensions.FirstMonths!.P50.Value!.Value;

        MeanMonths([0.1, 0.1, 0.12, 0.1, 0.11]).ShouldBeLessThan(MeanMonths([0.9, 1, 1.1, 1, 1]));
    }

    private static double Below(double z) => 0.5 * MathNet.Numerics.SpecialFunctions.Erfc(-z / Math.Sqrt(2));

    private static double ChiSquared(double[] ranks)
    {
        const int bins = 10;
        var expected = ranks.Length / (double)bins;
        return Enumerable.Range(0, bins).Sum(bin =>
        {
            var count = ranks.Count(rank => Math.Min(bins - 1, (int)(rank * bins)) == bin);
            return (count - expected) * (count - expected) / expected;
        });
    }

    private static double[] Numbers(JsonElement set, string key) =>
        [.. set.GetProperty(key).EnumerateArray().Select(number => number.GetDouble())];

    private static JsonElement Oracle([CallerFilePath] string here = "") => JsonDocument.Parse(
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "pooling-oracle.json"))).RootElement;
}
