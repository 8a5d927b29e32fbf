using CcmPlanner.Tui.Charts;
using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Views;

/// <summary>
/// The pictures of a study: the one chosen, and below it those that come after it as far as there is room.
/// </summary>
internal static class PicturesPane
{
    private const int LeastFan = 10;
    private const int LeastRows = 4;

    /// <summary>Rows between two pictures: a blank one and the title.</summary>
    private const int Between = 2;

    /// <summary>Draws the pane.</summary>
    public static void Draw(Canvas canvas, Rect pane, StudyScreen screen)
    {
        if (pane.IsEmpty)
        {
            return;
        }

        var chart = screen.Chart;
        var title = chart?.Title ?? "Chart";
        var fits = TextWidth.Of(title) <= pane.Width - 6;
        var inner = Frame.Draw(canvas, pane, fits ? title : "Chart", screen.Focus == (int)StudyPane.Chart);
        var room = new Rect(inner.X + 1, inner.Y, inner.Width - 2, inner.Height);
        if (chart is null)
        {
            Told(canvas, room, "There is nothing to draw.", Role.Dim);
            return;
        }

        room = fits ? room : Told(canvas, room, title, Role.Heading);
        if (screen.AsTable)
        {
            var told = room.Y - inner.Y;
            NumbersPane.Draw(canvas, pane with { Y = pane.Y + told, Height = pane.Height - told }, chart.Numbers,
                screen.Cursors[(int)StudyPane.Chart], screen.Focus == (int)StudyPane.Chart);
        }
        else
        {
            var first = screen.View % screen.Pictures.Count;
            Stack(canvas, room, [.. screen.Pictures.Skip(first), .. screen.Pictures.Take(first)]);
        }
    }

    /// <summary>Draws as many as there is room for, with titles but for the first: the border has its.</summary>
    private static void Stack(Canvas canvas, Rect room, IReadOnlyList<Chart> charts)
    {
        var needs = charts.Select(Needs).ToList();
        var (shown, needed) = (1, needs[0]);
        while (shown < charts.Count && needed + Between + needs[shown] <= room.Height)
        {
            needed += Between + needs[shown++];
        }

        // What is left over goes to the first picture that can use it.
        var spare = Math.Max(0, room.Height - needed);
        for (var i = 0; i < shown; i++)
        {
            var more = charts[i] is FanChart or HistogramChart || shown == 1 ? spare : 0;
            spare -= more;
            var height = needs[i] + more;
            if (i > 0)
            {
                canvas.Text(room.X, room.Y + 1, charts[i].Title, room.Width, Role.Heading);
                room = room with { Y = room.Y + Between, Height = room.Height - Between };
            }

            ChartCells.Draw(canvas, room with { Height = Math.Min(height, room.Height) }, charts[i]);
            room = room with { Y = room.Y + height, Height = room.Height - height };
        }
    }

    private static int Needs(Chart chart) => chart switch
    {
        BarChart bars => Math.Max(LeastRows, bars.Bars.Count),
        HeatMapChart map => Math.Max(LeastRows, map.Rows.Count + 1),
        _ => LeastFan,
    };

    /// <summary>Writes lines at the top and returns what is left below them.</summary>
    private static Rect Told(Canvas canvas, Rect room, string text, Role role)
    {
        var lines = TextWidth.Wrap(text, room.Width);
        for (var i = 0; i < lines.Count; i++)
        {
            canvas.Text(room.X, room.Y + i, lines[i], role);
        }

        return room with { Y = room.Y + lines.Count, Height = Math.Max(0, room.Height - lines.Count) };
    }
}
