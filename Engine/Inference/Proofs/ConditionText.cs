using System.Linq.Expressions;
using CcmPlanner.Engine.Inference.Model;

namespace CcmPlanner.Engine.Inference.Proofs;

/// <summary>Conditions with the values of a row in place of what is known in it.</summary>
internal sealed class ConditionText(Interpreter interpreter, object?[] row, HashSet<ParameterExpression> known)
{
    public IReadOnlyList<string> All(IEnumerable<Expression> conditions) =>
        [.. conditions.SelectMany(Condition.Conjuncts).Select(Of)];

    public string Of(Expression condition) => ExpressionText.Of(condition, Known);

    /// <summary>
    /// Text of the value where all that an expression reads is known; facts and truth values stay as written.
    /// </summary>
    private string? Known(Expression expression)
    {
        var isFact =
            expression is ParameterExpression && !expression.Type.IsValueType && expression.Type != typeof(string);
        if (isFact || expression is ConstantExpression or LambdaExpression || expression.Type == typeof(bool))
        {
            return null;
        }

        var reads = FreeVariables.Of(expression);
        if (reads.Count == 0 || !reads.IsSubsetOf(known))
        {
            return null;
        }

        try
        {
            return EnumName(expression, interpreter.Evaluate(expression, row));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return null;
        }
    }

    private static string EnumName(Expression expression, object? value)
    {
        var type = expression is UnaryExpression { NodeType: ExpressionType.Convert } convert ? convert.Operand.Type
            : expression.Type;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsEnum && value is not null ? Enum.ToObject(type, value).ToString()! : ValueText.Of(value);
    }
}
