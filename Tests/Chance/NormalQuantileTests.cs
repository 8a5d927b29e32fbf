using CcmPlanner.Engine.Chance;
using Reference = MathNet.Numerics.Distributions;

namespace CcmPlanner.Tests.Chance;

public sealed class NormalQuantileTests
{
    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.975, 1.9599639845400545)]
    [InlineData(0.9, 1.2815515655446004)]
    [InlineData(0.25, -0.67448975019608171)]
    [InlineData(1e-10, -6.3613409024040557)]
    public void Published_quantiles_are_met(double probability, double expected) =>
        NormalQuantile.At(probability).ShouldBe(expected, 4e-15);

    [Fact]
    public void It_agrees_with_MathNet_over_the_whole_range()
    {
        for (var i = 1; i < 20_000; i++)
        {
            var p = i / 20_000.0;
            NormalQuantile.At(p).ShouldBe(Reference.Normal.InvCDF(0, 1, p), 1e-14);
        }
    }

    [Fact]
    public void The_ends_are_infinite_and_outside_is_not_a_number()
    {
        NormalQuantile.At(0).ShouldBe(double.NegativeInfinity);
        NormalQuantile.At(1).ShouldBe(double.PositiveInfinity);
        NormalQuantile.At(-0.1).ShouldBe(double.NaN);
        NormalQuantile.At(1.1).ShouldBe(double.NaN);
    }

    [Fact]
    public void The_table_keeps_eleven_digits_in_the_middle_and_in_the_tails()
    {
        var worst = WordSamples.All.Max(word =>
        {
            var tail = Draws.Unit(Math.Min(word, ~word));
            var exact = NormalQuantile.At(tail) * (word < 0x80000000 ? 1 : -1);
            return Math.Abs(NormalQuantile.Table.At(word) - exact);
        });

        worst.ShouldBeLessThan(1e-11);
    }

    [Fact]
    public void The_table_is_symmetric_and_never_decreases()
    {
        foreach (var word in WordSamples.All.Where(word => word < uint.MaxValue))
        {
            NormalQuantile.Table.At(~word).ShouldBe(-NormalQuantile.Table.At(word));
            NormalQuantile.Table.At(word + 1).ShouldBeGreaterThan(NormalQuantile.Table.At(word));
        }
    }
}
