using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Standing;
using NodaTime;

namespace CcmPlanner.Tests.Forecasting;

public sealed class ClearanceCaseTests
{
    private static readonly StateCode Alphaland = new("ALP");

    [Fact]
    public void The_latest_figure_with_a_number_is_the_baseline()
    {
        var data = From(
            [
                Lands.Area("ALP", new LocalDate(2020, 12, 31), confirmed: 5),
                Lands.Area("ALP", new LocalDate(2023, 12, 31), confirmed: 3, suspected: 1),
                Lands.Area("ALP", new LocalDate(2024, 12, 31)),
                Lands.Area("BET", new LocalDate(2025, 12, 31), confirmed: 99),
            ],
            []);

        data.Baseline!.AsOf.ShouldBe(new LocalDate(2023, 12, 31));
        data.BaselineArea.ShouldBe(4);
        data.SuspectedArea.ShouldBe(1);
        data.NotForecastBecause.ShouldBeNull();
    }

    [Fact]
    public void What_was_not_yet_public_or_not_yet_true_is_not_used()
    {
        var later = Lands.Area("ALP", new LocalDate(2024, 12, 31), confirmed: 2) with
        {
            From = Lands.From(knownOn: new LocalDate(2025, 9, 1)),
        };
        var release = Lands.Cleared("ALP", 2024, 1) with { From = Lands.From(knownOn: new LocalDate(2025, 9, 1)) };
        Contamination[] areas = [Lands.Area("ALP", new LocalDate(2020, 12, 31), confirmed: 5), later];

        var before = From(areas, [release], knownAt: new LocalDate(2025, 8, 31));
        var after = From(areas, [release], knownAt: new LocalDate(2025, 9, 1));
        var early = From(areas, [release], asOf: new LocalDate(2024, 12, 30));

        (before.BaselineArea, before.Releases.Count).ShouldBe((5, 0));
        (after.BaselineArea, after.Releases.Count).ShouldBe((2, 1));
        (early.BaselineArea, early.Releases.Count).ShouldBe((5, 0));
    }

    [Fact]
    public void A_total_that_the_source_does_not_split_counts_as_confirmed()
    {
        var data = From([Lands.Area("ALP", new LocalDate(2023, 12, 31), suspected: 2, total: 9)], []);

        data.BaselineArea.ShouldBe(9);
        data.SuspectedArea.ShouldBe(2);
    }

    [Fact]
    public void Without_any_figure_there_is_no_forecast() =>
        From([Lands.Area("ALP", new LocalDate(2024, 12, 31))], [Lands.Cleared("ALP", 2024, 0)])
            .NotForecastBecause.ShouldBe("no public record gives the contaminated area");

    [Fact]
    public void A_figure_smaller_than_what_was_released_since_carries_no_forecast() =>
        From(
            [Lands.Area("ALP", new LocalDate(2016, 12, 31), confirmed: 4.6m)],
            [Lands.Cleared("ALP", 2016, 3.5m), Lands.Cleared("ALP", 2021, 3.9m), Lands.Cleared("ALP", 2022, 4.3m)])
            .NotForecastBecause.ShouldBe(
                "the last figure of the contaminated area, 4.6 km² of 2016-12-31, is smaller than the 8.2 km² "
                + "released since, and no later figure says what is left");

    [Fact]
    public void What_was_newly_found_since_is_added_before_comparing()
    {
        var found = Lands.Cleared("ALP", 2021, 3.9m) with { NewlyFound = Lands.Km2(5) };

        From(
            [Lands.Area("ALP", new LocalDate(2016, 12, 31), confirmed: 4.6m)],
            [found, Lands.Cleared("ALP", 2022, 4.3m)]).NotForecastBecause.ShouldBeNull();
    }

    [Fact]
    public void A_last_figure_of_zero_under_an_open_duty_carries_no_forecast() =>
        From([Lands.Area("ALP", new LocalDate(2016, 12, 31), confirmed: 0)], [])
            .NotForecastBecause!.ShouldContain("of 2016-12-31, is zero");

    [Fact]
    public void Of_a_year_only_the_months_after_the_baseline_count()
    {
        var data = From(
            [Lands.Area("ALP", new LocalDate(2022, 3, 31), confirmed: 4)],
            [Lands.Cleared("ALP", 2021, 1), Lands.Cleared("ALP", 2022, 2), Lands.Cleared("ALP", 2023, 1)]);

        data.KnownBefore(2021).ShouldBe(4 + 1 + 0.5m);
        data.KnownBefore(2022).ShouldBe(4 + 0.5m);
        data.KnownBefore(2023).ShouldBe(4 - 1.5m);
        data.KnownBefore(2024).ShouldBe(4 - 1.5m - 1);
    }

    [Fact]
    public void A_State_that_only_ever_cleared_is_not_expected_to_cancel()
    {
        LandRelease[] cleared = [.. Enumerable.Range(2021, 3).Select(year => Lands.Cleared("ALP", year, 1))];
        var figure = Lands.Area("ALP", new LocalDate(2025, 3, 31), suspected: 4);

        From([figure], cleared).SurveyShrinks(3).ShouldBeFalse();
        From([figure], cleared).SurveyShrinks(4).ShouldBeTrue();
        From([figure], [.. cleared[..2], cleared[2] with { Cancelled = Lands.Km2(1) }]).SurveyShrinks(3).ShouldBeTrue();
    }

    [Fact]
    public void Open_overdue_and_unknown_duties_make_cases_and_an_unknown_one_has_no_date_in_force()
    {
        var outlook = new Outlook(
            Lands.AsOf,
            Lands.AsOf,
            Lands.AsOf,
            [],
            [
                Duty("DEL", "CCM-4.1.a", ObligationStatus.Unknown),
                Duty("ALP", "CCM-4.1.a", ObligationStatus.Open),
                Duty("ALP", "CCM-7.1", ObligationStatus.Open),
                Duty("BET", "CCM-4.1.a", ObligationStatus.Met),
                Duty("GAM", "CCM-4.1.a", ObligationStatus.Overdue),
                Duty("ZET", "CCM-4.1.a", ObligationStatus.Lapsed),
            ],
            [],
            [],
            [],
            [Lands.Area("ALP", new LocalDate(2024, 12, 31), confirmed: 2)],
            [Lands.Cleared("ALP", 2024, 1)]);

        var cases = ClearanceCases.From(outlook);

        cases.Select(data => data.State.Value).ShouldBe(["ALP", "DEL", "GAM"]);
        cases[0].DueInForce.ShouldBe(new LocalDate(2030, 8, 1));
        cases[0].BaselineArea.ShouldBe(2);
        cases[0].Releases.Count.ShouldBe(1);
        cases[1].DueInForce.ShouldBeNull();
        cases[1].LastKnownDue.ShouldBe(new LocalDate(2030, 8, 1));
    }

    private static ClearanceCase From(
        Contamination[] areas, LandRelease[] releases, LocalDate? asOf = null, LocalDate? knownAt = null) =>
        ClearanceCases.From(Alphaland, null, null, areas, releases, asOf ?? Lands.AsOf, knownAt ?? Lands.AsOf);

    private static Obligation Duty(string state, string provision, ObligationStatus status) =>
        new(
            new StateCode(state),
            provision,
            null,
            "clear",
            new LocalDate(2010, 8, 1),
            new LocalDate(2020, 8, 1),
            new LocalDate(2030, 8, 1),
            status,
            "for the test",
            null,
            [],
            [],
            [],
            Confidence.High,
            false);
}
