using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Trials.Sensitivity;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.Forecasting.Decisions;

namespace CcmPlanner.Tests.Decisions;

/// <summary>The small parts of decisions: what counts as clear, as failed, as a description, as a shock.</summary>
public sealed class DecisionPartsTests
{
    private static readonly DecisionQuantity Quantity = new("exposure/ALL", "Exposure", "km²-years", 1, false);

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(1, 1, false)]
    [InlineData(1.01, 1, true)]
    [InlineData(-1.01, 1, true)]
    [InlineData(-0.5, 1, false)]
    public void A_difference_is_clear_when_its_interval_leaves_out_zero(double mean, double error, bool isClear) =>
        new Difference(
            Quantity, "Other", null, null, new Figure<double>(mean, error), null, null, 100).IsClear.ShouldBe(isClear);

    [Fact]
    public void A_target_fails_beyond_its_limit_and_not_at_it()
    {
        var above = new StressTarget(Quantity, true, 5, "");
        var below = new StressTarget(Quantity, false, 5, "");

        (above.Fails(5), above.Fails(5.1), above.Fails(4.9)).ShouldBe((false, true, false));
        (below.Fails(5), below.Fails(5.1), below.Fails(4.9)).ShouldBe((false, false, true));
    }

    [Fact]
    public void The_usual_targets_are_half_of_the_futures_and_a_tenth_more_exposure()
    {
        Difference Row(string name, double lower) =>
            new(Quantity with { Name = name }, "Other", new Figure<double>(lower, 0), null, null, null, null, 100);

        StressTest.Usual([Row("finance/shortfall", 0.2), Row("exposure/ALL", 400)])
            .Select(target => (target.Above, target.Limit))
            .ShouldBe([(true, 0.5), (true, 440.00000000000006)]);
        StressTest.Usual([Row("finance/shortfall", 0.6)]).Single().Limit.ShouldBe(0.8);
    }

    [Fact]
    public void A_description_tells_coverage_of_the_worst_and_density_of_the_box()
    {
        var input = new StudiedInput(new InputWord("level/ALP", default, null), "How fast; high is fast");
        var words = BoxWords.Of(new ScenarioBox([new BoxSide("level/ALP", 0, 0.2)], 0.77, 0.54, 0.14), [input], 0.1);

        words.ShouldBe(
            "77 % of the worst futures share this: level/ALP in its lowest 20 % (how fast; high is fast). "
            + "Of all futures like that, 54 % are among the worst (of all futures 10 %).");
    }

    [Fact]
    public void A_description_names_inputs_in_words_and_says_what_high_means()
    {
        var trend = new StudiedInput(new InputWord("trend/ALP", default, null), "Trend of the rate; high is growing")
        {
            Title = "trend of the rate",
        };
        var world = new StudiedInput(new InputWord("money", default, null), "What the world gives in a year")
        {
            Title = "the world's money",
        };

        BoxWords.Of(
            new ScenarioBox([new BoxSide("trend/ALP", 0, 0.2), new BoxSide("money", 0.3, 1)], 0.77, 0.54, 0.14),
            [trend, world], 0.1).ShouldStartWith(
            "77 % of the worst futures share this: trend of the rate of ALP in its lowest 20 % (high is growing); "
            + "the world's money in its highest 70 % (what the world gives in a year). Of all");
    }

    [Theory]
    [InlineData("lost-years", 1)]
    [InlineData("lost-years", 3)]
    [InlineData("donor-stops", 1)]
    [InlineData("war", 2)]
    public void A_shock_lasts_as_many_years_as_it_says_from_the_next_on(string id, int years)
    {
        var plan = Plans.Of("baseline", 64, "clearance").Plan.Plan;
        var levers = ShockLibrary.For(plan).Single(shock => shock.Id == id).Apply(plan, years).Settings.Levers;
        IReadOnlyList<int> hit = id switch
        {
            "lost-years" => [.. levers.LostYears.Select(lost => lost.Year)],
            "donor-stops" => [levers.Freezes[^1].Years.From, levers.Freezes[^1].Years.To],
            _ => [levers.Conflicts[^1].Years.From, levers.Conflicts[^1].Years.To],
        };

        hit[0].ShouldBe(2027);
        hit[^1].ShouldBe(2026 + years);
    }

    [Theory]
    [InlineData("exposure/ALL", false)]
    [InlineData("completion/DEU", false)]
    [InlineData("missed/ALL", false)]
    [InlineData("completed-by-2035/ALL", true)]
    public void The_worst_futures_are_those_with_much_of_what_is_bad_and_little_of_what_is_good(
        string output, bool isLittleBad) =>
        StudiedHalf.Of(Plans.Of("baseline", 64, "clearance").Plan.Plan, output,
            new SharedModels())!.IsLittleBad.ShouldBe(isLittleBad);

    [Theory]
    [InlineData(4096, 1, 4096)]
    [InlineData(4096, 4, 1024)]
    [InlineData(4096, 79, 256)]
    [InlineData(100, 79, 100)]
    public void Chunks_shrink_with_the_work_of_a_trial_but_never_below_what_the_arithmetic_needs(
        int chunk, int times, int expected) =>
        new WorkSplit(1, chunk).ForWork(times).ChunkSize.ShouldBe(expected);

    [Fact]
    public void A_shock_of_no_size_changes_nothing()
    {
        var plan = Plans.Of("baseline", 64).Plan.Plan;

        ShockLibrary.For(plan).Count.ShouldBeGreaterThanOrEqualTo(12);
        ShockLibrary.For(plan).ShouldAllBe(shock => shock.Apply(plan, 0) == plan);
        ShockLibrary.For(plan).ShouldAllBe(shock => shock.Apply(plan, shock.Usual) != plan);
    }
}
