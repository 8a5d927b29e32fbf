namespace CcmPlanner.Tui.State;

/// <summary>A tab of the top row: where it begins, what it says, where it leads.</summary>
internal readonly record struct Tab(int X, string Text, ScreenId Screen);

/// <summary>
/// Where the tabs stand. All with their names where there is room, otherwise only the one shown has its name.
/// </summary>
internal static class Tabs
{
    private const int Start = 5;
    private const int Apart = 2;
    private const int Together = 1;

    /// <summary>Cells kept free on the right for what the top row says besides.</summary>
    private const int Aside = 16;

    /// <summary>The tabs for a width in cells: with names wide apart, close together, or only that of the one shown.</summary>
    public static IReadOnlyList<Tab> Of(AppState state, int width)
    {
        var wide = Place(state, named: true, Apart);
        if (End(wide) + Aside <= width)
        {
            return wide;
        }

        var close = Place(state, named: true, Together);
        return End(close) <= width ? close : Place(state, named: false, Apart);
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

    private static List<Tab> Place(AppState state, bool named, int apart)
    {
        var tabs = new List<Tab>();
        var x = Start;
        foreach (var screen in state.Screens.Keys)
        {
            var shown = screen == state.Screen;
            var name = named || shown ? $"{(int)screen} {NameOf(screen)}" : $"{(int)screen}";
            var text = shown ? $"[{name}]" : apart == Apart || tabs.Count == 0 ? $" {name} " : $"{name} ";
            tabs.Add(new(x, text, screen));
            x += shown && apart == Together ? 1 : 0;
            x += tabs[^1].Text.Length;
        }

        return tabs;
    }
}
