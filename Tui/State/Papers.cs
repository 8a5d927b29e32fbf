namespace CcmPlanner.Tui.State;

/// <summary>A paper on what is shown, which <c>ccm report</c> makes.</summary>
/// <param name="Kind">Its name there.</param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Subject">What it is about, quoted as for a shell.</param>
internal sealed record PaperAsk(string Kind, string Title, string Subject);

/// <summary>Which paper there is on what a screen shows.</summary>
internal static class Papers
{
    private const string Spreadsheet = ".xlsx";

    /// <summary>The paper on what is shown; null for none.</summary>
    public static PaperAsk? Of(AppState shown) => shown.Current switch
    {
        StudyScreen { Subject.Length: 0 } => null,
        StudyScreen { Which: ScreenId.Budget } money =>
            new("budget", "the Director's paper", ShellWords.Quote(money.Subject)),
        StudyScreen { Which: ScreenId.Compare } compared => new("outlook", "the Committee's paper", compared.Subject),
        StudyScreen request => new("analysis", "the brief on the request", ShellWords.Quote(request.Subject)),
        ForecastScreen forecast => new("outlook", "the Committee's paper", ShellWords.Quote(forecast.Scenario)),
        { About: { } state } => new("state", $"the sheet of {state.Name}", state.Code.Value),
        _ => null,
    };

    /// <summary>Every format it can be had in; money as a spreadsheet first.</summary>
    public static IEnumerable<ExportChoice> Choices(AppState state) =>
        Of(state) is not { } paper ? [] : state.PaperFormats
        .OrderBy(format => format != (paper.Kind == "budget" ? Spreadsheet : ".html"))
        .Select(format => new ExportChoice(ExportKind.Paper, $"{paper.Title}: {Words(format)}", format));

    /// <summary>The command that makes it; for a screen without one, how papers are made.</summary>
    public static string Line(AppState state) => Of(state) is { } paper
        ? $"ccm report {paper.Kind} "
            + $"{paper.Subject}{(paper.Kind == "state" ? "" : CommandLines.Draws(state))}{CommandLines.DayOf(state)}"
        : $"ccm report --help{CommandLines.DayOf(state)}";

    /// <summary>What a file of it is called after.</summary>
    public static string Stem(AppState state) => Of(state) is { } paper ? $"{paper.Kind}-{paper.Subject}" : "";

    private static string Words(string format) => format switch
    {
        Spreadsheet => "spreadsheet, XLSX",
        ".html" => "a page for A4, HTML",
        ".md" => "Markdown, charts beside it",
        ".csv" => "its figures, CSV",
        ".json" => "JSON",
        _ => format,
    };
}
