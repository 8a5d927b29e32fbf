using System.Collections;
using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Engine.Inference.Model;

/// <summary>Values as they stand in proofs: ISO dates, invariant numbers, text in quotes.</summary>
internal static class ValueText
{
    public static string Of(object? value) => value switch
    {
        null => "none",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        LocalDate date => LocalDatePattern.Iso.Format(date),
        Enum name => name.ToString(),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable many => Many(many),
        _ => value.ToString() ?? "",
    };

    private static string Many(IEnumerable many)
    {
        var items = many.Cast<object?>().Select(Of).ToList();
        return items.Count <= 3 ? $"[{string.Join(", ", items)}]" : $"[{items[0]}, …, {items[^1]}] ({items.Count})";
    }
}
