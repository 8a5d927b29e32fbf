using CcmPlanner.Engine.Trials.Sensitivity;

namespace CcmPlanner.Tests.Trials.Sensitivity;

public sealed class ScenarioDiscoveryTests
{
    [Fact]
    public void A_planted_box_is_found_with_its_sides_and_no_others()
    {
        var sample = ScreeningTests.Sample(10_000, x => x[1] > 0.7 && x[3] < 0.4 ? 1 : 0, inputs: 6);

        var found = ScenarioDiscovery.Of(sample, output => output == 1).Chosen;

        found.Sides.Select(side => side.Name).ShouldBe(["x2", "x4"]);
        found.Sides[0].Low.ShouldBe(0.7, 0.03);
        found.Sides[0].High.ShouldBe(1);
        found.Sides[1].Low.ShouldBe(0);
        found.Sides[1].High.ShouldBe(0.4, 0.03);
        found.Coverage.ShouldBeGreaterThan(0.93);
        found.Density.ShouldBeGreaterThan(0.93);
        found.Support.ShouldBe(0.12, 0.02);
    }

    [Fact]
    public void A_planted_box_is_found_in_noise()
    {
        // Nine in ten within the box and one in twenty outside; x6 decides which.
        var sample = ScreeningTests.Sample(
            20_000, x => (x[0] < 0.25 && x[2] > 0.5 ? x[5] < 0.9 : x[5] < 0.05) ? 1 : 0, inputs: 5 + 1);
        var blind = sample with { Names = sample.Names.Take(5).ToList(), Units = sample.Units.Take(5).ToList() };

        var found = ScenarioDiscovery.Of(blind, output => output == 1).Chosen;

        found.Sides.Select(side => side.Name).ShouldBe(["x1", "x3"]);
        found.Sides[0].High.ShouldBe(0.25, 0.05);
        found.Sides[1].Low.ShouldBe(0.5, 0.05);
        found.Density.ShouldBe(0.9, 0.05);
    }

    [Fact]
    public void Few_trials_and_many_inputs_give_a_box_no_ends_that_are_mere_chance()
    {
        // One input matters, 29 do not; peeling a third of the trials cuts slices of all of them.
        var sample = ScreeningTests.Sample(
            1_400, x => (x[4] > 0.8 ? x[30] < 0.4 : x[30] < 0.025) ? 1 : 0, inputs: 31);
        var blind = sample with { Names = sample.Names.Take(30).ToList(), Units = sample.Units.Take(30).ToList() };

        var found = ScenarioDiscovery.Of(blind, output => output == 1).Chosen;

        found.Sides.ShouldHaveSingleItem().Name.ShouldBe("x5");
        found.Sides[0].Low.ShouldBe(0.8, 0.08);
        found.Coverage.ShouldBeGreaterThan(0.6);
    }

    [Fact]
    public void Where_nothing_that_is_seen_matters_the_box_is_everything()
    {
        var sample = ScreeningTests.Sample(2_000, x => x[150] < 0.1 ? 1 : 0, inputs: 151);
        var blind = sample with { Names = sample.Names.Take(150).ToList(), Units = sample.Units.Take(150).ToList() };

        var found = ScenarioDiscovery.Of(blind, output => output == 1);

        found.Peeled[^1].Sides.ShouldNotBeEmpty("chance must have told of an input, or nothing is tested");
        found.Chosen.Sides.ShouldBeEmpty();
    }

    [Fact]
    public void Peeling_trades_coverage_for_density_step_by_step_down_to_the_least_support()
    {
        var sample = ScreeningTests.Sample(10_000, x => x[0] + x[1] > 1.6 ? 1 : 0);

        var peeled = ScenarioDiscovery.Of(sample, output => output == 1, least: 0.05).Peeled;

        peeled[0].Sides.ShouldBeEmpty();
        (peeled[0].Coverage, peeled[0].Support).ShouldBe((1, 1));
        peeled[0].Density.ShouldBe(0.08, 0.012);
        peeled[^1].Density.ShouldBeGreaterThan(0.7);
        peeled[^1].Support.ShouldBeGreaterThan(0.03);
        peeled.Zip(peeled.Skip(1)).ShouldAllBe(pair => pair.Second.Coverage <= pair.First.Coverage);
    }

    [Fact]
    public void Fresh_trials_do_not_flatter_a_box_found_in_mere_chance()
    {
        // The last input alone decides, and it is hidden: nothing that is seen has anything to do with it.
        var sample = ScreeningTests.Sample(4_000, x => x[150] < 0.1 ? 1 : 0, inputs: 151);
        var blind = sample with { Names = sample.Names.Take(150).ToList(), Units = sample.Units.Take(150).ToList() };

        var peeled = ScenarioDiscovery.Of(blind, output => output == 1, least: 0.04).Peeled;
        var last = peeled[^1];

        peeled.Count.ShouldBeGreaterThan(10, "chance must have told of an input, or nothing is tested");

        // A share of a tenth, with four standard errors; among the trials that were peeled it is far higher.
        last.Density.ShouldBe(0.1, 4 * Math.Sqrt(0.1 * 0.9 / (4_000 / 3.0 * last.Support)));
    }

    [Fact]
    public void Nothing_to_look_for_is_refused()
    {
        var sample = ScreeningTests.Sample(100, _ => 0);

        Should.Throw<ArgumentException>(() => ScenarioDiscovery.Of(sample, output => output == 1))
            .Message.ShouldStartWith("too few futures");
        Should.Throw<ArgumentOutOfRangeException>(() => ScenarioDiscovery.Of(sample, _ => true, slice: 0));
        Should.Throw<ArgumentOutOfRangeException>(() => ScenarioDiscovery.Of(sample, _ => true, least: 1));
        ScenarioDiscovery.Of(sample, _ => true).Chosen.ShouldBe(new ScenarioBox([], 1, 1, 1), new BoxComparer());
    }

    private sealed class BoxComparer : IEqualityComparer<ScenarioBox>
    {
        public bool Equals(ScenarioBox? x, ScenarioBox? y) => x is not null && y is not null
            && x.Sides.SequenceEqual(y.Sides)
            && (x.Coverage, x.Density, x.Support) == (y.Coverage, y.Density, y.Support);

        public int GetHashCode(ScenarioBox obj) => obj.Sides.Count;
    }
}
