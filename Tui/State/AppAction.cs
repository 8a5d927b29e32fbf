namespace CcmPlanner.Tui.State;

/// <summary>One thing a person can do. Keys, hint bar, help and the command line all come from these.</summary>
/// <param name="Id">Its name, unique.</param>
/// <param name="Title">What it does, in a few words.</param>
/// <param name="Keys">Its keys, the first one shown.</param>
/// <param name="Words">Other words a person may search for.</param>
/// <param name="Screens">Where it is offered.</param>
/// <param name="Enabled">Whether it would do anything now.</param>
/// <param name="Message">What it means now.</param>
/// <param name="CommandLine">The command that does the same in a shell.</param>
internal sealed record AppAction(
    string Id,
    string Title,
    IReadOnlyList<string> Keys,
    string Words,
    IReadOnlyList<ScreenId> Screens,
    Func<AppState, bool> Enabled,
    Func<AppState, Message> Message,
    Func<AppState, string> CommandLine)
{
    /// <summary>Its word in the hint bar; null keeps it out.</summary>
    public string? Hint { get; init; }

    /// <summary>True when its keys work while a dialog is open too.</summary>
    public bool InDialogs { get; init; }

    /// <summary>True when a word typed into the search means it.</summary>
    public bool IsAbout(string word) =>
        $"{Title} {Words} {KeysText}".Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Its keys as help shows them.</summary>
    public string KeysText => string.Join(' ', Keys);
}
