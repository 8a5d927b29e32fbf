using CcmPlanner.Engine.Chance;

namespace CcmPlanner.Tests.Chance;

public sealed class MixtureTests
{
    [Fact]
    public void A_mixture_of_one_is_that_one()
    {
        var (alone, mixed) = (new Gamma(2, 3), new Mixture([new Gamma(2, 3)], [5]));

        (mixed.Mean, mixed.StandardDeviation).ShouldBe((alone.Mean, alone.StandardDeviation));
        foreach (var p in new[] { 1e-6, 0.1, 0.5, 0.9, 1 - 1e-6 })
        {
            mixed.Quantile(p).ShouldBe(alone.Quantile(p), 1e-13);
        }
    }

    [Fact]
    public void Single_values_come_out_exactly_and_as_often_as_their_weights_say()
    {
        var table = new Mixture([new Discrete([0], [1]), new Uniform(1, 2), new Discrete([1.3], [1])], [1, 2, 1])
            .Tabulate();

        table.At(0).ShouldBe(0);
        table.At(0x3FFFFFFF).ShouldBe(0);
        table.At(0x40000000).ShouldBe(1, 1e-8);

        // Half the probability is spread over 1 to 2: 0.15 of it lies below 1.3, which itself has a quarter.
        table.At((uint)(0.41 * 4294967296)).ShouldBe(1.3);
        table.At((uint)(0.64 * 4294967296)).ShouldBe(1.3);
        table.At((uint)(0.39 * 4294967296)).ShouldBe(1.28, 1e-8);
        table.At((uint)(0.66 * 4294967296)).ShouldBe(1.32, 1e-8);
    }

    [Fact]
    public void Drawing_takes_no_memory_however_steep_the_place()
    {
        var table = new Mixture([new ZeroInflated(0.5, new Exponential(2)), new Normal(10, 1)], [1, 2]).Tabulate();
        table.At(1);

        var sum = 0.0;
        Memory.TakenBy(() =>
        {
            sum = 0;
            for (uint i = 0; i < 10_000; i++)
            {
                sum += table.At(unchecked(i * 2_654_435_761));
            }
        }).ShouldBe(0);
        (sum / 10_000).ShouldBe(7, 0.2);
    }

    [Fact]
    public void Two_normals_have_the_moments_of_the_closed_form()
    {
        var mixture = new Mixture([new Normal(0, 1), new Normal(10, 2)], [3, 1]);

        mixture.Mean.ShouldBe(2.5);
        mixture.StandardDeviation.ShouldBe(Math.Sqrt((0.75 * 1) + (0.25 * 104) - 6.25), 1e-14);
        double.IsNaN(new Mixture([new StudentT(0, 1, 1), new Normal(0, 1)], [1, 1]).Mean).ShouldBeTrue();
    }

    [Fact]
    public void Impossible_mixtures_are_refused_with_every_problem()
    {
        new Mixture([new Normal(0, -1), new Beta(0, 1)], [0, double.NaN, 1]).Problems().ShouldBe(
        [
            "Weights: found 3 for 2 components; write one each, at least one",
            "Components[0].Spread: found -1; write a number above 0",
            "Components[1].A: found 0; write a number above 0",
            "Weights[0]: found 0; write a number above 0",
            "Weights[1]: found NaN; write a number above 0",
        ]);
        new Mixture([], []).Problems().ShouldHaveSingleItem();
        Should.Throw<InvalidOperationException>(() => new Mixture([], []).Tabulate());
    }
}
