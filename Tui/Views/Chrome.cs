using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Views;

/// <summary>The top row with the tabs and the bottom row with the keys.</summary>
internal static class Chrome
{
    /// <summary>
    /// Tabs on the left; on the right what rests on an assumption, so that it is seen on every screen.
    /// </summary>
    public static void Top(AppState state, Canvas canvas)
    {
        var tabs = Tabs.Of(state, canvas.Surface.Width);
        canvas.Text(1, 0, tabs[0].X >= Tabs.Start ? "CCM" : "", Role.Heading);
        foreach (var tab in tabs)
        {
            canvas.Text(tab.X, 0, tab.Text, tab.Screen == state.Screen ? Role.Tab : Role.Text);
        }

        if (TopBadge(state, canvas.Surface.Width) is { Length: > 0 } badge)
        {
            canvas.Text(canvas.Surface.Width - badge.Length - 1, 0, badge, Role.Assumed);
        }
    }

    /// <summary>
    /// Keys on the left, the day asked about on the right; a notice takes the place of the keys. The last key, quit,
    /// always has room.
    /// </summary>
    public static void Bottom(AppState state, Canvas canvas)
    {
        var y = canvas.Surface.Height - 1;
        var known = state.KnownAt == state.Today ? "" : $" known {Duty.IsoDate(state.KnownAt)}";
        var day = state.Computing is { } computing
            ? $"computing {Duty.IsoDate(computing.AsOf)} …"
            : $"as of {Duty.IsoDate(state.AsOf)}{known}";
        var start = canvas.Surface.Width - TextWidth.Of(day) - 2;
        canvas.Text(start, y, day, state.Computing is null ? Role.Text : Role.Due);
        if (state.Current.Assumed > 0 && TopBadge(state, canvas.Surface.Width).Length == 0)
        {
            var badge = $"{state.Current.Assumed} assumed · ";
            start -= badge.Length;
            canvas.Text(start, y, badge, Role.Assumed);
        }

        if (state.Notice is { } notice)
        {
            canvas.Text(1, y, notice, start - 2, Role.Accent);
            return;
        }

        var hasOthers = state.Current.MoveFocus(1, state.Size).Focus != state.Current.Focus;
        var hints = Actions.Of(state.Screen)
            .Where(action => action.Hint is not null && action.Enabled(state))
            .Where(action => action.Id != "next-pane" || hasOthers)
            .ToList();

        // Where other panes are out of sight, the key to them comes before all others.
        var isOnePane = ScreenState.IsOnePane(state.Size);
        hints = [hints[0], .. hints[1..^1].OrderBy(action => isOnePane && action.Id == "next-pane" ? 0 : 1)
            .ThenBy(action => action.Screens.Count), hints[^1]];
        var x = 1;
        foreach (var action in hints.SkipLast(1).Where(action => x + Length(action) + Length(hints[^1]) <= start - 1))
        {
            x = Hint(canvas, x, y, action);
        }

        Hint(canvas, x, y, hints[^1]);
    }

    private static int Length(AppAction action) => action.Keys[0].Length + action.Hint!.Length + 3;

    private static int Hint(Canvas canvas, int x, int y, AppAction action)
    {
        var next = canvas.Text(x, y, action.Keys[0], Role.Accent);
        return canvas.Text(next + 1, y, action.Hint, Role.Text) + 2;
    }

    /// <summary>
    /// What rests on an assumption, where the top row has room for it; otherwise the bottom row says it.
    /// </summary>
    private static string TopBadge(AppState state, int width)
    {
        var last = Tabs.Of(state, width)[^1];
        return Badge(state, width - last.X - last.Text.Length - 2);
    }

    private static string Badge(AppState state, int room)
    {
        var count = state.Current.Assumed;
        var texts = count == 1
            ? ["1 figure here rests on an assumption", "1 rests on an assumption", "1 assumed"]
            : new[] { $"{count} figures here rest on assumptions", $"{count} rest on assumptions", $"{count} assumed" };
        return count == 0 ? "" : Array.Find(texts, text => text.Length <= room) ?? "";
    }
}
