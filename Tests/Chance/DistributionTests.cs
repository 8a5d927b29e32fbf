using CcmPlanner.Engine.Chance;
using MathNet.Numerics;

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
    ];

    [Theory]
    [MemberData(nameof(Possible))]
    public void Draws_have_the_mean_and_the_spread_of_theory(Distribution distribution)
    {
        const int Count = 100_000;
        var table = distribution.Tabulate();
        var stream = StreamId.Of("moments");
        var draws = Enumerable.Range(0, Count).Select(i => table.At(new Draws(7).Block(i, stream, 0).First)).ToArray();

        var mean = draws.Average();
        var squares = draws.Select(x => (x - distribution.Mean) * (x - distribution.Mean)).ToArray();
        var variance = squares.Average();
        var errorOfMean = distribution.StandardDeviation / Math.Sqrt(Count);
        var errorOfVariance = Math.Sqrt(squares.Average(x => (x - variance) * (x - variance)) / Count);
        mean.ShouldBe(distribution.Mean, 4 * errorOfMean);
        variance.ShouldBe(distribution.StandardDeviation * distribution.StandardDeviation, 4 * errorOfVariance);
    }

    [Theory]
    [MemberData(nameof(Possible))]
    public void The_table_is_the_quantile_function_and_never_decreases(Distribution distribution)
    {
        var table = distribution.Tabulate();

        foreach (var word in WordSamples.All.Where((word, i) => i % 7 == 0 && word < uint.MaxValue))
        {
            var exact = distribution.Quantile(Draws.Unit(word));
            var fromMiddle = Math.Abs(exact - distribution.Quantile(0.5));
            table.At(word).ShouldBe(exact, (1e-9 * fromMiddle) + (1e-11 * distribution.StandardDeviation));
            (table.At(word + 1) - table.At(word)).ShouldBeGreaterThan(-4e-15 * distribution.StandardDeviation);
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
