using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CcmPlanner.Scenarios.Intake;

/// <summary>
/// Reads JSON into values that know their place. Strict: no comments, no trailing commas, no key twice. A text that
/// breaks off or is malformed is one problem at its place, and what stood complete before that place is still given,
/// so that its own mistakes can be told in the same go.
/// </summary>
public static class LocatedJson
{
    /// <summary>The root of the text as far as it could be read (null when nothing could); problems are added to <paramref name="problems"/>.</summary>
    public static JsonValue? Read(SourceText source, ICollection<Problem> problems)
    {
        if (source.FirstInvalid() is { } invalid)
        {
            problems.Add(new Problem(Severity.Error, source.PlaceAt(invalid, "$"), "bytes that are not UTF-8", "the file in UTF-8"));
            return null;
        }

        var tree = new Tree(source, problems);
        var reader = new Utf8JsonReader(source.Utf8, isFinalBlock: false, default);
        try
        {
            while (reader.Read())
            {
                tree.Take(ref reader);
            }
        }
        catch (JsonException mistake)
        {
            problems.Add(JsonMistakes.Malformed(source, OffsetOf(source, mistake), tree.Path(), tree.IsComplete, mistake));
            return tree.Root;
        }
        catch (InvalidOperationException)
        {
            problems.Add(new Problem(
                Severity.Error, source.PlaceAt((int)reader.TokenStartIndex, tree.Path()), "half a character in an escape", "both halves of the \\u pair"));
            return tree.Root;
        }

        if (!tree.IsComplete)
        {
            problems.Add(JsonMistakes.BrokenOff(source, tree.Path(), tree.Closers()));
        }

        return tree.Root;
    }

    private static int OffsetOf(SourceText source, JsonException mistake)
    {
        var line = mistake.LineNumber ?? 0;
        var at = 0;
        for (; line > 0; line--)
        {
            at += source.Utf8[at..].IndexOf((byte)'\n') + 1;
        }

        return Math.Min(at + (int)(mistake.BytePositionInLine ?? 0), source.Utf8.Length);
    }

    private sealed class Tree(SourceText source, ICollection<Problem> problems)
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
}
