using System.Text;

namespace CcmPlanner.Scenarios.RuleBooks.Pages;

/// <summary>A document as Markdown.</summary>
public static class MarkdownPages
{
    /// <summary>The whole document; lines end in a line feed.</summary>
    public static string Write(IReadOnlyList<Block> blocks)
    {
        var text = new StringBuilder();
        foreach (var block in blocks)
        {
            Write(text, block, blocks);
            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Write(StringBuilder text, Block block, IReadOnlyList<Block> all)
    {
        switch (block)
        {
            case Heading heading:
                var badge = heading.Badge.Length > 0 ? $" · {heading.Badge}" : "";
                text.Append(
                    $"<a id=\"{heading.Anchor}\"></a>\n\n{new string('#', heading.Level)} {heading.Text}{badge}\n");
                break;
            case Prose prose:
                text.Append(Escaped(prose.Text)).Append('\n');
                break;
            case Terms terms:
                WriteList(text, terms.Items.Select(item => $"**{item.Term}:** {item.Text}"));
                break;
            case Grid grid:
                WriteGrid(text, grid);
                break;
            case Picture picture:
                text.Append(picture.File is { } file ? $"![{picture.Title}]({file})\n\n" : $"**{picture.Title}**\n\n");
                WriteGrid(text, picture.Numbers);
                break;
            case Shares shares:
                text.Append(
                    $"- **{shares.Label}:** {shares.Encoded} encoded, {shares.Reasoned} reasoned, {shares.Open} not "
                    + $"yet\n");
                break;
            case RuleBox box:
                WriteRule(text, box);
                break;
            case Drawing drawing:
                text.Append($"```mermaid\n{drawing.Mermaid}```\n");
                break;
            case Contents:
                WriteList(text, all.OfType<Heading>().Where(h => h.Level is 2).Select(h => $"[{h.Text}](#{h.Anchor})"));
                break;
        }
    }

    private static void WriteRule(StringBuilder text, RuleBox box)
    {
        var rule = box.Rule;
        var cites = rule.Statement.Card.Citations;
        text.Append($"<a id=\"{box.Anchor}\"></a>\n\n##### Rule: {Vocabulary.Sentence(rule.Name)} · {rule.Name}\n\n");
        text.Append($"> {Escaped(rule.Says)}{(cites.Count > 0 ? $" ({string.Join("; ", cites)})" : "")}\n");
        foreach (var (way, i) in rule.Ways.Select((way, i) => (way, i)))
        {
            text.Append($"\n**{(i == 0 ? "When" : "Or when")}**\n\n");
            WriteList(text, way.When);
            text.Append($"\n**then {way.Then[0]}**\n\n");
            WriteList(text, way.Then.Skip(1));
        }

        if (box.Numbers.Count > 0)
        {
            text.Append($"\nNumbers: {string.Join("; ", box.Numbers)}.\n");
        }

        foreach (var reading in rule.Interpretations)
        {
            text.Append($"\n**Reading:** {Escaped(reading)}\n");
        }

        if (box.Feeds.Count > 0)
        {
            text.Append($"\nFeeds {Anchor.LinksTo(box.Feeds)}.\n");
        }
    }

    private static void WriteList(StringBuilder text, IEnumerable<string> items)
    {
        foreach (var item in items)
        {
            text.Append("- ").Append(Escaped(item)).Append('\n');
        }
    }

    private static void WriteGrid(StringBuilder text, Grid grid)
    {
        text.Append("| ").AppendJoin(" | ", grid.Headings).Append(" |\n|")
            .AppendJoin("", grid.Headings.Select((_, at) => grid.IsNumeric(at) ? "---:|" : "---|")).Append('\n');
        foreach (var row in grid.Rows)
        {
            text.Append("| ").AppendJoin(
                " | ", row.Select(cell => Escaped(cell).Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
        }
    }

    private static string Escaped(string text) => text.Replace("<", "&lt;", StringComparison.Ordinal);
}
