using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Views;

/// <summary>Draws the overview.</summary>
internal static class OverviewView
{
    private static readonly string[] Titles =
        ["States", "Obligations", "Next 90 days", "Overdue or unknown", "Meetings and filing windows"];

    /// <summary>Draws its panes.</summary>
    public static void Draw(AppState state, OverviewScreen screen, Canvas canvas)
    {
        var panes = screen.Panes(state.Size);
        if (screen.Digest is not { } digest)
        {
            Waiting(state, canvas, panes);
            return;
        }

        var states = $"States  ({digest.Outlook.States.Count})";
        var obligations = $"Obligations  ({digest.Outlook.Obligations.Count})";
        CountsPane.Draw(canvas, screen, panes, OverviewPane.States, states, digest.StandingCounts);
        CountsPane.Draw(canvas, screen, panes, OverviewPane.Obligations, obligations, digest.DutyCounts);
        AheadPane.Draw(canvas, screen, digest, panes[(int)OverviewPane.Ahead]);
        AttentionPane.Draw(canvas, screen, digest, panes[(int)OverviewPane.Attention]);
        MeetingsPane.Draw(canvas, screen, digest, panes[(int)OverviewPane.Meetings]);
    }

    private static void Waiting(AppState state, Canvas canvas, IReadOnlyList<Rect> panes)
    {
        for (var i = 0; i < panes.Count; i++)
        {
            if (!panes[i].IsEmpty)
            {
                var inner = Frame.Draw(canvas, panes[i], Titles[i], state.Current.Focus == i);
                canvas.Text(inner.X + 1, inner.Y, "working it out …", inner.Width - 2, Role.Dim);
            }
        }
    }
}
