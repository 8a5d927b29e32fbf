using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Tests.Trials;

public sealed class DerivedOutcomesTests
{
    private static readonly TrialRange Trials = TrialRange.FirstTrials(1_000);

    [Fact]
    public void What_is_derived_is_worked_out_trial_by_trial()
    {
        var (one, other) = (new Word("one"), new Word("other"));
        var sum = SumOf(one, other);

        var (left, right) =
            (KeptTrials.Of(one, Trials, new WorkSplit())!, KeptTrials.Of(other, Trials, new WorkSplit())!);
        var kept = KeptTrials.Of(sum, Trials, new WorkSplit(2, 100))!;
        for (var trial = Trials.First; trial <= Trials.Last; trial++)
        {
            kept.At(sum.Outcomes.Named("sum"), trial).ShouldBe(left.At(one.Told, trial) + right.At(other.Told, trial));
        }
    }

    [Fact]
    public void Compared_together_a_shared_part_is_played_once_and_tells_what_it_tells_alone()
    {
        var (shared, one, other) = (new Word("shared"), new Word("one"), new Word("other"));
        var models = new IOutcomeModel[] { SumOf(shared, one), SumOf(shared, other), SumOf(shared, one) };
        var compared = new ComparedOutcomes(models);

        var kept = KeptTrials.Of(compared, Trials, new WorkSplit(1, 4096))!;

        shared.Batches.ShouldBe(4, "1,000 trials are four batches of at most 256");
        one.Batches.ShouldBe(4);
        var alone = KeptTrials.Of(models[1], Trials, new WorkSplit())!;
        kept.Of(compared.Own(1, "sum")!).ToArray().ShouldBe(alone.Of(models[1].Outcomes.Named("sum")).ToArray());
        kept.Of(compared.Difference(1, "sum")!).ToArray().ShouldContain(value => value != 0);
        kept.Of(compared.Difference(2, "sum")!).ToArray().ShouldAllBe(value => value == 0);
    }

    private static DerivedOutcomes SumOf(Word one, Word other)
    {
        var sum = new DerivedOutcomes([one, other]);
        sum.Add("sum", "1", new SignScale(), (parts, into) =>
        {
            for (var at = 0; at < into.Length; at++)
            {
                into[at] = parts[0].Of(one.Told)[at] + parts[1].Of(other.Told)[at];
            }
        });
        return sum;
    }

    private sealed class Word : IOutcomeModel
    {
        private readonly StreamId stream;
        private readonly WordSource source = new(11);
        private int batches;

        public Word(string name)
        {
            stream = StreamId.Of(name);
            Told = Outcomes.Add(name, "1", new SignScale());
        }

        public OutcomeList Outcomes { get; } = new();

        public Outcome Told { get; }

        public int Batches => batches;

        public OutcomeKernel NewKernel() => batch =>
        {
            Interlocked.Increment(ref batches);
            for (var at = 0; at < batch.Count; at++)
            {
                batch.Of(Told)[at] = source.Block(batch.FirstTrial + at, stream, 0).First >> 16;
            }
        };
    }
}
