using System.Linq.Expressions;

namespace CcmPlanner.Engine.Inference.Simulation;

/// <summary>Rewrites expressions over facts into expressions over rows of columns.</summary>
internal sealed class RowLowering(Func<Type, TableCode> tableOf) : ExpressionVisitor
{
    private readonly Dictionary<ParameterExpression, ParameterExpression> rows = [];

    /// <summary>Collections, which are never made: by variable, the fact gathered and the tests it passes.</summary>
    public Dictionary<ParameterExpression, (ParameterExpression Fact, Expression[] Tests)> Collections { get; } = [];

    /// <summary>The variable that holds a fact's row.</summary>
    public ParameterExpression Row(ParameterExpression fact)
    {
        if (!rows.TryGetValue(fact, out var row))
        {
            row = Expression.Variable(typeof(int), fact.Name);
            rows.Add(fact, row);
        }

        return row;
    }

    /// <summary>Rewrites an expression that also reads a fact whose loop is yet to be written.</summary>
    public Expression Visit(Expression expression, ParameterExpression fact)
    {
        Row(fact);
        return Visit(expression);
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        var owner = node.Expression is UnaryExpression { NodeType: ExpressionType.Convert } convert ? convert.Operand
            : node.Expression;
        if (owner is ParameterExpression fact && rows.TryGetValue(fact, out var row))
        {
            return tableOf(fact.Type).Read(node.Member.Name, row)
                ?? (tableOf(fact.Type).Whole(row) is { } whole
                    ? Expression.MakeMemberAccess(whole, node.Member)
                    : throw new NotLoweredException(
                        node, "is computed by the conclusion; only what its record holds has columns"));
        }

        return base.VisitMember(node);
    }

    protected override Expression VisitParameter(ParameterExpression node) =>
        rows.TryGetValue(node, out var row)
            ? tableOf(node.Type).Whole(row) ?? throw new NotLoweredException(
                node, "stands for a conclusion as a whole; name the members it is about")
        : Collections.ContainsKey(node) ? throw new NotLoweredException(
            node, "is a collection as a whole; only Count, Any, All, Sum, Min and Max of it can be computed")
        : node;

    protected override Expression VisitLambda<T>(Expression<T> node) => Model.FreeVariables.Of(node).Count == 0
        ? Expression.Constant(node.Compile(), node.Type)
        : throw new NotLoweredException(node, "reads the rule's variables from within a function");

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Method.DeclaringType != typeof(Enumerable)
            || node.Arguments[0] is not ParameterExpression many
            || !Collections.TryGetValue(many, out var collection))
        {
            return base.VisitMethodCall(node);
        }

        var fact = Expression.Parameter(collection.Fact.Type, collection.Fact.Name);
        var tests =
            collection.Tests.Select(test => new Model.Substitution(collection.Fact, fact).Visit(test)).ToArray();
        var lambda = node.Arguments.Count > 1 ? node.Arguments[1] as LambdaExpression : null;
        var selected = lambda is null ? null : new Model.Substitution(lambda.Parameters[0], fact).Visit(lambda.Body);
        return (node.Method.Name, selected, node.Arguments.Count) switch
        {
            ("Count", _, _) => Fold(fact, tests, selected, Expression.Constant(0),
                total => Expression.AddChecked(total, Expression.Constant(1))),
            ("Any", _, _) => Fold(fact, tests, selected, Expression.Constant(false), _ => Expression.Constant(true)),
            ("All", { } test, _) =>
                Fold(fact, tests, Expression.Not(test), Expression.Constant(true), _ => Expression.Constant(false)),
            ("Sum", { } value, 2) when Nullable.GetUnderlyingType(node.Type) is null =>
                Fold(fact, tests, null, Expression.Default(node.Type),
                    total => Expression.AddChecked(total, Visit(value, fact))),
            ("Min" or "Max", { } value, 2) when node.Type.IsValueType
                && Nullable.GetUnderlyingType(node.Type) is null =>
                Extreme(fact, tests, value, node),
            _ => throw new NotLoweredException(node, "is none of Count, Any, All, Sum, Min and Max of a collection"),
        };
    }

    /// <summary>One pass over the facts gathered, with a running value.</summary>
    private BlockExpression Fold(
        ParameterExpression fact,
        Expression[] tests,
        Expression? also,
        Expression first,
        Func<Expression, Expression> next)
    {
        var total = Expression.Variable(first.Type, "total");
        var loop = tableOf(fact.Type).ForEach(Row(fact), leave => Expression.Block(
        [
            .. tests.Concat(also is null ? [] : [also]).Select(test => Leave(test, leave)),
            Expression.Assign(total, next(total)),
        ]));
        return Expression.Block([total], Expression.Assign(total, first), loop, total);
    }

    private BlockExpression Extreme(
        ParameterExpression fact, Expression[] tests, Expression value, MethodCallExpression node)
    {
        var (best, any, candidate) = (Expression.Variable(node.Type, "best"), Expression.Variable(typeof(bool), "any"),
            Expression.Variable(node.Type, "candidate"));
        var compare = Expression.Call(typeof(RowLowering), nameof(Order), [node.Type], candidate, best);
        var isBetter = node.Method.Name == "Min"
            ? Expression.LessThan(compare, Expression.Constant(0))
            : Expression.GreaterThan(compare, Expression.Constant(0));
        var loop = tableOf(fact.Type).ForEach(Row(fact), leave => Expression.Block(
        [
            .. tests.Select(test => Leave(test, leave)),
            Expression.Assign(candidate, Visit(value, fact)),
            Expression.IfThen(
                Expression.OrElse(Expression.Not(any), isBetter),
                Expression.Block(
                    Expression.Assign(best, candidate), Expression.Assign(any, Expression.Constant(true)))),
        ]));
        return Expression.Block(
            [best, any, candidate],
            Expression.Assign(any, Expression.Constant(false)),
            loop,
            Expression.IfThen(Expression.Not(any), Expression.Throw(Expression.New(
                typeof(InvalidOperationException).GetConstructor([typeof(string)])!,
                Expression.Constant($"{node.Method.Name} of an empty collection")))),
            best);
    }

    private ConditionalExpression Leave(Expression test, LabelTarget leave) =>
        Expression.IfThen(Expression.Not(Visit(test)), Expression.Goto(leave));

    internal static int Order<T>(T left, T right) => Comparer<T>.Default.Compare(left, right);
}
