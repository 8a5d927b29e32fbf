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
        var canvas = new Canvas(surface, Themes.Of(state.Theme)) { Glyphs = state.Glyphs };
        if (state.IsTooSmall)
        {
            TooSmall(state.Terminal, canvas);
        }
        else
        {
            Chrome.Top(state, canvas);
            Body(state, canvas);
            Chrome.Bottom(state, canvas);
            if (state.Dialog is { } dialog)
            {
                DialogView.Draw(state, dialog, canvas);
            }
        }

        if (state.Glyphs == GlyphSet.Ascii)
        {
            surface.Replace(Ascii.InsteadOf);
        }
    }

    private static void TooSmall(ScreenSize size, Canvas canvas)
    {
        var (width, height) = AppState.Smallest;
        var row = 0;
        var words = $"Terminal is {size.Width}x{size.Height}; CcmPlanner needs {width}x{height}";
        foreach (var line in TextWidth.Wrap(words, size.Width))
        {
            canvas.Text(0, row++, line, Role.Text);
        }
    }

    private static void Body(AppState state, Canvas canvas)
    {
        switch (state.Current)
        {
            case OverviewScreen overview:
                OverviewView.Draw(state, overview, canvas);
                break;
            case StatesScreen states:
                StatesView.Draw(state, states, canvas);
                break;
            case TimelineScreen timeline:
                TimelineView.Draw(state, timeline, canvas);
                break;
            case ScenariosScreen scenarios:
                ScenariosView.Draw(state, scenarios, canvas);
                break;
            case ForecastScreen forecast:
                ForecastView.Draw(state, forecast, canvas);
                break;
            case StudyScreen study:
                StudyView.Draw(state, study, canvas);
                break;
            case RulesScreen rules:
                RulesView.Draw(state, rules, canvas);
                break;
        }
    }
}
