using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Requests;
using CcmPlanner.Scenarios.Situations;
using CcmPlanner.Tests.Forecasting;
using NodaTime;

namespace CcmPlanner.Tests.Requests;

/// <summary>The plan against the forecast, where the answer can be worked out.</summary>
public sealed class CredibilityTests : IDisposable
{
    private const string Steady = """
        "filed": "2024-11-04", "monthsRequested": 24, "areas": { "totalKm2": 3.99, "asOf": "2024-10-31" },
        "work": [ { "year": 2020, "clearedKm2": 1 }, { "year": 2021, "clearedKm2": 1 },
          { "year": 2022, "clearedKm2": 1 }, { "year": 2023, "clearedKm2": 1 } ]
        """;

    private static readonly Situation Shipped = Situation.Shipped();
    private readonly RequestFile file = new();

    // 3.99 km² at the end of October 2024 and 1 km² a year: done in October 2028, 35 months after 1 December 2025.
    [Fact]
    public void With_nothing_left_to_chance_the_months_are_area_over_rate()
    {
        var credibility = Analyse(Steady, Lands.Settings() with { Priors = Lands.Certain }).Credibility;
        credibility.MonthsFor50!.Value.Value.ShouldBe(35);
        credibility.MonthsFor95!.Value.Value.ShouldBe(35);
        credibility.ProbabilityWithinRequested!.Value.Value.ShouldBe(0);
        credibility.Options.Select(option => option.Probability!.Value.Value).ShouldBe([0, 0, 1, 1, 1]);
        credibility.Options.Select(option => option.Months).ShouldBe([12, 24, 36, 48, 60]);
        credibility.Options[1].IsRequested.ShouldBeTrue();
    }

    [Fact]
    public void The_months_for_half_are_the_first_that_reach_half()
    {
        var months = (int)file.Json(Steady, "--trials 300").Figure("monthsFor50")!.Value;
        Within(months).ShouldBeGreaterThanOrEqualTo(0.5);
        Within(months - 1).ShouldBeLessThan(0.5);

        double Within(int asked) => file.Json(Steady.Replace("24", $"{asked}", StringComparison.Ordinal)
            .Replace("20" + asked, "2024", StringComparison.Ordinal), "--trials 300")
            .Figure("probabilityWithinRequested")!.Value;
    }

    [Fact]
    public void A_longer_extension_is_never_less_likely_to_suffice_and_leaves_no_more()
    {
        var credibility = Analyse(Steady, Lands.Settings(trials: 1000)).Credibility;
        credibility.Options.Select(option => option.Probability!.Value.Value).ShouldBeInOrder();
        (credibility.MonthsFor50!.Value.Value <= credibility.MonthsFor80!.Value.Value).ShouldBeTrue();
        credibility.Fan.Select(point => point.On).ShouldBeInOrder();
        credibility.Swings.Select(swing => swing.Size).ShouldBeInOrder(SortDirection.Descending);
        credibility.Swings[0].Size.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_shock_never_helps_and_one_that_cannot_be_played_says_nothing()
    {
        var credibility = Analyse(Steady, Lands.Settings(trials: 400)).Credibility;
        credibility.Stress.Select(shock => shock.Id).ShouldBe(
            ["as-assumed", "funding-halves", "donor-freezes", "year-lost", "discovery-doubles", "slow-tail",
                "all-together"]);
        credibility.Stress[0].Probability.ShouldBe(credibility.ProbabilityWithinRequested);
        credibility.Stress[0].MonthsFor80.ShouldBe(credibility.MonthsFor80);
        foreach (var shock in credibility.Stress.Where(shock => shock.Id != "donor-freezes"))
        {
            shock.Probability!.Value.Value!.Value.ShouldBeLessThanOrEqualTo(
                credibility.ProbabilityWithinRequested!.Value.Value!.Value, shock.Id);
        }

        credibility.Stress[^1].Probability!.Value.Value!.Value.ShouldBeLessThan(
            credibility.ProbabilityWithinRequested!.Value.Value!.Value);
        credibility.Stress.Single(shock => shock.Id == "donor-freezes").Probability.ShouldBeNull(
            "no donor of Epsilonia is on record");
        credibility.Swings.ShouldBeEmpty("400 futures are too few");
    }

    [Fact]
    public void The_largest_donor_on_record_is_the_one_that_stops()
    {
        var shock = RequestStress.For(new StateCode("IRQ"), 2023, ClearanceMoneyReader.Shipped())
            .Single(one => one.Id == "donor-freezes");
        shock.Words.ShouldBe("USA (39 % in 2019) stops for 2 years");
        shock.Levers!.Freezes.ShouldHaveSingleItem().Years.ShouldBe(new YearSpan(2024, 2025));
    }

    [Fact]
    public void The_fan_sets_the_plan_beside_what_remains()
    {
        const string plan =
            ", \"milestones\": { \"counts\": \"yearly\", \"steps\": [ { \"by\": \"2026-12-31\", \"km2\": 2.5 }, { "
            + "\"by\": \"2028-06-30\", \"km2\": 1.5 } ] }";
        var fan = Analyse(Steady + plan, Lands.Settings() with { Priors = Lands.Certain }).Credibility.Fan;
        fan.Single(point => point.On == new LocalDate(2026, 12, 31)).Planned.ShouldBe(1.49m);
        fan.Single(point => point.On == new LocalDate(2028, 6, 30)).Planned.ShouldBe(0);
        fan.Single(point => point.On == new LocalDate(2027, 12, 31)).Planned.ShouldBeNull();

        // 26 months of work at 1 km² a year leave 3.99 - 26/12.
        fan.Single(point => point.On == new LocalDate(2026, 12, 31)).Remaining.P50.Value!.Value.ShouldBe(
            3.99 - (26 / 12.0), 0.02);
    }

    [Fact]
    public void What_the_request_says_of_a_year_goes_before_the_record_and_its_area_before_the_last_figure()
    {
        var analysis = Analyse(
            "\"areas\": { \"totalKm2\": 3 }, \"work\": [ { \"year\": 2023, \"clearedKm2\": 1 } ], "
            + "\"monthsRequested\": 24", Lands.Settings());
        analysis.Baseline!.Area.ShouldBe(3);
        analysis.Baseline.From.Assumed.ShouldBeTrue("the day of the area is not said");
        analysis.Assumptions.Select(assumption => assumption.Id).ShouldContain("figures.tolerance");
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    private static RequestAnalysis Analyse(string fields, ForecastSettings settings)
    {
        var request = RequestReader.Read(
            new SourceText("request.json", $"{{ {RequestFile.Epsilonia}, {fields} }}"), Shipped).Value;
        var day = request.AsOf!.Value;
        return RequestAnalysis.Of(
            request,
            Shipped,
            new ForecastSettings(day, settings.Seed, settings.Trials, new WorkSplit()) { Priors = settings.Priors });
    }
}
