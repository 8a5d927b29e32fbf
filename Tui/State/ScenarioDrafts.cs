namespace CcmPlanner.Tui.State;

/// <summary>Scenarios edited and not saved, as the session keeps them.</summary>
internal static class ScenarioDrafts
{
    /// <summary>A line each: the name, a tab, the text as a JSON text of one line.</summary>
    public static string Written(ScenariosScreen screen) => string.Join(
        '\n', screen.Desk.Unsaved.Select(
            name => $"{name}\t{System.Text.Json.JsonSerializer.Serialize(screen.Desk.Drafts[name].Text)}"));

    /// <summary>The screen with what was written; lines that cannot be read are left out.</summary>
    public static ScenariosScreen Onto(ScenariosScreen screen, string written, Screen.ScreenSize size)
    {
        var desk = screen.Desk;
        foreach (var line in written.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split('\t') is [{ Length: > 0 } name, var text] && TextOf(text) is { } held)
            {
                desk = desk with { Drafts = desk.Drafts.SetItem(name, ScenarioDraft.Of(held)) };
            }
        }

        return screen.With(desk.With(desk.Name), size);
    }

    private static string? TextOf(string written)
    {
        try
        {
            return System.Text.Json.JsonSerializer.Deserialize<string>(written);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
