using System.Linq.Expressions;
using CcmPlanner.Engine.Inference.Dsl;

namespace CcmPlanner.Tests.Inference.Oracle;

/// <summary>Facts of random rule sets: seven kinds alike but for their type. The first three are stated only.</summary>
public interface IPair
{
    int A { get; }

    int B { get; }
}

public sealed record P0(int A, int B) : IPair;

public sealed record P1(int A, int B) : IPair;

public sealed record P2(int A, int B) : IPair;

public sealed record D0(int A, int B) : IPair;

public sealed record D1(int A, int B) : IPair;

public sealed record D2(int A, int B) : IPair;

public sealed record D3(int A, int B) : IPair;

/// <summary>Variables that rules built from expression trees name as a person's rule names its locals.</summary>
public static class Names
{
    public static MemberExpression Of<T>(int place)
    {
        T m0 = default!, m1 = default!, m2 = default!, m3 = default!;
        Expression<Func<T>> name = place switch
        {
            0 => () => m0,
            1 => () => m1,
            2 => () => m2,
            _ => () => m3,
        };
        return (MemberExpression)name.Body;
    }
}

public static class Kinds
{
    public static readonly IKind[] All =
        [new Kind<P0>(), new Kind<P1>(), new Kind<P2>(), new Kind<D0>(), new Kind<D1>(), new Kind<D2>(),
            new Kind<D3>()];
}

/// <summary>What the rule builder does for one kind of fact.</summary>
public interface IKind
{
    object Make(int a, int b);

    MemberExpression Variable(int place);

    void Match(ILeftHandSideExpression when, int place, Func<Expression, Expression[]> conditions);

    void Quantify(ILeftHandSideExpression when, TailSpec tail, Func<Expression, Expression[]> conditions);

    void Query(ILeftHandSideExpression when, TailSpec tail, Func<Expression, Expression[]> conditions);

    void Yield(IRightHandSideExpression then, Expression a, Expression b);
}

public sealed class Kind<T> : IKind
    where T : class, IPair
{
    public object Make(int a, int b) => Activator.CreateInstance(typeof(T), a, b)!;

    public MemberExpression Variable(int place) => Names.Of<T>(place);

    public void Match(ILeftHandSideExpression when, int place, Func<Expression, Expression[]> conditions) =>
        when.Match(Expression.Lambda<Func<T>>(Variable(place)), Lambdas(conditions));

    public void Quantify(ILeftHandSideExpression when, TailSpec tail, Func<Expression, Expression[]> conditions)
    {
        _ = tail.Verb switch
        {
            TailVerb.Not => when.Not(Lambdas(conditions)),
            TailVerb.Exists => when.Exists(Lambdas(conditions)),
            _ => when.All(x => x.A <= 99, Lambdas(conditions)),
        };
    }

    public void Query(ILeftHandSideExpression when, TailSpec tail, Func<Expression, Expression[]> conditions)
    {
        var number = Expression.Lambda<Func<int>>(Names.Of<int>(1));
        var many = Names.Of<IEnumerable<T>>(0);
        var collected = Expression.Lambda<Func<IEnumerable<T>>>(many);
        switch (tail.Verb)
        {
            case TailVerb.Select:
                when.Query(number, q => q.Match(Lambdas(conditions)).Where(x => x.B != 3).Select(x => x.B));
                break;
            case TailVerb.Group:
                var group = Names.Of<IGrouping<int, T>>(0);
                when.Query(
                    Expression.Lambda<Func<IGrouping<int, T>>>(group),
                    q => q.Match(Lambdas(conditions)).GroupBy(x => x.A));
                when.Let(number,
                    Expression.Lambda<Func<int>>(Inline<IGrouping<int, T>>(g => ((g.Key * 3) + g.Count()) % 6, group)));
                break;
            case TailVerb.Smallest:
                when.Query(collected, q => q.Match(Lambdas(conditions)).Collect().OrderBy(x => (x.A * 10) + x.B));
                when.Having(Expression.Lambda<Func<bool>>(Inline<IEnumerable<T>>(m => m.Any(), many)));
                when.Let(number, Expression.Lambda<Func<int>>(Inline<IEnumerable<T>>(m => m.First().B, many)));
                break;
            default:
                when.Query(collected, q => q.Match(Lambdas(conditions)).Collect());
                when.Let(number, Expression.Lambda<Func<int>>(Inline<IEnumerable<T>>(m => m.Count() % 6, many)));
                when.Having(Expression.Lambda<Func<bool>>(
                    Expression.GreaterThanOrEqual(number.Body, Expression.Constant(tail.Threshold))));
                break;
        }
    }

    public void Yield(IRightHandSideExpression then, Expression a, Expression b) =>
        then.Yield(Expression.Lambda<Func<IContext, T>>(
            Expression.New(typeof(T).GetConstructor([typeof(int), typeof(int)])!, a, b),
            Expression.Parameter(typeof(IContext))));

    private static Expression<Func<T, bool>>[] Lambdas(Func<Expression, Expression[]> conditions)
    {
        var fact = Expression.Parameter(typeof(T), "x");
        return [.. conditions(fact).Select(condition => Expression.Lambda<Func<T, bool>>(condition, fact))];
    }

    private static Expression Inline<TIn>(LambdaExpression lambda, Expression value) =>
        new Replace(lambda.Parameters[0], value).Visit(lambda.Body);

    private static Expression Inline<TIn>(Expression<Func<TIn, int>> lambda, Expression value) =>
        Inline<TIn>((LambdaExpression)lambda, value);

    private static Expression Inline<TIn>(Expression<Func<TIn, bool>> lambda, Expression value) =>
        Inline<TIn>((LambdaExpression)lambda, value);

    private sealed class Replace(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
