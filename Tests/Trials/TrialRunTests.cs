using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Tests.Trials;

public sealed class TrialRunTests
{
    private const long Trials = 10_007;

    public static TheoryData<int, int> Splits
    {
        get
        {
            var splits = new TheoryData<int, int>();
            foreach (var threads in new[] { 1, 2, 3, 8 })
            {
                foreach (var chunk in new[] { 1, 7, 104, 4096 })
                {
                    splits.Add(threads, chunk);
                }
            }

            return splits;
        }
    }

    [Theory]
    [MemberData(nameof(Splits))]
    public void The_hash_does_not_depend_on_threads_or_chunks(int threads, int chunk) =>
        HashOf(7, TrialRange.FirstTrials(Trials), new WorkSplit(threads, chunk))
            .ShouldBe("3ae671363f05868b3b6e45a1b10db7475ab75782821e9a451eed1f22399638d1");

    [Fact]
    public void Threads_that_truly_run_at_once_take_every_trial_exactly_once()
    {
        using var start = new Barrier(4);
        var range = TrialRange.FirstTrials(100_000);
        var model = new WalkModel(7, onKernel: () => start.SignalAndWait(TimeSpan.FromSeconds(10)));

        var tally = TrialRun.Run(model, range, new WorkSplit(4, 1)).Tally;

        ResultHash.Of("walk", range, tally).ShouldBe(HashOf(7, range, new WorkSplit()));
    }

    [Fact]
    public void Another_seed_and_one_trial_more_change_the_hash()
    {
        var hashes = new[]
        {
            HashOf(7, TrialRange.FirstTrials(Trials), new WorkSplit()),
            HashOf(8, TrialRange.FirstTrials(Trials), new WorkSplit()),
            HashOf(7, TrialRange.FirstTrials(Trials + 1), new WorkSplit()),
            HashOf(7, new TrialRange(1, Trials), new WorkSplit()),
        };

        hashes.ShouldBeUnique();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    public void Slices_merged_in_any_order_are_the_whole(int slices)
    {
        var model = new WalkModel(7);
        var merged = new Tally(model.Layout);
        foreach (var slice in Enumerable.Range(0, slices).Reverse())
        {
            var part = new TrialRange(Trials * slice / slices, (Trials * (slice + 1) / slices) - 1);
            merged.Merge(TrialRun.Run(new WalkModel(7), part, new WorkSplit(2, 104)).Tally);
        }

        var whole = TrialRange.FirstTrials(Trials);
        ResultHash.Of("walk", whole, merged).ShouldBe(HashOf(7, whole, new WorkSplit()));
        merged.Trials.ShouldBe(Trials);
    }

    [Fact]
    public void A_cancelled_run_is_the_run_of_the_trials_it_finished()
    {
        using var stop = new CancellationTokenSource();
        var model = new WalkModel(7, trial =>
        {
            if (trial == 2_000)
            {
                stop.Cancel();
            }
        });

        var outcome = TrialRun.Run(model, TrialRange.FirstTrials(1_000_000), new WorkSplit(3, 104), null, stop.Token);

        outcome.Cancelled.ShouldBeTrue();
        var completed = outcome.Completed.ShouldNotBeNull();
        completed.Count.ShouldBeInRange(2_001, 999_999);
        ResultHash.Of("walk", completed, outcome.Tally).ShouldBe(HashOf(7, completed, new WorkSplit()));
    }

    [Fact]
    public void A_run_cancelled_before_its_start_has_no_trials()
    {
        var outcome = TrialRun.Run(
            new WalkModel(7), TrialRange.FirstTrials(10), new WorkSplit(), null, new CancellationToken(canceled: true));

        outcome.Completed.ShouldBeNull();
        outcome.Cancelled.ShouldBeTrue();
        outcome.Tally.Trials.ShouldBe(0);
    }

    [Fact]
    public void Progress_ends_at_the_number_of_trials()
    {
        var progress = new Listener();

        TrialRun.Run(new WalkModel(7), TrialRange.FirstTrials(1_000), new WorkSplit(2, 104), progress);

        progress.Reports.Count.ShouldBe(10);
        progress.Reports.Max().ShouldBe(1_000);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void What_the_model_throws_comes_out_as_it_is(int threads)
    {
        var model = new WalkModel(7, trial => throw new InvalidOperationException($"trial {trial}"));

        Should.Throw<InvalidOperationException>(
            () => TrialRun.Run(model, TrialRange.FirstTrials(1_000), new WorkSplit(threads, 7)));
    }

    [Fact]
    public void An_impossible_split_is_refused_with_every_problem()
    {
        var refusal = Should.Throw<ArgumentException>(
            () => TrialRun.Run(new WalkModel(7), TrialRange.FirstTrials(1), new WorkSplit(0, 0)));

        refusal.Message.ShouldStartWith("threads: found 0; write 1 to 1024; also chunk size: found 0; write 1 or more");
    }

    [Fact]
    public void Impossible_ranges_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new TrialRange(-1, 5));
        Should.Throw<ArgumentOutOfRangeException>(() => new TrialRange(5, 4));
        Should.Throw<ArgumentOutOfRangeException>(() => TrialRange.FirstTrials(0));
        Should.Throw<ArgumentOutOfRangeException>(() => new TrialRange(0, 1L << 48));
    }

    [Fact]
    public void Tallies_of_different_things_do_not_merge()
    {
        var other = new TallyLayout();
        other.AddHistogram("faces", 7);

        Should.Throw<ArgumentException>(() => new Tally(new WalkModel(7).Layout).Merge(new Tally(other)));
        Should.Throw<ArgumentException>(() => other.AddSum("faces"));
    }

    private static string HashOf(ulong seed, TrialRange range, WorkSplit split) =>
        ResultHash.Of("walk", range, TrialRun.Run(new WalkModel(seed), range, split).Tally);

    private sealed class Listener : IProgress<long>
    {
        private readonly Lock gate = new();

        public List<long> Reports { get; } = [];

        public void Report(long value)
        {
            lock (gate)
            {
                Reports.Add(value);
            }
        }
    }
}
