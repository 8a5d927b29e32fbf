using System.Linq.Expressions;

namespace CcmPlanner.Engine.Inference.Model;

/// <summary>Puts one expression in the place of a variable.</summary>
internal sealed class Substitution(ParameterExpression variable, Expression value) : ExpressionVisitor
{
    protected override Expression VisitParameter(ParameterExpression node) => node == variable ? value : node;
}

/// <summary>Lists the variables an expression reads from outside.</summary>
internal sealed class FreeVariables : ExpressionVisitor
{
    private readonly HashSet<ParameterExpression> found = [];
    private readonly HashSet<ParameterExpression> inner = [];

    public static HashSet<ParameterExpression> Of(Expression expression)
    {
        var visitor = new FreeVariables();
        visitor.Visit(expression);
        visitor.found.ExceptWith(visitor.inner);
        return visitor.found;
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        found.Add(node);
        return node;
    }

    protected override Expression VisitLambda<T>(Expression<T> node)
    {
        inner.UnionWith(node.Parameters);
        return base.VisitLambda(node);
    }
}
