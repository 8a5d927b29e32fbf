using System.Globalization;
using System.Xml.Linq;
using CcmPlanner.Tui.Charts;
using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;
using CcmPlanner.Tui.Views;
using NodaTime;

namespace CcmPlanner.Tests.Charts;

/// <summary>Labels are whole and do not lie over each other, and lines are without gaps.</summary>
public sealed class LabelTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly string[] Months =
        [.. Enumerable.Range(0, 60).Select(i => $"{2026 + (i / 12)}-{1 + (i % 12):00}")];

    public static TheoryData<string> Crowded => ["heat", "histogram", "fan", "spark", "gantt", "tornado"];

    [Theory]
    [MemberData(nameof(Crowded))]
    public void On_paper_labels_of_a_row_do_not_lie_over_each_other(string kind)
    {
        var page = XDocument.Parse(ChartSvg.Text(Of(kind))).Root!;

        foreach (var row in page.Elements(Svg + "text").GroupBy(text => Number(text, "y")))
        {
            var spans = row.Select(SpanOf).OrderBy(span => span.Left).ToList();
            spans.Zip(spans.Skip(1)).ShouldAllBe(pair => pair.First.Right <= pair.Second.Left + 1, $"y = {row.Key}");
            spans[^1].Right.ShouldBeLessThanOrEqualTo(SvgPaper.Width);
        }
    }

    [Fact]
    public void A_year_on_the_screen_is_whole_or_not_there()
    {
        for (var width = 40; width < 120; width++)
        {
            var chart = (GanttChart)Of("gantt") with { To = new(2040, 1, 1) };

            var heads = Drawn(chart, width, 6).ToText().Split('\n')[0];

            heads.Split(' ', StringSplitOptions.RemoveEmptyEntries).ShouldAllBe(year => year.Length == 4, heads);
        }
    }

    [Fact]
    public void The_median_is_a_line_without_a_gap_however_steep_it_is()
    {
        var steep = new FanChart("cash", [.. Enumerable.Range(0, 9).Select(
            i => new FanPoint($"{2026 + i}", 0, 40, i % 2 == 0 ? 10 : 90, 60, 100))]);

        var frame = Drawn(steep, 60, 20);

        List<int> before = [];
        for (var x = 6; x < 60; x++)
        {
            List<int> rows = [.. Enumerable.Range(0, 20).Where(y => frame[x, y].Glyph == "●")];
            rows.ShouldNotBeEmpty();
            (before.Count == 0 || rows.Any(y => before.Any(other => Math.Abs(y - other) <= 1))).ShouldBeTrue($"{x}");
            before = rows;
        }
    }

    [Fact]
    public void A_loss_is_drawn_to_the_left_of_nought_and_a_gain_to_the_right()
    {
        var rows = Drawn(BarChart.FromZero("cash", [("loss", -5), ("gain", 5)]), 60, 4).ToText().Split('\n');

        rows[0].LastIndexOf('█').ShouldBeLessThan(rows[0].IndexOf('┃', StringComparison.Ordinal));
        rows[0].ShouldContain("█");
        rows[1].IndexOf('█', StringComparison.Ordinal).ShouldBeGreaterThan(
            rows[1].IndexOf('┃', StringComparison.Ordinal));
        (rows[1].Count(c => c == '█') - rows[0].Count(c => c == '█')).ShouldBeInRange(-1, 1);
    }

    private static Chart Of(string kind) => kind switch
    {
        "heat" => new HeatMapChart("heat", Months, [new("base", [.. Months.Select(_ => (double?)0.5)])]),
        "histogram" => new HistogramChart(
            "histogram", [.. Enumerable.Range(0, 60).Select(i => new Bin(100_000 * i, 100_000 * (i + 1), i))]),
        "fan" => new FanChart("fan", [.. Months.Select((month, i) => new FanPoint(month, i, i, i, i, i))])
        {
            Plan = [.. Months.Select(_ => (double?)1)],
            Recorded = [new(0, 1)],
        },
        "spark" => new Sparkline("spark", [.. Months.Select((month, i) => (month, (double?)i))]),
        "gantt" => new GanttChart("gantt", new(2010, 1, 1), new(2049, 12, 31), [.. Enum.GetValues<SpanKind>().Select(
            kind => new GanttRow(
                $"row {kind}", [new(new(2012, 1, 1), new(2020, 1, 1), kind)],
                [.. Enum.GetValues<DayKind>().Select(day => new GanttDay(new LocalDate(2021, 1, 1), day, "day"))]))]),
        _ => BarChart.Tornado("tornado", 0, [new("price", -1_000_000, 1_000_000), new("posts", -1, 2)]),
    };

    private static (double Left, double Right) SpanOf(XElement text)
    {
        var (x, length) = (Number(text, "x"), SvgPaper.WidthOf(text.Value, Number(text, "font-size")) * 0.85);
        var left = (string?)text.Attribute("text-anchor") switch
        {
            "middle" => x - (length / 2),
            "end" => x - length,
            _ => x,
        };
        return (left, left + length);
    }

    private static double Number(XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static Surface Drawn(Chart chart, int width, int height)
    {
        var frame = new Surface(width, height);
        ChartCells.Draw(
            new Canvas(frame, Themes.Of(ThemeName.Mono)) { Glyphs = GlyphSet.Block }, frame.Bounds, chart);
        return frame;
    }
}
