using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Views;

/// <summary>Draws a state: a function of the state alone, so a frame can be had anywhere and at any time.</summary>
internal static class ScreenView
{
    /// <summary>Draws the whole screen into a surface of the state's size.</summary>
    public static void Draw(AppState state, Surface surface)
    {
        surface.Clear();
        var theme = Themes.Of(state.Theme);
        if (state.IsTooSmall)
        {
            var words = $"Terminal is {state.Size.Width}x{state.Size.Height}; CcmPlanner needs {AppState.Smallest.Width}x{AppState.Smallest.Height}";
            var row = 0;
            foreach (var line in TextWidth.Wrap(words, surface.Width))
            {
                surface.Text(0, row++, line, theme[Role.Text]);
            }
        }
        else
        {
            Chrome.Top(state, surface, theme);
            Body(state, surface, theme);
            Chrome.Bottom(state, surface, theme);
            if (state.Dialog is { } dialog)
            {
                DialogView.Draw(state, dialog, surface, theme);
            }
        }

        if (state.Glyphs == GlyphSet.Ascii)
        {
            surface.Replace(Ascii.InsteadOf);
        }
    }

    private static void Body(AppState state, Surface surface, Theme theme)
    {
        switch (state.Current)
        {
            case OverviewScreen overview:
                OverviewView.Draw(state, overview, surface, theme);
                break;
            case StatesScreen states:
                StatesView.Draw(state, states, surface, theme);
                break;
        }
    }
}
