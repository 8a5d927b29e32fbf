using System.Text.Json;

namespace CcmPlanner.Rules.Provisions;

/// <summary>The table of contents of the law: every operative paragraph, whether a rule says it or not.</summary>
public sealed class ProvisionRegister
{
    private static readonly Lazy<ProvisionRegister> Loaded = new(ReadShipped);

    private readonly Dictionary<string, RegisteredProvision> byId;
    private readonly ILookup<CitedPlace, RegisteredProvision> byPlace;
    private readonly CitationIndex index;

    private ProvisionRegister(IReadOnlyList<ProvisionPart> parts, Dictionary<string, string> aliases)
    {
        Parts = parts;
        All = [.. parts.SelectMany(part => part.Groups).SelectMany(group => group.Provisions)];
        byId = All.ToDictionary(provision => provision.Id, StringComparer.Ordinal);
        byPlace = All.ToLookup(provision => new CitedPlace(provision.Instrument, provision.Paragraph));
        index = new CitationIndex([.. byPlace.Select(place => place.Key)], aliases);
    }

    /// <summary>
    /// The register that ships with the rules. Throws <see cref="InvalidDataException"/> naming what is wrong with it.
    /// </summary>
    public static ProvisionRegister Shipped => Loaded.Value;

    /// <summary>Its parts, the Convention first.</summary>
    public IReadOnlyList<ProvisionPart> Parts { get; }

    /// <summary>Every provision, in order.</summary>
    public IReadOnlyList<RegisteredProvision> All { get; }

    /// <summary>The provision of that id; null when there is none.</summary>
    public RegisteredProvision? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>
    /// The provisions a citation written "INSTRUMENT paragraph" means, as <see cref="CitationIndex.Resolve"/> finds
    /// them.
    /// </summary>
    public IReadOnlyList<RegisteredProvision> CitedAs(string citation) =>
        [.. index.Resolve(citation).SelectMany(place => byPlace[place])];

    /// <summary>
    /// Reads register documents. Throws <see cref="InvalidDataException"/> when one is not well formed or an id occurs
    /// twice.
    /// </summary>
    public static ProvisionRegister Read(IEnumerable<string> texts)
    {
        try
        {
            var documents = texts.Select(Document).OrderBy(document => document.Order).ToList();
            return new ProvisionRegister(
                [.. documents.Select(document => document.Part)],
                documents.SelectMany(document => document.Aliases).ToDictionary(StringComparer.Ordinal));
        }
        catch (Exception e) when (e
            is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new InvalidDataException($"provisions: {e.Message}", e);
        }
    }

    private static ProvisionRegister ReadShipped()
    {
        var assembly = typeof(ProvisionRegister).Assembly;
        var texts = new List<string>();
        foreach (var name in assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Provisions/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            texts.Add(reader.ReadToEnd());
        }

        return Read(texts);
    }

    private static (int Order, ProvisionPart Part, List<KeyValuePair<string, string>> Aliases) Document(string text)
    {
        using var document = JsonDocument.Parse(text);
        var root = document.RootElement;
        var groups = root.GetProperty("groups").EnumerateArray().Select(group => new ProvisionGroup(
            Text(group, "heading"),
            [.. group.GetProperty("provisions").EnumerateArray().Select(One)]));
        var shortNames = root.GetProperty("aliases").EnumerateObject()
            .Select(alias => KeyValuePair.Create(alias.Name, alias.Value.GetString() ?? ""));
        return (
            root.GetProperty("order").GetInt32(),
            new ProvisionPart(Text(root, "title"), Text(root, "source"), [.. groups]),
            [.. shortNames]);
    }

    private static RegisteredProvision One(JsonElement element) => new(
        Text(element, "id"),
        Text(element, "instrument"),
        Text(element, "paragraph"),
        Text(element, "addressee"),
        Text(element, "summary"),
        element.GetProperty("trigger").GetString(),
        element.GetProperty("period").GetString(),
        element.GetProperty("satisfiedBy").GetString(),
        element.GetProperty("consequence").GetString(),
        element.GetProperty("exceptions").GetString(),
        Text(element, "confidence"),
        element.GetProperty("notEncodedBecause").GetString());

    private static string Text(JsonElement element, string member) =>
        element.GetProperty(member).GetString() ?? throw new InvalidOperationException($"{member} is null");
}
