using System.Linq.Expressions;
using CcmPlanner.Engine.Inference.Dsl;

namespace CcmPlanner.Engine.Inference.Model;

/// <summary>Reads rules one after another and keeps all problems it meets.</summary>
internal sealed class RuleLoader(Func<string, bool> isCitation)
{
    private readonly HashSet<string> names = [];

    public List<RuleCard> Cards { get; } = [];

    public List<Production> Productions { get; } = [];

    public List<string> Problems { get; } = [];

    public Exception? FirstFault { get; private set; }

    public IndexCatalogue Catalogue { get; } = new();

    public void Add(Rule rule, Func<RuleDraft, RuleDraft> amend)
    {
        RuleDraft draft;
        try
        {
            draft = amend(rule.Compose());
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            FirstFault ??= fault;
            Problems.Add(
                $"rule '{RuleCard.Of(rule, null, null).Name}' could not be read: {fault.Message}; correct its "
                + $"Define()");
            return;
        }

        var card = RuleCard.Of(rule, draft.Name, draft.Priority);
        if (!names.Add(card.Name))
        {
            Problems.Add($"two rules are named '{card.Name}'; give one of them another Name");
            return;
        }

        Cards.Add(card);
        Problems.AddRange(card.Citations.Where(citation => !isCitation(citation)).Select(citation =>
            $"rule '{card.Name}' cites {citation}, which is not in the register of provisions; enter it there, or "
            + $"correct the citation"));
        if (draft.Yields.Count + draft.Actions.Count == 0)
        {
            Problems.Add($"rule '{card.Name}' concludes nothing; add Then().Yield(...)");
        }

        AddProductions(card, draft);
    }

    private void AddProductions(RuleCard card, RuleDraft draft)
    {
        var binder = new Binder();
        var elements = binder.Bind(draft.Elements);
        foreach (var branch in Normaliser.Branches(elements))
        {
            foreach (var (type, yield) in draft.Yields)
            {
                AddProduction(card, branch, binder, yield, type);
            }

            foreach (var action in draft.Actions)
            {
                AddProduction(card, branch, binder, action, null);
            }
        }
    }

    private void AddProduction(RuleCard card, Element[] branch, Binder binder, LambdaExpression right, Type? type)
    {
        var body = binder.Bind(right.Body);
        var context = right.Parameters[0];
        var reads = FreeVariables.Of(body);
        if (Unbound(branch, reads, context) is { } alias)
        {
            Problems.Add($"rule '{card.Name}' uses '{alias}' where nothing has bound it; "
                + "bind it earlier, and in every alternative of an Or");
            return;
        }

        var parts = Normaliser.Lay(branch, Catalogue);
        if (reads.Contains(context))
        {
            parts.ContextSlot = parts.Layout.Add(context);
        }

        var formula = new Formula(body, parts.Layout);
        (parts.Yield, parts.Action, parts.Concludes) =
            type is null ? (null, formula, null) : (formula, (Formula?)null, type);
        var tailOffset = Productions is [.., var last] ? last.TailOffset + last.Tail.Length : 0;
        Productions.Add(new Production(card, Productions.Count, tailOffset, parts));
    }

    /// <summary>The first alias read before an element binds it; null when all is well.</summary>
    private static string? Unbound(Element[] branch, HashSet<ParameterExpression> right, ParameterExpression context)
    {
        var bound = new HashSet<ParameterExpression> { context };
        foreach (var element in branch)
        {
            if (ReadsOf(element).FirstOrDefault(read => !bound.Contains(read)) is { } early)
            {
                return early.Name;
            }

            if (VariableOf(element) is { } variable)
            {
                bound.Add(variable);
            }
        }

        return right.FirstOrDefault(read => !bound.Contains(read))?.Name;
    }

    private static ParameterExpression? VariableOf(Element element) => element switch
    {
        MatchElement match => match.Variable,
        QueryElement query => query.Variable,
        LetElement let => let.Variable,
        _ => null,
    };

    private static IEnumerable<ParameterExpression> ReadsOf(Element element) => element switch
    {
        MatchElement match => ReadsOf(match.Conditions).Where(read => read != match.Variable),
        QuantifierElement quantifier => ReadsOf(quantifier.Conditions).Where(read => read != quantifier.Variable),
        LetElement let => FreeVariables.Of(let.Value),
        HavingElement having => ReadsOf(having.Conditions),
        QueryElement query => ReadsOf(query.Conditions).Where(read => read != query.Source)
            .Concat(query.From is null ? [] : FreeVariables.Of(query.From))
            .Concat(query.Stages.SelectMany(stage => ReadsOf(stage.Lambdas).Where(read => read != stage.Item))),
        _ => [],
    };

    private static IEnumerable<ParameterExpression> ReadsOf(Expression[] expressions) =>
        expressions.SelectMany(FreeVariables.Of);
}
