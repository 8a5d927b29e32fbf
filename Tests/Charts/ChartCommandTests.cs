using System.Text.Json;
using System.Xml.Linq;
using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tui.CommandLine;

namespace CcmPlanner.Tests.Charts;

public sealed class ChartCommandTests
{
    public static TheoryData<string> Names => [.. ChartKinds.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_chart_comes_as_text_as_svg_and_as_its_numbers(string name)
    {
        using var folder = new TemporaryFolder();
        var asked = $"chart {name} --state LBN --as-of 2026-04-18 --trials 500";
        var file = Path.Combine(folder.Path, "chart.svg");

        Ccm.Run(asked).Output.ShouldNotBeEmpty();
        Ccm.Run($"{asked} -o {file}").Code.ShouldBe(0);
        XDocument.Load(file).Root!.Name.LocalName.ShouldBe("svg");
        using var json = JsonDocument.Parse(Ccm.Run(asked + " --json").Output);
        json.RootElement.GetProperty("asOf").GetString().ShouldBe("2026-04-18");
        json.RootElement.GetProperty("rows").GetArrayLength()
            .ShouldBe(Ccm.Run(asked + " --plain").Output.TrimEnd('\n').Split('\n').Length - 1);
    }

    [Fact]
    public void A_chart_is_drawn_for_a_scenario()
    {
        const string Asked = "--state LBN --as-of 2026-04-18 --trials 500 --csv";

        var usual = Ccm.Run($"chart completion {Asked}").Output;
        Ccm.Run($"chart completion baseline {Asked}").Output.ShouldBe(usual);
        Ccm.Run($"chart completion funding-minus-20 {Asked}").Output.ShouldNotBe(usual);
        Ccm.Run($"chart completion nowhere {Asked}").Code.ShouldBe(4);
    }

    [Fact]
    public void A_States_land_is_asked_for_by_its_code_and_a_scenario()
    {
        const string Asked = "--as-of 2026-04-18 --trials 500 --csv";

        var land = Ccm.Run($"chart land LBN {Asked}").Output;
        Ccm.Run($"chart land --state LBN {Asked}").Output.ShouldBe(land);
        Ccm.Run($"chart land lbn baseline {Asked}").Output.ShouldBe(land);
        Ccm.Run($"chart land LBN {Asked} --threads 2").Output.ShouldBe(land);
        Ccm.Run($"chart land LBN funding-minus-20 {Asked}").Output.ShouldNotBe(land);
        var rows = land.TrimEnd('\n').Split('\n').Select(line => line.Split(',')).ToList();
        rows[0].ShouldBe(["year", "P05", "P25", "P50", "P75", "P95", "record", "ofDay", "confidence",
            "P05Error", "P25Error", "P50Error", "P75Error", "P95Error"]);
        rows.Count(row => row[6].Length > 0 && row[3].Length == 0).ShouldBeGreaterThan(3, "years on record");
        rows.Count(row => row[3].Length > 0 && row[6].Length == 0).ShouldBeGreaterThan(20, "years to come");
        rows.Skip(1).Where(row => row[3].Length > 0)
            .Select(row => double.Parse(row[3], System.Globalization.CultureInfo.InvariantCulture))
            .ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public void Land_that_cannot_be_forecast_is_shown_as_recorded_with_the_reason()
    {
        Ccm.Run("chart land TCD --as-of 2026-04-18").Output.ShouldContain(
            "Not forecast: no public record gives the contaminated area.");
        Ccm.Run("chart land BIH --as-of 2026-04-18").Output.ShouldContain("No duty to clear is open.");
    }

    [Fact]
    public void The_same_question_gives_the_same_picture()
    {
        static string Drawn() => Ccm.Run("chart completion --as-of 2026-04-18 --trials 400 --ascii").Output;

        Drawn().ShouldBe(Drawn());
        Drawn().ShouldAllBe(c => c < 128 || char.IsLetter(c));
    }

    [Theory]
    [InlineData(2, "chart land")]
    [InlineData(2, "chart land --state LBN -o land.xyz")]
    [InlineData(2, "chart pie")]
    [InlineData(2, "chart completion baseline late-payers")]
    [InlineData(4, "chart land XYZ")]
    [InlineData(4, "chart land LBN nowhere")]
    [InlineData(4, "chart land --state AUT")]
    public void What_cannot_be_drawn_is_said_with_what_to_write(int code, string line)
    {
        var (ended, output, error) = Ccm.Run(line);

        ended.ShouldBe(code);
        output.ShouldBeEmpty();
        error.ShouldStartWith("ccm: ");
    }
}
