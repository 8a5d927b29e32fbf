using System.Linq.Expressions;

namespace CcmPlanner.Engine.Inference.Model;

/// <summary>One condition, and the variables it reads.</summary>
internal sealed class Condition(Expression expression, Layout layout)
{
    public Formula Formula { get; } = new(expression, layout);

    public HashSet<ParameterExpression> Reads { get; } = FreeVariables.Of(expression);

    /// <summary>The parts of a conjunction, left to right.</summary>
    public static IEnumerable<Expression> Conjuncts(Expression expression) =>
        expression is BinaryExpression { NodeType: ExpressionType.AndAlso } and
            ? Conjuncts(and.Left).Concat(Conjuncts(and.Right))
            : [expression];

    /// <summary>
    /// When this is an equality with one side about <paramref name="variable"/> alone: that side, and the other.
    /// </summary>
    public (Expression Own, Expression Other)? KeyOn(ParameterExpression variable)
    {
        if (Formula.Body is not BinaryExpression { NodeType: ExpressionType.Equal } equal
            || !Reads.Contains(variable)
            || equal.Left.Type == typeof(double)
            || equal.Left.Type == typeof(float)
            || equal.Left.Type != equal.Right.Type)
        {
            return null;
        }

        var left = FreeVariables.Of(equal.Left);
        var right = FreeVariables.Of(equal.Right);
        return IsOnly(left) && !right.Contains(variable) ? (equal.Left, equal.Right)
            : IsOnly(right) && !left.Contains(variable) ? (equal.Right, equal.Left)
            : null;

        bool IsOnly(HashSet<ParameterExpression> reads) => reads.Count == 1 && reads.Contains(variable);
    }
}
