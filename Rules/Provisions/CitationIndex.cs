using System.Text.Json;

namespace CcmPlanner.Rules.Provisions;

/// <summary>Which paragraphs there are to cite, and which of them a citation means; read ahead of all else the register says.</summary>
public sealed class CitationIndex
{
    private static readonly Lazy<CitationIndex> Loaded = new(ReadShipped);

    private readonly Dictionary<string, List<string>> paragraphs = new(StringComparer.Ordinal);
    private readonly HashSet<string> exact = new(StringComparer.Ordinal);
    private readonly List<(string Name, string Instrument)> names;

    internal CitationIndex(IEnumerable<(string Instrument, string Paragraph)> provisions, IEnumerable<KeyValuePair<string, string>> aliases)
    {
        foreach (var (instrument, paragraph) in provisions)
        {
            if (exact.Add($"{instrument} {paragraph}"))
            {
                (paragraphs.TryGetValue(instrument, out var there) ? there : paragraphs[instrument] = []).Add(paragraph);
            }
        }

        names = [.. paragraphs.Keys.Select(name => (name, name)).Concat(aliases.Select(alias => (alias.Key, alias.Value)))];
        names.Sort((one, other) => other.Name.Length.CompareTo(one.Name.Length));
    }

    /// <summary>The index of the register that ships with the rules.</summary>
    public static CitationIndex Shipped => Loaded.Value;

    /// <summary>True when the citation, written "INSTRUMENT paragraph", means a provision of the register.</summary>
    public bool Knows(string citation) => exact.Contains(citation) || Resolve(citation).Count > 0;

    /// <summary>
    /// The paragraphs a citation means: exactly that one; else those below it; else the nearest one above it. Spans such as
    /// 17(1)-(2) are spelled out, besides what is entered under the span itself. The longest instrument name that fits is meant.
    /// Empty when the register knows nothing of the kind.
    /// </summary>
    public IReadOnlyList<(string Instrument, string Paragraph)> Resolve(string citation)
    {
        var (name, instrument) = names.Find(one => citation.Length > one.Name.Length
            && citation[one.Name.Length] == ' '
            && citation.StartsWith(one.Name, StringComparison.Ordinal));
        if (name is null || !paragraphs.TryGetValue(instrument, out var there))
        {
            return [];
        }

        var paragraph = citation[(name.Length + 1)..];
        return [.. there
            .Where(one => one == paragraph)
            .Concat(ParagraphText.Spelled(paragraph).SelectMany(one => Nearest(there, one)))
            .Distinct()
            .Select(one => (instrument, one))];
    }

    private static IEnumerable<string> Nearest(List<string> there, string paragraph)
    {
        if (there.Contains(paragraph))
        {
            return [paragraph];
        }

        var below = there.FindAll(one => ParagraphText.IsBelow(one, paragraph));
        return below.Count > 0
            ? below
            : there.Where(one => ParagraphText.IsBelow(paragraph, one)).OrderByDescending(one => one.Length).Take(1);
    }

    private static CitationIndex ReadShipped()
    {
        var assembly = typeof(CitationIndex).Assembly;
        var provisions = new List<(string, string)>();
        var aliases = new List<KeyValuePair<string, string>>();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("Provisions/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var text = new byte[stream.Length];
            stream.ReadExactly(text);
            Scan(text, provisions, aliases);
        }

        return new CitationIndex(provisions, aliases);
    }

    /// <summary>Picks out the few members that citations need; building the whole register takes several times as long.</summary>
    private static void Scan(byte[] text, List<(string Instrument, string Paragraph)> provisions, List<KeyValuePair<string, string>> aliases)
    {
        var reader = new Utf8JsonReader(text);
        var instrument = "";
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            if (reader.ValueTextEquals("instrument"u8))
            {
                instrument = Value(ref reader);
            }
            else if (reader.ValueTextEquals("paragraph"u8))
            {
                provisions.Add((instrument, Value(ref reader)));
            }
            else if (reader.ValueTextEquals("aliases"u8))
            {
                reader.Read();
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    aliases.Add(KeyValuePair.Create(reader.GetString()!, Value(ref reader)));
                }
            }
        }
    }

    private static string Value(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString() ?? "";
    }
}
