namespace CcmPlanner.Scenarios.Intake.Shapes;

/// <summary>What kind of value a field takes.</summary>
public enum FieldKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>One word of a list.</summary>
    Word,

    /// <summary>The code of a State: three capital letters.</summary>
    State,

    /// <summary>A day, <c>YYYY-MM-DD</c>.</summary>
    Day,

    /// <summary>A date as uncertain as its source: a day, month, year, or two of them.</summary>
    Date,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number.</summary>
    Number,

    /// <summary>true or false.</summary>
    Flag,

    /// <summary>An object of another shape.</summary>
    Part,

    /// <summary>A list of objects of another shape.</summary>
    Parts,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>A list of codes of States.</summary>
    States,

    /// <summary>A list of objects that something else reads.</summary>
    Elsewhere,
}

/// <summary>One field of a document: what the reader accepts, and what the papers on the format say of it.</summary>
/// <param name="Name">The key.</param>
/// <param name="Kind">What it takes.</param>
/// <param name="Meaning">One sentence.</param>
public sealed record Field(string Name, FieldKind Kind, string Meaning)
{
    /// <summary>True when a document without it is wrong.</summary>
    public bool Required { get; init; }

    /// <summary>Unit of a number; null when it has none.</summary>
    public string? Unit { get; init; }

    /// <summary>Smallest number.</summary>
    public decimal Least { get; init; }

    /// <summary>Largest number.</summary>
    public decimal Most { get; init; } = 1_000_000_000;

    /// <summary>What holds when it is left out; null when nothing is said.</summary>
    public string? Default { get; init; }

    /// <summary>The words a <see cref="FieldKind.Word"/> may be.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>
    /// Shape of a part, or of each of its parts; null for other kinds, and where another field decides.
    /// </summary>
    public Shape? Shape { get; init; }
}

/// <summary>
/// The fields of one kind of object. The reader, the page that explains the format and the schema that editors use
/// all come from it, so that they cannot disagree.
/// </summary>
/// <param name="Name">What such an object is called.</param>
/// <param name="Meaning">One or two sentences.</param>
/// <param name="Fields">Its fields in order.</param>
public sealed record Shape(string Name, string Meaning, IReadOnlyList<Field> Fields);
