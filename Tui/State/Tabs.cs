namespace CcmPlanner.Tui.State;

/// <summary>A tab of the top row: where it begins, what it says, where it leads.</summary>
internal readonly record struct Tab(int X, string Text, ScreenId Screen);

/// <summary>
/// Where the tabs stand. All with their names where there is room, otherwise only the one shown has its name.
/// </summary>
internal static class Tabs
{
    /// <summary>Where tabs begin when the name of the program stands before them.</summary>
    public const int Start = 5;

    /// <summary>Cells kept free on the right for what the top row says besides.</summary>
    private const int Aside = 16;

    /// <summary>
    /// The tabs for a width in cells: with names wide apart, with names close together from the edge on, or only with
    /// that of the one shown.
    /// </summary>
    public static IReadOnlyList<Tab> Of(AppState state, int width)
    {
        var apart = Apart(state, named: true);
        if (End(apart) + Aside <= width)
        {
            return apart;
        }

        var together = Together(state);
        return End(together) <= width ? together : Apart(state, named: false);
    }

    /// <summary>The screen whose tab stands at a column of the top row; null where none does.</summary>
    public static ScreenId? At(AppState state, int x)
    {
        foreach (var tab in Of(state, state.Size.Width))
        {
            if (x >= tab.X && x < tab.X + tab.Text.Length)
            {
                return tab.Screen;
            }
        }

        return null;
    }

    /// <summary>The name of a screen.</summary>
    public static string NameOf(ScreenId screen) => screen.ToString();

    private static int End(List<Tab> tabs) => tabs[^1].X + tabs[^1].Text.Length;

    private static List<Tab> Apart(AppState state, bool named)
    {
        var tabs = new List<Tab>();
        var x = Start;
        foreach (var screen in state.Screens.Keys)
        {
            var shown = screen == state.Screen;
            var name = named || shown ? Named(screen) : $"{(int)screen}";
            tabs.Add(new(x, shown ? $"[{name}]" : $" {name} ", screen));
            x += tabs[^1].Text.Length;
        }

        return tabs;
    }

    /// <summary>One blank parts them, and the brackets of the one shown take the blanks beside it.</summary>
    private static List<Tab> Together(AppState state)
    {
        var tabs = new List<Tab>();
        var x = 1;
        foreach (var screen in state.Screens.Keys)
        {
            var name = Named(screen);
            tabs.Add(screen == state.Screen ? new(x - 1, $"[{name}]", screen) : new(x, name, screen));
            x += name.Length + 1;
        }

        return tabs;
    }

    private static string Named(ScreenId screen) => $"{(int)screen} {NameOf(screen)}";
}
