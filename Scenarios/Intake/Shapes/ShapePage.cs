using System.Globalization;
using System.Text;

namespace CcmPlanner.Scenarios.Intake.Shapes;

/// <summary>The page that explains a format, from its shapes.</summary>
public static class ShapePage
{
    /// <summary>One section for the shape and one for every shape its fields use, each once, as Markdown.</summary>
    public static string Markdown(Shape root)
    {
        var text = new StringBuilder();
        foreach (var shape in ShapesOf(root))
        {
            text.Append(CultureInfo.InvariantCulture, $"## {shape.Name}\n\n{shape.Meaning}\n\n");
            text.Append("| field | takes | meaning |\n|---|---|---|\n");
            foreach (var field in shape.Fields)
            {
                var required = field.Required ? " Required." : "";
                var otherwise = field.Default is { } value ? $" Left out: {value}." : "";
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| `{field.Name}` | {Takes(field)} | {field.Meaning}{required}{otherwise} |\n");
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The shape and every shape its fields use, in reading order.</summary>
    internal static IReadOnlyList<Shape> ShapesOf(Shape root)
    {
        var found = new List<Shape> { root };
        for (var at = 0; at < found.Count; at++)
        {
            found.AddRange(found[at].Fields
                .Select(field => field.Shape)
                .OfType<Shape>()
                .Where(shape => !found.Contains(shape))
                .Distinct()
                .ToList());
        }

        return found;
    }

    private static string Takes(Field field) => field.Kind switch
    {
        FieldKind.Text => "text",
        FieldKind.Word => string.Join(", ", field.Words.Select(word => $"`{word}`")),
        FieldKind.State => "State (ISO 3166-1 alpha-3)",
        FieldKind.Day => "day, `YYYY-MM-DD`",
        FieldKind.Date => "date, `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, or two of them with `/`",
        FieldKind.Whole => $"whole number{Unit(field)}, {Range(field)}",
        FieldKind.Number => $"number{Unit(field)}, {Range(field)}",
        FieldKind.Flag => "`true` or `false`",
        FieldKind.Part => $"object: {field.Shape!.Name}",
        FieldKind.Parts => $"list of objects: {field.Shape!.Name}",
        FieldKind.Texts => "list of texts",
        FieldKind.States => "list of States",
        _ => field.Shape is null ? "list of objects" : $"list of objects: {field.Shape.Name}",
    };

    private static string Unit(Field field) => field.Unit is { } unit ? $" ({unit})" : "";

    private static string Range(Field field) =>
        string.Create(CultureInfo.InvariantCulture, $"{field.Least:0.####} to {field.Most:0.####}");
}
