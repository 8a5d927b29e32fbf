namespace CcmPlanner.Tui.State;

/// <summary>A tab of the top row: where it begins, what it says, where it leads.</summary>
internal readonly record struct Tab(int X, string Text, ScreenId Screen);

/// <summary>
/// Where the tabs stand. All with their names where there is room, otherwise only the one shown has its name.
/// </summary>
internal static class Tabs
{
    private const int Start = 5;

    /// <summary>Cells kept free on the right for what the top row says besides.</summary>
    private const int Aside = 16;

    /// <summary>The tabs for a width in cells.</summary>
    public static IReadOnlyList<Tab> Of(AppState state, int width)
    {
        var all = Place(state, named: true);
        return all[^1].X + all[^1].Text.Length + Aside <= width ? all : Place(state, named: false);
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
    public static string NameOf(ScreenId screen) => screen == ScreenId.Rules ? "Rule book" : screen.ToString();

    private static List<Tab> Place(AppState state, bool named)
    {
        var tabs = new List<Tab>();
        var x = Start;
        foreach (var screen in state.Screens.Keys)
        {
            var shown = screen == state.Screen;
            var name = named || shown ? $"{(int)screen} {NameOf(screen)}" : $"{(int)screen}";
            tabs.Add(new(x, shown ? $"[{name}]" : $" {name} ", screen));
            x += tabs[^1].Text.Length;
        }

        return tabs;
    }
}
