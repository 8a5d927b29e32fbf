using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Tests.Trials;

/// <summary>Parts of models that share a room are played once a turn, and anew in the next.</summary>
public sealed class KernelRoomTests
{
    private static readonly TrialRange Trials = TrialRange.FirstTrials(600);

    [Fact]
    public void Models_that_name_the_same_part_play_it_once_a_batch()
    {
        var counter = new int[1];
        var compared =
            new ComparedOutcomes([new Shared("a", counter), new Shared("a", counter), new Shared("b", counter)]);

        var kept = KeptTrials.Of(compared, Trials, new WorkSplit())!;

        counter[0].ShouldBe(6, "two parts in each of three batches");
        kept.Of(compared.Own(1, "value")!).ToArray().ShouldBe(Enumerable.Range(0, 600).Select(trial => trial + 97L));
        kept.Of(compared.Difference(2, "value")!).ToArray().ShouldAllBe(difference => difference == 1);
    }

    [Fact]
    public void Alone_a_model_plays_every_batch_even_the_same_one_again()
    {
        var counter = new int[1];
        var model = new Shared("a", counter);
        var kernel = model.NewKernel();
        var batch = new OutcomeBatch(model.Outcomes);
        batch.Begin(5, 3);
        kernel(batch);

        batch.Of(model.Value).Clear();
        kernel(batch);

        counter[0].ShouldBe(2);
        batch.Of(model.Value).ToArray().ShouldBe([102L, 103L, 104L]);
    }

    private sealed class Shared : ISharingModel
    {
        private readonly string key;
        private readonly int[] counter;

        public Shared(string key, int[] counter)
        {
            (this.key, this.counter) = (key, counter);
            Value = Outcomes.AddCount("value", 1000);
        }

        public OutcomeList Outcomes { get; } = new();

        public Outcome Value { get; }

        public OutcomeKernel NewKernel() => KernelRoom.Alone(this);

        public OutcomeKernel NewKernel(KernelRoom room)
        {
            var part = room.Of(key, of => new Part(room, of[0], counter));
            return batch => part.Of(batch.FirstTrial, batch.Count).CopyTo(batch.Of(Value));
        }
    }

    private sealed class Part(KernelRoom room, int offset, int[] counter)
    {
        private readonly long[] values = new long[OutcomeBatch.Capacity];
        private long playedIn = -1;

        public ReadOnlySpan<long> Of(long first, int count)
        {
            if (playedIn != room.Turn)
            {
                playedIn = room.Turn;
                counter[0]++;
                for (var at = 0; at < count; at++)
                {
                    values[at] = first + at + offset;
                }
            }

            return values.AsSpan(0, count);
        }
    }
}
