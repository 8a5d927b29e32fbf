using System.Text.Json;
using CcmPlanner.Engine.Time;
using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Rules.Parameters;

/// <summary>The numbers of the law, dated and cited, read from the data that ships with the rules.</summary>
public sealed class ParameterBook
{
    private readonly IReadOnlyList<Timeline<Parameter>> timelines;

    private ParameterBook(IReadOnlyList<Timeline<Parameter>> timelines, string text)
    {
        this.timelines = timelines;
        Text = text;
        All = [.. timelines.SelectMany(timeline => timeline.Spans).Select(Span)];
        Changes = [.. timelines.SelectMany(timeline => timeline.Changes).Distinct().Order()];
    }

    /// <summary>Every parameter of every time.</summary>
    public IReadOnlyList<Parameter> All { get; }

    /// <summary>The days on which a parameter changes, in order.</summary>
    public IReadOnlyList<LocalDate> Changes { get; }

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
            if (name.StartsWith("Parameters/", StringComparison.Ordinal)
                && name.EndsWith(".json", StringComparison.Ordinal))
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                texts.Add(reader.ReadToEnd());
            }
        }

        return Read(texts);
    }

    /// <summary>
    /// Reads parameter documents. Throws <see cref="InvalidDataException"/> when one is not well formed; and with all
    /// such problems when two of them hold the same parameter, or two spans of one overlap or leave a gap between them.
    /// </summary>
    public static ParameterBook Read(params IReadOnlyList<string> texts)
    {
        var (read, problems) = (new List<Timeline<Parameter>>(), new List<string>());
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var spans in texts.SelectMany(
            text => Document(text).GroupBy(parameter => parameter.Id, StringComparer.Ordinal)))
        {
            if (!seen.Add(spans.Key))
            {
                problems.Add($"{spans.Key} stands in two documents; take it out of one");
            }
            else if (Unbroken(spans.Key, spans, problems) is { } timeline)
            {
                read.Add(timeline);
            }
        }

        return problems.Count == 0
            ? new ParameterBook(read, string.Join('\n', texts))
            : throw new InvalidDataException(string.Join('\n', problems.Select(problem => $"parameters: {problem}")));
    }

    /// <summary>True when there is a parameter of that id at any time.</summary>
    public bool Has(string id) => timelines.Any(timeline => timeline.Name == id);

    /// <summary>The parameters that apply on <paramref name="rulesAt"/>.</summary>
    public IEnumerable<Parameter> InForceOn(LocalDate rulesAt) =>
        timelines.Select(timeline => timeline.On(rulesAt)).OfType<Dated<Parameter>>().Select(Span);

    /// <summary>
    /// Every span begun by <paramref name="rulesAt"/>. What begins later is not known yet, so the span in force then
    /// has no end.
    /// </summary>
    public IEnumerable<Parameter> BegunBy(LocalDate rulesAt) =>
        timelines.SelectMany(timeline => timeline.AsSeenOn(rulesAt)).Select(Span);

    /// <summary>
    /// The book as it would be had a parameter another value from its first day on: spans that begin later give way,
    /// the one before ends the day before. Throws <see cref="KeyNotFoundException"/> when there is no parameter of that
    /// id.
    /// </summary>
    public ParameterBook With(Parameter changed) => Has(changed.Id)
        ? new ParameterBook(
            [
                .. timelines.Select(timeline => timeline.Name == changed.Id
                    ? timeline.With(changed, changed.InForceFrom, changed.InForceUntil)
                    : timeline),
            ],
            $"{Text}\n{changed}")
        : throw new KeyNotFoundException($"no parameter {changed.Id}");

    /// <summary>
    /// The value of a parameter on a day. Throws <see cref="KeyNotFoundException"/> when none applies.
    /// </summary>
    public int Value(string id, LocalDate rulesAt) =>
        InForceOn(rulesAt).FirstOrDefault(parameter => parameter.Id == id)?.Value
        ?? throw new KeyNotFoundException($"no parameter {id} applies on {rulesAt:uuuu'-'MM'-'dd}");

    private static Timeline<Parameter>? Unbroken(string id, IEnumerable<Parameter> spans, List<string> problems)
    {
        try
        {
            return new Timeline<Parameter>(
                id, spans.Select(
                    parameter => new Dated<Parameter>(parameter, parameter.InForceFrom, parameter.InForceUntil)));
        }
        catch (TimelineException fault)
        {
            problems.Add(fault.Message);
            return null;
        }
    }

    private static Parameter Span(Dated<Parameter> span) =>
        span.Value with { InForceFrom = span.From, InForceUntil = span.Until };

    private static List<Parameter> Document(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return [.. document.RootElement.GetProperty("facts").EnumerateArray().Select(One)];
        }
        catch (Exception e) when (e
            is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
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
