using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.Views;

namespace CcmPlanner.Tui.Charts;

/// <summary>
/// A heat map in cells: a coloured ground, or a shade where there are no colours, and the number on it.
/// </summary>
internal static class HeatMapCells
{
    private const string Shades = " ·░▒▓█";
    private const int MostLabel = 28;
    private const int LeastColumn = 8;

    /// <summary>Draws it, as many rows and columns as there is room for.</summary>
    public static void Draw(Canvas canvas, Rect area, HeatMapChart map)
    {
        var values = map.Rows.SelectMany(row => row.Values).Select(value => map.Write(value).Length + 2);
        var names = map.Columns.Select(column => TextWidth.Of(column) + 1);
        var widest = values.Concat(names).DefaultIfEmpty(1).Max();
        var longest = Math.Min(map.Rows.Count == 0 ? 0 : map.Rows.Max(row => TextWidth.Of(row.Label)), MostLabel);

        // Names of columns are cut before columns are left out, labels have what the columns leave them.
        var third = Math.Min(longest, area.Width / 3);
        var least = Math.Min(widest, Math.Max(LeastColumn, (area.Width - third - 1) / Math.Max(1, map.Columns.Count)));
        var shown = Math.Clamp((area.Width - third - 1) / least, 0, map.Columns.Count);
        var label = Math.Min(longest, Math.Max(third, area.Width - (shown * least) - 1));
        var each = shown == 0 ? 0 : Math.Min(Math.Max(12, least), (area.Width - label - 1) / shown);
        for (var column = 0; column < shown; column++)
        {
            var head = new Rect(area.X + label + 1 + (column * each), area.Y, each - 1, 1);
            AxisCells.Centred(
                canvas, head, (each - 1) / 2.0, TextWidth.Fit(map.Columns[column], each - 1), Role.Dim);
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
