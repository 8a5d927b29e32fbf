using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Trials.Stopping;

namespace CcmPlanner.Tests.Trials;

public sealed class PreciseRunTests
{
    [Fact]
    public void The_stated_confidence_holds_in_a_thousand_repeats_although_the_looks_choose_when_to_stop()
    {
        const int Repeats = 1_000;
        int probabilities = 0, medians = 0;
        var counts = new HashSet<long>();
        for (ulong seed = 0; seed < Repeats; seed++)
        {
            var outcome = Run(seed, new WorkSplit(), yes: 0.0245, median: 27);

            outcome.Reason.ShouldBe(StopReason.Precise);
            counts.Add(outcome.Trials);
            probabilities += Holds(outcome.Readings[0], 0.3) ? 1 : 0;
            medians += Holds(outcome.Readings[1], 499) ? 1 : 0;
        }

        // Where the looks do not matter, the test would prove nothing.
        counts.Count.ShouldBeGreaterThan(1);
        var least = Repeats * (0.95 - (4 * Math.Sqrt(0.95 * 0.05 / Repeats)));
        ((double)probabilities).ShouldBeGreaterThan(least);
        ((double)medians).ShouldBeGreaterThan(least);
    }

    [Theory]
    [InlineData(1, 4096)]
    [InlineData(2, 7)]
    [InlineData(3, 104)]
    [InlineData(8, 1000)]
    public void It_stops_at_the_same_count_and_hash_whatever_the_threads_and_chunks(int threads, int chunk)
    {
        var outcome = Run(7, new WorkSplit(threads, chunk), yes: 0.0245, median: 27);

        outcome.Trials.ShouldBe(4_000);
        outcome.Looks.ShouldBe(3);
        outcome.Confidence.ShouldBe(1 - (0.05 / 8));
        var straight = TrialRun.Run(Model(7), TrialRange.FirstTrials(4_000), new WorkSplit());
        ResultHash.Of("", outcome.Outcome.Completed!.Value, outcome.Outcome.Tally)
            .ShouldBe(ResultHash.Of("", straight.Completed!.Value, straight.Tally));
    }

    [Fact]
    public void A_reading_is_the_interval_of_theory()
    {
        var outcome = Run(7, new WorkSplit(), yes: 0.0245, median: 27);
        var z = 2.734368787186; // the normal quantile at 1 - 0.05 / 16

        var (yes, median) = (outcome.Readings[0], outcome.Readings[1]);
        yes.HalfWidth!.Value.ShouldBe(z * Math.Sqrt(0.3 * 0.7 / 4_000), 0.0005);
        median.HalfWidth!.Value.ShouldBe(z * 500 / Math.Sqrt(4_000), 5);
        outcome.Missed.ShouldBeEmpty();
        outcome.Why.ShouldBe("Every figure is as precise as asked after 4000 trials.");
    }

    [Fact]
    public void The_looks_never_spend_more_doubt_than_there_is()
    {
        var rule = new StopRule([], 1_000_000);

        rule.Looks.ShouldBe(
            [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 128_000, 256_000, 512_000, 1_000_000]);
        rule.Looks.Select((_, look) => 1 - rule.ConfidenceAt(look)).Sum().ShouldBeInRange(0.0499, 0.05);
        new StopRule([], 300).Looks.ShouldBe([300]);
    }

    [Fact]
    public void What_cannot_be_reached_ends_at_the_limit_and_is_named()
    {
        var outcome = Run(7, new WorkSplit(2, 104), yes: 0.5, median: 0.5, most: 5_000);

        outcome.Reason.ShouldBe(StopReason.TrialLimit);
        outcome.Trials.ShouldBe(5_000);
        outcome.Looks.ShouldBe(4);
        outcome.Missed.ShouldHaveSingleItem().Target.Name.ShouldBe("number/ALP P50");
        outcome.Readings[0].Target.Name.ShouldBe("yes/ALP in 1..1");
        outcome.Why.ShouldStartWith(
            "No more than 5000 trials were allowed. Not as precise as asked: number/ALP P50, ±");
        outcome.Why.ShouldEndWith(" instead of ±0.5.");
    }

    [Fact]
    public void A_quantile_beyond_the_scale_is_as_precise_as_it_can_be()
    {
        var outcomes = new OutcomeList();
        var layout = new TallyLayout();
        var slots = new OutcomeSlots(
            outcomes.AddCount("late", 9), layout.AddHistogram("late", 10), layout.AddSum("late sum"));
        var tally = new Tally(layout);
        for (var i = 0; i < 1_000; i++)
        {
            tally.Add(slots.Histogram, i < 100 ? 3 : 9);
        }

        var half = new QuantileTarget(slots, 500, 1).Read(tally, 1.96);
        var tenth = new QuantileTarget(slots, 100, 1).Read(tally, 1.96);

        (half.IsReached, half.IsBeyondScale, half.HalfWidth).ShouldBe((true, true, null));
        (tenth.IsReached, tenth.IsBeyondScale, tenth.High).ShouldBe((false, false, null));
        new QuantileTarget(slots, 500, 1).Read(new Tally(layout), 1.96).IsReached.ShouldBeFalse();
        new ProbabilityTarget(slots, 0, 3, 1).Read(new Tally(layout), 1.96).Value.ShouldBeNull();
    }

    [Fact]
    public void A_cancelled_run_keeps_its_complete_prefix_and_the_last_look()
    {
        using var stop = new CancellationTokenSource();
        var model = Model(7);
        var progress = new StopAt(3_000, stop);
        var rule = new StopRule([ProbabilityTarget.OfFlag(model.Slots[0], 1e-6)], 1_000_000);

        var outcome = PreciseRun.Run(model, rule, new WorkSplit(1, 100), progress, stop.Token);

        outcome.Reason.ShouldBe(StopReason.Cancelled);
        (outcome.Trials, outcome.Looks, outcome.Readings.Count).ShouldBe((3_000, 2, 1));
        outcome.Outcome.Cancelled.ShouldBeTrue();
        outcome.Why.ShouldBe("Stopped on request after 3000 trials.");
    }

    [Fact]
    public void An_impossible_rule_is_refused_with_every_problem()
    {
        var model = Model(7);
        var rule = new StopRule(
            [
                new ProbabilityTarget(model.Slots[0], 0, 2, 0.1),
                new QuantileTarget(model.Slots[1], 0, 1),
                new QuantileTarget(model.Slots[1], 500, double.NaN),
            ],
            0,
            1);

        rule.Problems().ShouldBe(
        [
            "most trials: found 0; write 1 to 281474976710656",
            "confidence: found 1; write 0.5 to 0.9999",
            "yes/ALP: bins: found 0..2; write bins on end from 0 to 1",
            "number/ALP: quantile: found 0 per mille; write 1 to 999",
            "number/ALP P50: half-width: found NaN; write a number above 0",
        ]);
        Should.Throw<ArgumentException>(() => PreciseRun.Run(model, rule, new WorkSplit()));
        new StopRule([], 1_000).Problems().ShouldBe(["targets: found none; write at least one"]);
        Should.Throw<ArgumentException>(() => ProbabilityTarget.OfFlag(model.Slots[1], 0.1));
    }

    private static OutcomeTally Model(ulong seed) => new(new UnitModel(new WordSource(seed)));

    private static bool Holds(PrecisionReading reading, double truth) => reading.Low <= truth && truth <= reading.High;

    private static PreciseOutcome Run(ulong seed, WorkSplit split, double yes, double median, long most = 100_000)
    {
        var model = Model(seed);
        var rule = new StopRule(
            [ProbabilityTarget.OfFlag(model.Slots[0], yes), new QuantileTarget(model.Slots[1], 500, median)], most);
        return PreciseRun.Run(model, rule, split);
    }
}
