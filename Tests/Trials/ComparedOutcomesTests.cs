using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Tests.Trials;

public sealed class ComparedOutcomesTests
{
    private static readonly TrialRange Thousand = TrialRange.FirstTrials(1_000);

    [Fact]
    public void A_model_against_itself_differs_nowhere()
    {
        var compared = new ComparedOutcomes([new Toss(0.5), new Toss(0.5)]);
        var (tally, slots) = Run(compared);

        var difference = slots.Single(slot => slot.Outcome == compared.Difference(1, "count"));
        tally.Of(difference.Histogram).ToArray().ShouldBe([0, 1_000, 0]);
        tally.Of(difference.Sum).ShouldBe(((Int128)0, (Int128)0));
    }

    [Fact]
    public void Swapping_two_models_turns_every_sign()
    {
        var there = new ComparedOutcomes([new Toss(0.5), new Toss(0.6)]);
        var back = new ComparedOutcomes([new Toss(0.6), new Toss(0.5)]);
        var (one, oneSlots) = Run(there);
        var (other, otherSlots) = Run(back);

        var up = one.Of(oneSlots.Single(slot => slot.Outcome == there.Difference(1, "count")).Histogram).ToArray();
        var down = other.Of(otherSlots.Single(slot => slot.Outcome == back.Difference(1, "count")).Histogram).ToArray();
        up.ShouldBe(down.Reverse());
        up[2].ShouldBeGreaterThan(0);
        up[0].ShouldBe(0, "under the same draws a likelier event never gets rarer");
    }

    [Fact]
    public void What_each_model_tells_is_what_it_tells_alone()
    {
        var compared = new ComparedOutcomes([new Toss(0.5), new Toss(0.6)]);
        var alone = new OutcomeTally(new Toss(0.6));
        var (tally, slots) = Run(compared);
        var expected = TrialRun.Run(alone, Thousand, new WorkSplit()).Tally.Of(alone.Slots[0].Histogram).ToArray();

        tally.Of(slots.Single(slot => slot.Outcome == compared.Own(1, "count")).Histogram).ToArray().ShouldBe(expected);
    }

    [Fact]
    public void Joined_models_tell_what_each_tells_alone()
    {
        var (first, second) = (new Toss(0.5), new Toss(0.6));
        var joined = new JoinedOutcomes([first, second], ["a ", "b "]);
        var (tally, slots) = Run(joined);
        var alone = new OutcomeTally(second);
        var expected = TrialRun.Run(alone, Thousand, new WorkSplit()).Tally.Of(alone.Slots[0].Histogram).ToArray();

        joined.Of(1, second.Outcomes.Named("count")).Name.ShouldBe("b count");
        tally.Of(slots[1].Histogram).ToArray().ShouldBe(expected);
    }

    private static (Tally Tally, IReadOnlyList<OutcomeSlots> Slots) Run(IOutcomeModel model)
    {
        var counted = new OutcomeTally(model);
        return (TrialRun.Run(counted, Thousand, new WorkSplit(2, 300)).Tally, counted.Slots);
    }

    /// <summary>Counts successes among the four words of a block.</summary>
    private sealed class Toss : IOutcomeModel
    {
        private readonly Outcome count;
        private readonly double chance;

        public Toss(double chance) => (this.chance, count) = (chance, Outcomes.AddCount("count", 4));

        public OutcomeList Outcomes { get; } = new();

        public OutcomeKernel NewKernel() => batch =>
        {
            var source = new WordSource(1);
            var values = batch.Of(count);
            for (var i = 0; i < batch.Count; i++)
            {
                var block = source.Block(batch.FirstTrial + i, StreamId.Of("toss"), 0);
                values[i] = new[] { block.First, block.Second, block.Third, block.Fourth }
                    .Count(word => Draws.Unit(word) < chance);
            }
        };
    }
}
