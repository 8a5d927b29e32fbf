namespace CcmPlanner.Scenarios.Intake;

/// <summary>What kind of JSON value it is.</summary>
public enum JsonKind
{
    /// <summary>null.</summary>
    Null,

    /// <summary>true.</summary>
    True,

    /// <summary>false.</summary>
    False,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A list.</summary>
    List,

    /// <summary>An object.</summary>
    Object,
}

/// <summary>One key of a JSON object.</summary>
/// <param name="Name">The key.</param>
/// <param name="Offset">Byte at which the key begins.</param>
/// <param name="Value">Its value.</param>
public sealed record JsonMember(string Name, int Offset, JsonValue Value);

/// <summary>A JSON value that remembers where it began.</summary>
public sealed class JsonValue
{
    private readonly List<JsonMember> members = [];
    private readonly List<JsonValue> items = [];

    internal JsonValue(JsonKind kind, int offset, string? text = null)
    {
        Kind = kind;
        Offset = offset;
        Text = text;
    }

    /// <summary>What it is.</summary>
    public JsonKind Kind { get; }

    /// <summary>Byte at which it begins.</summary>
    public int Offset { get; }

    /// <summary>The text, or the number as written; null for anything else.</summary>
    public string? Text { get; }

    /// <summary>Keys of an object in their order, each once; empty for anything else.</summary>
    public IReadOnlyList<JsonMember> Members => members;

    /// <summary>Items of a list; empty for anything else.</summary>
    public IReadOnlyList<JsonValue> Items => items;

    /// <summary>The member of that name; null when there is none.</summary>
    public JsonMember? Find(string name)
    {
        foreach (var member in members)
        {
            if (member.Name == name)
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>The value in a few words for a message.</summary>
    public string Describe() => Kind switch
    {
        JsonKind.Object => "an object",
        JsonKind.List => "a list",
        JsonKind.Text => $"\"{Shortened()}\"",
        JsonKind.Number => Shortened(),
        JsonKind.True => "true",
        JsonKind.False => "false",
        _ => "null",
    };

    /// <summary>
    /// True when both say the same, wherever they stand; keys for which <paramref name="ignored"/> holds do not
    /// count.
    /// </summary>
    public bool SaysTheSameAs(JsonValue other, Func<string, bool> ignored)
    {
        if (Kind != other.Kind || Text != other.Text || Items.Count != other.Items.Count)
        {
            return false;
        }

        for (var at = 0; at < Items.Count; at++)
        {
            if (!Items[at].SaysTheSameAs(other.Items[at], ignored))
            {
                return false;
            }
        }

        return Covers(other, ignored) && other.Covers(this, ignored);
    }

    internal void Add(JsonMember member) => members.Add(member);

    internal void Add(JsonValue item) => items.Add(item);

    private bool Covers(JsonValue other, Func<string, bool> ignored)
    {
        foreach (var member in other.members)
        {
            if (!ignored(member.Name) && !(Find(member.Name)?.Value.SaysTheSameAs(member.Value, ignored)
                ?? member.Value.Kind == JsonKind.Null))
            {
                return false;
            }
        }

        return true;
    }

    private string Shortened() =>
        Text is { Length: > 60 } ? string.Concat(Text.AsSpan(0, 57), "…") : Text ?? string.Empty;
}
