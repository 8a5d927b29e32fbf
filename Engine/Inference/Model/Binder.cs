using System.Linq.Expressions;
using System.Reflection;

namespace CcmPlanner.Engine.Inference.Model;

/// <summary>Turns a rule's aliases into variables and what its author captured into constants.</summary>
internal sealed class Binder : ExpressionVisitor
{
    private readonly Dictionary<MemberInfo, ParameterExpression> variables = [];

    public Element[] Bind(IReadOnlyList<Draft> drafts)
    {
        Declare(drafts);
        return [.. drafts.Select(Bind)];
    }

    public Expression Bind(Expression expression) => Visit(expression);

    private void Declare(IEnumerable<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            switch (draft)
            {
                case MatchDraft { Alias: { } alias } match:
                    Declare(alias, match.Type);
                    break;
                case QueryDraft query:
                    Declare(query.Alias, query.Type);
                    break;
                case LetDraft let:
                    Declare(let.Alias, let.Expression.ReturnType);
                    break;
                case GroupDraft group:
                    Declare(group.Elements);
                    break;
            }
        }
    }

    private void Declare(MemberInfo alias, Type type) =>
        variables.TryAdd(alias, Expression.Parameter(type, alias.Name));

    private Element Bind(Draft draft) => draft switch
    {
        MatchDraft match => BindMatch(match),
        QuantifierDraft quantifier => BindQuantifier(quantifier),
        QueryDraft query => BindQuery(query),
        LetDraft let => new LetElement(variables[let.Alias], Visit(let.Expression.Body)),
        HavingDraft having => new HavingElement([.. having.Conditions.Select(c => Visit(c.Body))]),
        GroupDraft group => new GroupElement(group.Any, [.. group.Elements.Select(Bind)]),
        _ => throw new InvalidOperationException($"unknown element {draft}"),
    };

    private MatchElement BindMatch(MatchDraft match)
    {
        var variable = match.Alias is { } alias ? variables[alias]
            : Expression.Parameter(match.Type, NameFor(match.Type, match.Conditions));
        return new MatchElement(variable, Conditions(variable, match.Conditions));
    }

    private QuantifierElement BindQuantifier(QuantifierDraft quantifier)
    {
        var variable = Expression.Parameter(quantifier.Type, NameFor(quantifier.Type, quantifier.Conditions));
        return new QuantifierElement(quantifier.Kind, variable, Conditions(variable, quantifier.Conditions));
    }

    private QueryElement BindQuery(QueryDraft query)
    {
        var pipeline = query.Pipeline;
        var source = pipeline.SourceType is { } type
            ? Expression.Parameter(type, NameFor(type, pipeline.SourceConditions))
            : null;
        var conditions = source is null ? [] : Conditions(source, pipeline.SourceConditions);
        var from = pipeline.From is { } origin ? Visit(origin.Body) : null;
        var stages = pipeline.Steps.Select(BindStage).ToArray();
        return new QueryElement(variables[query.Alias], source, conditions, from, stages);
    }

    private QueryStage BindStage(QueryStepDraft step)
    {
        if (step.Lambdas.Length == 0)
        {
            return new QueryStage(step.Verb, null, [], step.Gather);
        }

        var first = step.Lambdas[0].Parameters[0];
        var item = Expression.Parameter(first.Type, first.Name);
        return new QueryStage(step.Verb, item, Conditions(item, step.Lambdas), step.Gather);
    }

    private Expression[] Conditions(ParameterExpression variable, LambdaExpression[] lambdas) =>
        [.. lambdas.Select(lambda => Visit(new Substitution(lambda.Parameters[0], variable).Visit(lambda.Body)))];

    private static string NameFor(Type type, LambdaExpression[] lambdas) =>
        lambdas.Length > 0 ? lambdas[0].Parameters[0].Name ?? type.Name : type.Name;

    protected override Expression VisitMember(MemberExpression node)
    {
        if (variables.TryGetValue(node.Member, out var variable))
        {
            return variable;
        }

        var inner = Direct(Visit(node.Expression), node.Member);
        if (node.Member is FieldInfo field && (inner is ConstantExpression || (inner is null && field.IsInitOnly)))
        {
            var owner = (inner as ConstantExpression)?.Value;
            return Expression.Constant(field.GetValue(owner), node.Type);
        }

        return inner is not null && inner.Type != node.Expression?.Type
            ? Expression.Property(inner, node.Member.Name)
            : node.Update(inner);
    }

    /// <summary>A fact asked through an interface is asked directly where its own type has the very property.</summary>
    private static Expression? Direct(Expression? owner, MemberInfo member) =>
        owner is UnaryExpression
        {
            NodeType: ExpressionType.Convert,
            Operand: ParameterExpression { Type: { IsSealed: true, IsClass: true } type } fact
        }
        && member is PropertyInfo property
        && type.GetProperty(member.Name)?.PropertyType == property.PropertyType
            ? fact
            : owner;
}
