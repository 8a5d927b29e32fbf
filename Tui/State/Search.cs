using System.Globalization;

namespace CcmPlanner.Tui.State;

/// <summary>Looks for words in the lines of a pane.</summary>
internal static class Search
{
    /// <summary>
    /// The screen with the next match selected, and which one it is of how many; the screen as it is and null where
    /// there is none. The search goes on from the other end.
    /// </summary>
    /// <param name="screen">Whose pane with the focus is searched.</param>
    /// <param name="text">What is looked for, in any case.</param>
    /// <param name="step">1 forwards, -1 backwards; 0 forwards from the selected line, that line included.</param>
    /// <param name="size">Size of the terminal.</param>
    public static (ScreenState Screen, string? Which) In(
        ScreenState screen, string text, int step, Screen.ScreenSize size)
    {
        var lines = screen.Lines;
        List<int> matches = [.. Enumerable.Range(0, lines.Count)
            .Where(line => text.Length > 0 && lines[line].Contains(text, StringComparison.OrdinalIgnoreCase))];
        if (matches.Count == 0)
        {
            return (screen, null);
        }

        var next = step switch
        {
            0 => matches.FindIndex(line => line >= screen.At),
            > 0 => matches.FindIndex(line => line > screen.At),
            _ => matches.FindLastIndex(line => line < screen.At),
        };
        var which = next >= 0 ? next : step < 0 ? matches.Count - 1 : 0;
        return (screen.Jump(matches[which], size),
            string.Create(CultureInfo.InvariantCulture, $"match {which + 1} of {matches.Count}"));
    }

    /// <summary>What is looked for again: what was typed last, or the words of the filter.</summary>
    public static string Again(ScreenState screen) =>
        screen.Sought.Length > 0 ? screen.Sought : screen.Narrowed?.Text ?? "";

    /// <summary>The next match of what was looked for last, said in the notice.</summary>
    public static AppState Again(AppState state, int step)
    {
        var text = Again(state.Current);
        if (text.Length == 0)
        {
            return state with { Notice = "nothing was looked for yet; / looks for words" };
        }

        var (screen, which) = In(state.Current, text, step, state.Size);
        return state.With(screen) with { Notice = which is null ? $"'{text}' is nowhere here" : $"{which}: {text}" };
    }
}
