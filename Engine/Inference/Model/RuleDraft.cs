using System.Linq.Expressions;
using System.Reflection;
using CcmPlanner.Engine.Inference.Dsl;

namespace CcmPlanner.Engine.Inference.Model;

/// <summary>A rule as its author wrote it, element by element.</summary>
internal sealed class RuleDraft
{
    public RuleDraft()
    {
        Left = new LeftDraft(Elements);
        Right = new RightDraft(this);
    }

    public string? Name { get; set; }

    public int? Priority { get; set; }

    public List<Draft> Elements { get; } = [];

    public List<(Type Type, LambdaExpression Expression)> Yields { get; } = [];

    public List<LambdaExpression> Actions { get; } = [];

    public LeftDraft Left { get; }

    public RightDraft Right { get; }
}

internal abstract record Draft;

internal sealed record MatchDraft(Type Type, MemberInfo? Alias, LambdaExpression[] Conditions) : Draft;

internal enum Quantifier
{
    Exists,
    Not,
    All,
}

internal sealed record QuantifierDraft(Quantifier Kind, Type Type, LambdaExpression[] Conditions) : Draft;

internal sealed record QueryDraft(MemberInfo Alias, Type Type, QueryPipeline Pipeline) : Draft;

internal sealed record LetDraft(MemberInfo Alias, LambdaExpression Expression) : Draft;

internal sealed record HavingDraft(LambdaExpression[] Conditions) : Draft;

internal sealed record GroupDraft(bool Any, List<Draft> Elements) : Draft;

internal sealed class LeftDraft(List<Draft> elements) : ILeftHandSideExpression
{
    public ILeftHandSideExpression Match<TFact>(
        Expression<Func<TFact>> alias,
        params Expression<Func<TFact, bool>>[] conditions) =>
            Add(new MatchDraft(typeof(TFact), AliasOf(alias), conditions));

    public ILeftHandSideExpression Match<TFact>(params Expression<Func<TFact, bool>>[] conditions) =>
        Add(new MatchDraft(typeof(TFact), null, conditions));

    public ILeftHandSideExpression Exists<TFact>(params Expression<Func<TFact, bool>>[] conditions) =>
        Add(new QuantifierDraft(Quantifier.Exists, typeof(TFact), conditions));

    public ILeftHandSideExpression Not<TFact>(params Expression<Func<TFact, bool>>[] conditions) =>
        Add(new QuantifierDraft(Quantifier.Not, typeof(TFact), conditions));

    public ILeftHandSideExpression All<TFact>(Expression<Func<TFact, bool>> condition) =>
        Add(new QuantifierDraft(Quantifier.All, typeof(TFact), [Negation<TFact>(condition)]));

    public ILeftHandSideExpression All<TFact>(
        Expression<Func<TFact, bool>> baseCondition,
        params Expression<Func<TFact, bool>>[] conditions) =>
        Add(new QuantifierDraft(Quantifier.All, typeof(TFact), [baseCondition, Negation(conditions)]));

    public ILeftHandSideExpression Query<TResult>(
        Expression<Func<TResult>> alias,
        Func<IQuery, IQuery<TResult>> queryAction)
    {
        var pipeline = new QueryPipeline();
        queryAction(new QueryStart(pipeline));
        return Add(new QueryDraft(AliasOf(alias), typeof(TResult), pipeline));
    }

    public ILeftHandSideExpression And(Action<ILeftHandSideExpression> builderAction) =>
        Group(any: false, builderAction);

    public ILeftHandSideExpression Or(Action<ILeftHandSideExpression> builderAction) => Group(any: true, builderAction);

    public ILeftHandSideExpression Let<TResult>(
        Expression<Func<TResult>> alias,
        Expression<Func<TResult>> expression) => Add(new LetDraft(AliasOf(alias), expression));

    public ILeftHandSideExpression Having(params Expression<Func<bool>>[] conditions) =>
        Add(new HavingDraft(conditions));

    private LeftDraft Group(bool any, Action<ILeftHandSideExpression> builderAction)
    {
        var inner = new List<Draft>();
        builderAction(new LeftDraft(inner));
        return Add(new GroupDraft(any, inner));
    }

    private LeftDraft Add(Draft draft)
    {
        elements.Add(draft);
        return this;
    }

    private static MemberInfo AliasOf(LambdaExpression alias) =>
        alias.Body is MemberExpression { Member: FieldInfo } member
            ? member.Member
            : throw new ArgumentException($"an alias is a local variable, not '{alias.Body}'", nameof(alias));

    private static Expression<Func<TFact, bool>> Negation<TFact>(params Expression<Func<TFact, bool>>[] conditions)
    {
        var fact =
            Expression.Parameter(typeof(TFact), conditions.Length > 0 ? conditions[0].Parameters[0].Name : "fact");
        var all = conditions
            .Select(condition => new Substitution(condition.Parameters[0], fact).Visit(condition.Body))
            .DefaultIfEmpty(Expression.Constant(true))
            .Aggregate(Expression.AndAlso);
        return Expression.Lambda<Func<TFact, bool>>(Expression.Not(all), fact);
    }
}

internal sealed class RightDraft(RuleDraft draft) : IRightHandSideExpression
{
    public IRightHandSideExpression Yield<TFact>(Expression<Func<IContext, TFact>> yield)
    {
        draft.Yields.Add((typeof(TFact), yield));
        return this;
    }

    public IRightHandSideExpression Do(Expression<Action<IContext>> action)
    {
        draft.Actions.Add(action);
        return this;
    }
}
