using CcmPlanner.Tui.Charts;

namespace CcmPlanner.Tests.Charts;

/// <summary>What lies on the scale of a chart, and in which order.</summary>
public sealed class ScaleTests
{
    [Fact]
    public void A_spark_stands_on_nought_and_not_on_its_least_value() =>
        new Sparkline("land", [("2024", 4), ("2025", 5)]).Text(2).ShouldBe("▇█");

    [Fact]
    public void The_level_and_what_is_on_record_lie_on_the_scale_of_a_fan()
    {
        var fan = new FanChart("cash", [new("2026", 1, 2, 3, 4, 5), new("2027", 1, 2, 3, 4, 5)]);

        (fan with { Level = new(40, "floor") }).AxisOf(5)!.Share(40).ShouldBe(1);
        (fan with { Recorded = [new(0, 40)] }).AxisOf(5)!.Share(40).ShouldBe(1);
        (fan with { Plan = [40, 0] }).AxisOf(5)!.Share(40).ShouldBe(1);
    }

    [Fact]
    public void A_side_of_a_tornado_that_makes_no_sense_is_a_dash_and_its_other_side_counts()
    {
        var chart = BarChart.Tornado("chance", 14, [new("a", 12, 16), new("b", 36.4, null)]);

        chart.Bars[0].Label.ShouldBe("b");
        chart.Write(chart.Bars[0]).ShouldBe("36.4 … –");
        chart.Write(chart.Bars[1]).ShouldBe("12 … 16");
        chart.Write(new BarRow("c", null, null)).ShouldBe("not known");
    }

    [Fact]
    public void The_steps_of_a_heat_map_begin_at_its_lowest_value()
    {
        var map = new HeatMapChart("share", ["a"], []) { Low = 0.5, High = 1 };

        new[] { 0.4, 0.5, 0.74, 0.76, 0.99, 1 }.Select(value => map.Step(value, 4)).ShouldBe([0, 0, 1, 2, 3, 3]);
    }

    [Fact]
    public void The_base_of_a_tornado_lies_on_its_scale() =>
        BarChart.Tornado("cash", 10, [new("price", 80, 90)]).AxisOf(5).Share(10).ShouldBeInRange(0, 0.2);

    [Fact]
    public void A_line_in_braille_goes_up_and_down_without_a_gap()
    {
        var line = new BrailleLine(2, 2);
        line.To(0, 0);
        line.To(1, 7);
        line.To(2, null);
        line.To(3, 7);

        (line[0, 0], line[0, 1]).ShouldBe(("\u28B1", "\u28B8"));
        (line[1, 0], line[1, 1]).ShouldBe((null, "\u2880"));
    }

    [Fact]
    public void Inputs_that_move_as_much_stand_by_their_names() =>
        BarChart.Tornado("cash", 0, [new("c", -1, 1), new("a", 1, -1), new("d", 0, 9), new("b", -1, 1)])
            .Bars.Select(bar => bar.Label).ShouldBe(["d", "a", "b", "c"]);
}
