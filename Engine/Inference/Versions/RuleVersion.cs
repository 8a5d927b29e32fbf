using System.Linq.Expressions;
using System.Reflection;
using CcmPlanner.Engine.Inference.Citations;
using CcmPlanner.Engine.Inference.Dsl;
using CcmPlanner.Engine.Inference.Model;
using CcmPlanner.Engine.Time;
using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Engine.Inference.Versions;

/// <summary>One version of a rule.</summary>
/// <param name="Rule">The rule as written.</param>
/// <param name="Name">The name all versions share.</param>
/// <param name="Transition">What keeps its predecessor alive for old cases; null when it takes over at once.</param>
internal sealed record RuleVersion(Rule Rule, string Name, TransitionalAttribute? Transition)
{
    /// <summary>
    /// A version with the days its author gave it. Throws <see cref="FormatException"/> for a day that is none.
    /// </summary>
    public static Dated<RuleVersion> Of(Rule rule)
    {
        var inForce = rule.GetType().GetCustomAttribute<InForceAttribute>();
        return new Dated<RuleVersion>(Undated(rule), Day(inForce?.From), Day(inForce?.Until));
    }

    /// <summary>A version whose days somebody else says.</summary>
    public static RuleVersion Undated(Rule rule) =>
        new(rule, NameOf(rule), rule.GetType().GetCustomAttribute<TransitionalAttribute>());

    /// <summary>The rule for what entered on a day or later.</summary>
    public static Func<RuleDraft, RuleDraft> NewCases(TransitionalAttribute entry, LocalDate since) =>
        draft => Restricted(draft, entry, EntryDay.NotBefore(entry, since));

    /// <summary>The rule, under a name of its own, for what entered until a day.</summary>
    public Func<RuleDraft, RuleDraft> OldCases(TransitionalAttribute entry, LocalDate until) => draft =>
    {
        draft.Name = $"{Name} (for cases until {LocalDatePattern.Iso.Format(until)})";
        return Restricted(draft, entry, EntryDay.NotAfter(entry, until));
    };

    private static RuleDraft Restricted(RuleDraft draft, TransitionalAttribute entry, LambdaExpression condition)
    {
        var places = draft.Elements.FindAll(element => element is MatchDraft match && match.Type == entry.Fact);
        if (places is not [MatchDraft only])
        {
            throw new InvalidOperationException(
                $"the day in {entry.Fact.Name}.{entry.Day} tells old cases from new ones, "
                + $"so it must match one {entry.Fact.Name}, and matches {places.Count}");
        }

        draft.Elements[draft.Elements.IndexOf(only)] = only with { Conditions = [.. only.Conditions, condition] };
        return draft;
    }

    // A rule that cannot be read is reported when its book is loaded, under the name its class gives it.
    private static string NameOf(Rule rule)
    {
        try
        {
            var draft = rule.Compose();
            return RuleCard.Of(rule, draft.Name, draft.Priority).Name;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return RuleCard.Of(rule, null, null).Name;
        }
    }

    private static LocalDate? Day(string? text) =>
        text is null ? null : LocalDatePattern.Iso.Parse(text).GetValueOrThrow();
}
