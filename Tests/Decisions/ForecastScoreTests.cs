using System.Text.Json;
using System.Text.Json.Nodes;
using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tui.CommandLine;

namespace CcmPlanner.Tests.Decisions;

/// <summary>Scores of a kept forecast whose figures were replaced, against figures worked out by hand.</summary>
public sealed class ForecastScoreTests
{
    private const string Then = " --as-of 2021-01-15 --known-at 2021-01-15 --seed 7 --trials 100 --horizon 20";
    private static readonly string[] Names = ["p05", "p10", "p25", "p50", "p75", "p90", "p95"];

    [Fact]
    public void Ranked_scores_are_twice_the_mean_quantile_loss_in_years()
    {
        // Bosnia and Herzegovina was done in 2023-08. Distances in months, times the share (below) or its rest (above).
        var score = Scored(["2023-02", "2023-04", "2023-06", "2023-08", "2023-10", "2024-01", "2025-08"], "2023-08-31");
        var loss = ((0.05 * 6) + (0.1 * 4) + (0.25 * 2) + 0 + (0.25 * 2) + (0.1 * 5) + (0.05 * 24)) / 7;

        score["completion"].GetProperty("score").GetDouble().ShouldBe(2 * loss / 12, 1e-12);
        score["completion"].GetProperty("forecast").GetString().ShouldBe("2023-08");
        score["completion"].GetProperty("observed").GetString().ShouldBe("2023-08");
    }

    [Theory]
    [InlineData("2023-07", "2023-09", true, true)]
    [InlineData("2023-09", "2023-10", false, true)]
    [InlineData("2023-06", "2023-07", false, true)]
    [InlineData("2023-08", "2023-08", true, true)]
    public void The_middle_half_lies_between_the_quarters(
        string quarter, string threeQuarters, bool within50, bool within90)
    {
        var row = Scored(
            ["2022-01", "2022-02", quarter, quarter, threeQuarters, "2026-01", "2027-01"], "2023-08-31")["completion"];

        row.GetProperty("within50").GetBoolean().ShouldBe(within50);
        row.GetProperty("within90").GetBoolean().ShouldBe(within90);
    }

    [Theory]
    [InlineData("2023-08-31", 1)]
    [InlineData("2023-08-01", 0)]
    [InlineData("2023-12-01", 1)]
    public void Done_on_the_very_day_due_is_in_time(string due, double observed)
    {
        var row =
            Scored(["2022-01", "2022-02", "2022-03", "2022-04", "2022-05", "2022-06", "2022-07"], due)["done-by-due"];

        row.GetProperty("observed").GetDouble().ShouldBe(observed);
        var distance = row.GetProperty("forecast").GetDouble() - observed;
        row.GetProperty("score").GetDouble().ShouldBe(distance * distance, 1e-12);
    }

    private static Dictionary<string, JsonElement> Scored(string[] months, string due)
    {
        using var folder = new TemporaryFolder();
        Ccm.Run($"forecast --freeze --only clearance --data {folder.Path}{Then}").Code.ShouldBe(ExitCode.Done);
        var file = Directory.GetFiles(Path.Combine(folder.Path, "forecasts")).Single();
        var document = JsonNode.Parse(File.ReadAllText(file))!;
        document.AsObject().Remove("seal").ShouldBeTrue();
        var bosnia = document["states"]!["BIH"]!;
        bosnia["due"] = due;
        foreach (var (name, month) in Names.Zip(months))
        {
            bosnia["completion"]![name]!["value"] = month;
        }

        folder.Write("changed.json", document.ToJsonString());
        return Ccm.Json($"score {folder.Path}/changed.json --as-of 2026-11-22 --known-at 2026-11-22")
            .GetProperty("scores").EnumerateArray()
            .Where(row => row.GetProperty("state").GetString() == "BIH")
            .ToDictionary(row => row.GetProperty("quantity").GetString()!, row => row.Clone());
    }
}
