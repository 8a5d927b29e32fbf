using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials.Sensitivity;
using Reference = MathNet.Numerics.Distributions;

namespace CcmPlanner.Tests.Trials.Sensitivity;

public sealed class InformationValueTests
{
    private const int Trials = 200_000;

    /// <summary>
    /// Doing it brings m + b·z plus noise, leaving it nothing: knowing z is worth b·φ(m/b) + m·Φ(m/b) - max(0, m).
    /// </summary>
    [Theory]
    [InlineData(0.3, 1)]
    [InlineData(-0.5, 2)]
    [InlineData(0, 0.5)]
    public void The_normal_linear_case_is_within_two_in_a_hundred_of_the_closed_form(double m, double b)
    {
        var (known, noise) = (Units("known"), Units("noise"));
        double[] benefit =
            [.. known.Zip(noise, (k, n) => m + (b * NormalQuantile.At(k)) + NormalQuantile.At(n))];

        var values = InformationValue.Of(["known", "noise", "idle"], [known, noise, Units("idle")], Decide(benefit), 7);

        values[0].Value.Value.ShouldBe(Closed(m, b), 0.02 * Closed(m, b));
        values[1].Value.Value.ShouldBe(Closed(m, 1), 0.02 * Closed(m, 1));
        values[2].IsAboveNoise.ShouldBeFalse();
        values[0].IsAboveNoise.ShouldBeTrue();
        values[2].Value.Value.ShouldBeLessThan(0.01);
        var all = Closed(m, Math.Sqrt((b * b) + 1));
        InformationValue.OfEverything(Decide(benefit)).Value.ShouldBe(all, 0.02 * all);
    }

    [Fact]
    public void A_bent_benefit_is_followed()
    {
        // z² - c against 0: each of the two tails beyond r = √c gives r·φ(r) + (1 - c)·Φ(-r).
        var known = Units("known");
        double[] benefit = [.. known.Zip(Units("noise"), (k, n) =>
            (NormalQuantile.At(k) * NormalQuantile.At(k)) - 1.1 + NormalQuantile.At(n))];
        var root = Math.Sqrt(1.1);
        var closed = 2 * ((root * Reference.Normal.PDF(0, 1, root)) + ((1 - 1.1) * Reference.Normal.CDF(0, 1, -root)));

        InformationValue.Of(["known"], [known], Decide(benefit), 7)[0].Value.Value.ShouldBe(closed, 0.02 * closed);
    }

    [Fact]
    public void Where_one_decision_is_always_best_knowing_is_worth_nothing()
    {
        var known = Units("known");
        double[] benefit = [.. known.Select(k => 5 + k)];

        InformationValue.Of(["known"], [known], Decide(benefit), 7)[0].Value.Value.ShouldBe(0, 1e-12);
        InformationValue.OfEverything(Decide(benefit)).Value.ShouldBe(0);
    }

    [Fact]
    public void Inputs_with_few_values_are_worth_what_they_tell()
    {
        // A fair coin decides between +1 and -1: knowing it is worth a half, for the other decision brings nothing.
        var coin = Units("known").Select(k => k < 0.5 ? 0.25 : 0.75).ToArray();
        double[] benefit = [.. coin.Zip(Units("noise"), (k, n) => (k < 0.5 ? -1 : 1) + NormalQuantile.At(n))];
        double[] still = [.. coin.Select(_ => 0.5)];

        var values = InformationValue.Of(["coin", "still"], [coin, still], Decide(benefit), 7);

        values[0].Value.Value.ShouldBe(0.5, 0.01);
        values[1].Value.Value.ShouldBe(0, 1e-9);
    }

    [Fact]
    public void What_cannot_be_worked_out_is_refused()
    {
        double[] column = new double[100];

        Should.Throw<ArgumentException>(() => InformationValue.OfEverything([column])).Message
            .ShouldStartWith("found 1 decisions; write at least 2");
        Should.Throw<ArgumentException>(() => InformationValue.OfEverything([column[..9], column[..9]])).Message
            .ShouldStartWith("found 9 trials; write at least 100");
        Should.Throw<ArgumentException>(() => InformationValue.Of(["x"], [column[..99]], [column, column], 7)).Message
            .ShouldStartWith("found columns of different lengths");
        Should.Throw<ArgumentException>(() => InformationValue.OfEverything([column, [.. column[1..], double.NaN]]))
            .Message.ShouldStartWith("found a benefit that is no number");
    }

    private static double[][] Decide(double[] benefit) => [new double[benefit.Length], benefit];

    private static double Closed(double m, double b) =>
        (b * Reference.Normal.PDF(0, 1, m / b)) + (m * Reference.Normal.CDF(0, 1, m / b)) - Math.Max(0, m);

    private static double[] Units(string name)
    {
        var stream = StreamId.Of(name);
        return [.. Enumerable.Range(0, Trials).Select(i => Draws.Unit(new Draws(3).Block(i, stream, 0).First))];
    }
}
