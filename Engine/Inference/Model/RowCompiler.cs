using System.Linq.Expressions;
using System.Reflection;

namespace CcmPlanner.Engine.Inference.Model;

/// <summary>
/// Compiles expressions over variables to delegates over a row. Inner lambdas become constants where they are closed.
/// </summary>
internal sealed class RowCompiler : ExpressionVisitor
{
    private readonly ParameterExpression row = Expression.Parameter(typeof(object?[]), "row");
    private readonly Layout layout;

    private RowCompiler(Layout layout) => this.layout = layout;

    public static Func<object?[], T> Compile<T>(Expression body, Layout layout)
    {
        var compiler = new RowCompiler(layout);
        return Expression.Lambda<Func<object?[], T>>(compiler.Visit(body), compiler.row).Compile();
    }

    /// <summary>The same expression with inner lambdas made constants; for code that has no row.</summary>
    public static Expression Closed(Expression body) => new RowCompiler(new Layout()).Visit(body);

    protected override Expression VisitParameter(ParameterExpression node) =>
        layout.Holds(node)
            ? Expression.Convert(Expression.ArrayIndex(row, Expression.Constant(layout[node])), node.Type)
            : node;

    protected override Expression VisitLambda<T>(Expression<T> node)
    {
        var outer = FreeVariables.Of(node);
        if (outer.Count == 0)
        {
            return Expression.Constant(node.Compile(), node.Type);
        }

        return outer.All(layout.Holds) ? Closure(node) ?? base.VisitLambda(node) : base.VisitLambda(node);
    }

    /// <summary>
    /// A lambda that reads the row: compiled once with the row as its first parameter, then bound to each row.
    /// </summary>
    private MethodCallExpression? Closure<T>(Expression<T> node)
    {
        var arguments = node.Type.IsGenericType ? node.Type.GetGenericArguments() : [];
        var definition = node.Type.IsGenericType ? node.Type.GetGenericTypeDefinition() : null;
        var closure = definition == typeof(Func<,>) ? typeof(RowClosure<,>)
            : definition == typeof(Func<,,>) ? typeof(RowClosure<,,>)
            : null;
        if (closure is null)
        {
            return null;
        }

        var inner = new RowCompiler(layout);
        var compiled = Expression.Lambda(inner.Visit(node.Body), [inner.row, .. node.Parameters]).Compile();
        var bind = closure.MakeGenericType(arguments).GetMethod("Bind", BindingFlags.Public | BindingFlags.Static)!;
        return Expression.Call(bind, row, Expression.Constant(compiled));
    }
}

/// <summary>A one-parameter lambda bound to a row.</summary>
internal sealed class RowClosure<T, TResult>(object?[] row, Func<object?[], T, TResult> body)
{
    public static Func<T, TResult> Bind(object?[] row, Func<object?[], T, TResult> body) =>
        new RowClosure<T, TResult>([.. row], body).Invoke;

    private TResult Invoke(T item) => body(row, item);
}

/// <summary>A two-parameter lambda bound to a row.</summary>
internal sealed class RowClosure<T1, T2, TResult>(object?[] row, Func<object?[], T1, T2, TResult> body)
{
    public static Func<T1, T2, TResult> Bind(object?[] row, Func<object?[], T1, T2, TResult> body) =>
        new RowClosure<T1, T2, TResult>([.. row], body).Invoke;

    private TResult Invoke(T1 first, T2 second) => body(row, first, second);
}
