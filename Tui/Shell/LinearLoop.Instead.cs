using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Shell;

/// <content>What only screens can show, and what to say for it line by line.</content>
internal sealed partial class LinearLoop
{
    /// <summary>
    /// What is said in place of an action that would open something to be typed in, or do something to a screen; null
    /// for one that is done.
    /// </summary>
    private string? Instead(AppAction action)
    {
        var (next, request) = state.After(action.Message(state));
        return (next.Dialog, request) switch
        {
            (_, Request.Copy copied) => copied.Text,
            (_, Request.UseMouse or Request.Redraw or Request.Suspend) => "there is no screen here to do that to",
            (Dialog.Why or Dialog.Output or Dialog.AskDelete or Dialog.AskQuit or null, _) => null,
            (Dialog.FilterLine or Dialog.FindLine, _) => "say /words",
            (Dialog.AsOf, _) => "say as of 2026-12-31, or known at 2021-07-01",
            (Dialog.Choose, _) => $"say choose NAME: {string.Join(", ", state.Subjects(state.Screen))}",
            (Dialog.Export, _) => "say export FILE",
            (Dialog.Palette, _) => "say : and the command",
            (Dialog.ActionList, _) => "say actions",
            (Dialog.PickRecord or Dialog.Record, _) => $"say it as a command: {action.CommandLine(state)}",
            _ => "that is typed on the screens, not here",
        };
    }
}
