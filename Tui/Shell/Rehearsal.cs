using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;
using CcmPlanner.Tui.Views;

namespace CcmPlanner.Tui.Shell;

/// <summary>
/// Plays every screen and dialog once into a surface nobody sees. States and views are pure, so this is safe at any
/// time.
/// </summary>
internal static class Rehearsal
{
    private static readonly string[] Keys =
        ("2 j tab j w esc esc / a esc o space space ? q esc @ tab esc e esc : s esc 3 j l + d d tab tab 9 j tab tab "
            + "tab T 1 tab j enter").Split(' ');

    /// <summary>Plays from a state on.</summary>
    public static void Run(AppState state)
    {
        var surface = new Surface(state.Size.Width, state.Size.Height);
        var writer = new FrameWriter(ColorDepth.TrueColor);
        foreach (var key in Keys)
        {
            state = state.After(new Message.Key(key)).State;
            ScreenView.Draw(state, surface);
            writer.Write(surface);
        }
    }
}
