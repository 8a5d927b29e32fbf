using CcmPlanner.Engine.Chance;
using MathNet.Numerics;
using Reference = MathNet.Numerics.Distributions;

namespace CcmPlanner.Tests.Chance;

public sealed class DistributionTests
{
    public static TheoryData<Distribution> Possible =>
    [
        new Normal(3, 2),
        new LogNormal(0.7, 0.5),
        new Gamma(2, 1.5),
        new Gamma(0.5, 1),
        new Gamma(60, 0.1),
        new Beta(3, 7),
        new Beta(0.5, 0.5),
        new Beta(40, 2),
        new Uniform(-2, 5),
        new Triangular(1, 2, 6),
        new Triangular(0, 0, 1),
        new Pert(0.1, 0.4, 0.7),
        new Pert(2, 3, 10),
        new Exponential(4),
        new Weibull(0.7, 2),
        new Weibull(3, 2),
        new StudentT(1, 2, 5),
        new StudentT(0, 1, 30.5),
        new Metalog(2, 3, 5),
        new Metalog(2, 3, 5, 0),
        new Metalog(0.2, 0.3, 0.5, 0, 1),
        new Discrete([1, 2, 5], [0.2, 0.5, 0.3]),
        new ZeroInflated(0.3, new LogNormal(2, 0.5)),
        new ZeroInflated(0.8, new Gamma(2, 3)),
        new Mixture([new Normal(0, 1), new Normal(10, 2)], [3, 1]),
        new Mixture([new LogNormal(1, 0.4), new Gamma(9, 1), new Discrete([2, 7], [1, 1])], [0.5, 0.3, 0.2]),
        new Mixture([new Uniform(0, 1), new Triangular(3, 4, 5)], [1, 1]),
        new Mixture([new ZeroInflated(0.5, new Exponential(2)), new Pert(1, 2, 6)], [1, 2]),
    ];

    [Theory]
    [MemberData(nameof(Possible))]
    public void Draws_have_the_mean_and_the_spread_of_theory(Distribution distribution)
    {
        const int Count = 100_000;
        var table = distribution.Tabulate();
        var stream = StreamId.Of("moments");
        var draws = Enumerable.Range(0, Count).Select(i => table.At(new Draws(7).Block(i, stream, 0).First)).ToArray();

        var (mean, spread) = (distribution.Mean, distribution.StandardDeviation);
        var squares = draws.Select(x => (x - mean) * (x - mean)).ToArray();
        var variance = squares.Average();
        var errorOfVariance = Math.Sqrt(squares.Average(x => (x - variance) * (x - variance)) / Count);
        draws.Average().ShouldBe(mean, 4 * spread / Math.Sqrt(Count));
        variance.ShouldBe(spread * spread, 4 * errorOfVariance);
    }

    [Theory]
    [MemberData(nameof(Possible))]
    public void The_table_is_the_quantile_function_and_never_decreases(Distribution distribution)
    {
        var table = distribution.Tabulate();
        var (spread, middle) = (distribution.StandardDeviation, distribution.Quantile(0.5));

        foreach (var word in WordSamples.All.Where((word, i) => i % 7 == 0 && word < uint.MaxValue))
        {
            var exact = distribution.Quantile(Draws.Unit(word));
            table.At(word).ShouldBe(exact, (1e-9 * Math.Abs(exact - middle)) + (1e-11 * spread));
            (table.At(word + 1) - table.At(word)).ShouldBeGreaterThan(-4e-15 * spread);
        }
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(2)]
    [InlineData(7.5)]
    [InlineData(250)]
    public void Gamma_quantiles_go_back_through_the_distribution_function_of_MathNet(double shape)
    {
        foreach (var p in new[] { 1e-4, 0.05, 0.3, 0.5, 0.8, 0.99, 1 - 1e-6 })
        {
            var x = new Gamma(shape, 1).Quantile(p);
            SpecialFunctions.GammaLowerRegularized(shape, x).ShouldBe(p, 1e-9 * p);
        }
    }

    [Theory]
    [InlineData(0.5, 0.5)]
    [InlineData(3, 7)]
    [InlineData(0.05, 2)]
    [InlineData(40, 2)]
    [InlineData(300, 500)]
    public void Beta_quantiles_go_back_through_the_distribution_function_of_MathNet(double a, double b)
    {
        foreach (var p in new[] { 1e-6, 1e-4, 0.05, 0.3, 0.5, 0.8, 0.99, 1 - 1e-4 })
        {
            var x = new Beta(a, b).Quantile(p);
            if (x > 1e-290)
            {
                SpecialFunctions.BetaRegularized(a, b, x).ShouldBe(p, 1e-9);
            }
        }
    }

    [Fact]
    public void Closed_forms_are_met()
    {
        new Gamma(1, 2).Quantile(0.3).ShouldBe(-2 * Math.Log(0.7), 1e-14);
        new Beta(1, 4).Quantile(0.3).ShouldBe(1 - Math.Pow(0.7, 0.25), 1e-14);
        new Beta(2, 2).Quantile(0.5).ShouldBe(0.5, 1e-15);
        new Beta(0.5, 0.5).Quantile(0.2).ShouldBe(Math.Pow(Math.Sin(Math.PI * 0.1), 2), 1e-14);
        new LogNormal(2, 0.3).Quantile(0.975).ShouldBe(2 * Math.Exp(0.3 * 1.9599639845400545), 1e-13);
        new Gamma(0.1, 1).Quantile(1e-6).ShouldBe(Math.Pow(1e-6 * SpecialFunctions.Gamma(1.1), 10), 1e-66);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(1)]
    [InlineData(2.5)]
    [InlineData(100)]
    public void Log_gamma_agrees_with_MathNet(double x) =>
        GammaFunctions.LogGamma(x).ShouldBe(
            SpecialFunctions.GammaLn(x),
            1e-13 * Math.Max(1, Math.Abs(SpecialFunctions.GammaLn(x))));

    [Theory]
    [InlineData(0.1)]
    [InlineData(1)]
    [InlineData(2.5)]
    [InlineData(60)]
    public void Student_quantiles_go_back_through_the_distribution_function_of_MathNet(double degrees)
    {
        foreach (var p in new[] { 1e-6, 0.01, 0.2, 0.26, 0.4, 0.499, 0.5, 0.6, 0.9, 1 - 1e-6 })
        {
            var t = new StudentT(0, 1, degrees).Quantile(p);
            Reference.StudentT.CDF(0, 1, degrees, t).ShouldBe(p, 1e-9);
        }
    }

    [Fact]
    public void Weibull_and_Cauchy_have_their_closed_forms()
    {
        new Weibull(2, 3).Quantile(0.4).ShouldBe(3 * Math.Sqrt(-Math.Log(0.6)), 1e-14);
        new Exponential(3).Quantile(0.9).ShouldBe(-3 * Math.Log(0.1), 1e-14);
        new StudentT(0, 1, 1).Quantile(0.9).ShouldBe(Math.Tan(Math.PI * 0.4), 1e-13);
        new StudentT(0, 1, 1).Quantile(1e-9).ShouldBe(-1 / Math.Tan(Math.PI * 1e-9), 1e-4);
        new Triangular(1, 2, 6).Quantile(0.1).ShouldBe(1 + Math.Sqrt(0.1 * 5 * 1), 1e-14);
        new Triangular(1, 2, 6).Quantile(0.7).ShouldBe(6 - Math.Sqrt(0.3 * 5 * 4), 1e-14);
    }

    [Fact]
    public void Pert_is_right_on_all_forty_thousand_symmetric_triples()
    {
        for (var i = 1; i <= 200; i++)
        {
            for (var j = 1; j <= 200; j++)
            {
                double least = i / 10.0, most = least + (j / 10.0), mode = (least + most) / 2;
                var pert = new Pert(least, mode, most);
                pert.Problems().ShouldBeEmpty();
                var rounding = 1e-12 * (1 + (most / (most - least)));
                Math.Max(Math.Abs(pert.A - 3), Math.Abs(pert.B - 3)).ShouldBeLessThan(rounding);
            }
        }

        new Pert(0.1, 0.35, 0.6).Quantile(0.5).ShouldBe(0.35, 1e-14);
        new Pert(0.1, 0.4, 0.7).Quantile(0.25).ShouldBe(0.1 + (0.6 * new Beta(3, 3).Quantile(0.25)), 1e-13);
    }

    [Fact]
    public void A_discrete_value_is_drawn_exactly_as_often_as_its_weight_says()
    {
        var table = new Discrete([1, 2, 5], [1, 2, 1]).Tabulate();

        table.At(0x3FFFFFFF).ShouldBe(1);
        table.At(0x40000000).ShouldBe(2);
        table.At(0xBFFFFFFF).ShouldBe(2);
        table.At(0xC0000000).ShouldBe(5);
        new Discrete([7], [3]).Tabulate().At(uint.MaxValue).ShouldBe(7);
        var months = Enumerable.Range(0, 61).Select(month => month * 1.1).ToArray();
        var even = new Discrete(months, [.. months.Select(_ => 1.0)]).Tabulate();
        WordSamples.All.Where((_, i) => i % 17 == 0).ShouldAllBe(word => months.Contains(even.At(word)));
    }

    [Fact]
    public void Nothing_is_drawn_exactly_as_often_as_said()
    {
        var table = new ZeroInflated(0.25, new LogNormal(2, 0.5)).Tabulate();

        table.At(0x3FFFFFFF).ShouldBe(0);
        table.At(0x40000000).ShouldBeGreaterThan(0);
        table.At(0xA0000000).ShouldBe(2, 1e-8);
    }

    [Fact]
    public void Impossible_shapes_are_refused_with_every_problem()
    {
        new Triangular(3, 9, 2).Problems().ShouldBe(
            ["Most: found 2; write a finite number above 3", "Mode: found 9; write a number from 3 to 2"]);
        new Pert(double.NaN, 1, 2).Problems().Count.ShouldBe(1);
        new Uniform(1, 1).Problems().ShouldBe(["Most: found 1; write a finite number above 1"]);
        new Weibull(0, -1).Problems().Count.ShouldBe(2);
        new StudentT(double.NaN, 0, 0).Problems().Count.ShouldBe(3);
        new Discrete([2, 1, double.NaN], [1, -1, 1]).Problems().Count.ShouldBe(3);
        new Discrete([], []).Problems().Count.ShouldBe(1);
        new Discrete([1, 2], [0, 0]).Problems().ShouldBe(["Weights: found none above 0; write at least one"]);
        new ZeroInflated(1, new Normal(0, -1)).Problems().Count.ShouldBe(2);
        new ZeroInflated(0.5, new Normal(0, 1)).Problems().ShouldHaveSingleItem().ShouldContain("never negative");
    }

    [Fact]
    public void Impossible_parameters_are_refused_with_every_problem()
    {
        var refusal = Should.Throw<InvalidOperationException>(() => new Gamma(-1, double.NaN).Tabulate());

        refusal.Message.ShouldBe(
            "Gamma: Shape: found -1; write a number above 0; also Scale: found NaN; write a number above 0");
        new Normal(double.NaN, 0).Problems().Count.ShouldBe(2);
        new LogNormal(0, -0.1).Problems().Count.ShouldBe(2);
        new Beta(0, double.PositiveInfinity).Problems().Count.ShouldBe(2);
        Should.Throw<InvalidOperationException>(() => new Beta(2, 0).Quantile(0.5));
        Should.Throw<ArgumentOutOfRangeException>(() => new Beta(2, 1).Quantile(1));
    }
}
