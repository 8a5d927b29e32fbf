using CcmPlanner.Scenarios.RuleBooks.Pages;
using CcmPlanner.Tui.CommandLine;
using CcmPlanner.Tui.Reports.Tables;
using CcmPlanner.Tui.Reports.Workbooks;

namespace CcmPlanner.Tui.Reports;

/// <summary>A report that can be written in every format.</summary>
/// <param name="Title">Its title, for the page.</param>
/// <param name="Blocks">
/// What it says, given what the names of files beside it begin with; null where none are written.
/// </param>
/// <param name="Json">Writes it as a document.</param>
/// <param name="Rows">It as a table.</param>
internal sealed record Paper(
    string Title, Func<string?, IReadOnlyList<Block>> Blocks, Action<TextWriter> Json, Func<Table> Rows)
{
    /// <summary>The extensions of the files it can be written to.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".md", ".html", ".csv", ".json", ".xlsx"];

    /// <summary>Its tables for a spreadsheet; null for the tables of its text.</summary>
    public Func<IReadOnlyList<PaperTable>>? Tables { get; init; }

    /// <summary>
    /// What is missing because making it was stopped; empty where it is whole. Null for a paper that is whole or not
    /// made at all.
    /// </summary>
    public IReadOnlyList<string>? Missing { get; init; }

    /// <summary>The text in the format of an extension.</summary>
    public string Text(string extension) => extension switch
    {
        ".html" => HtmlPages.Write(Blocks(null), Title, continuous: true),
        ".json" => Written(Json),
        ".csv" => Written(text => Rows().Write(text, OutputFormat.Csv)),
        ".tsv" => Written(text => Rows().Write(text, OutputFormat.Plain)),
        _ => MarkdownPages.Write(Blocks(null)),
    };

    /// <summary>Writes a file by its extension; Markdown has its charts in files beside it.</summary>
    public void WriteTo(string file)
    {
        switch (Path.GetExtension(file))
        {
            case ".xlsx":
                var blocks = Blocks(null);
                var tables = Tables?.Invoke() ?? BlockTables.Of(blocks);
                AtomicFile.Write(file, Workbook.Write([BlockTables.Words(blocks), .. tables]));
                break;
            case ".md":
                WriteMarkdown(file);
                break;
            case var extension:
                AtomicFile.Write(file, Text(extension));
                break;
        }
    }

    private void WriteMarkdown(string file)
    {
        var blocks = Blocks(Path.GetFileNameWithoutExtension(file));
        foreach (var picture in blocks.OfType<Picture>())
        {
            AtomicFile.Write(Path.Combine(Path.GetDirectoryName(file) ?? "", picture.File!), picture.Svg);
        }

        AtomicFile.Write(file, MarkdownPages.Write(blocks));
    }

    private static string Written(Action<TextWriter> write)
    {
        using var text = new StringWriter { NewLine = "\n" };
        write(text);
        return text.ToString();
    }
}
