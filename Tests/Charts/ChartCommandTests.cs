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
        json.RootElement.GetProperty("rows").GetArrayLength().ShouldBe(Ccm.Run(asked + " --plain").Output.TrimEnd('\n').Split('\n').Length - 1);
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
    [InlineData(4, "chart land --state AUT")]
    public void What_cannot_be_drawn_is_said_with_what_to_write(int code, string line)
    {
        var (ended, output, error) = Ccm.Run(line);

        ended.ShouldBe(code);
        output.ShouldBeEmpty();
        error.ShouldStartWith("ccm: ");
    }
}
