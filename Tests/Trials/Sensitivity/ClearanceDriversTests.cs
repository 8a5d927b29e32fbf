using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Trials.Sensitivity;
using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Tests.Forecasting;
using NodaTime;

namespace CcmPlanner.Tests.Trials.Sensitivity;

/// <summary>The tools on a real model: what drives the end of clearance in one State.</summary>
public sealed class ClearanceDriversTests
{
    private const string Completion = "completion/ALP";

    private static readonly IReadOnlyList<ClearanceCase> Cases =
    [
        Lands.Case("ALP", 7.1m, new LocalDate(2030, 8, 1), suspected: 4),
        Lands.Case("BET", 30, new LocalDate(2029, 3, 1)),
    ];

    private static readonly WordSource Words = new(7);
    private static readonly IReadOnlyList<InputWord> Inputs =
    [
        .. Model(Words).Inputs.Where(input => input.Name is "level/ALP" or "survey/ALP" or "level/BET")
            .Select(input => new InputWord(input.Name, input.Address, input.Table)),
    ];

    private static IReadOnlyList<string> Names => [.. Inputs.Select(input => input.Name)];

    [Fact]
    public void Its_own_rate_drives_it_and_another_States_does_nothing_at_all()
    {
        var design = new SaltelliDesign(7, Names, 1_024);

        var indices = design.Analyse(
            [.. design.Blocks.Select(block => block.Play(Model, Completion, Words, Inputs, new WorkSplit(2)))]);

        var byName = indices.Inputs.ToDictionary(input => input.Name);
        indices.IsAboveNoise(byName["level/ALP"]).ShouldBeTrue();
        byName["level/ALP"].Total.Value.ShouldBeGreaterThan(byName["survey/ALP"].Total.Value);
        byName["level/BET"].Total.ShouldBe(new IndexEstimate(0, 0, 0));
        indices.IsAboveNoise(byName["level/BET"]).ShouldBeFalse();
        indices.Inputs.Sum(input => input.First.Value).ShouldBeLessThan(1); // the rest is chance
    }

    [Fact]
    public void Screening_and_the_sample_already_played_agree_on_the_sign_and_the_order()
    {
        var screen = new MorrisDesign(7, Names, 100);
        var effects = screen.Analyse(
            [.. screen.Blocks.Select(block => block.Play(Model, Completion, Words, Inputs, new WorkSplit(2)))])
            .ToDictionary(effect => effect.Name);
        var model = Model(Words);
        var kept = KeptTrials.Of(model, TrialRange.FirstTrials(4_000), new WorkSplit(2))!;
        var sample = InputEffect.Of(InputSample.Of(kept, model.Outcomes.Named(Completion), Words, Inputs))
            .ToDictionary(effect => effect.Name);

        effects["level/BET"].MeanSize.ShouldBe(new Estimate(0, 0));
        effects["level/ALP"].Mean.ShouldBeLessThan(0);
        sample["level/ALP"].Swing!.Value.Value.ShouldBeLessThan(0);
        Math.Abs(sample["level/ALP"].RankCorrelation!.Value.Value)
            .ShouldBeGreaterThan(Math.Abs(sample["survey/ALP"].RankCorrelation!.Value.Value));
        sample["level/BET"].RankCorrelation!.Value.Value
            .ShouldBe(0, 2 * sample["level/BET"].RankCorrelation!.Value.Error!.Value);
    }

    private static ClearanceModel Model(WordSource words) => new(Cases, Lands.Settings().Question, words);
}
