using CcmPlanner.Scenarios.RuleBooks.Pages;

namespace CcmPlanner.Scenarios.RuleBooks;

/// <summary>The compendium as a document.</summary>
public static class CompendiumText
{
    /// <summary>As Markdown. The same book gives the same text.</summary>
    public static string Markdown(Compendium book) => MarkdownPages.Write(CompendiumDocument.Of(book));

    /// <summary>As one HTML page without outside resources, for screens and for A4 paper.</summary>
    public static string Html(Compendium book) =>
        HtmlPages.Write(CompendiumDocument.Of(book), "The law as rules: Convention on Cluster Munitions");
}
