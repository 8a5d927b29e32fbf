using System.Linq.Expressions;
using System.Reflection;

namespace CcmPlanner.Engine.Inference.Model;

/// <summary>
/// Evaluates an expression over a row by walking it: no compilation, so a value asked for once is cheap.
/// What the walk does not know it hands to the framework's own interpreter.
/// </summary>
internal static class Interpreter
{
    public static object? Evaluate(Expression expression, Layout layout, object?[] row) => expression switch
    {
        ConstantExpression constant => constant.Value,
        ParameterExpression parameter => row[layout[parameter]],
        MemberExpression member => Member(member, layout, row),
        UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked, Method: null } convert
            when IsPlain(convert) => Evaluate(convert.Operand, layout, row),
        _ => Framework(expression, layout, row),
    };

    private static object? Member(MemberExpression member, Layout layout, object?[] row)
    {
        var owner = member.Expression is null ? null : Evaluate(member.Expression, layout, row);
        if (owner is null && member.Expression is not null)
        {
            return Nullable.GetUnderlyingType(member.Expression.Type) is null
                ? throw new InvalidOperationException($"{ExpressionText.Of(member.Expression)} is not there")
                : Framework(member, layout, row);
        }

        return member.Member is PropertyInfo property && property.DeclaringType!.IsAssignableFrom(owner?.GetType() ?? property.DeclaringType)
            ? property.GetValue(owner)
            : member.Member is FieldInfo field ? field.GetValue(owner) : Framework(member, layout, row);
    }

    /// <summary>A conversion that leaves a boxed value as it is.</summary>
    private static bool IsPlain(UnaryExpression convert) =>
        convert.Type.IsAssignableFrom(convert.Operand.Type)
        || Nullable.GetUnderlyingType(convert.Type) == convert.Operand.Type;

    private static object? Framework(Expression expression, Layout layout, object?[] row)
    {
        var constants = FreeVariables.Of(expression).Aggregate(
            expression,
            (current, variable) => layout.Holds(variable)
                ? new Substitution(variable, Expression.Constant(row[layout[variable]], variable.Type)).Visit(current)
                : current);
        return Expression.Lambda<Func<object?>>(Expression.Convert(constants, typeof(object))).Compile(preferInterpretation: true)();
    }
}
