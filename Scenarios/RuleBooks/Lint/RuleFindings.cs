using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Time;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Scenarios.RuleBooks.Lint;

/// <summary>Findings about rules: those that can never apply, and those another engine would not take.</summary>
internal static class RuleFindings
{
    /// <summary>
    /// Rules that cannot apply, because nothing ever states or concludes what they need; and rules that never did.
    /// </summary>
    public static IEnumerable<Finding> Dead(IReadOnlyList<RuleStatement> rules, Rehearsals played)
    {
        var concluded = rules.Select(rule => rule.Concludes).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            var missing =
                rule.Needs.Where(type => !concluded.Contains(type) && !played.Supplied.Contains(type)).ToList();
            if (missing.Find(type => !IsFact(type)) is { } never)
            {
                yield return new Finding(FindingSeverity.Error, "dead-rule", rule.Card.Name,
                    $"needs {never}, which nobody states and no rule concludes");
            }
            else if (missing.Count > 0)
            {
                yield return new Finding(
                    FindingSeverity.Warning, "dead-rule", rule.Card.Name,
                    $"needs {string.Join(" and ", missing)}, which no fixture states; add one");
            }
            else if (!played.Fired.Contains(rule.Card.Name))
            {
                yield return new Finding(FindingSeverity.Warning, "dead-rule", rule.Card.Name,
                    "applies in no fixture; add one in which it does");
            }
        }
    }

    /// <summary>Rules outside the portable part of the language.</summary>
    public static IEnumerable<Finding> Unportable(RuleBook book, Rehearsals played) => RuleLint.Check(book)
        .Concat(played.Unportable)
        .DistinctBy(found => (found.Rule, found.Message))
        .OrderBy(found => found.Rule, StringComparer.Ordinal)
        .Select(found => new Finding(FindingSeverity.Note, "portability", found.Rule, found.Message));

    private static bool IsFact(string type) => type == nameof(Parameter)
        || Array.Exists(
            typeof(ConventionRules).Assembly.GetTypes(), t => t.Name == type && typeof(IFact).IsAssignableFrom(t));
}
