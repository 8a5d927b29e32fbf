using System.Linq.Expressions;
using System.Reflection;
using CcmPlanner.Engine.Inference.Memory;
using CcmPlanner.Engine.Inference.Model;

namespace CcmPlanner.Engine.Inference;

/// <summary>
/// Something in a rule that another engine of the same language would take differently, or not at all.
/// </summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Message">What, and what to write instead.</param>
public sealed record LintFinding(string Rule, string Message);

/// <summary>Checks that rules stay within the portable part of the language.</summary>
public static class RuleLint
{
    /// <summary>All findings, in the order of the rules; empty when the rule book is portable.</summary>
    public static IReadOnlyList<LintFinding> Check(RuleBook book) =>
        [.. book.Rules.SelectMany(
            rule => Check(rule, [.. book.Productions.Where(production => production.Card == rule)]))];

    /// <summary>
    /// Findings that show only where rules apply: one conclusion founded in more ways than one, which an engine that
    /// keeps a single ground for each fact refuses. In the order of the conclusions, each rule and kind of conclusion
    /// once.
    /// </summary>
    public static IReadOnlyList<LintFinding> Check(Session played) =>
        [.. played.Memory.Facts.All()
            .Where(node => node is { Present: true, SupportCount: > 1 })
            .OrderBy(node => node.Sequence)
            .SelectMany(FoundedTwice)
            .Distinct()];

    private static IEnumerable<LintFinding> FoundedTwice(FactNode node)
    {
        var rules = new List<string>();
        for (var ground = node.Supports; ground is not null; ground = ground.NextSupport)
        {
            rules.Add(ground.Production.Card.Name);
        }

        return rules.Order(StringComparer.Ordinal).Distinct().Select(rule => new LintFinding(
            rule,
            $"concludes {node.Value.GetType().Name}, which {Others(rules, rule)}; "
            + "an engine with one ground for each fact needs a member that tells the ways apart"));
    }

    private static string Others(List<string> rules, string rule)
    {
        var others =
            rules.Where(other => other != rule).Distinct().Order(StringComparer.Ordinal).Select(other => $"'{other}'");
        return rules.FindAll(other => other == rule).Count > 1
            ? "it concludes from other facts too"
            : $"{string.Join(" and ", others)} may conclude too";
    }

    private static IEnumerable<LintFinding> Check(RuleCard rule, Production[] productions)
    {
        var types = productions.SelectMany(
            production => production.Reads().Select(read => read.Type).Append(production.Concludes!));
        foreach (var type in types.Where(type => type is not null && !IsSealedRecord(type)).Distinct())
        {
            yield return new(
                rule.Name, $"{type.Name} is not a sealed record; facts are sealed records, equal by value");
        }

        if (productions.Any(production => production.Action is not null))
        {
            yield return new(rule.Name, "does something with Do; a law only yields");
        }

        if (productions.Any(production => production.Yield is not null && production.ContextSlot >= 0))
        {
            yield return new(rule.Name, "asks the context for something; yield from what When() names");
        }

        if (productions.Select(production => production.Yield?.Body).OfType<Expression>().Distinct()
            .Count() > productions.Select(production => production.Elements).Distinct().Count())
        {
            yield return new(rule.Name, "yields more than once; split it into one rule for each conclusion");
        }

        foreach (var message in productions.SelectMany(Expressions).SelectMany(Unportable).Distinct())
        {
            yield return new(rule.Name, message);
        }
    }

    private static bool IsSealedRecord(Type type) =>
        type.IsSealed && (type.IsValueType
            || type.GetMethod("<Clone>$", BindingFlags.Public | BindingFlags.Instance) is not null);

    private static IEnumerable<Expression> Expressions(Production production)
    {
        foreach (var element in production.Elements)
        {
            IEnumerable<Expression> parts = element switch
            {
                MatchElement match => match.Conditions,
                QuantifierElement quantifier => quantifier.Conditions,
                HavingElement having => having.Conditions,
                LetElement let => [let.Value],
                QueryElement query => query.Conditions.Concat(query.Stages.SelectMany(stage => stage.Lambdas)),
                _ => [],
            };
            foreach (var part in parts)
            {
                yield return part;
            }
        }

        if (production.Yield is { } yield)
        {
            yield return yield.Body;
        }
    }

    private static List<string> Unportable(Expression expression)
    {
        var calls = new Calls();
        calls.Visit(expression);
        return calls.Messages;
    }

    private sealed class Calls : ExpressionVisitor
    {
        public List<string> Messages { get; } = [];

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (node.Method.GetParameters().Any(parameter => parameter.ParameterType.IsByRefLike))
            {
                Messages.Add(
                    $"calls {node.Method.Name} on a span, which an expression tree cannot hold everywhere; write a "
                    + $"named static function");
            }

            return base.VisitMethodCall(node);
        }
    }
}
