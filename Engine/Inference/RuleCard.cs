using System.Globalization;
using CcmPlanner.Engine.Inference.Citations;
using CcmPlanner.Engine.Inference.Dsl;

namespace CcmPlanner.Engine.Inference;

/// <summary>What a reader is told about a rule.</summary>
/// <param name="Name">Unique in its rule book.</param>
/// <param name="Description">What the rule says, in one sentence; empty when its author gave none.</param>
/// <param name="Citations">The paragraphs it says, as "INSTRUMENT paragraph", in the order its author gave.</param>
/// <param name="InForceFrom">First day in force, ISO; null for always.</param>
/// <param name="InForceUntil">Last day in force, ISO; null for no end.</param>
/// <param name="ExceptionTo">Names of the rules it is an exception to.</param>
/// <param name="Tags">Other words that mark it.</param>
/// <param name="Priority">Rank of its action among others.</param>
/// <param name="IsRepeatable">True when its action is done again for the same facts after a change.</param>
/// <param name="Source">The class that defines it.</param>
public sealed record RuleCard(
    string Name,
    string Description,
    IReadOnlyList<string> Citations,
    string? InForceFrom,
    string? InForceUntil,
    IReadOnlyList<string> ExceptionTo,
    IReadOnlyList<string> Tags,
    int Priority,
    bool IsRepeatable,
    Type Source)
{
    /// <summary>True when the rule is in force on the day, given as ISO text.</summary>
    public bool InForceOn(string day) =>
        (InForceFrom is null || string.CompareOrdinal(InForceFrom, day) <= 0)
        && (InForceUntil is null || string.CompareOrdinal(InForceUntil, day) >= 0);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    internal static RuleCard Of(Rule rule, string? name, int? priority)
    {
        var type = rule.GetType();
        var marks = type.GetCustomAttributes(inherit: true);
        var inForce = marks.OfType<InForceAttribute>().FirstOrDefault();
        return new RuleCard(
            name ?? marks.OfType<NameAttribute>().FirstOrDefault()?.Value ?? type.FullName ?? type.Name,
            marks.OfType<DescriptionAttribute>().FirstOrDefault()?.Value ?? "",
            [.. marks.OfType<CiteAttribute>()
                .Select(cite => string.Create(CultureInfo.InvariantCulture, $"{cite.Instrument} {cite.Paragraph}"))],
            inForce?.From,
            inForce?.Until,
            [.. marks.OfType<ExceptionToAttribute>().Select(exception => exception.Rule)],
            [.. marks.OfType<TagAttribute>().Where(tag => tag.GetType() == typeof(TagAttribute))
                .Select(tag => tag.Value)],
            priority ?? marks.OfType<PriorityAttribute>().FirstOrDefault()?.Value ?? 0,
            marks.OfType<RepeatabilityAttribute>().FirstOrDefault()?.Value != RuleRepeatability.NonRepeatable,
            type);
    }
}
