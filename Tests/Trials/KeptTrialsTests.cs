using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Tests.Trials;

public sealed class KeptTrialsTests
{
    private static readonly TrialRange Range = new(1_003, 6_002);

    [Theory]
    [InlineData(1, 4096)]
    [InlineData(3, 7)]
    [InlineData(2, 1000)]
    public void What_is_kept_is_to_the_bit_what_is_counted(int threads, int chunk)
    {
        var model = new UnitModel(new WordSource(7));
        var counted = new OutcomeTally(model);
        var tally = TrialRun.Run(counted, Range, new WorkSplit()).Tally;

        var kept = KeptTrials.Of(model, Range, new WorkSplit(threads, chunk))!;

        var recounted = new Tally(counted.Layout);
        foreach (var slots in counted.Slots)
        {
            for (var trial = Range.First; trial <= Range.Last; trial++)
            {
                if (kept.At(slots.Outcome, trial) is { } value)
                {
                    recounted.Add(slots.Histogram, slots.Outcome.Scale.BinOf(value));
                    recounted.Add(slots.Sum, value);
                }
            }
        }

        ResultHash.Of("", Range, recounted).ShouldBe(ResultHash.Of("", Range, tally));
    }

    [Fact]
    public void Any_trial_is_played_again_alone()
    {
        var model = new UnitModel(new WordSource(7));
        var kept = KeptTrials.Of(model, Range, new WorkSplit(2, 104))!;

        for (var trial = Range.First; trial <= Range.Last; trial += 37)
        {
            var again = KeptTrials.Replay(model, trial);
            again.At(model.Number, trial).ShouldBe(kept.At(model.Number, trial));
            again.At(model.Yes, trial).ShouldBe(kept.At(model.Yes, trial));
        }

        KeptTrials.Replay(model, Draws.TrialLimit - 1).Trials.Count.ShouldBe(1);
        Should.Throw<ArgumentOutOfRangeException>(() => kept.At(model.Yes, Range.Last + 1));
        Should.Throw<ArgumentOutOfRangeException>(() => KeptTrials.Replay(model, Draws.TrialLimit));
    }

    [Fact]
    public void Only_the_outcomes_asked_for_are_kept()
    {
        var model = new UnitModel(new WordSource(7));

        var kept = KeptTrials.Of(model, Range, new WorkSplit(), [model.Yes])!;

        kept.Outcomes.ShouldBe([model.Yes]);
        kept.Of(model.Yes).Length.ShouldBe(5_000);
        Should.Throw<KeyNotFoundException>(() => kept.At(model.Number, Range.First));
    }

    [Fact]
    public void A_cancelled_run_keeps_what_it_finished()
    {
        var model = new UnitModel(new WordSource(7));

        KeptTrials.Of(model, Range, new WorkSplit(), null, null, new CancellationToken(canceled: true)).ShouldBeNull();
        using var stop = new CancellationTokenSource();
        var kept = KeptTrials.Of(model, Range, new WorkSplit(1, 100), null, new StopAt(300, stop), stop.Token)!;

        kept.Trials.ShouldBe(new TrialRange(Range.First, Range.First + 299));
        kept.Of(model.Number).Length.ShouldBe(300);
    }
}
