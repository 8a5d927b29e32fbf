using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Views;

/// <summary>The top row with the tabs and the bottom row with the keys.</summary>
internal static class Chrome
{
    /// <summary>Tabs on the left; on the right what rests on an assumption, so that it is seen on every screen.</summary>
    public static void Top(AppState state, Surface surface, Theme theme)
    {
        surface.Text(1, 0, "CCM", theme[Role.Heading]);
        var end = 0;
        foreach (var tab in Tabs.Of(state, surface.Width))
        {
            end = surface.Text(tab.X, 0, tab.Text, theme[tab.Screen == state.Screen ? Role.Tab : Role.Text]);
        }

        if (Badge(state, surface.Width - end - 2) is { Length: > 0 } badge)
        {
            surface.Text(surface.Width - badge.Length - 1, 0, badge, theme[Role.Assumed]);
        }
    }

    /// <summary>Keys on the left, the day asked about on the right; a notice takes the place of the keys. The last key, quit, always has room.</summary>
    public static void Bottom(AppState state, Surface surface, Theme theme)
    {
        var y = surface.Height - 1;
        var day = state.Computing is { } computing ? $"computing {Duty.IsoDate(computing)} …" : $"as of {Duty.IsoDate(state.AsOf)}";
        var start = surface.Width - TextWidth.Of(day) - 2;
        surface.Text(start, y, day, theme[state.Computing is null ? Role.Text : Role.Due]);
        if (state.Notice is { } notice)
        {
            surface.Text(1, y, TextWidth.Fit(notice, start - 2), theme[Role.Accent]);
            return;
        }

        var hints = Actions.Of(state.Screen).Where(action => action.Hint is not null && action.Enabled(state)).ToList();
        var x = 1;
        foreach (var action in hints.SkipLast(1).Where(action => x + Length(action) + Length(hints[^1]) <= start - 1))
        {
            x = Hint(surface, theme, x, y, action);
        }

        Hint(surface, theme, x, y, hints[^1]);
    }

    private static int Length(AppAction action) => action.Keys[0].Length + action.Hint!.Length + 3;

    private static int Hint(Surface surface, Theme theme, int x, int y, AppAction action)
    {
        var next = surface.Text(x, y, action.Keys[0], theme[Role.Accent]);
        return surface.Text(next + 1, y, action.Hint, theme[Role.Text]) + 2;
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
