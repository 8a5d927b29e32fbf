using System.Text.Json;

namespace CcmPlanner.Scenarios.Intake;

/// <summary>
/// Reads JSON into values that know their place. Strict: no comments, no trailing commas, no key twice. A text that
/// breaks off or is malformed is one problem at its place, and what stood complete before that place is still given,
/// so that its own mistakes can be told in the same go.
/// </summary>
public static class LocatedJson
{
    /// <summary>
    /// The root of the text as far as it could be read (null when nothing could); problems are added to
    /// <paramref name="problems"/>.
    /// </summary>
    public static JsonValue? Read(SourceText source, ICollection<Problem> problems)
    {
        if (source.FirstInvalid() is { } invalid)
        {
            problems.Add(new Problem(
                Severity.Error,
                source.PlaceAt(invalid, "$"),
                "bytes that are not UTF-8",
                "the file in UTF-8"));
            return null;
        }

        var tree = new JsonTree(source, problems);
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
            problems.Add(JsonMistakes.Malformed(
                source,
                OffsetOf(source, mistake),
                tree.Path(),
                tree.IsComplete,
                mistake));
            return tree.Root;
        }
        catch (InvalidOperationException)
        {
            problems.Add(new Problem(
                Severity.Error,
                source.PlaceAt((int)reader.TokenStartIndex, tree.Path()),
                "half a character in an escape",
                "both halves of the \\u pair"));
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
}
