using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Tests.Trials;
using NodaTime;

namespace CcmPlanner.Tests.Forecasting;

/// <summary>The hash of a forecast: what changes it, and what must not.</summary>
public sealed class ClearanceHashTests
{
    [Theory]
    [MemberData(nameof(TrialRunTests.Splits), MemberType = typeof(TrialRunTests))]
    public void Threads_and_chunks_change_no_byte(int threads, int chunk) =>
        ForecastJson.Text(ClearanceForecast.Run(Lands.Three, Lands.Settings(split: new WorkSplit(threads, chunk))))
            .ShouldBe(ForecastJson.Text(ClearanceForecast.Run(Lands.Three, Lands.Settings())));

    [Fact]
    public void The_order_of_the_cases_changes_no_byte() =>
        ForecastJson.Text(ClearanceForecast.Run([.. Lands.Three.Reverse()], Lands.Settings()))
            .ShouldBe(ForecastJson.Text(ClearanceForecast.Run(Lands.Three, Lands.Settings())));

    [Fact]
    public void Another_seed_and_another_count_change_the_hash()
    {
        ForecastSettings[] all = [Lands.Settings(), Lands.Settings(seed: 8), Lands.Settings(trials: 501)];

        var hashes = all.Select(HashOf).ToList();

        hashes.ShouldBeUnique();
    }

    [Fact]
    public void Every_number_and_date_the_model_reads_changes_the_hash()
    {
        var (alphaland, betaria) = (Lands.Three[0], Lands.Three[1]);
        var record = betaria.Releases[1];
        ClearanceCase WithRecord(Rules.Facts.LandRelease changed) =>
            betaria with { Releases = [betaria.Releases[0], changed, betaria.Releases[2]] };
        ClearanceCase[] changed =
        [
            betaria,
            betaria with { State = new StateCode("DEL") },
            betaria with { DueInForce = new LocalDate(2028, 7, 1) },
            betaria with { LastKnownDue = new LocalDate(2028, 7, 2) },
            betaria with { LastKnownDue = null },
            betaria with { Baseline = betaria.Baseline! with { AsOf = new LocalDate(2024, 6, 29) } },
            betaria with { Baseline = betaria.Baseline! with { Confirmed = Lands.Km2(20.001m) } },
            betaria with { Baseline = betaria.Baseline! with { Suspected = Lands.Km2(15.001m) } },
            betaria with { Baseline = betaria.Baseline! with { Total = Lands.Km2(35) } },
            betaria with { Releases = [] },
            WithRecord(record with { Year = 2021 }),
            WithRecord(record with { Cleared = Lands.Km2(1.3m) }),
            WithRecord(record with { Reduced = Lands.Km2(0.5m) }),
            WithRecord(record with { Cancelled = Lands.Km2(0.2m) }),
            WithRecord(record with { Cancelled = null }),
            WithRecord(record with { NewlyFound = Lands.Km2(2.1m) }),
        ];

        var hashes = changed
            .Select(data => ClearanceForecast.Run([alphaland, data], Lands.Settings()).ResultHash).ToList();

        hashes.ShouldBeUnique();
    }

    [Fact]
    public void Every_prior_the_horizon_and_the_day_change_the_hash()
    {
        var shipped = ClearancePriorsReader.Shipped();
        List<string> hashes =
        [
            HashOf(Lands.Settings()),
            HashOf(Lands.Settings() with { Horizon = new LocalDate(2050, 1, 1) }),
            HashOf(Lands.Settings() with { AsOf = new LocalDate(2026, 1, 16) }),
            .. shipped.Priors.Select(prior => HashOf(Lands.Settings(
                priors: shipped.With(prior.Id, prior.Value >= 1 ? prior.Value + 1 : prior.Value * 0.9)))),
        ];

        hashes.ShouldBeUnique();
    }

    [Fact]
    public void What_the_model_does_not_read_leaves_the_hash_alone()
    {
        var alphaland = Lands.Three[0];
        var renamed = alphaland with
        {
            Baseline = alphaland.Baseline! with { From = Lands.From() with { Source = "the same, elsewhere" } },
        };
        var settings = Lands.Settings();

        var same = ClearanceForecast.Run([renamed], settings with { RulesHash = "abc", Version = "9" }).ResultHash;

        same.ShouldBe(ClearanceForecast.Run([alphaland], settings).ResultHash);
    }

    private static string HashOf(ForecastSettings settings) =>
        ClearanceForecast.Run(Lands.Three, settings).ResultHash;
}
