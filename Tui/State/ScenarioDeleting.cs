namespace CcmPlanner.Tui.State;

/// <summary>How scenarios are taken out of the workspace, and how the last one comes back.</summary>
internal static class ScenarioDeleting
{
    /// <summary>
    /// Asks whether to delete the scenario on the desk; one of the library, and one that others are based on, stay.
    /// </summary>
    public static Step Ask(AppState state)
    {
        var desk = DeskOf(state);
        return ScenarioDesk.IsShipped(desk.Name) ? Said(state, desk.IsEdited
                ? $"{desk.Name} is of the library and stays; u in its fields takes your edits back"
                : $"{desk.Name} is of the library and stays")
            : desk.Holding(desk.Name) is { } holding ? Said(state, holding)
            : new(state with { Dialog = new Dialog.AskDelete(desk.Name, Question(state, desk)) });
    }

    /// <summary>Deletes a scenario: its file where it has one, otherwise what was begun.</summary>
    public static Step Delete(AppState state, string name)
    {
        var desk = DeskOf(state);
        return desk.IsKept(name) && desk.FileOf(name) is { } file
            ? new(state, new Request.DeleteScenario(name, file))
            : new(Gone(state, new(name, null, default, desk.Drafts.GetValueOrDefault(name))));
    }

    /// <summary>What comes of a file deleted, or not.</summary>
    public static Step Answered(AppState state, Message.ScenarioDeleted told)
    {
        if (told.Problem is { } problem)
        {
            return Said(state, problem);
        }

        var (name, path) = (told.Asked.Name, told.Asked.Path);
        var draft = DeskOf(state).Drafts.GetValueOrDefault(name);
        return new(Gone(state, new(name, path, told.Held, draft)), new Request.ReadShelf(null, null));
    }

    /// <summary>Brings the scenario deleted last back, unless there is another one of its name by now.</summary>
    public static Step Restore(AppState state)
    {
        var desk = DeskOf(state);
        if (desk.Deleted.IsEmpty)
        {
            return new(state);
        }

        var last = desk.Deleted.Peek();
        return desk.Names.Contains(last.Name)
            ? Said(state, $"there is a {last.Name} again; another name for that one (R) first")
            : last.Path is null ? new(Back(state, last))
            : new(state, new Request.RestoreScenario(last));
    }

    /// <summary>What comes of a file written again, or not.</summary>
    public static Step Answered(AppState state, Message.ScenarioRestored told) => told.Problem is { } problem
        ? Said(state, problem)
        : new(Back(state, told.Asked.Deleted), new Request.ReadShelf(null, null));

    private static AppState Gone(AppState state, DeletedScenario deleted)
    {
        var screen = (ScenariosScreen)state.Screens[ScreenId.Scenarios];
        return state.With(screen.With(screen.Desk.Without(deleted), state.Size)) with
        {
            Notice = $"{deleted.Name} is deleted; u in the list brings it back",
        };
    }

    private static AppState Back(AppState state, DeletedScenario deleted)
    {
        var screen = (ScenariosScreen)state.Screens[ScreenId.Scenarios];
        return state.With(screen.With(screen.Desk.Again(deleted), state.Size)) with
        {
            Notice = deleted.Path is null ? $"{deleted.Name} is back" : $"{deleted.Name} is back: {deleted.Path}",
        };
    }

    private static string Question(AppState state, ScenarioDesk desk)
    {
        var asking = state.Screens.Values.Where(screen => screen switch
        {
            ForecastScreen forecast => forecast.Scenario == desk.Name,
            StudyScreen study => ShellWords.Split(study.Subject).Contains(desk.Name),
            _ => false,
        }).Select(screen => Tabs.NameOf(screen.Id)).ToList();
        return string.Join(' ', new[]
        {
            desk.IsKept(desk.Name) ? $"{desk.FileOf(desk.Name)} is deleted." : "It was never saved.",
            desk.IsEdited && desk.IsKept(desk.Name) ? "What is edited of it and not saved goes along." : null,
            asking.Count == 0 ? null
                : $"{string.Join(" and ", asking)} {(asking.Count == 1 ? "asks" : "ask")} about it.",
            "Nothing is based on it. u brings it back as long as the program is open.",
        }.OfType<string>());
    }

    private static Step Said(AppState state, string notice) => new(state with { Notice = notice });

    private static ScenarioDesk DeskOf(AppState state) =>
        ((ScenariosScreen)state.Screens[ScreenId.Scenarios]).Desk;
}
