using System.Text.Json;
using System.Xml.Linq;
using CcmPlanner.Tests.Recording;
using CcmPlanner.Tui.CommandLine;

namespace CcmPlanner.Tests.Reports;

/// <summary>
/// The State sheet in every format on figures none of which is like another, from a source that is hard to quote.
/// </summary>
public sealed class StateSheetFormTests : IDisposable
{
    private const string Days = " --as-of 2026-04-01 --known-at 2026-04-01";
    private const string Source = "Invented \"register\", <b>page</b> 2 & 3";
    private const string Quoted = "\"Invented \"\"register\"\", <b>page</b> 2 & 3\"";
    private readonly Alphaland world = new();

    public StateSheetFormTests()
    {
        Write("contamination", "\"state\": \"ALP\", \"asOf\": \"2022-12-31\", \"confirmedKm2\": 4.5, "
            + "\"suspectedKm2\": 1.25, \"totalKm2\": 5.75");
        Write("land-release", "\"state\": \"ALP\", \"year\": 2024, \"clearedKm2\": 0.1, \"reducedKm2\": 0.2, "
            + "\"cancelledKm2\": 0.3, \"newlyFoundKm2\": 0.4");
        Write("retention", "\"state\": \"ALP\", \"asOf\": \"2024\", \"munitions\": 7, \"submunitions\": 91, "
            + "\"assumed\": true");
    }

    [Fact]
    public void Areas_are_in_their_own_columns_and_in_square_kilometres_in_every_format()
    {
        var text = Text("sheet.md");
        text.ShouldContain("| 2022-12-31 | 4.5 | 1.25 | 5.75 |");
        text.ShouldContain("| 2024 | 0.1 | 0.2 | 0.3 | 0.4 |");
        text.ShouldContain("| 2024 | 7 | 91 |");

        var csv = Text("sheet.csv").Split('\n');
        csv
            .ShouldContain(
                $"ALP,contamination,CCM-4.1.a,,2022-12-31,confirmed 4.5; suspected 1.25; total 5.75,,{Quoted},high,no");
        csv
            .ShouldContain(
                $"ALP,land-release,CCM-4.1.a,2024,2024-12-31,cleared 0.1; reduced 0.2; cancelled 0.3; newly found "
                + $"0.4,,{Quoted},high,no");
        csv.Single(line => line.StartsWith("ALP,retention,", StringComparison.Ordinal))
            .ShouldEndWith($"munitions 7; submunitions 91,,{Quoted},high,yes");

        using var json = JsonDocument.Parse(Text("sheet.json"));
        Numbers(json.RootElement.GetProperty("contamination")[0], "confirmedKm2", "suspectedKm2", "totalKm2")
            .ShouldBe([4.5m, 1.25m, 5.75m]);
        Numbers(json.RootElement.GetProperty("landRelease")[0], "clearedKm2", "reducedKm2", "cancelledKm2",
            "newlyFoundKm2").ShouldBe([0.1m, 0.2m, 0.3m, 0.4m]);
        Numbers(json.RootElement.GetProperty("retention")[0], "munitions", "submunitions").ShouldBe([7, 91]);
    }

    [Fact]
    public void A_decision_stands_at_the_date_it_gave_and_what_was_asked_has_none()
    {
        var rows = Text("sheet.csv").Split('\n')
            .Where(line => line.StartsWith("ALP,extension,CCM-4.1.a", StringComparison.Ordinal)).ToList();
        rows.Count.ShouldBe(2);
        rows[0].ShouldStartWith("ALP,extension,CCM-4.1.a,,2026-02-01,request 1: granted,");
        rows[1].ShouldStartWith("ALP,extension,CCM-4.1.a,,,request 2: considered,");
    }

    [Fact]
    public void Words_of_a_source_are_words_on_the_page_and_no_markup()
    {
        var html = Text("sheet.html");
        html.ShouldContain("&lt;b&gt;page&lt;/b&gt; 2 &amp; 3");
        var body = XDocument.Parse(
            html[html.IndexOf("<body>", StringComparison.Ordinal)..html.IndexOf("</html>", StringComparison.Ordinal)]);
        body.Descendants("td").Select(cell => cell.Value).ShouldContain(Source);
        body.Descendants("b").Select(bold => bold.Value).ShouldNotContain("page");
    }

    [Fact]
    public void Without_an_area_the_paper_says_why_nothing_is_forecast()
    {
        File.Delete(Path.Combine(world.Path, "contamination.json"));
        Text("sheet.md").ShouldContain("Not forecast: no public record gives the contaminated area.");
        using var json = JsonDocument.Parse(Text("sheet.json"));
        json.RootElement.GetProperty("landLeft").GetProperty("ALP").GetProperty("because").GetString()
            .ShouldBe("no public record gives the contaminated area");
    }

    /// <inheritdoc/>
    public void Dispose() => world.Dispose();

    private static List<decimal> Numbers(JsonElement row, params string[] names) =>
        [.. names.Select(name => row.GetProperty(name).GetDecimal())];

    private string Text(string name)
    {
        var file = Path.Combine(world.Path, "out-" + name);
        var run = world.Run($"report state ALP -o {file}" + Days);
        run.Code.ShouldBe(ExitCode.Done, run.Error);
        return File.ReadAllText(file);
    }

    private void Write(string kind, string row) => File.WriteAllText(
        Path.Combine(world.Path, kind + ".json"),
        $"{{ \"kind\": \"{kind}\", \"facts\": [ {{ {row}, \"source\": {JsonSerializer.Serialize(Source)}, "
        + $"\"confidence\": \"high\" }} ] }}");
}
