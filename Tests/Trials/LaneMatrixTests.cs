using System.Diagnostics;
using System.Text.Json;
using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Trials.Parts;
using CcmPlanner.Scenarios.Finance;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tests.Finance;
using CcmPlanner.Tests.Forecasting;

namespace CcmPlanner.Tests.Trials;

/// <summary>
/// One result, however the work is cut: threads, chunks, vectors, shards, and what the machine may use.
/// </summary>
public sealed class LaneMatrixTests
{
    private const long Trials = 4_409; // more than the largest chunk, and a prime: nothing divides it
    private const long Futures = 131;

    private static readonly Lazy<string> OfReference = new(() => Oracle(LaneHashes.Reference));
    private static readonly Lazy<string> OfColumns = new(() => Oracle(LaneHashes.Columns));

    private static readonly Dictionary<LaneWidth, PreparedForecast> Forecasts =
        Enum.GetValues<LaneWidth>().ToDictionary(width => width, ForecastOf);

    private static readonly Lazy<string> OfForecast = new(() =>
        ForecastHash(Forecasts[LaneWidth.Scalar], new WorkSplit(), 1));

    public static TheoryData<int, int> Cuts
    {
        get
        {
            var cuts = new TheoryData<int, int>();
            foreach (var threads in new[] { 1, 2, 3, 8 })
            {
                foreach (var chunk in new[] { 1, 7, 104, 4096 })
                {
                    cuts.Add(threads, chunk);
                }
            }

            return cuts;
        }
    }

    [Theory]
    [MemberData(nameof(Cuts))]
    public void The_kernel_in_vectors_has_one_hash_at_every_width_and_number_of_shards(int threads, int chunk) =>
        EveryWay(LaneHashes.Reference, threads, chunk).ShouldAllBe(hash => hash == OfReference.Value);

    [Theory]
    [MemberData(nameof(Cuts))]
    public void A_model_of_columns_has_one_hash_at_every_width_and_number_of_shards(int threads, int chunk) =>
        EveryWay(LaneHashes.Columns, threads, chunk).ShouldAllBe(hash => hash == OfColumns.Value);

    [Theory]
    [InlineData("DOTNET_EnableAVX512", "0", LaneWidth.Vector256)]
    [InlineData("DOTNET_EnableAVX2", "0", LaneWidth.Scalar)]
    [InlineData("DOTNET_EnableHWIntrinsic", "0", LaneWidth.Scalar)]
    public void A_process_that_may_not_use_the_vectors_gets_the_same_hashes(
        string variable, string value, LaneWidth widest)
    {
        var lines = Output("Tests.dll", [], variable, value).Split('\n', StringSplitOptions.TrimEntries);

        (Enum.Parse<LaneWidth>(lines[0]) <= widest).ShouldBeTrue(lines[0]);
        lines[1].ShouldBe(LaneHashes.Of(LaneHashes.Reference, LaneProgram.Trials, new WorkSplit()));
        lines[2].ShouldBe(LaneHashes.Of(LaneHashes.Columns, LaneProgram.Trials, new WorkSplit()));
    }

    [Fact]
    public void The_program_forecasts_the_same_without_the_widest_vectors()
    {
        const string Words = "forecast --trials 500 --as-of 2026-07-01 --json";

        var without = JsonDocument.Parse(Output("ccm.dll", Words.Split(' '), "DOTNET_EnableAVX512", "0")).RootElement;

        var expected = Ccm.Json(Words.Replace(" --json", "", StringComparison.Ordinal));
        without.GetProperty("resultHash").GetString().ShouldBe(expected.GetProperty("resultHash").GetString());
    }

    [Theory]
    [MemberData(nameof(Cuts))]
    public void A_forecast_of_clearance_and_money_has_one_hash_at_every_width_and_number_of_shards(
        int threads, int chunk)
    {
        foreach (var (width, forecast) in Forecasts)
        {
            foreach (var shards in new[] { 1, 3, 7 })
            {
                ForecastHash(forecast, new WorkSplit(threads, chunk, width), shards).ShouldBe(OfForecast.Value);
            }
        }
    }

    /// <summary>The hash of the shards put together as their files are: written down, read again and merged.</summary>
    private static string ForecastHash(PreparedForecast forecast, WorkSplit split, int shards)
    {
        var parts = Enumerable.Range(0, shards).Select(shard => new TrialRange(
            Futures * shard / shards, (Futures * (shard + 1) / shards) - 1)).Select(trials => TrialPart.Of(
            forecast.Configuration, TrialRun.Run(forecast.Counted, trials, split))!);
        var merged = TrialMerge.Of(
            [.. parts.Reverse().Select(part => new PartText(part.Trials.ToString(), TrialPartText.Write(part)))]);
        merged.Problems.ShouldBeEmpty();
        return merged.Whole!.Hash;
    }

    private static PreparedForecast ForecastOf(LaneWidth width) => new(new ForecastPlan(
        Lands.Settings(trials: Futures, split: new WorkSplit(Width: width)),
        [.. Lands.Three.Where(data => data.NotForecastBecause is null)],
        new MoneyPlan(
            InventedFund.Case(years: 2, shared: 20, cash: 10_000) with { Priors = FinancePriors.Shipped() },
            FinanceLevers.Neutral,
            [])));

    private static IEnumerable<string> EveryWay(string name, int threads, int chunk) =>
        from width in Enum.GetValues<LaneWidth>()
        from shards in new[] { 1, 3, 7 }
        select LaneHashes.Of(name, Trials, new WorkSplit(threads, chunk, width), shards);

    private static string Oracle(string name) => LaneHashes.Of(name, Trials, new WorkSplit(Width: LaneWidth.Scalar));

    private static string Output(string assembly, IEnumerable<string> words, string variable, string value)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, assembly), .. words])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment = { [variable] = value },
        };
        using var child = Process.Start(start)!;
        var output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        child.ExitCode.ShouldBe(0);
        return output;
    }
}
