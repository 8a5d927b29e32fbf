using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.Views;

namespace CcmPlanner.Tui.Charts;

/// <summary>
/// A heat map in cells: a coloured ground, or a shade where there are no colours, and the number on it.
/// </summary>
internal static class HeatMapCells
{
    private const string Shades = " ·░▒▓█";
    private const int MostLabel = 24;

    /// <summary>Draws it, as many rows and columns as there is room for.</summary>
    public static void Draw(Canvas canvas, Rect area, HeatMapChart map)
    {
        var label = Math.Min(map.Rows.Count == 0 ? 0 : map.Rows.Max(row => TextWidth.Of(row.Label)), MostLabel);
        label = Math.Min(label, area.Width / 3);
        var least = map.Rows.SelectMany(row => row.Values).Select(value => map.Write(value).Length)
            .Concat(map.Columns.Select(column => TextWidth.Of(column))).DefaultIfEmpty(1).Max() + 2;
        var room = area.Width - label - 1;
        var shown = Math.Clamp(room / least, 0, map.Columns.Count);
        var each = shown == 0 ? 0 : Math.Min(12, room / shown);
        for (var column = 0; column < shown; column++)
        {
            var head = new Rect(area.X + label + 1 + (column * each), area.Y, each, 1);
            AxisCells.Centred(canvas, head, (each - 1) / 2.0, map.Columns[column], Role.Dim);
        }

        for (var row = 0; row < Math.Min(map.Rows.Count, area.Height - 1); row++)
        {
            var y = area.Y + 1 + row;
            canvas.Text(area.X, y, map.Rows[row].Label, label, Role.Text);
            for (var column = 0; column < Math.Min(shown, map.Rows[row].Values.Count); column++)
            {
                var place = new Rect(area.X + label + 1 + (column * each), y, each, 1);
                Place(canvas, place, map, map.Rows[row].Values[column]);
            }
        }

        if (shown < map.Columns.Count)
        {
            canvas.Text(area.Right - 1, area.Y, "▸", Role.Accent);
        }
    }

    private static void Place(Canvas canvas, Rect place, HeatMapChart map, double? value)
    {
        var text = map.Write(value);
        if (value is not { } known)
        {
            AxisCells.Centred(canvas, place, (place.Width - 1) / 2.0, text, Role.Dim);
        }
        else if (ChartCells.HasColours(canvas))
        {
            var style = Ramps.Viridis[map.Step(known, Ramps.Viridis.Count)];
            canvas.Surface.Fill(place, style);
            canvas.Surface.Text(place.X + ((place.Width - text.Length) / 2), place.Y, text, style);
        }
        else
        {
            canvas.Fill(
                place with { Width = place.Width - 1 }, Role.Text, Shades.Substring(map.Step(known, Shades.Length), 1));
            AxisCells.Centred(
                canvas, place with { Width = place.Width - 1 }, (place.Width - 2) / 2.0, $" {text} ", Role.Text);
        }
    }
}
