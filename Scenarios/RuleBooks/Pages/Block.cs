namespace CcmPlanner.Scenarios.RuleBooks.Pages;

/// <summary>A piece of a document. Texts carry **weight**, *emphasis*, `code` and [links](#anchor); nothing else is markup.</summary>
internal abstract record Block;

/// <summary>A heading; level 1 is the title.</summary>
internal sealed record Heading(int Level, string Anchor, string Text, string Badge = "") : Block;

/// <summary>A paragraph.</summary>
internal sealed record Prose(string Text, bool Lead = false) : Block;

/// <summary>Words and what is said of each.</summary>
internal sealed record Terms(IReadOnlyList<(string Term, string Text)> Items) : Block;

/// <summary>A table.</summary>
internal sealed record Grid(IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows) : Block;

/// <summary>How much of a whole is of each kind.</summary>
internal sealed record Shares(string Label, int Encoded, int Reasoned, int Open) : Block;

/// <summary>A rule in words.</summary>
internal sealed record RuleBox(string Anchor, RuleEntry Rule, IReadOnlyList<string> Numbers, IReadOnlyList<string> Feeds) : Block;

/// <summary>A drawing in the mermaid language, for readers that draw it.</summary>
internal sealed record Drawing(string Mermaid) : Block;

/// <summary>The table of contents, made of the headings of levels 2 and 3.</summary>
internal sealed record Contents : Block;
