using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Tests.Trials;

public sealed class EstimatesTests
{
    /// <summary>Wilson's interval for 15 of 50 is (0.1910, 0.4375); for 0 of 10 (0, 0.2775).</summary>
    [Fact]
    public void A_probability_has_the_farther_end_of_the_Wilson_interval()
    {
        var estimate = Estimates.Probability(15, 50);
        estimate.Value.ShouldBe(0.3);
        estimate.Error!.Value.ShouldBe(0.4375 - 0.3, 5e-5);
        Estimates.Probability(0, 10).Error!.Value.ShouldBe(0.2775, 5e-5);
        Estimates.Probability(10, 10).Error!.Value.ShouldBe(0.2775, 5e-5);
    }

    [Fact]
    public void A_mean_has_the_normal_half_width_even_for_large_numbers()
    {
        Int128 big = 100_000_000_000_000;
        var values = new[] { big + 1, big + 2, big + 3, big + 4 };
        var sum = values.Aggregate(Int128.Zero, (a, b) => a + b);
        var squares = values.Aggregate(Int128.Zero, (a, b) => a + (b * b));

        var estimate = Estimates.Mean(sum, squares, 4);

        estimate.Value.ShouldBe(100_000_000_000_002.5);
        estimate.Error!.Value.ShouldBe(1.959963984540054 * Math.Sqrt(5.0 / 3 / 4), 1e-12);
        Estimates.Mean(5, 25, 1).ShouldBe(new Estimate(5, null));
    }

    [Fact]
    public void A_quantile_is_the_bin_that_sorting_would_give()
    {
        var draws = Enumerable.Range(0, 1_001).Select(i => (i * 7_919 % 1_001) / 10).ToArray();
        var histogram = new long[102];
        foreach (var draw in draws)
        {
            histogram[draw]++;
        }

        var sorted = draws.Order().ToArray();
        foreach (var perMille in new[] { 50, 100, 250, 500, 750, 900, 950 })
        {
            var rank = (int)Math.Ceiling(1_001 * perMille / 1000m);
            Estimates.Quantile(histogram, perMille).Bin.ShouldBe(sorted[rank - 1]);
        }
    }

    [Fact]
    public void Few_trials_leave_the_interval_open()
    {
        var one = Estimates.Quantile([0, 1, 0], 500);

        one.ShouldBe(new BinQuantile(1, 0, 2, LowOpen: true, HighOpen: true));
        Should.Throw<ArgumentException>(() => Estimates.Quantile([0, 0], 500));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(500)]
    [InlineData(900)]
    public void The_stated_error_holds_the_truth_in_nineteen_of_twenty_seeds(int perMille)
    {
        // A fair die: the quantiles lie inside a face, the mean is 3.5 and each face has probability 1/6.
        const int Repeats = 400;
        int quantile = 0, probability = 0, mean = 0;
        for (ulong seed = 0; seed < Repeats; seed++)
        {
            var model = new WalkModel(seed);
            var tally = TrialRun.Run(model, TrialRange.FirstTrials(500), new WorkSplit()).Tally;
            var interval = Estimates.Quantile(tally.Of(model.Faces), perMille);
            var truth = (6 * perMille / 1000.0) - 1e-9;
            quantile += interval.Low <= truth && truth < interval.High + 1 ? 1 : 0;
            var hits = Estimates.Probability(tally.Of(model.Faces)[2], 500);
            probability += Math.Abs(hits.Value - (1 / 6.0)) <= hits.Error ? 1 : 0;
            var (sum, squares) = tally.Of(model.Values);
            var average = Estimates.Mean(sum, squares, 500);
            mean += Math.Abs(average.Value + 0.5) <= average.Error ? 1 : 0; // rounding down takes half a unit away
        }

        var least = Repeats * (0.95 - (4 * Math.Sqrt(0.95 * 0.05 / Repeats)));
        ((double)quantile).ShouldBeGreaterThan(least);
        ((double)probability).ShouldBeGreaterThan(least);
        ((double)mean).ShouldBeGreaterThan(least);
    }

    [Fact]
    public void Relative_bins_are_without_gaps_and_no_wider_than_one_part_in_128()
    {
        RelativeBins.Low(0).ShouldBe(0);
        for (var bin = 0; bin < RelativeBins.Count; bin++)
        {
            RelativeBins.BinOf(RelativeBins.Low(bin)).ShouldBe(bin);
            RelativeBins.BinOf(RelativeBins.High(bin)).ShouldBe(bin);
            (RelativeBins.High(bin) - RelativeBins.Low(bin)).ShouldBeLessThanOrEqualTo(RelativeBins.Low(bin) / 128);
            if (bin > 0)
            {
                RelativeBins.Low(bin).ShouldBe(RelativeBins.High(bin - 1) + 1);
            }
        }

        RelativeBins.BinOf(long.MaxValue).ShouldBe(RelativeBins.Count - 1);
        Should.Throw<ArgumentOutOfRangeException>(() => RelativeBins.BinOf(-1));
    }
}
