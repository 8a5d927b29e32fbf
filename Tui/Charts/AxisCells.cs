using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.Views;

namespace CcmPlanner.Tui.Charts;

/// <summary>Labels under a plot.</summary>
internal static class AxisCells
{
    /// <summary>
    /// Writes labels that stand equally far apart, the first at the left end and the last at the right one; where not
    /// all have room, each second, fifth, tenth one.
    /// </summary>
    public static void Labels(Canvas canvas, Rect row, IReadOnlyList<string> labels)
    {
        if (labels.Count == 0)
        {
            return;
        }

        var widest = labels.Max(label => TextWidth.Of(label)) + 1;
        var step = Array.Find([1, 2, 5, 10, 12, 20, 50, 100], each =>
            labels.Count == 1 || (double)each / (labels.Count - 1) * (row.Width - 1) >= 1.5 * widest);
        for (var i = 0; i < labels.Count && step > 0; i += step)
        {
            var at = labels.Count == 1 ? 0 : (double)i / (labels.Count - 1) * (row.Width - 1);
            Centred(canvas, row, at, labels[i], Role.Dim);
        }
    }

    /// <summary>Writes a text as near to a place as the row allows.</summary>
    public static void Centred(Canvas canvas, Rect row, double at, string text, Role role)
    {
        var width = TextWidth.Of(text);
        var x = Math.Clamp((int)Math.Round(at - ((width - 1) / 2.0)), 0, Math.Max(0, row.Width - width));
        canvas.Text(row.X + x, row.Y, text, role);
    }
}
