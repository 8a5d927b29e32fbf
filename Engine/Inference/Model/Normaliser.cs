using System.Linq.Expressions;

namespace CcmPlanner.Engine.Inference.Model;

/// <summary>Makes productions of a bound rule: one for each alternative and each conclusion.</summary>
internal static class Normaliser
{
    /// <summary>The alternatives of a left side: every choice of one member from each "any of" group.</summary>
    public static IEnumerable<Element[]> Branches(IEnumerable<Element> elements)
    {
        IEnumerable<Element[]> branches = [[]];
        foreach (var element in elements)
        {
            branches = element switch
            {
                GroupElement { Any: true } any =>
                    Product(branches, any.Elements.SelectMany(member => Branches([member]))),
                GroupElement all => Product(branches, Branches(all.Elements)),
                _ => Product(branches, [[element]]),
            };
        }

        return branches;
    }

    public static Production.Parts Lay(Element[] elements, IndexCatalogue catalogue)
    {
        var layout = new Layout();
        var parts = new Production.Parts { Elements = elements, Layout = layout, Catalogue = catalogue };
        foreach (var match in elements.OfType<MatchElement>())
        {
            parts.Matches.Add(match);
            layout.Add(match.Variable);
        }

        layout.MatchCount = layout.Count;

        var lets = new Dictionary<ParameterExpression, Expression>();
        foreach (var element in elements)
        {
            Lay(element, parts, lets);
        }

        return parts;
    }

    private static Element[][] Product(IEnumerable<Element[]> left, IEnumerable<Element[]> right)
    {
        var endings = right.ToList();
        return [.. left.SelectMany(_ => endings, (start, end) => (Element[])[.. start, .. end])];
    }

    private static void Lay(Element element, Production.Parts parts, Dictionary<ParameterExpression, Expression> lets)
    {
        switch (element)
        {
            case MatchElement match:
                LayConditions(match.Conditions, parts, lets);
                break;
            case HavingElement having:
                LayConditions(having.Conditions, parts, lets);
                break;
            case LetElement let:
                LayLet(let, parts, lets);
                break;
            case QuantifierElement quantifier:
                LayQuantifier(quantifier, parts, lets);
                break;
            case QueryElement query:
                LayQuery(query, parts, lets);
                break;
        }
    }

    private static void LayConditions(
        Expression[] conditions,
        Production.Parts parts,
        Dictionary<ParameterExpression, Expression> lets)
    {
        foreach (var written in conditions.SelectMany(Condition.Conjuncts))
        {
            var condition = new Condition(Inline(written, lets), parts.Layout);
            if (condition.Reads.All(read => IsMatch(read, parts)))
            {
                parts.Filters.Add(condition);
            }
            else
            {
                parts.Tail.Add(new TestStep(new Formula(written, parts.Layout)));
            }
        }
    }

    private static void LayLet(LetElement let, Production.Parts parts, Dictionary<ParameterExpression, Expression> lets)
    {
        var slot = parts.Layout.Add(let.Variable);
        parts.Tail.Add(new LetStep(slot, new Formula(let.Value, parts.Layout)));
        var value = Inline(let.Value, lets);
        if (FreeVariables.Of(value).All(read => IsMatch(read, parts)))
        {
            lets.Add(let.Variable, value);
        }
    }

    private static void LayQuantifier(
        QuantifierElement quantifier,
        Production.Parts parts,
        Dictionary<ParameterExpression, Expression> lets)
    {
        parts.Layout.Add(quantifier.Variable);
        var conditions = InlineAll(quantifier.Conditions, parts, lets);
        var scan = ScanFor(quantifier.Variable, conditions, parts);
        parts.Tail.Add(new QuantifierStep(quantifier.Kind == Quantifier.Exists, scan, conditions, quantifier));
    }

    private static void LayQuery(
        QueryElement query, Production.Parts parts, Dictionary<ParameterExpression, Expression> lets)
    {
        var layout = parts.Layout;
        Scan? scan = null;
        Condition[] conditions = [];
        if (query.Source is { } source)
        {
            layout.Add(source);
            conditions = InlineAll(query.Conditions, parts, lets);
            scan = ScanFor(source, conditions, parts);
        }

        var stages = query.Stages.Select(stage => new StageStep(
            stage.Verb,
            stage.Item is null ? -1 : layout.Add(stage.Item),
            [.. stage.Lambdas.Select(lambda => new Formula(lambda, layout))],
            stage.Gather)).ToArray();
        var slot = layout.Add(query.Variable);
        var from = query.From is null ? null : new Formula(query.From, layout);
        parts.Tail.Add(new QueryStep(slot, scan, from, stages, conditions, query));
    }

    private static Scan ScanFor(ParameterExpression variable, Condition[] conditions, Production.Parts parts) =>
        new(variable, conditions, read => read != variable, parts.Layout, parts.Catalogue);

    private static Condition[] InlineAll(
        Expression[] conditions,
        Production.Parts parts,
        Dictionary<ParameterExpression, Expression> lets) =>
        [.. conditions.SelectMany(Condition.Conjuncts).Select(c => new Condition(Inline(c, lets), parts.Layout))];

    private static bool IsMatch(ParameterExpression read, Production.Parts parts) =>
        parts.Layout.Holds(read) && parts.Layout[read] < parts.Matches.Count;

    private static Expression Inline(Expression expression, Dictionary<ParameterExpression, Expression> lets) =>
        lets.Aggregate(expression, (current, let) => new Substitution(let.Key, let.Value).Visit(current));
}
