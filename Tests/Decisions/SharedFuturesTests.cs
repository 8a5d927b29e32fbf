using CcmPlanner.Engine.Trials;
using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Documents;
using CcmPlanner.Scenarios.Finance;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.Forecasting.Decisions;
using CcmPlanner.Tui.CommandLine;
using NodaTime;

namespace CcmPlanner.Tests.Decisions;

/// <summary>What scenarios share in a comparison is bit for bit what each of them plays alone.</summary>
public sealed class SharedFuturesTests
{
    private static readonly LocalDate Day = new(2026, 11, 22);
    private static readonly TrialRange Trials = TrialRange.FirstTrials(600);

    public static TheoryData<string> Library { get; } = [.. ScenarioShelf.OfLibrary.Names];

    [Theory]
    [MemberData(nameof(Library))]
    public void Beside_the_base_a_scenario_tells_what_it_tells_alone(string name)
    {
        var together = Together(ScenarioSource.Usual, name);
        var alone = new[] { Alone(ScenarioSource.Usual), Alone(name) };

        foreach (var half in (Func<PreparedForecast, IOutcomeModel>[])[Land, Money])
        {
            IOutcomeModel[] separate = [.. alone.Select(half)];
            IOutcomeModel[] shared = [.. together.Select(half)];
            Differing(shared, separate, new KernelRoom()).ShouldBeEmpty();
            HashOf(shared, new WorkSplit(2, 100)).ShouldBe(HashOf(separate, new WorkSplit()));
        }
    }

    [Theory]
    [InlineData("new-conflict", "IRQ")]
    [InlineData("accelerated-top-three", "CHL, IRQ, LAO")]
    public void Only_the_States_that_a_scenario_touches_are_played_again(string name, string touched)
    {
        var (lower, other) = Lands(Together(ScenarioSource.Usual, name));

        var again = lower.States.Zip(other.States)
            .Where(pair => !lower.KeyOf(pair.First).Equals(other.KeyOf(pair.Second)))
            .Select(pair => pair.Second.State.State.Value);

        string.Join(", ", again).ShouldBe(touched);
    }

    [Fact]
    public void What_payers_pay_is_played_once_where_only_gifts_change()
    {
        var plays = Together(ScenarioSource.Usual, "funding-minus-20", "late-year", "pledges-in-usd")
            .Select(one => DuesPlay.Of(one.Money!.Program, one.Money.Tables)).ToList();

        plays[1].ShouldBe(plays[0]);
        plays[2].ShouldNotBe(plays[0], "every payment comes later");
        plays[3].ShouldBe(plays[0]);
    }

    [Fact]
    public void A_State_wrongly_taken_for_untouched_is_noticed()
    {
        var shared = Together(ScenarioSource.Usual, "new-conflict");
        var (lower, other) = Lands(shared);
        var at = Enumerable.Range(0, lower.States.Count).Single(i => lower.States[i].State.State.Value == "IRQ");
        var room = new KernelRoom();
        var wrong = SharedFutures.Of(room, lower.KeyOf(lower.States[at]));
        room.Of(other.KeyOf(other.States[at]), _ => wrong);

        var differing =
            Differing([lower, other], [Land(Alone(ScenarioSource.Usual)), Land(Alone("new-conflict"))], room);

        differing.ShouldContain("1 completion/IRQ");
        differing.ShouldContain("1 exposure/ALL");
        differing.ShouldNotContain("1 completion/LAO");
    }

    [Fact]
    public void Payers_wrongly_taken_for_untouched_are_noticed()
    {
        var shared = Together(ScenarioSource.Usual, "late-year");
        var (lower, other) = (shared[0].Money!, shared[1].Money!);
        var words = shared[0].Clearance!.Words;
        var room = new KernelRoom();
        var wrong = SharedIncome.Of(room, DuesPlay.Of(lower.Program, lower.Tables), words);
        room.Of((DuesPlay.Of(other.Program, other.Tables), words), _ => wrong);

        var differing =
            Differing([lower, other], [Money(Alone(ScenarioSource.Usual)), Money(Alone("late-year"))], room);

        differing.ShouldContain("1 finance/leastCash");
        differing.ShouldNotContain("0 finance/leastCash");
    }

    [Fact]
    public void Nothing_is_shared_across_sources_of_words()
    {
        var model = Together(ScenarioSource.Usual)[0].Clearance!;
        var other = model.Under(new Engine.Chance.WordSource(8));

        var played = Played([model, other], new KernelRoom());

        played[0]["completion/LAO"].ShouldNotBe(played[1]["completion/LAO"]);
        model.KeyOf(model.States[0]).ShouldNotBe(other.KeyOf(other.States[0]));
    }

    private static ClearanceModel Land(PreparedForecast one) => one.Clearance!;

    private static FinanceModel Money(PreparedForecast one) => one.Money!;

    private static (ClearanceModel Lower, ClearanceModel Other) Lands(IReadOnlyList<PreparedForecast> two) =>
        (two[0].Clearance!, two[1].Clearance!);

    private static IReadOnlyList<PreparedForecast> Together(params string[] names) =>
        [.. DecisionSource.Open(names, Asked(), null, null, new SharedModels()).Select(one => one.Prepared)];

    private static PreparedForecast Alone(string name) => ForecastSource.Open(name, Asked()).Prepared;

    private static Question Asked() =>
        new(Day, Day, Day, null, OutputFormat.Json, Quiet: true, Verbose: false, "never", 7, Trials.Count, null);

    /// <summary>
    /// Names of the outcomes in which models in one room tell something else than the same ones do alone.
    /// </summary>
    private static IReadOnlyList<string> Differing(IOutcomeModel[] shared, IOutcomeModel[] alone, KernelRoom room)
    {
        var played = Played(shared, room);
        return
        [
            .. alone.SelectMany((model, at) =>
            {
                var kept = KeptTrials.Of(model, Trials, new WorkSplit())!;
                return model.Outcomes.All
                    .Where(outcome => !kept.Of(outcome).SequenceEqual(played[at][outcome.Name]))
                    .Select(outcome => $"{at} {outcome.Name}");
            }),
        ];
    }

    private static Dictionary<string, long[]>[] Played(IOutcomeModel[] models, KernelRoom room)
    {
        var together = new PlayedTogether(models, room);
        var told = models
            .Select(model => model.Outcomes.All.ToDictionary(outcome => outcome.Name, _ => new long[Trials.Count]))
            .ToArray();
        for (var first = Trials.First; first <= Trials.Last; first += OutcomeBatch.Capacity)
        {
            var count = (int)Math.Min(OutcomeBatch.Capacity, Trials.Last - first + 1);
            together.Play(first, count);
            for (var at = 0; at < models.Length; at++)
            {
                foreach (var outcome in models[at].Outcomes.All)
                {
                    together.Told(at).Of(outcome).CopyTo(told[at][outcome.Name].AsSpan((int)first, count));
                }
            }
        }

        return told;
    }

    private static string HashOf(IOutcomeModel[] models, WorkSplit split) =>
        ResultHash.Of("", Trials, TrialRun.Run(new OutcomeTally(new ComparedOutcomes(models)), Trials, split).Tally);
}
