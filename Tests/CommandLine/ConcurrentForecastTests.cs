namespace CcmPlanner.Tests.CommandLine;

public sealed class ConcurrentForecastTests
{
    [Fact]
    public async Task Forecasts_made_at_the_same_time_in_one_process_do_not_disturb_each_other()
    {
        const string Asked =
            "forecast --as-of 2026-11-24 --known-at 2026-11-24 --seed 7 --only clearance -q --trials 300 --json";
        var runs = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => Ccm.Run(Asked).Output)));

        runs.Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
        runs[0].ShouldContain("resultHash");
    }
}
