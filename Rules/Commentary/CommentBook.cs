using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace CcmPlanner.Rules.Commentary;

/// <summary>The comments of source files: summaries of classes and methods, and every marked interpretation.</summary>
public sealed partial class CommentBook
{
    private const string Mark = "Interpretation:";

    private readonly Dictionary<string, Comment> byName;

    private CommentBook(IEnumerable<Comment> comments)
    {
        byName = comments
            .GroupBy(comment => comment.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, Joined, StringComparer.Ordinal);
    }

    /// <summary>Every comment, by name.</summary>
    public IEnumerable<Comment> All => byName.Values.OrderBy(comment => comment.Name, StringComparer.Ordinal);

    /// <summary>The summary of a class or method; empty when there is none.</summary>
    public string Summary(string name) => byName.GetValueOrDefault(name)?.Summary ?? "";

    /// <summary>The interpretations marked in a class; empty when there are none.</summary>
    public IReadOnlyList<string> Interpretations(string name) => byName.GetValueOrDefault(name)?.Interpretations ?? [];

    /// <summary>The comments of the source files that an assembly carries.</summary>
    public static CommentBook Of(Assembly assembly) => Read(SourceTexts.Of(assembly));

    /// <summary>Reads source texts.</summary>
    public static CommentBook Read(IEnumerable<string> sources) => new(sources.SelectMany(OneFile));

    private static Comment Joined(IEnumerable<Comment> parts)
    {
        var all = parts.ToList();
        return new Comment(
            all[0].Name,
            all.Select(part => part.Summary).FirstOrDefault(summary => summary.Length > 0, ""),
            [.. all.SelectMany(part => part.Interpretations)]);
    }

    // An interpretation belongs to the class it stands in or above, wherever in it the comment is.
    private static IEnumerable<Comment> OneFile(string source)
    {
        var owner = "";
        var block = new StringBuilder();
        foreach (var line in source.Split('\n').Select(line => line.Trim()))
        {
            if (line.StartsWith("//", StringComparison.Ordinal))
            {
                block.Append(line.TrimStart('/').Trim()).Append('\n');
                continue;
            }

            var method = "";
            if (TypeLine().Match(line) is { Success: true } type)
            {
                owner = type.Groups["name"].Value;
            }
            else if (MethodLine().Match(line) is { Success: true } found)
            {
                method = found.Groups["name"].Value;
            }
            else if (line.StartsWith('['))
            {
                continue;
            }

            foreach (var comment in OneBlock(block.ToString(), owner, method))
            {
                yield return comment;
            }

            block.Clear();
        }
    }

    private static IEnumerable<Comment> OneBlock(string block, string owner, string method)
    {
        if (block.Length == 0)
        {
            yield break;
        }

        var marked = block.Split(Mark).Skip(1).Select(part => Plain(ParagraphEnd().Split(part)[0])).ToList();
        if (marked.Count > 0)
        {
            yield return new Comment(owner, "", marked);
        }

        if (SummaryTag().Match(block) is { Success: true } summary)
        {
            yield return new Comment(
                method.Length > 0 ? $"{owner}.{method}" : owner, Plain(summary.Groups["text"].Value), []);
        }
    }

    private static string Plain(string text) =>
        Blanks().Replace(AnyTag().Replace(Reference().Replace(text, "${name}"), ""), " ").Trim()
            .Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal);

    [GeneratedRegex(
        @"\b(class|struct|record|enum|interface)\s+(struct\s+)?(?<name>\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TypeLine();

    [GeneratedRegex(
        @"^(public|internal|private)\s+(static\s+)?[\w<>?,\[\]. ()]+?\s(?<name>\w+)\(", RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex MethodLine();

    [GeneratedRegex("<summary>(?<text>.*?)</summary>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex SummaryTag();

    [GeneratedRegex(@"</remarks>|</summary>|<para>|</para>|\n\s*\n", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ParagraphEnd();

    [GeneratedRegex(
        "<(see|paramref|typeparamref)\\s+(cref|name|langword)=\"(\\w:)?([\\w.]+\\.)?(?<name>\\w+)[^\"]*\"\\s*/>",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reference();

    [GeneratedRegex("<[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AnyTag();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Blanks();
}
