using System.Text.Json;

namespace CcmPlanner.Rules.Provisions;

/// <summary>Where something stands.</summary>
/// <param name="Instrument">Short name of the treaty, plan or meeting.</param>
/// <param name="Paragraph">The paragraph in it, as lawyers write it.</param>
public sealed record CitedPlace(string Instrument, string Paragraph);

/// <summary>
/// Which paragraphs there are to cite, and which of them a citation means; read ahead of all else the register says.
/// </summary>
public sealed class CitationIndex
{
    private static readonly Lazy<CitationIndex> Loaded = new(ReadShipped);

    private readonly IReadOnlyList<CitedPlace> places;
    private readonly Dictionary<string, string> aliases;
    private readonly HashSet<string> exact;
    private List<CitedPlace>? names;

    internal CitationIndex(IReadOnlyList<CitedPlace> places, Dictionary<string, string> aliases)
    {
        (this.places, this.aliases) = (places, aliases);
        exact = new HashSet<string>(places.Count, StringComparer.Ordinal);
        foreach (var place in places)
        {
            exact.Add($"{place.Instrument} {place.Paragraph}");
        }
    }

    /// <summary>The index of the register that ships with the rules.</summary>
    public static CitationIndex Shipped => Loaded.Value;

    /// <summary>True when the citation, written "INSTRUMENT paragraph", means a provision of the register.</summary>
    public bool Knows(string citation) => exact.Contains(citation) || Resolve(citation).Count > 0;

    /// <summary>
    /// The paragraphs a citation means: exactly that one; else those below it; else the nearest one above it. Spans
    /// such as 17(1)-(2) are spelled out, besides what is entered under the span itself. The longest instrument name
    /// that fits is meant. Empty when the register knows nothing of the kind.
    /// </summary>
    public IReadOnlyList<CitedPlace> Resolve(string citation)
    {
        var name = (names ??= Names()).Find(one => citation.Length > one.Paragraph.Length
            && citation[one.Paragraph.Length] == ' '
            && citation.StartsWith(one.Paragraph, StringComparison.Ordinal));
        if (name is null)
        {
            return [];
        }

        var there = places.Where(place => place.Instrument == name.Instrument).Select(place => place.Paragraph)
            .Distinct().ToList();
        var paragraph = citation[(name.Paragraph.Length + 1)..];
        return [.. there
            .Where(one => one == paragraph)
            .Concat(ParagraphText.Spelled(paragraph).SelectMany(one => Nearest(there, one)))
            .Distinct()
            .Select(one => new CitedPlace(name.Instrument, one))];
    }

    /// <summary>Every name of an instrument, its own and its aliases, the longest first.</summary>
    private List<CitedPlace> Names() =>
    [
        .. places.Select(place => place.Instrument).Distinct().Select(own => new CitedPlace(own, own))
            .Concat(aliases.Select(alias => new CitedPlace(alias.Value, alias.Key)))
            .OrderByDescending(name => name.Paragraph.Length),
    ];

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
        var found = new List<CitedPlace>();
        var others = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (!name.StartsWith("Provisions/", StringComparison.Ordinal))
            {
                continue;
            }

            using var stream = assembly.GetManifestResourceStream(name)!;
            var text = new byte[stream.Length];
            stream.ReadExactly(text);
            Scan(text, found, others);
        }

        return new CitationIndex(found, others);
    }

    /// <summary>
    /// Picks out the few members that citations need; building the whole register takes several times as long.
    /// </summary>
    private static void Scan(byte[] text, List<CitedPlace> places, Dictionary<string, string> aliases)
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
                places.Add(new CitedPlace(instrument, Value(ref reader)));
            }
            else if (reader.ValueTextEquals("aliases"u8))
            {
                reader.Read();
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    aliases.Add(reader.GetString()!, Value(ref reader));
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
