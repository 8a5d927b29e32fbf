using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Chance.Dependence;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Statistics;

namespace CcmPlanner.Tests.Chance.Dependence;

public sealed class CorrelationRepairTests
{
    private static readonly InputWord[] Inputs =
    [
        .. new[] { "ALP", "BET", "GAM" }.Select(
            state => new InputWord($"rate/{state}", new WordAddress(StreamId.Of($"rate/{state}"), 0, 0))),
    ];

    /// <summary>The example in Higham, IMA Journal of Numerical Analysis 22 (2002), section 1 and 4.</summary>
    [Fact]
    public void The_published_example_has_its_published_nearest_matrix()
    {
        var matrix = Matrix<double>.Build.DenseOfRowArrays([1, 1, 0], [1, 1, 1], [0, 1, 1]);

        var nearest = NearestCorrelation.To(matrix);

        NearestCorrelation.IsPossible(matrix).ShouldBeFalse();
        NearestCorrelation.IsPossible(nearest).ShouldBeTrue();
        nearest[0, 1].ShouldBe(0.7607, 5e-5);
        nearest[1, 2].ShouldBe(0.7607, 5e-5);
        nearest[0, 2].ShouldBe(0.1573, 5e-5);
        nearest[1, 1].ShouldBe(1);
    }

    [Fact]
    public void Correlations_that_contradict_one_another_are_repaired_and_the_repair_is_said()
    {
        var copula = Claim(new("rate/ALP", "rate/BET", 0.9), new("rate/BET", "rate/GAM", 0.5)).ToCopula();

        var repair = copula.Repair.ShouldNotBeNull();
        repair.Largest.ShouldBe(new RankCorrelation("rate/ALP", "rate/BET", 0.9));
        repair.Change.ShouldBeInRange(0.01, 0.1);
        repair.ToString().ShouldStartWith(
            "These correlations cannot hold together, so the nearest that can were taken; most changed is rate/ALP "
            + "with rate/BET: 0.9 became 0.8");
        var source = copula.Over(new WordSource(3));
        double[] Column(int input) =>
            [.. Enumerable.Range(0, 40_000).Select(i => Draws.Unit(source.Word(i, Inputs[input].Address)))];
        Correlation.Spearman(Column(0), Column(1)).ShouldBe(repair.Used, 0.005);
    }

    [Fact]
    public void Correlations_that_can_hold_are_left_alone_even_where_they_are_perfect()
    {
        Claim(new("rate/ALP", "rate/BET", 0.6), new("rate/BET", "rate/GAM", 0.6)).ToCopula().Repair.ShouldBeNull();
        var perfect = Claim(new("rate/ALP", "rate/BET", 1), new("rate/GAM", "rate/ALP", 0)).ToCopula();

        perfect.Repair.ShouldBeNull();
        var source = perfect.Over(new WordSource(3));
        Draws.Unit(source.Word(9, Inputs[1].Address)).ShouldBe(Draws.Unit(source.Word(9, Inputs[0].Address)), 1e-3);
    }

    [Fact]
    public void What_cannot_be_meant_is_refused_with_every_problem()
    {
        InputWord[] inputs = [.. Inputs, Inputs[0], new("rate/DEL", Inputs[1].Address)];
        var claim = new DependenceClaim(
            inputs,
            [
                new("rate/ALP", "rate/XYZ", 0.5),
                new("rate/BET", "rate/BET", 0.5),
                new("rate/BET", "rate/GAM", double.NaN),
                new("rate/GAM", "rate/BET", 0.2),
            ],
            new JointExtremes(0.5, Inputs[2].Address));

        claim.Problems().ShouldBe(
        [
            "inputs: found 'rate/ALP' 2 times; write each once",
            "inputs: found 'rate/BET' and 'rate/DEL' on one word; write one of them",
            "correlations: found 'rate/XYZ'; write the name of an input",
            "correlations: found 'rate/BET' with itself; write two inputs",
            "rate/BET with rate/GAM: found NaN; write a rank correlation from -1 to 1",
            "correlations: found rate/BET with rate/GAM 2 times; write each pair once",
            "degrees: found 0.5; write 1 to 1000",
            "word of the joint extremes: found the word of an input; write one that nothing else uses",
        ]);
        Should.Throw<InvalidOperationException>(() => claim.ToCopula()).Message.ShouldContain("; also ");
    }

    private static DependenceClaim Claim(params RankCorrelation[] correlations) => new(Inputs, correlations);
}
