using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CcmPlanner.Scenarios.Intake.Shapes;

/// <summary>The JSON Schema (2020-12) of a format, for editors; the reader itself checks more.</summary>
public static class ShapeSchema
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema, ending in a line feed.</summary>
    public static string Text(Shape root)
    {
        var schema = Of(root);
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", root.Name);
        var parts = new JsonObject();
        foreach (var shape in ShapePage.ShapesOf(root).Skip(1))
        {
            parts[shape.Name] = Of(shape);
        }

        schema["$defs"] = parts;
        return schema.ToJsonString(Indented) + "\n";
    }

    private static JsonObject Of(Shape shape)
    {
        var properties = new JsonObject();
        foreach (var field in shape.Fields)
        {
            properties[field.Name] = Of(field);
        }

        return new JsonObject
        {
            ["description"] = shape.Meaning,
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = Names(shape.Fields.Where(field => field.Required).Select(field => field.Name)),
            ["additionalProperties"] = false,
        };
    }

    private static JsonObject Of(Field field)
    {
        var schema = field.Kind switch
        {
            FieldKind.Word => new JsonObject { ["enum"] = Names(field.Words) },
            FieldKind.State => State(),
            FieldKind.Day => new JsonObject { ["type"] = "string", ["format"] = "date" },
            FieldKind.Whole => Number("integer", field),
            FieldKind.Number => Number("number", field),
            FieldKind.Flag => new JsonObject { ["type"] = "boolean" },
            FieldKind.Part => Reference(field),
            FieldKind.Parts => List(Reference(field)),
            FieldKind.Texts => List(new JsonObject { ["type"] = "string" }),
            FieldKind.States => List(State()),
            FieldKind.Elsewhere =>
                List(field.Shape is null ? new JsonObject { ["type"] = "object" } : Reference(field)),
            _ => new JsonObject { ["type"] = "string" },
        };
        schema["description"] = field.Meaning;
        return schema;
    }

    private static JsonObject State() => new() { ["type"] = "string", ["pattern"] = "^[A-Z]{3}$" };

    private static JsonObject Number(string type, Field field) =>
        new() { ["type"] = type, ["minimum"] = field.Least, ["maximum"] = field.Most };

    private static JsonObject Reference(Field field) => new() { ["$ref"] = $"#/$defs/{field.Shape!.Name}" };

    private static JsonObject List(JsonObject items) => new() { ["type"] = "array", ["items"] = items };

    private static JsonArray Names(IEnumerable<string> names) =>
        new([.. names.Select(name => (JsonNode)System.Text.Json.Nodes.JsonValue.Create(name))]);
}
