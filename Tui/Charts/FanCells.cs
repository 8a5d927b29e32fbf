using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;
using CcmPlanner.Tui.Views;

namespace CcmPlanner.Tui.Charts;

/// <summary>A fan in cells: two coloured pixels in each where there are colours, shades where there are not.</summary>
internal static class FanCells
{
    /// <summary>Rows from one tick to the next, at least.</summary>
    private const int RowsPerTick = 3;

    private const string PlanWord = " ╌ plan ";

    /// <summary>What a place of the plot belongs to, from the back to the front.</summary>
    private enum Layer
    {
        Ground,
        NineTenths,
        Half,
        Median,
    }

    /// <summary>Draws it.</summary>
    public static void Draw(Canvas canvas, Rect area, FanChart fan)
    {
        if (fan.AxisOf(Math.Max(2, area.Height / RowsPerTick)) is not { } axis)
        {
            canvas.Text(area.X, area.Y, "nothing is known of it", area.Width, Role.Dim);
            return;
        }

        var labels = axis.Ticks.Max(tick => axis.Label(tick).Length);
        var words = fan.Moments.Count > 0 ? 1 : 0;
        var plot = new Rect(area.X + labels + 2, area.Y + words, area.Width - labels - 2, area.Height - 1 - words);
        DrawAxis(canvas, plot, axis, labels);
        if (ChartCells.HasColours(canvas))
        {
            DrawPixels(canvas, plot, fan, axis);
        }
        else
        {
            DrawShades(canvas, plot, fan, axis);
        }

        DrawLevel(canvas, plot, fan, axis);
        if (canvas.Glyphs == GlyphSet.Braille)
        {
            DrawBraille(canvas, plot, fan, axis);
        }

        DrawPlan(canvas, plot, fan, axis);
        DrawMoments(canvas, plot, fan);
        DrawRecorded(canvas, plot, fan, axis);
        DrawLevelWord(canvas, plot, fan, axis);
        AxisCells.Labels(
            canvas, plot with { Y = plot.Bottom, Height = 1 }, [.. fan.Points.Select(point => point.Label)]);
    }

    private static void DrawAxis(Canvas canvas, Rect plot, Axis axis, int labels)
    {
        canvas.Fill(new Rect(plot.X - 1, plot.Y, 1, plot.Height), Role.Border, "│");
        foreach (var tick in axis.Ticks)
        {
            var y = plot.Y + Row(axis, tick, plot.Height);
            var text = axis.Label(tick);
            canvas.Text(plot.X - 2 - text.Length, y, text, Role.Dim);
            canvas.Text(plot.X - 1, y, "┤", Role.Border);
        }
    }

    /// <summary>The level, dashed over the bands; the median stays in sight.</summary>
    private static void DrawLevel(Canvas canvas, Rect plot, FanChart fan, Axis axis)
    {
        var y = plot.Y + Row(axis, fan.Level?.Value ?? 0, plot.Height);
        for (var x = plot.X; x < plot.Right; x++)
        {
            if (fan.Level is not null && !IsMedian(canvas, x, y))
            {
                Over(canvas, x, y, "╌", canvas.Theme[Role.Heading]);
            }
        }
    }

    /// <summary>Its word on the colours there are, on the line or beside it, where it hides least.</summary>
    private static void DrawLevelWord(Canvas canvas, Rect plot, FanChart fan, Axis axis)
    {
        if (fan.Level is not { } level || TextWidth.Of(level.Label) + 1 > plot.Width)
        {
            return;
        }

        var line = Row(axis, level.Value, plot.Height);
        var x = plot.Right - TextWidth.Of(level.Label) - 1;
        var row = new[] { line, line + 1, line - 1 }.Where(at => at >= 0 && at < plot.Height)
            .MinBy(at => Enumerable.Range(x, plot.Right - x).Count(cell => IsMedian(canvas, cell, plot.Y + at)));
        foreach (var letter in level.Label)
        {
            Over(canvas, x++, plot.Y + row, letter.ToString(), canvas.Theme[Role.Heading]);
        }
    }

    private static bool IsMedian(Canvas canvas, int x, int y)
    {
        var under = canvas.Surface[x, y];
        var median = canvas.Theme[Role.Median].Fore;
        return under.Glyph is "●" or "*"
            || (under.Glyph is "█" or "▀" or "▄" && (median == under.Style.Fore || median == under.Style.Back));
    }

    private static void DrawPixels(Canvas canvas, Rect plot, FanChart fan, Axis axis)
    {
        foreach (var (x, layers) in Columns(plot, fan, axis, plot.Height * 2, canvas.Glyphs != GlyphSet.Braille))
        {
            for (var row = 0; row < plot.Height; row++)
            {
                var (top, bottom) = (layers[2 * row], layers[(2 * row) + 1]);
                if (top == bottom && top != Layer.Ground)
                {
                    canvas.Surface.Fill(new Rect(x, plot.Y + row, 1, 1), new Style(Ink(canvas, top)), "█");
                }
                else if (top != Layer.Ground)
                {
                    canvas.Surface.Fill(
                        new Rect(x, plot.Y + row, 1, 1), new Style(Ink(canvas, top), Ink(canvas, bottom)), "▀");
                }
                else if (bottom != Layer.Ground)
                {
                    canvas.Surface.Fill(new Rect(x, plot.Y + row, 1, 1), new Style(Ink(canvas, bottom)), "▄");
                }
            }
        }
    }

    private static void DrawShades(Canvas canvas, Rect plot, FanChart fan, Axis axis)
    {
        foreach (var (x, layers) in Columns(plot, fan, axis, plot.Height, canvas.Glyphs != GlyphSet.Braille))
        {
            for (var row = 0; row < plot.Height; row++)
            {
                var sign = layers[row] switch
                {
                    Layer.NineTenths => "░",
                    Layer.Half => "▒",
                    Layer.Median => canvas.Glyphs == GlyphSet.Ascii ? "*" : "●",
                    _ => "",
                };
                canvas.Text(x, plot.Y + row, sign, layers[row] == Layer.Median ? Role.Median : Role.Text);
            }
        }
    }

    /// <summary>What a plan says, dashed over the bands, where it says something on both sides.</summary>
    private static void DrawPlan(Canvas canvas, Rect plot, FanChart fan, Axis axis)
    {
        for (var i = 0; i < plot.Width && fan.Plan.Count > 1; i++)
        {
            var place = (double)i / (plot.Width - 1) * (fan.Plan.Count - 1);
            var left = Math.Min((int)place, fan.Plan.Count - 2);
            if (fan.Plan[left] is { } from && fan.Plan[left + 1] is { } to)
            {
                var y = Row(axis, from + ((place - left) * (to - from)), plot.Height);
                Over(canvas, plot.X + i, plot.Y + y, "╌", canvas.Theme[Role.Heading]);
            }
        }

        if (fan.Plan.Any(planned => planned is not null))
        {
            canvas.Text(plot.Right - PlanWord.Length, plot.Y, PlanWord, Role.Heading);
        }
    }

    /// <summary>Times set off, from top to bottom, with their words above.</summary>
    private static void DrawMoments(Canvas canvas, Rect plot, FanChart fan)
    {
        foreach (var moment in fan.Moments)
        {
            var at = fan.ShareOf(moment.Value) * (plot.Width - 1);
            for (var y = 0; y < plot.Height; y++)
            {
                Over(canvas, plot.X + (int)Math.Round(at), plot.Y + y, "┊", canvas.Theme[Role.Due]);
            }

            AxisCells.Centred(canvas, plot with { Y = plot.Y - 1, Height = 1 }, at, moment.Label, Role.Due);
        }
    }

    /// <summary>What is on record: a sign each, and dots only where nothing is missing between two.</summary>
    private static void DrawRecorded(Canvas canvas, Rect plot, FanChart fan, Axis axis)
    {
        int Column(double at) => (int)Math.Round(fan.ShareOf(at) * (plot.Width - 1));
        for (var i = 0; i + 1 < fan.Recorded.Count; i++)
        {
            var (one, next) = (fan.Recorded[i], fan.Recorded[i + 1]);
            for (var x = Column(one.At) + 1; one.Touches(next) && x < Column(next.At); x++)
            {
                var share = (x - Column(one.At)) / (double)(Column(next.At) - Column(one.At));
                Over(canvas, plot.X + x, plot.Y + Row(
                    axis, one.Value + (share * (next.Value - one.Value)), plot.Height), "·", canvas.Theme[Role.Text]);
            }
        }

        foreach (var dot in fan.Recorded)
        {
            Over(canvas, plot.X + Column(dot.At), plot.Y + Row(axis, dot.Value, plot.Height),
                canvas.Glyphs == GlyphSet.Ascii ? "o" : "◆", canvas.Theme[Role.Text]);
        }
    }

    /// <summary>Writes a sign on the colour that the cell has already.</summary>
    private static void Over(Canvas canvas, int x, int y, string glyph, Style style)
    {
        var under = canvas.Surface[x, y];
        var ground =
            under.Glyph == "▄" ? under.Style.Fore : under.Style.Back.IsDefault ? under.Style.Fore : under.Style.Back;
        var onBand = ChartCells.HasColours(canvas) && under.Glyph is "█" or "▀" or "▄";
        canvas.Surface.Fill(new Rect(x, y, 1, 1), onBand ? style with { Back = ground } : style, glyph);
    }

    /// <summary>The median in dots, on the colour that the cell has there.</summary>
    private static void DrawBraille(Canvas canvas, Rect plot, FanChart fan, Axis axis)
    {
        var line = new BrailleLine(plot.Width, plot.Height);
        for (var i = 0; i < line.Columns; i++)
        {
            var spread = fan.At((double)i / (line.Columns - 1));
            line.To(i, spread is null ? null : Row(axis, spread.P50!.Value, line.Rows));
        }

        for (var i = 0; i < plot.Width * plot.Height; i++)
        {
            var (x, y) = (i % plot.Width, i / plot.Width);
            if (line[x, y] is { } glyph)
            {
                Over(canvas, plot.X + x, plot.Y + y, glyph, canvas.Theme[Role.Median]);
            }
        }
    }

    /// <summary>
    /// For each column of the plot what each of its rows shows; columns nothing is known of are left out.
    /// </summary>
    private static IEnumerable<(int X, Layer[] Layers)> Columns(
        Rect plot, FanChart fan, Axis axis, int rows, bool hasMedian)
    {
        var layers = new Layer[rows];
        int? before = null;
        for (var i = 0; i < plot.Width; i++)
        {
            var spread = fan.At(plot.Width == 1 ? 0 : (double)i / (plot.Width - 1));
            int? median = spread is null ? null : Row(axis, spread.P50!.Value, rows);
            if (spread is not null)
            {
                Array.Clear(layers);
                Paint(layers, axis, spread.P05, spread.P95, Layer.NineTenths);
                Paint(layers, axis, spread.P25, spread.P75, Layer.Half);
                if (hasMedian)
                {
                    PaintMedian(layers, before ?? median!.Value, median!.Value);
                }

                yield return (plot.X + i, layers);
            }

            before = median;
        }
    }

    private static void Paint(Layer[] layers, Axis axis, double? low, double? high, Layer layer)
    {
        if (low is { } from && high is { } to)
        {
            var top = Row(axis, to, layers.Length);
            Array.Fill(layers, layer, top, Row(axis, from, layers.Length) - top + 1);
        }
    }

    /// <summary>A steep line has no gap: it goes on from the row beside that of the column before.</summary>
    private static void PaintMedian(Layer[] layers, int before, int row)
    {
        var start = before < row ? before + 1 : before > row ? before - 1 : row;
        var (top, bottom) = (Math.Min(start, row), Math.Max(start, row));
        Array.Fill(layers, Layer.Median, top, bottom - top + 1);
    }

    private static int Row(Axis axis, double value, int rows) =>
        Math.Clamp((int)Math.Round((1 - axis.Share(value)) * (rows - 1)), 0, rows - 1);

    private static Ink Ink(Canvas canvas, Layer layer) => layer switch
    {
        Layer.NineTenths => canvas.Theme[Role.Band90].Fore,
        Layer.Half => canvas.Theme[Role.Band50].Fore,
        Layer.Median => canvas.Theme[Role.Median].Fore,
        _ => default,
    };
}
