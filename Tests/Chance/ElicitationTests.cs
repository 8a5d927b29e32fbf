using CcmPlanner.Engine.Chance;

namespace CcmPlanner.Tests.Chance;

public sealed class ElicitationTests
{
    public static TheoryData<Elicitation> Said =>
    [
        new(2, 3, 5),
        new(-4, 0, 3),
        new(2, 3, 5, Least: 0),
        new(0.1, 0.4, 9, Least: 0),
        new(0.1, 0.3, 0.9, Least: 0, Most: 1),
        new(20, 21, 22),
    ];

    [Theory]
    [MemberData(nameof(Said))]
    public void What_was_said_comes_back(Elicitation said)
    {
        said.Distribution.Problems().ShouldBeEmpty();
        said.Distribution.Quantile(0.1).ShouldBe(said.P10, 1e-9);
        said.Distribution.Quantile(0.5).ShouldBe(said.P50, 1e-9);
        said.Distribution.Quantile(0.9).ShouldBe(said.P90, 1e-9);
    }

    [Theory]
    [MemberData(nameof(Said))]
    public void The_fitted_distribution_rises_and_keeps_to_its_bounds(Elicitation said)
    {
        var values = Enumerable.Range(1, 9_999).Select(i => said.Distribution.Quantile(i / 10_000.0)).ToList();

        values.Zip(values.Skip(1)).ShouldAllBe(pair => pair.First < pair.Second);
        values[0].ShouldBeGreaterThanOrEqualTo(said.Least ?? double.NegativeInfinity);
        values[^1].ShouldBeLessThanOrEqualTo(said.Most ?? double.PositiveInfinity);
    }

    [Fact]
    public void It_is_read_back_with_what_follows_from_it() =>
        new Elicitation(2, 3, 5, "km²", Least: 0).ReadBack().ShouldBe(
            "You said: one chance in ten below 2 km², even chances around 3 km², one in ten above 5 km². "
            + "So one in a hundred below 1.3171 km², one in a hundred above 8.9505 km², "
            + "and one in four each outside 2.4254 km² to 3.8349 km².");

    [Fact]
    public void Impossible_percentiles_are_refused_with_every_problem()
    {
        new Metalog(5, 3, 2).Problems().ShouldBe(
            ["P50: found 3; write a number above P10, 5", "P90: found 2; write a number above P50, 3"]);
        new Metalog(2, 3, 5, 2, 4).Problems().ShouldBe(
            ["Least: found 2; write a number below P10, 2", "Most: found 4; write a number above P90, 5"]);
        new Metalog(2, 3, 5, Most: 9).Problems().ShouldBe(["Most: found 9; write a lower bound too"]);
        new Metalog(double.NaN, 3, 5).Problems().ShouldHaveSingleItem();
        new Metalog(2, 2.01, 50).Problems().ShouldHaveSingleItem().ShouldContain("too near one side");
        Should.Throw<InvalidOperationException>(() => new Elicitation(5, 3, 2).ReadBack());
    }
}
