using System.Text.Json;
using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Situations;
using CcmPlanner.Scenarios.Standing;
using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Tests.Published;

/// <summary>The published worked examples and the assessments they are compared with.</summary>
internal static class PublishedExamples
{
    private static readonly Lazy<JsonElement> Document = new(() =>
    {
        using var stream = typeof(PublishedExamples).Assembly.GetManifestResourceStream("published-examples.json")!;
        return JsonDocument.Parse(stream).RootElement.Clone();
    });

    private static readonly Lazy<Situation> Shipped = new(Situation.Shipped);

    private static readonly Dictionary<LocalDate, Assessment> Assessments = [];

    /// <summary>The last day on which everything in the examples was public.</summary>
    public static LocalDate Today { get; } = new(2026, 11, 22);

    public static JsonElement Section(string name) => Document.Value.GetProperty(name);

    public static TheoryData<int> Rows(string section)
    {
        var rows = new TheoryData<int>();
        for (var i = 0; i < Section(section).GetArrayLength(); i++)
        {
            rows.Add(i);
        }

        return rows;
    }

    public static Assessment AsOf(LocalDate day)
    {
        lock (Assessments)
        {
            if (!Assessments.TryGetValue(day, out var assessment))
            {
                assessment = Assessment.Of(Shipped.Value, day, Today, day);
                Assessments[day] = assessment;
            }

            return assessment;
        }
    }

    public static Assessment Asked(LocalDate asOf, LocalDate knownAt) =>
        Assessment.Of(Shipped.Value, asOf, knownAt, asOf);

    public static StateCode Code(this JsonElement row) => new(row.GetProperty("code").GetString()!);

    public static LocalDate Date(this JsonElement row, string name) =>
        LocalDatePattern.Iso.Parse(row.GetProperty(name).GetString()!).Value;
}
