using CcmPlanner.Engine.Chance;

namespace CcmPlanner.Tests.Chance;

public sealed class ElementaryTests
{
    [Fact]
    public void Exp_is_within_two_units_in_the_last_place_of_the_platform()
    {
        var worst = Sweep(-708, 709, 400_000).Max(x => Units(Elementary.Exp(x), Math.Exp(x)));

        worst.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public void Log_is_within_two_units_in_the_last_place_of_the_platform()
    {
        var wide = Sweep(-700, 700, 200_000).Max(x => Units(Elementary.Log(Math.Exp(x)), Math.Log(Math.Exp(x))));
        var near = Sweep(0.5, 2, 200_000).Max(x => Units(Elementary.Log(x), Math.Log(x)));

        wide.ShouldBeLessThanOrEqualTo(2);
        near.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public void Known_values_come_out_to_the_last_digit()
    {
        Elementary.Exp(0).ShouldBe(1);
        Elementary.Exp(1).ShouldBe(Math.E);
        Elementary.Log(1).ShouldBe(0);
        Elementary.Log(2).ShouldBe(0.69314718055994531);
        Elementary.Log(10).ShouldBe(2.302585092994046);
        Elementary.LogOnePlus(1e-20).ShouldBe(1e-20);
        Elementary.LogOnePlus(-0.5).ShouldBe(-0.69314718055994531);
    }

    [Fact]
    public void The_ends_behave_as_IEEE_says()
    {
        Elementary.Exp(double.NaN).ShouldBe(double.NaN);
        Elementary.Exp(710).ShouldBe(double.PositiveInfinity);
        Elementary.Exp(double.NegativeInfinity).ShouldBe(0);
        Elementary.Exp(-745).ShouldBe(double.Epsilon);
        Elementary.Exp(709.7).ShouldBe(Math.Exp(709.7), Math.Exp(709.7) * 1e-15);
        Elementary.Log(0).ShouldBe(double.NegativeInfinity);
        Elementary.Log(-1).ShouldBe(double.NaN);
        Elementary.Log(double.PositiveInfinity).ShouldBe(double.PositiveInfinity);
        Elementary.Log(double.Epsilon).ShouldBe(-744.44007192138122, 1e-12);
    }

    /// <summary>The bits themselves: another machine, operating system or compiler must give these.</summary>
    [Fact]
    public void The_bits_are_pinned()
    {
        var hash = 17UL;
        foreach (var x in Sweep(-30, 30, 10_000))
        {
            hash = Mix(hash, Elementary.Exp(x));
            hash = Mix(hash, Elementary.Log(Math.Abs(x) + 0.001));
        }

        hash.ShouldBe(9031407346869031768UL);
    }

    private static ulong Mix(ulong hash, double value) =>
        unchecked((hash * 1099511628211) ^ BitConverter.DoubleToUInt64Bits(value));

    private static IEnumerable<double> Sweep(double from, double to, int count) =>
        Enumerable.Range(0, count).Select(i => from + ((to - from) * (i + 0.37) / count));

    private static double Units(double ours, double theirs) =>
        Math.Abs(ours - theirs) / (Math.BitIncrement(Math.Abs(theirs)) - Math.Abs(theirs));
}
