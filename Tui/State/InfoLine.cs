namespace CcmPlanner.Tui.State;

/// <summary>What a line of a text pane is, which decides its look.</summary>
internal enum LineKind
{
    /// <summary>Body text.</summary>
    Text,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>Of less weight: sources, notes.</summary>
    Dim,

    /// <summary>A duty, with its sign.</summary>
    Duty,

    /// <summary>The rule a line of reasoning follows.</summary>
    Rule,

    /// <summary>A label, a bar and a number.</summary>
    Bar,
}

/// <summary>
/// One line of a text pane before it is wrapped; its leading blanks are kept on every line it becomes.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text; for a bar its label.</param>
/// <param name="About">The duty it belongs to; null for none.</param>
/// <param name="Share">Length of the bar. Range: 0 to 1.</param>
/// <param name="Value">The number beside the bar.</param>
internal sealed record InfoLine(LineKind Kind, string Text, Duty? About = null, double Share = 0, string Value = "")
{
    /// <summary>Why it says what it says, where no duty does; null for nothing of its own.</summary>
    public Reason? Because { get; init; }

    /// <summary>Lines as one reads them.</summary>
    public static IReadOnlyList<string> Words(IReadOnlyList<InfoLine> lines) =>
        [.. lines.Select(line => line.Value.Length > 0 ? $"{line.Text} {line.Value}" : line.Text)];
}
