using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace CcmPlanner.Scenarios.RuleBooks.Pages;

/// <summary>A document as one HTML page that needs nothing else and prints on A4.</summary>
public static partial class HtmlPages
{
    // A drawing within a page needs no name space; without it the page names nothing outside itself.
    private const string Namespace = " xmlns=\"http://www.w3.org/2000/svg\"";

    // Rows of a table that is never torn over two pages; with more there may be no room on one.
    private const int MostTogether = 14;

    /// <summary>The whole page.</summary>
    /// <param name="blocks">The document.</param>
    /// <param name="title">The page's title; plain text.</param>
    /// <param name="continuous">
    /// True when chapters of a short paper follow each other on a sheet, false when each begins one.
    /// </param>
    public static string Write(IReadOnlyList<Block> blocks, string title, bool continuous = false)
    {
        var text = new StringBuilder();
        text.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        text.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        text.Append(
            $"<title>{Plain(title)}</title>\n<style>\n{HtmlStyle.Sheet}</style>\n</head>\n<body>\n"
            + $"<main{(continuous ? " class=\"continuous\"" : "")}>\n");
        foreach (var block in blocks)
        {
            Write(text, block, blocks);
        }

        return text.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Write(StringBuilder text, Block block, IReadOnlyList<Block> all)
    {
        switch (block)
        {
            case Heading heading:
                var badge = heading.Badge.Length > 0 ? $" <small>{Plain(heading.Badge)}</small>" : "";
                text.Append(
                    $"<h{heading.Level} id=\"{heading.Anchor}\">{Plain(heading.Text)}{badge}</h{heading.Level}>\n");
                break;
            case Prose prose:
                text.Append($"<p{(prose.Lead ? " class=\"lead\"" : "")}>{Inline(prose.Text)}</p>\n");
                break;
            case Terms terms:
                text.Append("<dl>\n");
                foreach (var (term, said) in terms.Items)
                {
                    text.Append($"<div><dt>{Plain(term)}</dt><dd>{Inline(said)}</dd></div>\n");
                }

                text.Append("</dl>\n");
                break;
            case Grid grid:
                WriteGrid(text, grid);
                break;
            case Picture picture:
                text.Append($"<figure>\n{picture.Svg.Replace(Namespace, "", StringComparison.Ordinal)}</figure>\n");
                break;
            case Shares shares:
                WriteShares(text, shares);
                break;
            case RuleBox box:
                WriteRule(text, box);
                break;
            case Contents:
                WriteContents(text, all);
                break;
        }
    }

    private static void WriteRule(StringBuilder text, RuleBox box)
    {
        var rule = box.Rule;
        var cites = rule.Statement.Card.Citations;
        text.Append(
            $"<section class=\"rule\" id=\"{box.Anchor}\">\n<h5>{Plain(Vocabulary.Sentence(rule.Name))}"
            + $"<span>{Plain(string.Join(" · ", cites.Append(rule.Name)))}</span></h5>\n");
        text.Append($"<p class=\"says\">{Inline(rule.Says)}</p>\n");
        foreach (var (way, i) in rule.Ways.Select((way, i) => (way, i)))
        {
            text.Append($"<div class=\"way\"><b>{(i == 0 ? "When" : "or when")}</b>");
            WriteList(text, way.When);
            text.Append($"<b>then</b><div><strong>{Inline(way.Then[0])}</strong>");
            WriteList(text, way.Then.Skip(1));
            text.Append("</div></div>\n");
        }

        if (box.Numbers.Count > 0)
        {
            text.Append($"<p class=\"reading numbers\"><b>numbers</b> {Inline(string.Join("; ", box.Numbers))}</p>\n");
        }

        foreach (var reading in rule.Interpretations)
        {
            text.Append($"<p class=\"reading\"><b>Reading</b> {Inline(reading)}</p>\n");
        }

        if (box.Feeds.Count > 0)
        {
            text.Append($"<p class=\"feeds\">feeds {Inline(Anchor.LinksTo(box.Feeds))}</p>\n");
        }

        text.Append("</section>\n");
    }

    private static void WriteShares(StringBuilder text, Shares shares)
    {
        text.Append($"<div class=\"shares\"><span class=\"label\">{Plain(shares.Label)}</span><span class=\"bar\">");
        foreach (var (kind, count) in new[] { ("encoded", shares.Encoded), ("reasoned", shares.Reasoned),
            ("open", shares.Open) })
        {
            text.Append(count == 0 ? "" : $"<i class=\"{kind}\" style=\"flex:{count}\">{count}</i>");
        }

        text.Append("</span></div>\n");
    }

    private static void WriteContents(StringBuilder text, IReadOnlyList<Block> all)
    {
        text.Append(
            "<p class=\"key\"><i class=\"encoded\"></i> said by a rule <i class=\"reasoned\"></i> no rule, for a "
            + "reason <i class=\"open\"></i> not yet</p>\n");
        text.Append("<nav>\n<h2>Contents</h2>\n");
        foreach (var heading in all.OfType<Heading>().Where(h => h.Level is 2 or 3))
        {
            text.Append($"<a class=\"l{heading.Level}\" href=\"#{heading.Anchor}\">{Plain(heading.Text)}</a>\n");
        }

        text.Append("</nav>\n");
    }

    private static void WriteList(StringBuilder text, IEnumerable<string> items)
    {
        text.Append("<ul>");
        foreach (var item in items)
        {
            text.Append($"<li>{Inline(item)}</li>");
        }

        text.Append("</ul>\n");
    }

    private static void WriteGrid(StringBuilder text, Grid grid)
    {
        text.Append(
            $"<table class=\"c{grid.Headings.Count}{(grid.Rows.Count > MostTogether ? "" : " short")}\">\n<thead><tr>"
            + string.Concat(grid.Headings.Select((h, at) => $"<th{Side(grid, at)}>{Plain(h)}</th>"))
            + "</tr></thead>\n<tbody>\n");
        foreach (var row in grid.Rows)
        {
            text.Append(
                $"<tr>{string.Concat(row.Select((cell, at) => $"<td{Side(grid, at)}>{Inline(cell)}</td>"))}</tr>\n");
        }

        text.Append("</tbody>\n</table>\n");
    }

    private static string Side(Grid grid, int column) => grid.IsNumeric(column) ? " class=\"n\"" : "";

    private static string Inline(string text)
    {
        var plain = Link()
            .Replace(Day().Replace(Plain(text), "<span class=\"day\">${day}</span>"), "<a href=\"#${to}\">${text}</a>");
        plain = Emphasis().Replace(Strong().Replace(plain, "<b>${text}</b>"), "<em>${text}</em>");
        return Code().Replace(plain, "<code>${text}</code>");
    }

    private static string Plain(string text) =>
        WebUtility.HtmlEncode(text).Replace("&#39;", "'", StringComparison.Ordinal);

    [GeneratedRegex(@"\[(?<text>[^\]]+)\]\(#(?<to>[^)]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"\*\*(?<text>[^*]+)\*\*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Strong();

    [GeneratedRegex(@"\*(?<text>[^*]+)\*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"(?<![\w#-])(?<day>\d{4}-\d{2}-\d{2})(?![\w-])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Day();

    [GeneratedRegex("`(?<text>[^`]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
