using CcmPlanner.Benchmarks.Reference;
using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Tests.Trials;

/// <summary>
/// The kernel that speed is measured by: vectors against the oracle, and what its keyed draws promise.
/// </summary>
public sealed class ReferenceKernelTests
{
    private const int Pairs = 40_000;

    public static TheoryData<LaneWidth> Widths => [LaneWidth.Vector256, LaneWidth.Vector512];

    [Theory]
    [MemberData(nameof(Widths))]
    public void Every_outcome_of_every_trial_is_that_of_the_oracle_in_worlds_of_many_kinds(LaneWidth width)
    {
        for (var kind = 0; kind < 12; kind++)
        {
            var world = Altered(kind);
            var oracle = Played(new ReferenceModel(world, (ulong)kind, LaneWidth.Scalar), kind * 1_000_003L, 251);

            var vectors = Played(new ReferenceModel(world, (ulong)kind, width), kind * 1_000_003L, 251);

            vectors.Keys.ShouldBe(oracle.Keys);
            vectors.Keys.ShouldAllBe(name => vectors[name].SequenceEqual(oracle[name]));
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void The_vectors_agree_with_the_oracle_over_many_trials(LaneWidth width)
    {
        var oracle = Played(new ReferenceModel(ReferenceWorld.Invented, 42, LaneWidth.Scalar), 1L << 32, 20_000);

        var vectors = Played(new ReferenceModel(ReferenceWorld.Invented, 42, width), 1L << 32, 20_000);

        vectors.Keys.ShouldAllBe(name => vectors[name].SequenceEqual(oracle[name]));
    }

    [Fact]
    public void Scenarios_compared_trial_by_trial_differ_five_times_less_by_chance_than_under_two_seeds()
    {
        var usual = Played(new ReferenceModel(ReferenceWorld.Invented, 7), 0, Pairs);
        var more = Played(new ReferenceModel(ReferenceWorld.Invented with { Funding = 1.1 }, 7), 0, Pairs);
        var elsewhere = Played(new ReferenceModel(ReferenceWorld.Invented with { Funding = 1.1 }, 8), 0, Pairs);

        foreach (var output in Outputs)
        {
            var gain = VarianceOfDifference(usual, elsewhere, output) / VarianceOfDifference(usual, more, output);
            gain.ShouldBeGreaterThan(5);
        }
    }

    [Fact]
    public void A_new_State_and_a_new_payer_move_nobody_elses_draws()
    {
        var usual = Played(new ReferenceModel(ReferenceWorld.Invented, 7), 0, 2_000);

        var grown = Played(new ReferenceModel(With(share: 0), 7), 0, 2_000);
        var richer = Played(new ReferenceModel(With(share: 0.01), 7), 0, 2_000);

        string[] untouched = [.. usual.Keys.Where(IsOfOneState), "shortfall", "shortfall of", "arrears"];
        untouched.Length.ShouldBe(14);
        untouched.ShouldAllBe(name => grown[name].SequenceEqual(usual[name]));
        usual.Keys.Where(IsOfOneState).ShouldAllBe(name => richer[name].SequenceEqual(usual[name]));
        richer["arrears"].SequenceEqual(usual["arrears"]).ShouldBeFalse();
        grown["requests"].Zip(usual["requests"]).ShouldAllBe(pair => pair.First >= pair.Second);
    }

    [Theory]
    [InlineData(LaneWidth.Scalar)]
    [InlineData(LaneWidth.Vector256)]
    [InlineData(LaneWidth.Vector512)]
    public void Trials_are_played_and_counted_without_a_byte_of_memory(LaneWidth width)
    {
        var model = new OutcomeTally(new ReferenceModel(ReferenceWorld.Invented, 7, width));
        var kernel = model.NewKernel();
        var tally = new Tally(model.Layout);
        kernel(new TrialRange(0, 499), tally);

        Memory.TakenBy(() => kernel(new TrialRange(500, 2_499), tally)).ShouldBe(0);
    }

    /// <summary>
    /// The four outputs of a comparison: a date, a probability, a number of requests, the mean of all dates.
    /// </summary>
    private static (string Outcome, long Below)[] Outputs =>
        [("completion/DEL", 0), ("completion/ETA", 120), ("requests", 0), ("completion of all", 0)];

    private static bool IsOfOneState(string name) => name.StartsWith("completion/", StringComparison.Ordinal);

    private static ReferenceWorld With(double share) => ReferenceWorld.Invented with
    {
        States = [new("NEW", 50, 2, 0.1, 4), .. ReferenceWorld.Invented.States],
        Payers = [new("PNEW", share, 0.5, 0.9), .. ReferenceWorld.Invented.Payers],
    };

    private static double VarianceOfDifference(
        Dictionary<string, long[]> a, Dictionary<string, long[]> b, (string Outcome, long Below) output)
    {
        double Value(long x) => output.Below == 0 ? x : x < output.Below ? 1 : 0;
        var differences = a[output.Outcome].Zip(b[output.Outcome], (x, y) => Value(x) - Value(y)).ToArray();
        var mean = differences.Average();
        return differences.Average(x => (x - mean) * (x - mean));
    }

    private static ReferenceWorld Altered(int kind) => ReferenceWorld.Invented with
    {
        Funding = 0.2 + (0.3 * kind),
        States =
        [
            .. ReferenceWorld.Invented.States.Skip(kind % 5).Select((state, i) => state with
            {
                Area = state.Area * (0.1 + (((kind * 7) + i) % 10 * 0.4)),
                Deadline = state.Deadline * (0.3 + ((kind + (i * 3)) % 4 * 0.5)),
            }),
        ],
        Payers = [.. ReferenceWorld.Invented.Payers.Skip(kind * 9)],
    };

    private static Dictionary<string, long[]> Played(ReferenceModel model, long first, int count)
    {
        var kernel = model.NewKernel();
        var batch = new OutcomeBatch(model.Outcomes);
        var values = model.Outcomes.All.ToDictionary(outcome => outcome.Name, _ => new long[count]);
        for (var done = 0; done < count; done += OutcomeBatch.Capacity)
        {
            batch.Begin(first + done, Math.Min(OutcomeBatch.Capacity, count - done));
            kernel(batch);
            foreach (var outcome in model.Outcomes.All)
            {
                batch.Of(outcome).CopyTo(values[outcome.Name].AsSpan(done));
            }
        }

        return values;
    }
}
