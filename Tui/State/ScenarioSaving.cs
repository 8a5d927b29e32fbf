namespace CcmPlanner.Tui.State;

/// <summary>How scenarios get into the workspace, and from the editor to the screens that run them.</summary>
internal static class ScenarioSaving
{
    /// <summary>Writes a scenario into the workspace.</summary>
    public static Request.SaveScenario Of(
        AppState state, ScenarioDesk desk, string name, ScreenId? then, bool overwrite) =>
        new(desk.Name, name, FileOf(state, name), desk.Text, overwrite, then);

    private static string FileOf(AppState state, string name) => Path.Combine(state.Workspace ?? "", name + ".json");

    /// <summary>
    /// Saves what is on the desk, and runs it on a screen then; where there is nothing to save, runs it at once.
    /// </summary>
    public static Step Save(AppState state, ScreenId? then)
    {
        var desk = ((ScenariosScreen)state.Screens[ScreenId.Scenarios]).Desk;
        if (desk.IsWrong && (desk.IsEdited || then is not null))
        {
            return new(state with
            {
                Notice = desk.Problems.Count == 1 ? "1 mistake to mend first; w shows it"
                : $"{desk.Problems.Count} mistakes to mend first; w shows them"
            });
        }

        if (!desk.IsEdited)
        {
            return then is { } screen ? Run(state, desk.Name, screen)
                : new(state with { Notice = "nothing is edited" });
        }

        if (state.Workspace is null)
        {
            return new(state with { Notice = "no workspace to save into; ccm --data FOLDER names one" });
        }

        return ScenarioDesk.IsShipped(desk.Name)
            ? new(state with
            {
                Dialog = new Dialog.NameScenario(TextField.Of($"my-{desk.Name}"), Naming.Saved, then, null)
            })
            : new(state, Of(state, desk, desk.Name, then, overwrite: desk.IsKept(desk.Name)));
    }

    /// <summary>A new scenario on the desk, its fields under the cursor.</summary>
    public static Step Begun(AppState state, string name, string text)
    {
        var screen = (ScenariosScreen)state.Screens[ScreenId.Scenarios];
        var begun = screen with { Focus = (int)ScenariosPane.Fields, Cursors = screen.Cursors.SetItem(1, default) };
        return new(state.With(begun.With(screen.Desk.Begun(name, text), state.Size)));
    }

    /// <summary>What comes of a request read to be edited: it lies on the desk, its fields under the cursor.</summary>
    public static Step Answered(AppState state, Message.RequestRead read) => read.Problem is { } problem
        ? new(state with { Notice = problem })
        : Begun(state.GoTo(ScreenId.Scenarios), read.Name, read.Text) with
        {
            Request = new Request.ReadShelf(null, null),
        };

    /// <summary>
    /// Gives the scenario on the desk another name, where nothing else goes by it or is based on this one; of one in
    /// the workspace the file is renamed first.
    /// </summary>
    public static Step Renamed(AppState state, string name)
    {
        var screen = (ScenariosScreen)state.Screens[ScreenId.Scenarios];
        var desk = screen.Desk;
        if (desk.Holding(desk.Name) is { } holding)
        {
            return new(state with { Notice = holding });
        }

        return desk.IsKept(desk.Name) && desk.FileOf(desk.Name) is { } file
            ? new(state,
                new Request.RenameScenario(desk.Name, name, file, FileOf(state, name)))
            : new(state.With(
                screen.With(desk.Moved(desk.Name, name), state.Size)) with
            { Notice = $"{desk.Name} is {name} now" });
    }

    /// <summary>What comes of a file renamed, or not; edits and what they go back to go along.</summary>
    public static Step Answered(AppState state, Message.ScenarioRenamed told)
    {
        if (told.Problem is { } problem)
        {
            return new(state with { Notice = problem });
        }

        var screen = (ScenariosScreen)state.Screens[ScreenId.Scenarios];
        return new(
            state.With(screen.With(screen.Desk.Moved(told.Asked.From, told.Asked.To), state.Size)) with
            {
                Notice = $"{told.Asked.From} is {told.Asked.To} now",
            },
            new Request.ReadShelf(told.Asked.To, null));
    }

    /// <summary>
    /// What is asked after an edit of a scenario that supposes facts and reads well: whether the data bear it.
    /// </summary>
    public static Request.CheckScenario? Check(ScreenState before, ScreenState after) =>
        after is ScenariosScreen { Desk: { IsWrong: false, Text: var text } desk }
        && before is ScenariosScreen { Desk.Text: var old } && old != text
        && ScenarioText.Read(text)?[ScenarioRow.Facts] is not null
            ? new(desk.Name, text)
            : null;

    /// <summary>What comes of a scenario written, or not written.</summary>
    public static Step Answered(AppState state, Message.ScenarioSaved saved)
    {
        if (saved.Problem is { } problem)
        {
            return new(state with
            {
                Notice = saved.Exists ? $"{saved.Asked.Path} is there already; its scenario is not replaced" : problem
            });
        }

        var screen = (ScenariosScreen)state.Screens[ScreenId.Scenarios];
        var next = state.With(screen.With(screen.Desk.Moved(saved.Asked.From, saved.Asked.Name), state.Size)) with
        {
            Notice = $"written: {saved.Asked.Path}",
        };
        return new(next, new Request.ReadShelf(saved.Asked.Name, saved.Asked.Then));
    }

    /// <summary>Runs a scenario on a screen.</summary>
    public static Step Run(AppState state, string name, ScreenId screen)
    {
        if (state.IsRunning)
        {
            return new(state with { Notice = "a run is on; C-c stops it" });
        }

        var based = ((ScenariosScreen)state.Screens[ScreenId.Scenarios]).Desk.Base ?? AppState.UsualScenario;
        var subject = screen == ScreenId.Compare ? $"{ShellWords.Quote(based)} {ShellWords.Quote(name)}" : name;
        var there = state.Screens[screen]
            .After(new Message.Choose(subject), state.Size) is { } chosen ? state.With(chosen) : state;

        // What was found before the edit goes by the same name and would be taken for the answer.
        there = there.Screens[screen] is StudyScreen study ? there.With(study with { Found = null, Focus = 0 }) : there;
        return there.GoTo(screen)
            .After(screen == ScreenId.Forecast ? new Message.RunForecast() : new Message.RunStudy());
    }
}
