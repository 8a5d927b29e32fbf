using CcmPlanner.Rules;
using CcmPlanner.Rules.Readings;
using CcmPlanner.Scenarios.Intake.Shapes;

namespace CcmPlanner.Scenarios.Reforms;

/// <summary>The fields of one change of the law: a parameter with its value, a rule that goes, or a reading.</summary>
public static class ReformShape
{
    /// <summary>One change, as <see cref="ReformReader"/> reads it.</summary>
    public static Shape Change { get; } = new(
        "change", "One change of the law. It says one of `parameter`, `neutralise` and `read`.",
    [
        new("parameter", FieldKind.Text, "A number of the law that gets another value: its id."),
        new("value", FieldKind.Whole, "Its new value; required with `parameter`.") { Most = ReformReader.LargestValue },
        new("unit", FieldKind.Text, "What it counts, where that changes too.") { Default = "as it was" },
        new("neutralise", FieldKind.Text, "A rule that no longer applies: its name."),
        new("read", FieldKind.Text, "Another reading that is taken: its id."),
        new("inForceFrom", FieldKind.Day, "First day it is in force, possibly in the past.") { Default = "always" },
    ]);

    /// <summary>What a field may name in a law; nothing for a field that names nothing.</summary>
    /// <param name="field">The name of a field of a change.</param>
    /// <param name="law">The law it is to change.</param>
    public static IReadOnlyList<string> NamesFor(string field, LawBook law) => field switch
    {
        "parameter" =>
        [
            .. law.Parameters.All.Select(one => one.Id).Distinct()
                .Where(law.Versions.Mention).Order(StringComparer.Ordinal),
        ],
        "neutralise" => [.. law.Versions.Names.Order(StringComparer.Ordinal)],
        "read" => [.. OpenReadings.All.Select(reading => reading.Id).Order(StringComparer.Ordinal)],
        _ => [],
    };
}
