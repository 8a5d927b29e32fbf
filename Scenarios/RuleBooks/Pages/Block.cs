namespace CcmPlanner.Scenarios.RuleBooks.Pages;

/// <summary>
/// A piece of a document. Texts carry **weight**, *emphasis*, `code` and [links](#anchor); nothing else is markup.
/// </summary>
public abstract record Block;

/// <summary>A heading; level 1 is the title.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Anchor">Where links to it go; unique in its document.</param>
/// <param name="Text">The heading; plain text.</param>
/// <param name="Badge">A short word beside it; empty for none.</param>
public sealed record Heading(int Level, string Anchor, string Text, string Badge = "") : Block;

/// <summary>A paragraph.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Lead">True for what is read first.</param>
public sealed record Prose(string Text, bool Lead = false) : Block;

/// <summary>Words and what is said of each.</summary>
/// <param name="Items">In the order they are read.</param>
public sealed record Terms(IReadOnlyList<(string Term, string Text)> Items) : Block;

/// <summary>A table.</summary>
/// <param name="Headings">One per column.</param>
/// <param name="Rows">As many cells as there are headings.</param>
public sealed record Grid(IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows) : Block
{
    /// <summary>For each column whether it holds numbers, which stand at the right; empty for words alone.</summary>
    public IReadOnlyList<bool> Numeric { get; init; } = [];

    /// <summary>True for a column of numbers.</summary>
    public bool IsNumeric(int column) => column < Numeric.Count && Numeric[column];
}

/// <summary>A chart.</summary>
/// <param name="File">
/// The name of the file beside the document that holds it, for documents that cannot hold it themselves; null where
/// none is written.
/// </param>
/// <param name="Title">What it shows; plain text.</param>
/// <param name="Svg">The drawing.</param>
/// <param name="Numbers">The same numbers as a table, for documents without the drawing.</param>
public sealed record Picture(string? File, string Title, string Svg, Grid Numbers) : Block;

/// <summary>How much of a whole is of each kind.</summary>
internal sealed record Shares(string Label, int Encoded, int Reasoned, int Open) : Block;

/// <summary>A rule in words.</summary>
internal sealed record RuleBox(
    string Anchor, RuleEntry Rule, IReadOnlyList<string> Numbers, IReadOnlyList<string> Feeds) : Block;

/// <summary>A drawing in the mermaid language, for readers that draw it.</summary>
internal sealed record Drawing(string Mermaid) : Block;

/// <summary>The table of contents, made of the headings of levels 2 and 3.</summary>
internal sealed record Contents : Block;
