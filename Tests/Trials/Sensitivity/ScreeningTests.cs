using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Chance.Designs;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Trials.Sensitivity;

namespace CcmPlanner.Tests.Trials.Sensitivity;

public sealed class ScreeningTests
{
    private static readonly string[] Names = ["strong", "weak", "bent", "joint", "idle"];

    [Fact]
    public void Elementary_effects_of_a_straight_line_are_its_slopes_without_error()
    {
        var effects = Screen(["a", "b"], 10, x => (3 * x[0]) - (2 * x[1]));

        effects[0].MeanSize.Value.ShouldBe(3, 1e-6);
        effects[1].MeanSize.Value.ShouldBe(2, 1e-6);
        effects[1].Mean.ShouldBe(-2, 1e-6);
        effects.ShouldAllBe(effect => effect.Spread < 1e-6);
    }

    [Fact]
    public void Screening_ranks_inputs_and_shows_which_are_bent_or_joint()
    {
        var effects = Screen(
            Names, 200, x => (10 * x[0]) + x[1] + (8 * (x[2] - 0.5) * (x[2] - 0.5)) + (4 * x[0] * x[3]))
            .ToDictionary(effect => effect.Name);

        effects["strong"].MeanSize.Value.ShouldBe(12, 0.5); // 10 + 4 times a half
        effects["weak"].MeanSize.Value.ShouldBe(1, 1e-6);
        effects["bent"].Mean.ShouldBe(0, 0.5);
        effects["bent"].MeanSize.Value.ShouldBe(2, 1e-6); // 8 (9/64 - 1/64) over a half
        effects["joint"].Spread.ShouldBeGreaterThan(0.5);
        effects["idle"].MeanSize.ShouldBe(new Estimate(0, 0));
    }

    [Fact]
    public void Screening_stays_within_the_middles_of_quarters_and_moves_one_input_at_a_time()
    {
        var design = new MorrisDesign(7, Names, 20);
        double[][][] steps = [.. design.Blocks.Select(block => Rows(block.Design))];

        steps.Length.ShouldBe(6);
        steps.SelectMany(step => step).SelectMany(point => point)
            .ShouldAllBe(unit => Math.Abs((unit * 4 % 1) - 0.5) < 1e-8);
        for (var step = 1; step < steps.Length; step++)
        {
            for (var path = 0; path < 20; path++)
            {
                steps[step][path].Zip(steps[step - 1][path]).Count(pair => pair.First != pair.Second).ShouldBe(1);
            }
        }
    }

    [Fact]
    public void Paths_without_an_output_are_left_out_and_too_few_are_refused()
    {
        var design = new MorrisDesign(7, ["a"], 4);
        var outputs = new double[][] { [double.NaN, 1, 2, 3], [1, 2, 3, double.NaN] };

        design.Analyse(outputs)[0].MeanSize.Value.ShouldBe(2);
        outputs[0][1] = double.NaN;
        Should.Throw<ArgumentException>(() => design.Analyse(outputs)).Message.ShouldStartWith("found 1 paths");
    }

    [Fact]
    public void Rank_correlations_and_swings_of_a_known_sample_are_those_of_theory()
    {
        // The output is 3 x1 + x2. Between the outer tenths x1 differs by 0.9.
        var sample = Sample(20_000, x => (3 * x[0]) + x[1]);

        var effects = InputEffect.Of(sample);

        effects[0].Swing!.Value.Value.ShouldBe(2.7, effects[0].Swing!.Value.Error!.Value * 2);
        effects[1].Swing!.Value.Value.ShouldBe(0.9, effects[1].Swing!.Value.Error!.Value * 2);
        effects[2].RankCorrelation!.Value.Value.ShouldBe(0, 2 * effects[2].RankCorrelation!.Value.Error!.Value);
        effects[0].RankCorrelation!.Value.Value.ShouldBe(3 / Math.Sqrt(10), 0.01);
        effects[0].WhenLow!.Value.Value.ShouldBe(0.65, 0.03);
        (effects[0].WhenHigh!.Value.Value - effects[0].WhenLow!.Value.Value).ShouldBe(effects[0].Swing!.Value.Value);
    }

    [Fact]
    public void Where_nothing_can_be_said_nothing_is()
    {
        InputEffect.Of(Sample(100, _ => 7)).ShouldAllBe(effect => effect.RankCorrelation == null);
        InputEffect.Of(Sample(3, x => x[0]))[0].ShouldBe(new InputEffect("x1", null, null, null, null));
    }

    [Fact]
    public void A_sample_pairs_each_trial_with_its_own_words_and_leaves_out_what_does_not_apply()
    {
        var source = new WordSource(7);
        var model = new UnitModel(source);
        var kept = KeptTrials.Of(model, new TrialRange(100, 1_099), new WorkSplit())!;
        var stream = StreamId.Of("unit/ALP");
        InputWord[] inputs = [new("yes", new WordAddress(stream, 0, 0)), new("number", new WordAddress(stream, 0, 1))];

        var numbers = InputSample.Of(kept, model.Number, source, inputs);
        var rests = InputSample.Of(kept, model.Rest, source, inputs);

        numbers.Count.ShouldBe(1_000);
        numbers.Output.Zip(numbers.Units[1]).ShouldAllBe(pair => pair.First == Math.Floor(pair.Second * 1_000));
        rests.Count.ShouldBe(kept.Of(model.Yes).ToArray().Count(yes => yes == 1));
        rests.Units[0].ShouldAllBe(unit => unit < 0.3);
    }

    internal static InputSample Sample(int count, Func<double[], double> output, int inputs = 3)
    {
        double Unit(int trial, int input) => Draws.Unit(new Draws(3).Block(trial, StreamId.Of($"x{input}"), 0).First);
        double[][] points =
            [.. Enumerable.Range(0, count).Select(t => Enumerable.Range(0, inputs).Select(i => Unit(t, i)).ToArray())];
        return new InputSample(
            [.. Enumerable.Range(1, inputs).Select(i => $"x{i}")],
            [.. Enumerable.Range(0, inputs).Select(i => points.Select(point => point[i]).ToArray())],
            [.. points.Select(output)]);
    }

    private static double[][] Rows(IDesign design) =>
    [
        .. Enumerable.Range(0, (int)design.Rows).Select(row => Enumerable.Range(0, design.Dimensions)
            .Select(input => Draws.Unit(design.Word(row, input))).ToArray()),
    ];

    private static IReadOnlyList<ElementaryEffect> Screen(string[] names, int paths, Func<double[], double> output)
    {
        var design = new MorrisDesign(7, names, paths);
        return design.Analyse([.. design.Blocks.Select(block => Points.Evaluate(block.Design, output))]);
    }
}
