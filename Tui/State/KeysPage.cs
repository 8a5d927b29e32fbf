namespace CcmPlanner.Tui.State;

/// <summary>The page of keys, made from the table of actions, so that it cannot say something else.</summary>
internal static class KeysPage
{
    /// <summary>The page in Markdown.</summary>
    public static string Markdown()
    {
        var everywhere =
            Actions.All.Where(action => action.Screens.Count == Enum.GetValues<ScreenId>().Length).ToList();
        var parts = new List<string>
        {
            "# Keys",
            "Made from the table of actions (`Tui/State/Actions.cs`); a test compares this file with it. On the "
            + "screens, "
            + "`?` searches the same table and runs what is chosen, and shows the command that does the same in a "
                + "shell.",
            Table("Everywhere", everywhere),
        };
        parts.AddRange(Enum.GetValues<ScreenId>()
            .Select(screen => (screen, Own: Actions.Of(screen).Except(everywhere).ToList()))
            .Where(pair => pair.Own.Count > 0)
            .Select(pair => Table($"{(int)pair.screen} {Tabs.NameOf(pair.screen)}", pair.Own)));
        parts.Add(Dialogs);
        return string.Join("\n\n", parts) + "\n";
    }

    private const string Dialogs = """
        ## In what lies over a screen

        | keys | do |
        |---|---|
        | `esc` | back; a command that runs is stopped, a fact begun is kept as a draft |
        | `j` `k` `space` `C-u` `g` `G` | scroll text; `h` `l` sideways in tables |
        | `y` | copy all of it |
        | `n` in a reason | why not otherwise |
        | `tab` | the next field; at the command line, complete |
        | `C-n` `S-tab` | at the command line, the next and the previous completion |
        | `up` `down` | at the command line, what was run before; in a date, a day later or earlier; while words are looked for, other matches; in a field with a list, what may stand there |
        | `enter` | go, run, write; in a fact, check it and show what would follow, and then record it |
        | `C-x` in a fact | throw the draft away |
        | `left` `right` `C-a` `C-e` `C-u` `C-k` `C-w` | edit text; pasting works |
        """;

    private static string Table(string title, IEnumerable<AppAction> actions) =>
        $"## {title}\n\n| keys | do |\n|---|---|\n" + string.Join('\n', actions.Select(action =>
            $"| {string.Join(' ', action.Keys.Select(key => $"`{key}`"))} | {action.Title} |"));
}
