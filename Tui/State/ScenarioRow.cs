using System.Globalization;
using System.Text.Json.Nodes;
using CcmPlanner.Scenarios.Documents;
using CcmPlanner.Scenarios.Intake.Shapes;

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
    private static readonly IReadOnlyList<string> Hidden = ["$schema", "kind"];

    /// <summary>True where a value can be typed.</summary>
    public bool IsValue => !IsItem && Field.Kind is not (FieldKind.Part or FieldKind.Parts or FieldKind.Elsewhere);

    /// <summary>True for a list that can be added to.</summary>
    public bool IsList => !IsItem && Field.Kind == FieldKind.Parts;

    /// <summary>True where the scenario says something itself.</summary>
    public bool IsSaid { get; init; }

    /// <summary>True where it says something else than its base.</summary>
    public bool Differs => IsSaid && IsValue && Own != Base;

    /// <summary>What holds: its own, or that of the base.</summary>
    public string Holds => Own.Length > 0 || !IsValue ? Own : Base;

    /// <summary>Unit, and for numbers their range.</summary>
    public string Takes => Field.Kind switch
    {
        FieldKind.Word => string.Join(", ", Field.Words),
        FieldKind.Flag => "true, false",
        FieldKind.Day => "YYYY-MM-DD",
        FieldKind.State => "code of a State",
        FieldKind.Whole or FieldKind.Number => string.Create(
            CultureInfo.InvariantCulture, $"{Field.Unit}{(Field.Unit is null ? "" : ", ")}{Field.Least:0.######} to {Field.Most:0.######}"),
        _ => "text",
    };

    /// <summary>The rows of a document, each part before its fields.</summary>
    public static IReadOnlyList<ScenarioRow> Of(JsonObject own, JsonObject under)
    {
        var rows = new List<ScenarioRow>();
        Add(rows, ScenarioShape.Root, own, under, "", 0);
        return rows;
    }

    private static void Add(List<ScenarioRow> rows, Shape shape, JsonObject? own, JsonObject? under, string above, int depth)
    {
        foreach (var field in shape.Fields.Where(field => depth > 0 || !Hidden.Contains(field.Name)))
        {
            var (mine, lower, path) = (own?[field.Name], under?[field.Name], above + field.Name);
            var held = ScenarioText.Words(lower) is { Length: > 0 } said ? said : field.Default ?? "–";
            rows.Add(new(path, depth, field, Spaced(field.Name), field.Kind == FieldKind.Part ? "" : held, ScenarioText.Words(mine), IsItem: false)
            {
                IsSaid = mine is not null,
            });
            if (field.Kind == FieldKind.Part)
            {
                Add(rows, field.Shape!, mine as JsonObject, lower as JsonObject, path + "/", depth + 1);
            }
            else if (field.Kind == FieldKind.Parts && mine is JsonArray items)
            {
                AddItems(rows, field, items, path, depth + 1);
            }
        }
    }

    private static void AddItems(List<ScenarioRow> rows, Field field, JsonArray items, string list, int depth)
    {
        for (var at = 0; at < items.Count; at++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"{list}/{at}");
            rows.Add(new(path, depth, field, string.Create(CultureInfo.InvariantCulture, $"{field.Shape!.Name} {at + 1}"), "", "", IsItem: true)
            {
                IsSaid = true,
            });
            Add(rows, field.Shape!, items[at] as JsonObject, null, path + "/", depth + 1);
        }
    }

    /// <summary>A key in words: francUpPercent becomes "franc up percent".</summary>
    private static string Spaced(string key) =>
        string.Concat(key.Select(c => char.IsAsciiLetterUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}"));
}
