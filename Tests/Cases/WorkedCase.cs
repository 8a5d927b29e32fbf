using System.Text.Json;
using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Situations;
using CcmPlanner.Scenarios.Standing;
using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Tests.Cases;

/// <summary>A real situation with what is given, what is expected and where both come from.</summary>
internal sealed record WorkedCase(JsonElement Row)
{
    private static readonly Situation Shipped = Situation.Shipped();

    public static IReadOnlyList<WorkedCase> All { get; } =
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Cases"), "*.json").Order(StringComparer.Ordinal)
            .SelectMany(
                path => JsonDocument.Parse(File.ReadAllBytes(path)).RootElement.GetProperty("cases").EnumerateArray())
            .Select(row => new WorkedCase(row)),
    ];

    public string Id => Text("id")!;

    public StateCode? State => Text("state") is { } code ? new StateCode(code) : null;

    public string? Provision => Text("provision");

    public int? Year => Row.TryGetProperty("year", out var year) ? year.GetInt32() : null;

    public JsonElement Expect => Row.GetProperty("expect");

    public Assessment Assess() => Assessment.Of(Shipped, Day("asOf"), Day("knownAt"), Day("asOf"));

    public string? Text(string member) => Row.TryGetProperty(member, out var value) ? value.GetString() : null;

    public LocalDate Day(string member) => LocalDatePattern.Iso.Parse(Text(member)!).Value;
}
