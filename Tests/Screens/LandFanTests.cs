using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Tui.State;
using NodaTime;

namespace CcmPlanner.Tests.Screens;

/// <summary>Which years and records the land over time of a State tells of.</summary>
public sealed class LandFanTests
{
    private static readonly StateLand Played = InventedLand.OfBetaria.Land;

    [Fact]
    public void Each_of_the_next_five_years_is_told_and_then_every_fifth() =>
        Fan(Played).Lines.Skip(1).Select(line => line.Text[..4]).ShouldBe(
            ["2026", "2027", "2028", "2029", "2030", "2031", "2035", "2040", "2045", "2050", "2055", "2060"]);

    [Fact]
    public void A_figure_of_a_day_after_the_one_asked_about_is_not_on_record_then()
    {
        var fan = Fan(Played, Area(new(2024, 12, 31), 14), Area(new(2026, 4, 18), 13), Area(new(2027, 12, 31), 9));

        fan.Chart.Recorded.Select(dot => dot.Value).ShouldBe([14, 13]);
    }

    [Fact]
    public void Of_two_figures_of_a_year_the_later_one_is_on_record()
    {
        var fan = Fan(Played, Area(new(2024, 12, 31), 14), Area(new(2024, 6, 30), 15));

        fan.Chart.Recorded.ShouldHaveSingleItem().Value.ShouldBe(14);
    }

    [Fact]
    public void Years_without_land_are_drawn_as_far_as_the_date_due_and_no_further()
    {
        var soon = Played with { Years = [.. Played.Years.Select(year => year.Year < 2030 ? year : None(year.Year))] };

        LastOf(Fan(soon with { DueInForce = new(2026, 1, 1) })).ShouldBe("2030");
        LastOf(Fan(soon with { DueInForce = new(2040, 6, 1) })).ShouldBe("2040");
        LastOf(Fan(soon with { DueInForce = new(2099, 6, 1) })).ShouldBe("2065");
    }

    [Fact]
    public void A_date_due_that_is_only_the_last_one_known_is_called_that()
    {
        Fan(Played with { DueInForce = null, LastKnownDue = new(2030, 3, 1) }).Chart.Moments
            .ShouldHaveSingleItem().Label.ShouldBe("last known due 2030-03-01");
        Fan(Played with { DueInForce = new(2030, 3, 1), LastKnownDue = new(2026, 1, 1) }).Chart.Moments
            .ShouldHaveSingleItem().Label.ShouldBe("due 2030-03-01");
    }

    private static string LastOf(LandFan fan) => fan.Chart.Points[^1].Label;

    private static LandYear None(int year)
    {
        var none = new Figure<double>(0, 0);
        return new(year, new(none, none, none, none, none, none, none));
    }

    private static LandFan Fan(StateLand land, params Contamination[] areas) =>
        LandFan.Of(Invented.On(Invented.Day) with { Areas = areas }, "Betaria", land, "10 futures.").ShouldNotBeNull();

    private static Contamination Area(LocalDate day, decimal area) => new(
        new("BET"), day, new SquareKilometres(area), null, null, new("Invented register, page 2", Confidence.High));
}
