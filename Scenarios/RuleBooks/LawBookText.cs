using CcmPlanner.Scenarios.RuleBooks.Pages;

namespace CcmPlanner.Scenarios.RuleBooks;

/// <summary>The law book as a document.</summary>
public static class LawBookText
{
    /// <summary>As Markdown. The same book gives the same text.</summary>
    public static string Markdown(LawBook book) => MarkdownPages.Write(LawBookDocument.Of(book));

    /// <summary>As one HTML page without outside resources, for screens and for A4 paper.</summary>
    public static string Html(LawBook book) => HtmlPages.Write(LawBookDocument.Of(book), "The law as rules: Convention on Cluster Munitions");
}
