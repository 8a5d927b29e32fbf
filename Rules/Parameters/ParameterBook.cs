using System.Globalization;
using System.Text.Json;
using CcmPlanner.Engine.Time;
using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Rules.Parameters;

/// <summary>The numbers of the law, dated and cited, read from the data that ships with the rules.</summary>
public sealed class ParameterBook
{
    private ParameterBook(IReadOnlyList<Parameter> all, string text)
    {
        All = all;
        Text = text;
    }

    /// <summary>Every parameter of every time.</summary>
    public IReadOnlyList<Parameter> All { get; }

    /// <summary>The documents they were read from, for hashing.</summary>
    public string Text { get; }

    /// <summary>
    /// Reads every parameter document that ships with the rules, in the order of their names. Throws
    /// <see cref="InvalidDataException"/> naming what is wrong with them.
    /// </summary>
    public static ParameterBook Shipped()
    {
        var assembly = typeof(ParameterBook).Assembly;
        var texts = new List<string>();
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (name.StartsWith("Parameters/", StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal))
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                texts.Add(reader.ReadToEnd());
            }
        }

        return Read(texts);
    }

    /// <summary>
    /// Reads parameter documents. Throws <see cref="InvalidDataException"/> when one is not well formed, when two of them
    /// hold the same parameter, or when two spans of one parameter overlap or leave a gap between them.
    /// </summary>
    public static ParameterBook Read(params IReadOnlyList<string> texts)
    {
        var all = new List<Parameter>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var spans in texts.SelectMany(text => Document(text).GroupBy(parameter => parameter.Id, StringComparer.Ordinal)))
        {
            if (!seen.Add(spans.Key))
            {
                throw new InvalidDataException($"parameters: {spans.Key} stands in two documents");
            }

            RequireUnbroken([.. spans.OrderBy(parameter => parameter.InForceFrom ?? LocalDate.MinIsoValue)]);
            all.AddRange(spans);
        }

        return new ParameterBook(all, string.Join('\n', texts));
    }

    /// <summary>The parameters that apply on <paramref name="rulesAt"/>.</summary>
    public IEnumerable<Parameter> InForceOn(LocalDate rulesAt) => All.Where(parameter => parameter.AppliesOn(rulesAt));

    /// <summary>
    /// Every span begun by <paramref name="rulesAt"/>. What begins later is not known yet, so the span in force then has
    /// no end.
    /// </summary>
    public IEnumerable<Parameter> BegunBy(LocalDate rulesAt) => All
        .Where(parameter => parameter.InForceFrom is null || parameter.InForceFrom <= rulesAt)
        .Select(parameter => parameter.AppliesOn(rulesAt) ? parameter with { InForceUntil = null } : parameter);

    /// <summary>
    /// The book as it would be had a parameter another value from its first day on: spans that begin later give way, the
    /// one before ends the day before. Throws <see cref="KeyNotFoundException"/> when there is no parameter of that id.
    /// </summary>
    public ParameterBook With(Parameter changed)
    {
        if (All.All(parameter => parameter.Id != changed.Id))
        {
            throw new KeyNotFoundException($"no parameter {changed.Id}");
        }

        var from = changed.InForceFrom ?? LocalDate.MinIsoValue;
        var kept = All
            .Where(parameter => parameter.Id != changed.Id || (parameter.InForceFrom ?? LocalDate.MinIsoValue) < from)
            .Select(parameter => parameter.Id == changed.Id && !(parameter.InForceUntil < from)
                ? parameter with { InForceUntil = from.PlusDays(-1) }
                : parameter);
        return new ParameterBook([.. kept, changed], $"{Text}\n{changed}");
    }

    /// <summary>The value of a parameter on a day. Throws <see cref="KeyNotFoundException"/> when none applies.</summary>
    public int Value(string id, LocalDate rulesAt) =>
        InForceOn(rulesAt).FirstOrDefault(parameter => parameter.Id == id)?.Value
        ?? throw new KeyNotFoundException($"no parameter {id} applies on {rulesAt:uuuu'-'MM'-'dd}");

    private static void RequireUnbroken(List<Parameter> spans)
    {
        for (var i = 1; i < spans.Count; i++)
        {
            if (spans[i - 1].InForceUntil?.PlusDays(1) != spans[i].InForceFrom)
            {
                throw new InvalidDataException(
                    $"parameters: {spans[i].Id} has a gap or an overlap before {spans[i].InForceFrom?.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture) ?? "its second span"}");
            }
        }
    }

    private static List<Parameter> Document(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return [.. document.RootElement.GetProperty("facts").EnumerateArray().Select(One)];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"parameters: {e.Message}", e);
        }
    }

    private static Parameter One(JsonElement element) => new(
        element.GetProperty("id").GetString() ?? throw new FormatException("a parameter has no id"),
        element.GetProperty("value").GetInt32(),
        element.GetProperty("unit").GetString() ?? "",
        element.GetProperty("cite").GetString() ?? throw new FormatException("a parameter has no citation"),
        Enum.Parse<ParameterStatus>(element.GetProperty("status").GetString() ?? "", ignoreCase: true),
        Day(element.GetProperty("inForceFrom")),
        Day(element.GetProperty("inForceUntil")),
        Day(element.GetProperty("lastChecked")) ?? throw new FormatException("a parameter has no lastChecked"));

    private static LocalDate? Day(JsonElement element) => element.ValueKind == JsonValueKind.Null
        ? null
        : LocalDatePattern.Iso.Parse(element.GetString() ?? "").GetValueOrThrow();
}
