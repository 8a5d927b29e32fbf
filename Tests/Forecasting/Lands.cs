using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Forecasting;
using NodaTime;

namespace CcmPlanner.Tests.Forecasting;

/// <summary>Invented States and priors with which the answer can be worked out by hand.</summary>
internal static class Lands
{
    public static readonly LocalDate AsOf = new(2026, 1, 15);

    /// <summary>Alphaland works steadily, Betaria has records of every kind, Gammastan has no figure at all.</summary>
    public static IReadOnlyList<ClearanceCase> Three { get; } =
    [
        Case("ALP", 7.1m, releases: [Cleared("ALP", 2021, 2), Cleared("ALP", 2023, 1.5m), Cleared("ALP", 2024, 2.5m)]),
        new(
            new StateCode("BET"),
            null,
            new LocalDate(2028, 7, 1),
            Area("BET", new LocalDate(2024, 6, 30), confirmed: 20, suspected: 15),
            [
                Cleared("BET", 2020, 0),
                new LandRelease(new StateCode("BET"), 2022, Km2(1.2m), Km2(0.4m), Km2(0.1m), Km2(2), From()),
                Cleared("BET", 2024, 1),
            ]),
        new(new StateCode("GAM"), new LocalDate(2029, 1, 1), new LocalDate(2029, 1, 1), null, []),
    ];

    /// <summary>Nothing is left to chance: no noise, no interruption, nothing found, no slow tail.</summary>
    public static ClearancePriors Certain { get; } = ClearancePriorsReader.Shipped()
        .With("rate.noise.sd", 0)
        .With("rate.betweenStates.sd", 0)
        .With("tail.slowdown", 0)
        .With("gate.interruption.probability", 0)
        .With("gate.noRecord.notStarted", 0)
        .With("discovery.median", 1e-12)
        .With("discovery.betweenStates.sd", 0)
        .With("funding.world.sd", 0)
        .With("funding.country.sd", 0)
        .With("funding.freeze.probability", 0)
        .With("rate.trend.sd", 0)
        .With("gate.interruption.weight", 1e9)
        .With("conflict.new.probability", 0)
        .With("reopening.probability", 0);

    public static ForecastSettings Settings(
        ulong seed = 7, long trials = 500, WorkSplit? split = null, ClearancePriors? priors = null) =>
        new(AsOf, seed, trials, split ?? new WorkSplit()) { Priors = priors ?? ClearancePriorsReader.Shipped() };

    public static StateForecast Forecast(ClearanceCase data, ForecastSettings settings) =>
        ClearanceForecast.Run([data], settings).States.ShouldHaveSingleItem();

    public static ClearanceCase Case(
        string state,
        decimal area,
        LocalDate? due = null,
        LocalDate? baseline = null,
        decimal suspected = 0,
        IReadOnlyList<LandRelease>? releases = null)
    {
        var day = due ?? new LocalDate(2027, 7, 1);
        return new ClearanceCase(
            new StateCode(state),
            day,
            day,
            Area(state, baseline ?? new LocalDate(2025, 12, 31), area - suspected, suspected),
            releases ?? []);
    }

    public static Contamination Area(
        string state, LocalDate asOf, decimal? confirmed = null, decimal? suspected = null, decimal? total = null) =>
        new(new StateCode(state), asOf, Km2(confirmed), Km2(suspected), Km2(total), From());

    public static LandRelease Cleared(string state, int year, decimal? area) =>
        new(new StateCode(state), year, Km2(area), null, null, null, From());

    public static SquareKilometres? Km2(decimal? area) => area is { } value ? new SquareKilometres(value) : null;

    public static Provenance From(LocalDate? knownOn = null, bool assumed = false) =>
        new("an invented report", Confidence.High, knownOn, assumed);
}
