namespace CcmPlanner.Tui.State;

/// <summary>What can be written to a file.</summary>
internal enum ExportKind
{
    /// <summary>The rows, separated by commas.</summary>
    Csv,

    /// <summary>The rows as JSON.</summary>
    Json,

    /// <summary>The rows as a table in Markdown.</summary>
    Markdown,

    /// <summary>The chart as vectors on white.</summary>
    Chart,

    /// <summary>The chart's numbers, separated by commas.</summary>
    Numbers,

    /// <summary>The screen as text.</summary>
    Text,

    /// <summary>The screen as a picture.</summary>
    Picture,

    /// <summary>A paper on it, made by the command that makes papers.</summary>
    Paper,
}

/// <summary>One way to hand out what is on the screen.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Extension">The file's extension.</param>
internal sealed record ExportChoice(ExportKind Kind, string Title, string Extension);

/// <summary>What can be handed out of a screen.</summary>
internal static class Exports
{
    /// <summary>The choices of the screen shown, at least one.</summary>
    public static IReadOnlyList<ExportChoice> Of(AppState state)
    {
        var choices = new List<ExportChoice>();
        if (state.Current.Sheet is { } sheet)
        {
            choices.Add(new(ExportKind.Csv, $"the table, {Rows(sheet)}: CSV", ".csv"));
            choices.Add(new(ExportKind.Json, $"the table, {Rows(sheet)}: JSON", ".json"));
            choices.Add(new(ExportKind.Markdown, $"the table, {Rows(sheet)}: Markdown", ".md"));
        }

        if (state.Current.Chart is { } chart)
        {
            choices.Add(new(ExportKind.Chart, "the chart for print: SVG", ".svg"));
            choices.Add(new(ExportKind.Numbers, $"the chart's numbers, {Rows(chart.Numbers)}: CSV", ".csv"));
        }

        choices.Add(new(ExportKind.Text, "the screen as text", ".txt"));
        choices.Add(new(ExportKind.Picture, "the screen as a picture: SVG", ".svg"));
        choices.AddRange(Papers.Choices(state));
        return choices;
    }

    /// <summary>
    /// A name for the file: the screen and its filter, or the paper and what it is about, and the day.
    /// </summary>
    public static string NameFor(AppState state, ExportChoice choice)
    {
        var filter = state.Current.Narrowed is { IsEmpty: false } narrowed ? $"-{narrowed.Text}" : "";
        var about = choice.Kind == ExportKind.Paper ? Papers.Stem(state) : $"{state.Screen}{filter}";
        var words = about.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-');
        var part = choice.Kind switch
        {
            ExportKind.Picture => "-screen",
            ExportKind.Numbers => "-chart",
            _ => "",
        };
        return $"ccm-{string.Concat(words).Trim('-')}{part}-{Duty.IsoDate(state.AsOf)}{choice.Extension}";
    }

    private static string Rows(Sheet sheet) => sheet.Rows.Count == 1 ? "1 row" : $"{sheet.Rows.Count} rows";
}
