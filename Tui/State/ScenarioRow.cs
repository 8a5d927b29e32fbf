using System.Globalization;
using System.Text.Json.Nodes;
using CcmPlanner.Scenarios.Documents;
using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Intake.Shapes;
using CcmPlanner.Scenarios.Requests;
using CcmPlanner.Scenarios.Situations;

namespace CcmPlanner.Tui.State;

/// <summary>One row of the scenario editor.</summary>
/// <param name="Path">Where it stands in the document.</param>
/// <param name="Depth">How deep, from 0.</param>
/// <param name="Field">What it takes.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Base">What holds in the base; a dash where nothing is said.</param>
/// <param name="Own">What the scenario itself says; empty for nothing.</param>
/// <param name="IsItem">True for one of a list.</param>
internal sealed record ScenarioRow(
    string Path, int Depth, Field Field, string Label, string Base, string Own, bool IsItem)
{
    /// <summary>The list of supposed facts, and the key of each group's own.</summary>
    public const string Facts = "facts";

    /// <summary>What a field takes whose words are listed below it.</summary>
    public const string Listed = "one of those below";

    /// <summary>So many words are named where a value is typed; more are listed below it.</summary>
    private const int MostWords = 6;

    private static readonly IReadOnlyList<string> Hidden = ["$schema", "kind"];

    /// <summary>True where a value can be typed.</summary>
    public bool IsValue => !IsItem && Field.Kind is not (FieldKind.Part or FieldKind.Parts or FieldKind.Elsewhere);

    /// <summary>True for a list that can be added to.</summary>
    public bool IsList => !IsItem && Field.Kind is FieldKind.Parts or FieldKind.Elsewhere;

    /// <summary>True where the scenario says something itself.</summary>
    public bool IsSaid { get; init; }

    /// <summary>True where it says something else than its base.</summary>
    public bool Differs => IsSaid && IsValue && Own != Base;

    /// <summary>Its path as readers tell it.</summary>
    public string JsonPath => Path.Split('/').Aggregate("$", (path, step) =>
        path + (step.All(char.IsAsciiDigit) ? $"[{step}]" : Scenarios.Intake.ObjectReader.Step(step)));

    /// <summary>What holds: its own, or that of the base.</summary>
    public string Holds => Own.Length > 0 || !IsValue ? Own : Base;

    /// <summary>Unit, and for numbers their range.</summary>
    public string Takes => Field.Kind switch
    {
        FieldKind.Word when Field.Words.Count > MostWords => Listed,
        FieldKind.Word => string.Join(", ", Field.Words),
        FieldKind.Flag => "true, false",
        FieldKind.Day => "YYYY-MM-DD",
        FieldKind.Date => "YYYY-MM-DD, YYYY-MM or YYYY",
        FieldKind.State => "code of a State",
        FieldKind.Whole or FieldKind.Number => string.Create(
            CultureInfo.InvariantCulture,
            $"{Field.Unit}{(Field.Unit is null ? "" : ", ")}{Field.Least:0.######} to {Field.Most:0.######}"),
        _ => "text",
    };

    /// <summary>True where nothing stands and something has to.</summary>
    public bool IsMissing { get; init; }

    /// <summary>The rows of a document, each part before its fields.</summary>
    public static IReadOnlyList<ScenarioRow> Of(JsonObject own, JsonObject under)
    {
        var rows = new List<ScenarioRow>();
        Add(rows, ScenarioText.IsRequest(own) ? RequestShape.Root : ScenarioShape.Root, own, under, "", 0);
        return rows;
    }

    private static void Add(
        List<ScenarioRow> rows, Shape shape, JsonObject? own, JsonObject? under, string above, int depth)
    {
        foreach (var field in shape.Fields.Where(field => depth > 0 || !Hidden.Contains(field.Name)))
        {
            var (mine, lower, path) = (own?[field.Name], under?[field.Name], above + field.Name);
            var held = ScenarioText.Words(lower) is { Length: > 0 } said ? said : field.Default ?? "–";
            rows.Add(new(path, depth, field, Spaced(field.Name), field.Kind == FieldKind.Part ? "" : held,
                ScenarioText.Words(mine), IsItem: false)
            {
                IsSaid = mine is not null,
                IsMissing = field.Required && mine is null && own is not null,
            });
            if (field.Kind == FieldKind.Part)
            {
                Add(rows, field.Shape!, mine as JsonObject, lower as JsonObject, path + "/", depth + 1);
            }
            else if (path == Facts)
            {
                AddGroups(rows, mine as JsonArray ?? []);
            }
            else if (field.Kind is FieldKind.Parts or FieldKind.Elsewhere && mine is JsonArray items)
            {
                AddItems(rows, field, items, path, depth + 1, _ => field.Shape!);
            }
        }
    }

    /// <summary>
    /// Facts are grouped by kind in the document; the list of each group goes by the name of its kind.
    /// </summary>
    private static void AddGroups(List<ScenarioRow> rows, JsonArray groups)
    {
        var (kind, list) = (SupposedFacts.Group.Fields[0], SupposedFacts.Group.Fields[1]);
        for (var at = 0; at < groups.Count; at++)
        {
            var (group, path) = (groups[at] as JsonObject, $"{Facts}/{Number(at)}");
            var (word, items) = (ScenarioText.Words(group?["kind"]), group?[Facts] as JsonArray ?? []);
            rows.Add(new($"{path}/{Facts}", 1, list, word.Length > 0 ? word : "facts of no kind", "",
                Number(items.Count), IsItem: false)
            {
                IsSaid = true,
            });
            rows.Add(
                new($"{path}/{kind.Name}", 2, kind, kind.Name, "–", word, IsItem: false) { IsSaid = word.Length > 0 });
            AddItems(rows, list, items, $"{path}/{Facts}", 2, item => SupposedFacts.ShapeOf(
                word, new SourceText("", item?.ToJsonString() ?? "null")));
        }
    }

    private static void AddItems(
        List<ScenarioRow> rows, Field field, JsonArray items, string list, int depth, Func<JsonNode?, Shape> shapeOf)
    {
        for (var at = 0; at < items.Count; at++)
        {
            var (shape, path) = (shapeOf(items[at]), $"{list}/{Number(at)}");
            rows.Add(new(path, depth, field, $"{shape.Name} {Number(at + 1)}", "", "", IsItem: true) { IsSaid = true });
            Add(rows, shape, items[at] as JsonObject, null, path + "/", depth + 1);
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A key in words: francUpPercent becomes "franc up percent".</summary>
    private static string Spaced(string key) =>
        string.Concat(key.Select(c => char.IsAsciiLetterUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}"));
}
