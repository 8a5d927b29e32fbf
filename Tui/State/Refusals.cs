namespace CcmPlanner.Tui.State;

/// <summary>Why a key does nothing now, in words, so that no key is silent.</summary>
internal static class Refusals
{
    private const string Running = "a run is on: c stops it";

    /// <summary>
    /// Why an action of the screen shown does nothing now. What it lacks, and where there is one the key that helps.
    /// </summary>
    public static string Of(AppState state, AppAction action) => action.Id switch
    {
        "record" when state.Workspace is null => "there is no workspace to record into: ccm --data FOLDER",
        "undo" => "nothing recorded yet",
        "redo" => "nothing taken back yet",
        "undo-edit" => "nothing was edited",
        "redo-edit" => "no edit was taken back",
        "run" or "run-study" or "choose" or "trials" => Running,
        "stop" => "nothing runs",
        "stress" => "no request with a plan was looked into",
        "rename" => "scenarios of the library keep their names; d makes a copy",
        "remove" => "the scenario says nothing here",
        "new" => "nothing can be added here",
        "why" or "why-not" => "nothing under the cursor has reasons",
        "copy" => "no row is selected",
        "paper" or "measure" or "table" or "copy-all" => "there is nothing yet: r runs it",
        "sheet" => "no State is selected",
        _ => state.Computing is null ? "there is nothing yet" : "working it out …",
    };

    /// <summary>What is told of a key that nothing comes of; null where silence is better.</summary>
    public static string? Told(AppState state, Message.Key key)
    {
        var refused = Actions.Of(state.Screen).FirstOrDefault(action => action.Keys.Contains(key.Name));
        return refused is not null ? $"{key.Name}: {Of(state, refused)}"
            : key.Text is { } text && text != " " ? $"{text} does nothing here; ? lists what does"
            : null;
    }
}
