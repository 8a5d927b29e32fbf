using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CcmPlanner.Scenarios.Documents;
using CcmPlanner.Scenarios.Intake.Shapes;

namespace CcmPlanner.Tui.State;

/// <summary>
/// The text of a scenario and its changes, field by field. A path names keys and places in lists with slashes between:
/// <c>finance/payers/0/factor</c>.
/// </summary>
internal static class ScenarioText
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly IReadOnlyList<string> NotInherited = ["$schema", "kind", "name", "note", "base"];

    /// <summary>A scenario that differs from its base in nothing yet.</summary>
    public static string New(string name, string based) =>
        Written(new JsonObject { ["kind"] = "scenario", ["name"] = name, ["base"] = based });

    /// <summary>The same scenario under another name; a text that cannot be read stays as it is.</summary>
    public static string Named(string text, string name)
    {
        if (Read(text) is not { } root)
        {
            return text;
        }

        root["name"] = name;
        return Written(root);
    }

    /// <summary>The text read; null where it is no object.</summary>
    public static JsonObject? Read(string text)
    {
        try
        {
            return JsonNode.Parse(text, null, new() { AllowDuplicateProperties = false }) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The value at a path; null for none.</summary>
    public static JsonNode? At(JsonNode? root, string path) =>
        path.Split('/').Aggregate(root, (node, step) => node switch
    {
        JsonObject keyed => keyed[step],
        JsonArray list when int.TryParse(step, CultureInfo.InvariantCulture, out var at) && at < list.Count => list[at],
        _ => null,
    });

    /// <summary>
    /// The text with what was typed at a path; nothing typed takes the value away, and what stands there already leaves
    /// the text as it is written.
    /// </summary>
    public static string With(string text, string path, Field field, string typed)
    {
        if (Read(text) is not { } root)
        {
            return text;
        }

        if (typed.Trim().Length == 0)
        {
            return Without(text, path);
        }

        if (Holder(root, path) is not { } holder)
        {
            return text;
        }

        var (key, value) = (path[(path.LastIndexOf('/') + 1)..], ValueOf(field, typed.Trim()));
        if (JsonNode.DeepEquals(holder[key], value))
        {
            return text;
        }

        holder[key] = value;
        return Written(root);
    }

    /// <summary>The text with one more, still empty, in the list at a path.</summary>
    public static string WithMore(string text, string list)
    {
        if (Read(text) is not { } root || Holder(root, list) is not { } holder)
        {
            return text;
        }

        var key = list[(list.LastIndexOf('/') + 1)..];
        if (holder[key] is not JsonArray items)
        {
            holder[key] = items = [];
        }

        items.Add(new JsonObject());
        return Written(root);
    }

    /// <summary>
    /// The text with one more supposed fact of a kind, beside those of that kind; it says that it is only supposed.
    /// </summary>
    public static string WithFact(string text, string kind)
    {
        if (Read(text) is not { } root)
        {
            return text;
        }

        if (root[ScenarioRow.Facts] is not JsonArray groups)
        {
            root[ScenarioRow.Facts] = groups = [];
        }

        if (GroupOf(groups, kind)?[ScenarioRow.Facts] is not JsonArray items)
        {
            groups.Add(new JsonObject { ["kind"] = kind, [ScenarioRow.Facts] = items = [] });
        }

        items.Add(new JsonObject { ["source"] = "supposed in this scenario", ["confidence"] = "none" });
        return Written(root);
    }

    /// <summary>Where the supposed facts of a kind are listed; null where there are none.</summary>
    public static string? ListOf(string text, string kind) =>
        Read(text)?[ScenarioRow.Facts] is JsonArray groups && GroupOf(groups, kind) is { } group
            ? string.Create(
                CultureInfo.InvariantCulture, $"{ScenarioRow.Facts}/{groups.IndexOf(group)}/{ScenarioRow.Facts}")
            : null;

    /// <summary>The text without what is at a path, and without the parts that are empty then.</summary>
    public static string Without(string text, string path)
    {
        var root = Read(text);
        for (var at = path; root is not null && at.Length > 0;)
        {
            var cut = at.LastIndexOf('/');
            var (above, last) = cut < 0 ? ("", at) : (at[..cut], at[(cut + 1)..]);
            switch (above.Length == 0 ? root : At(root, above))
            {
                case JsonObject keyed:
                    keyed.Remove(last);
                    at = IsGroup(above) && last == ScenarioRow.Facts ? above
                        : keyed.Count == 0 && !char.IsAsciiDigit(above.LastOrDefault()) ? above : "";
                    break;
                case JsonArray list when int.TryParse(last, CultureInfo.InvariantCulture, out var place)
                    && place < list.Count:
                    list.RemoveAt(place);
                    at = list.Count == 0 ? above : "";
                    break;
                default:
                    return text;
            }
        }

        return root is null ? text : Written(root);
    }

    /// <summary>
    /// Everything the bases of a scenario say, the nearer over the farther, lists one after the other.
    /// </summary>
    public static JsonObject Beneath(JsonObject own, ScenarioShelf shelf)
    {
        var chain = new List<JsonObject>();
        var named = new HashSet<string>(StringComparer.Ordinal);
        for (var at = own; BaseOf(at) is { } name && named.Add(name) && TextOf(shelf, name) is { } text;)
        {
            if ((at = Read(text)) is null)
            {
                break;
            }

            chain.Insert(0, at);
        }

        return chain.Aggregate(new JsonObject(), (lower, upper) => Over(lower, upper, isRoot: true));
    }

    /// <summary>True for a request document.</summary>
    public static bool IsRequest(JsonObject document) => Words(document["kind"]) == RequestShelf.Kind;

    /// <summary>The base a scenario names; null for none.</summary>
    public static string? BaseOf(JsonObject scenario) =>
        scenario["base"] is JsonValue value && value.TryGetValue(out string? name) ? name : null;

    /// <summary>The document of a name as text; null when there is none.</summary>
    public static string? TextOf(ScenarioShelf shelf, string name) =>
        shelf.Find(name) is { } found ? System.Text.Encoding.UTF8.GetString(found.Utf8) : null;

    /// <summary>A value in words; empty for none.</summary>
    public static string Words(JsonNode? node) => node switch
    {
        null => "",
        JsonValue value when value.TryGetValue(out string? text) => text,
        JsonArray list => list.Count.ToString(CultureInfo.InvariantCulture),
        JsonObject => "",
        _ => node.ToJsonString(),
    };

    private static JsonObject? GroupOf(JsonArray groups, string kind) => groups.OfType<JsonObject>()
        .FirstOrDefault(group => Words(group["kind"]) == kind && group[ScenarioRow.Facts] is JsonArray);

    private static bool IsGroup(string path) =>
        path.Split('/') is [ScenarioRow.Facts, { Length: > 0 } at] && at.All(char.IsAsciiDigit);

    private static JsonObject Over(JsonObject lower, JsonObject upper, bool isRoot)
    {
        foreach (var (key, value) in upper.Where(pair => !isRoot || !NotInherited.Contains(pair.Key)))
        {
            lower[key] = (lower[key], value) switch
            {
                (JsonObject under, JsonObject over) => Over((JsonObject)under.DeepClone(), over, isRoot: false),
                (JsonArray under, JsonArray over) =>
                    new JsonArray([.. under.Concat(over).Select(item => item?.DeepClone())]),
                _ => value?.DeepClone(),
            };
        }

        return lower;
    }

    /// <summary>The object that holds a path, made where it is missing; null where something else stands.</summary>
    private static JsonObject? Holder(JsonObject root, string path)
    {
        JsonNode? at = root;
        foreach (var step in path.Split('/')[..^1])
        {
            at = at is JsonObject keyed ? keyed[step] ?? (keyed[step] = new JsonObject()) : At(at, step);
        }

        return at as JsonObject;
    }

    // What is no number where one is wanted is written as typed, so that the reader says what is wrong with it.
    private static JsonValue ValueOf(Field field, string typed) => field.Kind switch
    {
        FieldKind.Whole or FieldKind.Number
            when decimal.TryParse(typed, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture, out var number) =>
            JsonValue.Create(number),
        FieldKind.Flag when bool.TryParse(typed, out var flag) => JsonValue.Create(flag),
        _ => JsonValue.Create(typed),
    };

    private static string Written(JsonObject root) => root.ToJsonString(Indented) + "\n";
}
