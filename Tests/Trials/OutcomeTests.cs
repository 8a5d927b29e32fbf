using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Tests.Trials;

public sealed class OutcomeTests
{
    public static TheoryData<OutcomeScale> Scales =>
        [new EvenScale(-50_000, 1_000, 100), new RelativeScale(), new SignedScale(), new EvenScale(24_320, 1, 480)];

    [Theory]
    [MemberData(nameof(Scales))]
    public void Bins_follow_one_another_without_gap_and_hold_what_they_say(OutcomeScale scale)
    {
        for (var bin = 0; bin < scale.Bins; bin++)
        {
            var (low, high) = scale.Span(bin);
            scale.BinOf(low).ShouldBe(bin);
            scale.BinOf(high).ShouldBe(bin);
            if (bin > 0)
            {
                low.ShouldBe(scale.Span(bin - 1).High + 1);
            }
        }
    }

    [Fact]
    public void Values_off_the_ends_fall_into_the_end_bins()
    {
        var scale = new EvenScale(0, 10, 3);

        (scale.BinOf(-1), scale.BinOf(30), scale.BinOf(long.MaxValue)).ShouldBe((0, 2, 2));
    }

    [Fact]
    public void Every_trial_is_counted_once_whatever_the_batches_and_absent_values_are_not()
    {
        var tally = TrialRun.Run(
            new OutcomeTally(new Thirds()), TrialRange.FirstTrials(1_000), new WorkSplit(3, 7)).Tally;
        var slots = new OutcomeTally(new Thirds()).Slots[0];

        tally.Of(slots.Histogram).ToArray().ShouldBe([0, 333, 333]);
        tally.Of(slots.Sum).Sum.ShouldBe((Int128)999);
    }

    [Fact]
    public void A_name_can_be_taken_once()
    {
        var outcomes = new OutcomeList();
        outcomes.AddFlag("late/ALP");

        Should.Throw<ArgumentException>(() => outcomes.AddCount("late/ALP", 3)).Message.ShouldContain("late/ALP");
    }

    [Fact]
    public void A_word_replaced_leaves_all_others_alone()
    {
        var stream = StreamId.Of("rate/ALP");
        var source = new WordSource(7);
        var held = source.With(new WordAddress(stream, 3, 1), trial => (uint)trial);
        var (plain, changed) = (new WordColumns(5), new WordColumns(5));
        source.Fill(100, 5, stream, 3, plain);
        held.Fill(100, 5, stream, 3, changed);

        changed.Second.ToArray().ShouldBe([100u, 101u, 102u, 103u, 104u]);
        changed.First.ToArray().ShouldBe(plain.First.ToArray());
        changed.Fourth.ToArray().ShouldBe(plain.Fourth.ToArray());
        held.Block(102, stream, 3).ShouldBe(source.Block(102, stream, 3) with { Second = 102 });
        held.Block(102, stream, 4).ShouldBe(source.Block(102, stream, 4));
    }

    /// <summary>Tells a trial's number modulo three, and nothing of every third trial.</summary>
    private sealed class Thirds : IOutcomeModel
    {
        private readonly Outcome third;

        public Thirds() => third = Outcomes.AddCount("third", 2);

        public OutcomeList Outcomes { get; } = new();

        public OutcomeKernel NewKernel() => batch =>
        {
            var values = batch.Of(third);
            for (var i = 0; i < batch.Count; i++)
            {
                var rest = (batch.FirstTrial + i) % 3;
                values[i] = rest == 0 ? Outcome.Absent : rest;
            }
        };
    }
}
