using CcmPlanner.Engine.Chance;
using Reference = MathNet.Numerics.Distributions;

namespace CcmPlanner.Tests.Chance;

public sealed class DistributionFunctionTests
{
    private static readonly double[] Probabilities = [1e-7, 0.001, 0.05, 0.25, 0.5, 0.75, 0.95, 0.999, 1 - 1e-7];

    public static TheoryData<Distribution> Possible => DistributionTests.Possible;

    [Theory]
    [MemberData(nameof(Possible))]
    public void A_quantile_has_its_probability_below_it_and_no_smaller_value_has(Distribution distribution)
    {
        foreach (var probability in Probabilities)
        {
            var value = distribution.Quantile(probability);
            var smaller = Math.BitDecrement(value) - (1e-12 * distribution.StandardDeviation);

            distribution.Below(value).ShouldBeGreaterThanOrEqualTo(probability * (1 - 1e-9));
            distribution.Below(smaller).ShouldBeLessThanOrEqualTo(probability * (1 + 1e-9));
            (distribution.Below(value) + distribution.Above(value)).ShouldBe(1, 1e-12);
        }
    }

    [Theory]
    [MemberData(nameof(Possible))]
    public void Draws_fall_below_each_quantile_as_often_as_they_should(Distribution distribution)
    {
        const int Count = 100_000;
        var table = distribution.Tabulate();
        var stream = StreamId.Of("quantiles");
        var draws = Enumerable.Range(0, Count).Select(i => table.At(new Draws(8).Block(i, stream, 0).First)).ToArray();

        foreach (var probability in Probabilities[1..^1])
        {
            // Where a value has a probability of its own, the share at or below it is that of the whole step. The
            // allowance for the table's last digits is half a step wide.
            var value = distribution.Quantile(probability) + (1e-9 * distribution.StandardDeviation);
            var expected = distribution.Below(value);
            var share = draws.Count(draw => draw <= value) / (double)Count;
            share.ShouldBe(expected, 4 * Math.Sqrt(Math.Max(1e-9, expected * (1 - expected)) / Count));
        }
    }

    [Fact]
    public void Distribution_functions_agree_with_MathNet()
    {
        foreach (var x in new[] { -3.7, -0.2, 0.05, 0.3, 0.9, 1.4, 2.5, 7 })
        {
            new Normal(0.5, 2).Below(x).ShouldBe(Reference.Normal.CDF(0.5, 2, x), 1e-13);
            new LogNormal(2, 0.5).Below(x).ShouldBe(Reference.LogNormal.CDF(Math.Log(2), 0.5, Math.Max(0, x)), 1e-13);
            new Gamma(0.7, 2).Below(x).ShouldBe(Reference.Gamma.CDF(0.7, 0.5, Math.Max(0, x)), 1e-13);
            new Beta(0.7, 2).Below(x).ShouldBe(Reference.Beta.CDF(0.7, 2, Math.Clamp(x, 0, 1)), 1e-13);
            new Weibull(1.5, 2).Below(x).ShouldBe(1 - Math.Exp(-Math.Pow(Math.Max(0, x) / 2, 1.5)), 1e-13);
            new StudentT(0.5, 2, 3).Below(x).ShouldBe(Reference.StudentT.CDF(0.5, 2, 3, x), 1e-12);
            new Triangular(0, 1, 3).Below(x).ShouldBe(Reference.Triangular.CDF(0, 3, 1, x), 1e-13);
            new Exponential(2).Below(x).ShouldBe(Reference.Exponential.CDF(0.5, Math.Max(0, x)), 1e-13);
        }
    }

    /// <summary>Shapes and tails at which common libraries give wrong numbers or give up.</summary>
    [Fact]
    public void Awkward_shapes_go_through_their_distribution_function_and_back()
    {
        Distribution[] awkward =
        [
            .. new[] { 0.05, 0.1, 0.9, 1, 30, 4_000, 1e5 }.Select(shape => new Gamma(shape, 1)),
            .. new[] { 0.05, 0.5, 1, 8, 900 }.SelectMany(
                a => new[] { 0.05, 0.7, 40, 20_000 }.Select(b => new Beta(a, b))),
            .. new[] { 0.1, 0.7, 1, 2, 30, 1e5 }.Select(degrees => new StudentT(0, 1, degrees)),
        ];
        foreach (var distribution in awkward)
        {
            var (below, above) = (distribution.TailQuantile(upper: false), distribution.TailQuantile(upper: true));
            foreach (var tail in new[] { 1e-12, 1e-9, 1e-4, 0.03, 0.25, 0.49 })
            {
                var (low, high) = (below(tail), above(tail));

                // Where the value rounds to an end of its range, or a double is too coarse, nothing can come back.
                var (isLowSaid, isHighSaid) = (low is > 1e-290 or < 0, high > 1e-290);
                if (isLowSaid && (distribution is not Beta || low < 0.99))
                {
                    distribution.Below(low).ShouldBe(tail, 1e-9 * tail, $"{distribution} below {tail}");
                }

                if (isHighSaid && (distribution is not Beta || high < 0.99))
                {
                    distribution.Above(high).ShouldBe(tail, 1e-9 * tail, $"{distribution} above {tail}");
                }
            }
        }
    }

    [Fact]
    public void Far_tails_keep_their_digits()
    {
        // Published: Q(6) = 9.865876450376981e-10, Q(10) = 7.619853024160527e-24.
        new Normal(0, 1).Above(6).ShouldBe(9.865876450376981e-10, 1e-22);
        new Normal(0, 1).Below(-10).ShouldBe(7.619853024160527e-24, 1e-36);
        new Exponential(1).Below(1e-12).ShouldBe(1e-12, 1e-24);
        new Pert(0, 1, 2).Above(3).ShouldBe(0);
        new Metalog(2, 3, 5, 0, 9).Below(-1).ShouldBe(0);
        new Metalog(2, 3, 5, 0, 9).Above(9).ShouldBe(0);
        Should.Throw<InvalidOperationException>(() => new Normal(0, -1).Below(0));
        Should.Throw<InvalidOperationException>(() => new Normal(0, -1).Above(0));
    }
}
