using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CcmPlanner.Tui.State;

/// <summary>Rows under headings, as screens and charts hand them out.</summary>
/// <param name="Headings">One per column.</param>
/// <param name="Rows">Cells, numbers and dates invariant; null is an unknown value.</param>
internal sealed record Sheet(IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string?>> Rows)
{
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A number as sheets write it; null stays null.</summary>
    public static string? Of(double? value) => value?.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>Its rows as one reads them.</summary>
    public IReadOnlyList<string> RowTexts => [.. Rows.Select(row => string.Join(' ', row))];

    /// <summary>
    /// Comma-separated values (RFC 4180), headings first, lines ended by a line feed; unknown is empty.
    /// </summary>
    public string ToCsv() => Lines(',', cell => cell.AsSpan().IndexOfAny(",\"\r\n") < 0
        ? cell
        : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");

    /// <summary>Tab-separated values; what would break a line becomes a blank.</summary>
    public string ToText() =>
        Lines('\t', cell => cell.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' '));

    /// <summary>A list of objects, one for each row; unknown is null.</summary>
    public string ToJson() => JsonSerializer.Serialize(
        Rows.Select(row => row.Select((cell, i) => (Key: Headings[i].Length > 0 ? Headings[i] : "what", cell))
            .DistinctBy(pair => pair.Key)
            .ToDictionary(pair => pair.Key, pair => pair.cell)),
        Readable) + "\n";

    /// <summary>A table in Markdown; unknown is a dash.</summary>
    public string ToMarkdown()
    {
        static string Line(IEnumerable<string?> cells) => $"| {string.Join(" | ", cells.Select(cell => (cell ?? "–")
            .Replace("|", "\\|", StringComparison.Ordinal)
            .Replace('\n', ' ')
            .Replace('\r', ' ')))} |";
        return string.Join('\n', Rows.Select(Line).Prepend(Line(Headings.Select(_ => "---"))).Prepend(Line(Headings)))
            + "\n";
    }

    private string Lines(char separator, Func<string, string> write) => string.Concat(Rows
        .Select(row => row.Select(cell => cell ?? ""))
        .Prepend(Headings)
        .Select(row => string.Join(separator, row.Select(write)) + "\n"));
}
