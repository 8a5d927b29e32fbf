using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using CcmPlanner.Tests.Screens;
using CcmPlanner.Tui.Charts;
using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;
using CcmPlanner.Tui.Views;

namespace CcmPlanner.Tests.Charts;

/// <summary>Each chart on a terminal, without colours, in ASCII and on paper.</summary>
public sealed class ChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Names => [.. InventedCharts.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_chart_looks_as_approved(string name)
    {
        var chart = InventedCharts.All[name];
        var pictures = new[] { (ThemeName.Auto, GlyphSet.Block), (ThemeName.Mono, GlyphSet.Block),
            (ThemeName.Auto, GlyphSet.Ascii) }
            .Select(way => $"{way.Item1} {way.Item2}\n{Drawn(chart, 64, 14, way.Item1, way.Item2).ToText()}");

        Goldens.CompareFile("Charts", name + ".approved.txt", string.Join('\n', pictures));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_chart_on_paper_looks_as_approved(string name) =>
        Goldens.CompareFile("Charts", name + ".approved.svg", ChartSvg.Text(InventedCharts.All[name]));

    [Theory]
    [MemberData(nameof(Names))]
    public void In_ascii_a_chart_is_ascii(string name) =>
        Drawn(InventedCharts.All[name], 64, 14, ThemeName.Auto, GlyphSet.Ascii).ToText().ShouldAllBe(c => c < 128);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_chart_never_draws_outside_its_rectangle(string name)
    {
        for (var width = 1; width < 90; width += 4)
        {
            for (var height = 1; height < 20; height += 3)
            {
                var frame = new Surface(100, 24);
                var area = new Rect(5, 2, width, height);
                ChartCells.Draw(new Canvas(frame, Themes.Of(ThemeName.Mono)), area, InventedCharts.All[name]);
                for (var i = 0; i < 100 * 24; i++)
                {
                    (area.Contains(i % 100, i / 100) || frame[i % 100, i / 100] == Cell.Blank)
                        .ShouldBeTrue($"{width}x{height}: {i % 100}, {i / 100}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void On_paper_every_text_lies_within_the_page(string name)
    {
        var page = XDocument.Parse(ChartSvg.Text(InventedCharts.All[name])).Root!;
        var (width, height) = (Number(page, "width"), Number(page, "height"));

        var outside = page.Elements(Svg + "text").Where(text =>
        {
            var (x, y, long1) =
                (Number(text, "x"), Number(text, "y"), SvgPaper.WidthOf(text.Value, Number(text, "font-size")));
            var left = (string?)text.Attribute(
                "text-anchor") switch
            { "middle" => x - (long1 / 2), "end" => x - long1, _ => x };
            return left < -4 || left + long1 > width + 4 || y < 8 || y > height;
        }).Select(text => text.Value);

        outside.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_number_of_a_chart_stands_in_its_table_and_in_its_description(string name)
    {
        var chart = InventedCharts.All[name];
        var description = XDocument.Parse(ChartSvg.Text(chart)).Root!.Element(Svg + "desc")!.Value;

        chart.Numbers.Rows.ShouldNotBeEmpty();
        chart.Numbers.Rows.ShouldAllBe(row => row.Count == chart.Numbers.Headings.Count);
        chart.Numbers.Rows.SelectMany(row => row).OfType<string>()
            .ShouldAllBe(cell => description.Contains(cell, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_drawn_where_nothing_is_known()
    {
        var fan = (FanChart)InventedCharts.All["fan-gap"];

        fan.At(3.0 / 12).ShouldBeNull();
        fan.At(2.5 / 12).ShouldBeNull();
        fan.At(5.0 / 12).ShouldBe(fan.Points[5]);
        fan.At(1.5 / 12)!.P50.ShouldBe((fan.Points[1].P50 + fan.Points[2].P50) / 2);
    }

    [Theory]
    [InlineData(ThemeName.Dark)]
    [InlineData(ThemeName.Mono)]
    internal void In_braille_the_median_is_a_line_without_a_gap(ThemeName theme)
    {
        var frame = Drawn(InventedCharts.All["fan"], 64, 14, theme, GlyphSet.Braille);

        var columns = Enumerable.Range(0, 64).Where(x =>
            Enumerable.Range(0, 14).Any(y => frame[x, y].Glyph is [>= '\u2801' and <= '\u28FF'])).ToList();
        columns.ShouldBe(Enumerable.Range(columns[0], 64 - columns[0]));
        columns.Count.ShouldBeGreaterThan(50);
    }

    [Fact]
    public void What_must_not_stand_in_markup_is_escaped()
    {
        var page = XDocument.Parse(ChartSvg.Text(BarChart.FromZero("a < b & \"c\" \u0001", [("<script>", 1)]))).Root!;

        page.Element(Svg + "title")!.Value.ShouldBe("a < b & \"c\" \uFFFD");
        page.Elements(Svg + "text").Select(text => text.Value).ShouldContain("<script>");
    }

    [Theory]
    [InlineData(0, 580, 5, "0,200,400")]
    [InlineData(300, 580, 5, "0,200,400")]
    [InlineData(-42, 130, 5, "0,50,100")]
    [InlineData(0, 0.0004, 4, "0.0000,0.0002,0.0004")]
    [InlineData(5, 5, 4, "4.5,5.0,5.5")]
    [InlineData(1250000, 9000000, 4, "0,5 000 000")]
    [InlineData(-10, -8, 4, "-10,-9,-8")]
    [InlineData(0, 0, 3, "0.0,0.5,1.0")]
    public void A_scale_has_round_numbers_and_holds_its_values(double low, double high, int most, string expected)
    {
        var axis = Axis.Over(low, high, most);

        string.Join(',', axis.Ticks.Select(axis.Label)).ShouldBe(expected);
        axis.Share(low).ShouldBeGreaterThanOrEqualTo(-1e-9);
        axis.Share(high).ShouldBeLessThanOrEqualTo(1 + 1e-9);
    }

    [Fact]
    public void Every_value_falls_into_one_bin()
    {
        var values = Enumerable.Range(0, 1000).Select(i => Math.Sqrt(i)).ToList();

        var bins = HistogramChart.Count(values, 12);

        bins.Sum(bin => bin.Count).ShouldBe(1000);
        bins[0].From.ShouldBe(0);
        bins[^1].To.ShouldBe(values[^1], 1e-9);
    }

    [Fact]
    public void A_mark_outside_a_histogram_is_not_drawn_at_its_edge()
    {
        var chart = (HistogramChart)InventedCharts.All["histogram"];
        string Text(double mark) => Drawn(
            chart with { Mark = new(mark, "floor") }, 64, 14, ThemeName.Dark, GlyphSet.Block).ToText();

        Text(0).ShouldContain("▲");
        Text(-121).ShouldNotContain("▲");
        Text(361).ShouldNotContain("▲");
    }

    [Fact]
    public void A_large_fan_is_drawn_far_within_a_frame()
    {
        var (canvas, fan) = (new Canvas(new Surface(200, 50), Themes.Of(ThemeName.Dark)), InventedCharts.All["fan"]);
        var times = Enumerable.Range(0, 100).Select(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            ChartCells.Draw(canvas, new Rect(0, 0, 200, 50), fan);
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }).Order().ToList();

        times[50].ShouldBeLessThan(4);
    }

    private static double Number(XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static Surface Drawn(Chart chart, int width, int height, ThemeName theme, GlyphSet glyphs)
    {
        var frame = new Surface(width, height);
        ChartCells.Draw(new Canvas(frame, Themes.Of(theme)) { Glyphs = glyphs }, frame.Bounds, chart);
        if (glyphs == GlyphSet.Ascii)
        {
            frame.Replace(CcmPlanner.Tui.Screen.Ascii.InsteadOf);
        }

        return frame;
    }
}
