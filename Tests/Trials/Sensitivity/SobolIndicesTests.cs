using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Trials.Sensitivity;

namespace CcmPlanner.Tests.Trials.Sensitivity;

public sealed class SobolIndicesTests
{
    private static readonly string[] Three = ["x1", "x2", "x3"];

    /// <summary>Ishigami and Homma with a = 7, b = 0.1: the shares of variance are known in closed form.</summary>
    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    public void Ishigami_indices_are_within_a_hundredth_of_the_analytic(ulong seed)
    {
        const double A = 7, B = 0.1;
        var pi4 = Math.Pow(Math.PI, 4);
        var first = 0.5 * Math.Pow(1 + (B * pi4 / 5), 2);
        var second = A * A / 8;
        var together = 8 * B * B * pi4 * pi4 / 225;
        var variance = first + second + together;

        var indices = Indices(seed, 16_384, Ishigami);

        indices.Inputs.Select(input => input.Name).ShouldBe(Three);
        double[] firsts = [first / variance, second / variance, 0];
        double[] totals = [(first + together) / variance, second / variance, together / variance];
        for (var i = 0; i < 3; i++)
        {
            indices.Inputs[i].First.Value.ShouldBe(firsts[i], 0.01);
            indices.Inputs[i].Total.Value.ShouldBe(totals[i], 0.01);
            indices.Inputs[i].First.Low.ShouldBeLessThanOrEqualTo(firsts[i]);
            indices.Inputs[i].First.High.ShouldBeGreaterThanOrEqualTo(firsts[i]);
        }

        indices.Dummy.Value.ShouldBe(0, 0.01);
        indices.HasConverged.ShouldBeTrue();
        indices.Inputs.Select(indices.IsAboveNoise).ShouldBe([true, true, true]);
    }

    [Fact]
    public void Too_few_rows_say_so_instead_of_pretending()
    {
        var indices = Indices(7, 64, Ishigami);

        indices.HasConverged.ShouldBeFalse();
        indices.NotConverged.ShouldContain(sentence => sentence.StartsWith("x1: the first index is known to ±0."));
        Indices(7, 64, Ishigami, tolerance: 5).HasConverged.ShouldBeTrue();
    }

    [Fact]
    public void An_input_that_does_nothing_has_no_total_index_and_is_not_above_the_noise()
    {
        var indices = Indices(7, 4_096, x => x[0] + (0.5 * x[1]));

        indices.Inputs[2].Total.ShouldBe(new IndexEstimate(0, 0, 0));
        indices.IsAboveNoise(indices.Inputs[2]).ShouldBeFalse();
        indices.Inputs[0].First.Value.ShouldBe(0.8, 0.01);
        indices.Inputs[1].Total.Value.ShouldBe(0.2, 0.01);
    }

    [Fact]
    public void A_large_mean_does_not_cost_digits_and_a_constant_is_refused()
    {
        Indices(7, 1_024, x => 1e9 + x[0]).Inputs[0].First.Value.ShouldBe(1, 0.01);
        Should.Throw<ArgumentException>(() => Indices(7, 64, _ => 3)).Message.ShouldStartWith(
            "the output never varies");
        Should.Throw<ArgumentException>(() => Indices(7, 64, _ => double.NaN)).Message.ShouldStartWith("found 0 rows");
    }

    /// <summary>
    /// The output is x1 + x2 / 2 plus noise of half their variance: the noise belongs to no input, as it would if B
    /// shared it.
    /// </summary>
    [Fact]
    public void Chance_besides_the_inputs_counts_for_none_of_them()
    {
        InputWord[] inputs = [NoisyModel.Input("x1"), NoisyModel.Input("x2")];
        var design = new SaltelliDesign(7, ["x1", "x2"], 16_384);

        double[][] outputs =
        [
            .. design.Blocks.Select(block => block.Play(
                words => new NoisyModel(words), "sum", new WordSource(9), inputs, new WorkSplit(2))),
        ];
        var indices = design.Analyse(outputs);

        // Variances 4, 1 and 2.5 twelfths.
        indices.Inputs[0].First.Value.ShouldBe(4 / 7.5, 0.02);
        indices.Inputs[1].First.Value.ShouldBe(1 / 7.5, 0.02);
        indices.Inputs[0].Total.Value.ShouldBe(4 / 7.5, 0.02);
        indices.Inputs[1].Total.Value.ShouldBe(1 / 7.5, 0.02);
    }

    internal static double Ishigami(double[] x)
    {
        double Angle(int i) => Math.PI * ((2 * x[i]) - 1);
        return Math.Sin(Angle(0)) + (7 * Math.Pow(Math.Sin(Angle(1)), 2))
            + (0.1 * Math.Pow(Angle(2), 4) * Math.Sin(Angle(0)));
    }

    private static SobolIndices Indices(
        ulong seed, int rows, Func<double[], double> output, double tolerance = 0.05)
    {
        var design = new SaltelliDesign(seed, Three, rows);
        return design.Analyse([.. design.Blocks.Select(block => Points.Evaluate(block.Design, output))], tolerance);
    }
}
