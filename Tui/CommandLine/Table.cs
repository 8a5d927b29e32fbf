namespace CcmPlanner.Tui.CommandLine;

/// <summary>Rows under headings, written as people, spreadsheets or scripts like them.</summary>
/// <param name="Headings">One per column.</param>
/// <param name="Rows">Cells; null is an unknown value.</param>
internal sealed record Table(IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string?>> Rows)
{
    private const string Unknown = "–";

    /// <summary>Writes the table; JSON is not a table and is refused.</summary>
    public void Write(TextWriter output, OutputFormat format)
    {
        switch (format)
        {
            case OutputFormat.Csv:
                WriteSeparated(output, ',', CsvCell);
                break;
            case OutputFormat.Plain:
                WriteSeparated(output, '\t', PlainCell);
                break;
            case OutputFormat.Table:
                WriteAligned(output);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "not a table format");
        }
    }

    private static string CsvCell(string? cell)
    {
        cell ??= "";
        return cell.AsSpan()
            .IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string PlainCell(string? cell) =>
        (cell ?? "").Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');

    private void WriteSeparated(TextWriter output, char separator, Func<string?, string> cell)
    {
        output.Write(string.Join(separator, Headings.Select(cell)));
        output.Write('\n');
        foreach (var row in Rows)
        {
            output.Write(string.Join(separator, row.Select(cell)));
            output.Write('\n');
        }
    }

    private void WriteAligned(TextWriter output)
    {
        var widths = Headings.Select((heading, i) =>
            Rows.Select(row => Screen.TextWidth.Of(row[i] ?? Unknown)).Append(Screen.TextWidth.Of(heading)).Max())
                .ToList();
        WriteAlignedLine(output, Headings, widths);
        WriteAlignedLine(output, [.. widths.Select(width => new string('-', width))], widths);
        foreach (var row in Rows)
        {
            WriteAlignedLine(output, row, widths);
        }
    }

    private static void WriteAlignedLine(TextWriter output, IReadOnlyList<string?> cells, List<int> widths)
    {
        var line = new System.Text.StringBuilder();
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i] ?? Unknown;
            line.Append(cell).Append(' ', widths[i] - Screen.TextWidth.Of(cell) + 2);
        }

        output.Write(line.ToString().TrimEnd());
        output.Write('\n');
    }
}
