namespace CcmPlanner.Scenarios.RuleBooks.Formulas;

/// <summary>An expression of a rule, read back from the rule book's text.</summary>
internal abstract record Formula
{
    /// <summary>The same with nothing inside, and everything inside it.</summary>
    public IEnumerable<Formula> All => new[] { this }.Concat(Inside.SelectMany(inner => inner.All));

    /// <summary>The expressions it is made of.</summary>
    public virtual IEnumerable<Formula> Inside => [];
}

/// <summary>A number, a truth value, nothing, or a text in quotation marks.</summary>
internal sealed record Literal(string Text, bool Quoted) : Formula;

/// <summary>A bare word: an alias, a class, or a value of an enumeration.</summary>
internal sealed record Name(string Text) : Formula;

/// <summary>A member of something.</summary>
internal sealed record Member(Formula Of, string Text) : Formula
{
    public override IEnumerable<Formula> Inside => [Of];
}

/// <summary>A call of a function on something.</summary>
internal sealed record Call(Formula Of, string Function, IReadOnlyList<Formula> Arguments) : Formula
{
    public override IEnumerable<Formula> Inside => Arguments.Prepend(Of);
}

/// <summary>A new record.</summary>
internal sealed record Made(string Type, IReadOnlyList<Formula> Arguments) : Formula
{
    public override IEnumerable<Formula> Inside => Arguments;
}

/// <summary>Two sides and the sign between them.</summary>
internal sealed record Both(string Sign, Formula Left, Formula Right) : Formula
{
    public override IEnumerable<Formula> Inside => [Left, Right];
}

/// <summary>The contrary.</summary>
internal sealed record Contrary(Formula Of) : Formula
{
    public override IEnumerable<Formula> Inside => [Of];
}

/// <summary>One of two values, by a test.</summary>
internal sealed record Choice(Formula Test, Formula Yes, Formula No) : Formula
{
    public override IEnumerable<Formula> Inside => [Test, Yes, No];
}

/// <summary>A function given as an argument; its variables are its own.</summary>
internal sealed record Mapping(IReadOnlyList<string> Variables, Formula Body) : Formula
{
    public override IEnumerable<Formula> Inside => [Body];
}

/// <summary>Several values.</summary>
internal sealed record Several(IReadOnlyList<Formula> Items) : Formula
{
    public override IEnumerable<Formula> Inside => Items;
}
