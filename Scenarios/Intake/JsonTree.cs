using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CcmPlanner.Scenarios.Intake;

/// <summary>Builds values from tokens as they come, and knows at every moment where it is.</summary>
internal sealed class JsonTree(SourceText source, ICollection<Problem> problems)
{
    private readonly Stack<Open> open = new();

    public JsonValue? Root { get; private set; }

    public bool IsComplete => Root is not null && open.Count == 0;

    public void Take(ref Utf8JsonReader reader)
    {
        var offset = (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                open.Peek().Key = reader.GetString() ?? string.Empty;
                open.Peek().KeyOffset = offset;
                break;
            case JsonTokenType.StartObject:
                Begin(new JsonValue(JsonKind.Object, offset));
                break;
            case JsonTokenType.StartArray:
                Begin(new JsonValue(JsonKind.List, offset));
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                var closed = open.Pop();
                if (!closed.Attached)
                {
                    Attach(closed.Value);
                }

                break;
            default:
                Attach(Scalar(ref reader, offset));
                break;
        }
    }

    public string Path()
    {
        var path = new StringBuilder("$");
        foreach (var level in open.Reverse())
        {
            if (level.Value.Kind == JsonKind.List)
            {
                path.Append(CultureInfo.InvariantCulture, $"[{level.Count}]");
            }
            else if (level.Key is { } key)
            {
                path.Append(ObjectReader.Step(key));
            }
        }

        return path.ToString();
    }

    public string Closers() => string.Concat(open.Select(level => level.Value.Kind == JsonKind.List ? ']' : '}'));

    private static JsonValue Scalar(ref Utf8JsonReader reader, int offset) => reader.TokenType switch
    {
        JsonTokenType.String => new JsonValue(JsonKind.Text, offset, reader.GetString()),
        JsonTokenType.Number => new JsonValue(JsonKind.Number, offset, Encoding.UTF8.GetString(reader.ValueSpan)),
        JsonTokenType.True => new JsonValue(JsonKind.True, offset),
        JsonTokenType.False => new JsonValue(JsonKind.False, offset),
        _ => new JsonValue(JsonKind.Null, offset),
    };

    // The root and what hangs directly on it are attached as they open, everything deeper when it closes:
    // of a text that breaks off, whole facts remain and the half one is left out.
    private void Begin(JsonValue value)
    {
        var attached = open.Count <= 1;
        if (attached)
        {
            Attach(value);
        }

        open.Push(new Open(value, attached));
    }

    private void Attach(JsonValue value)
    {
        if (open.Count == 0)
        {
            Root = value;
            return;
        }

        var parent = open.Peek();
        parent.Count++;
        if (parent.Value.Kind == JsonKind.List)
        {
            parent.Value.Add(value);
        }
        else
        {
            AddMember(parent, value);
        }
    }

    private void AddMember(Open parent, JsonValue value)
    {
        var key = parent.Key ?? string.Empty;
        if (parent.Value.Find(key) is not { } first)
        {
            parent.Value.Add(new JsonMember(key, parent.KeyOffset, value));
            return;
        }

        problems.Add(new Problem(
            Severity.Error,
            source.PlaceAt(parent.KeyOffset, Path()),
            $"the key \"{key}\" a second time (first on line {source.LineAt(first.Offset)})",
            "it once"));
    }

    private sealed class Open(JsonValue value, bool attached)
    {
        public JsonValue Value { get; } = value;

        public bool Attached { get; } = attached;

        public string? Key { get; set; }

        public int KeyOffset { get; set; }

        public int Count { get; set; }
    }
}
