using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace CcmPlanner.Engine.Inference.Model;

/// <summary>
/// Evaluates an expression over a row by walking it: no compilation, so a value asked for once is cheap.
/// What the walk does not know is compiled.
/// </summary>
internal sealed class Interpreter(Layout layout)
{
    private ConcurrentDictionary<Expression, Func<object?[], object?>>? compiled;

    public bool Test(Expression condition, object?[] row) => Evaluate(condition, row) is true;

    public object? Evaluate(Expression expression, object?[] row) => expression switch
    {
        ConstantExpression constant => constant.Value,
        ParameterExpression parameter when layout.Holds(parameter) => row[layout[parameter]],
        MemberExpression member => Member(member, row),
        UnaryExpression unary => Unary(unary, row),
        BinaryExpression binary => Binary(binary, row),
        ConditionalExpression choice =>
            Test(choice.Test, row) ? Evaluate(choice.IfTrue, row) : Evaluate(choice.IfFalse, row),
        MethodCallExpression call when IsSimple(call) =>
            call.Method.Invoke(
                call.Object is null ? null : There(call.Object, row),
                BindingFlags.DoNotWrapExceptions,
                null,
                [.. call.Arguments.Select(argument => Evaluate(argument, row))],
                null),
        NewExpression { Constructor: { } constructor } made when IsSimple(constructor, made.Arguments) =>
            constructor.Invoke(
                BindingFlags.DoNotWrapExceptions, null, [.. made.Arguments.Select(argument => Evaluate(argument, row))],
                null),
        _ => Compiled(expression, row),
    };

    private object There(Expression owner, object?[] row) =>
        Evaluate(owner, row) ?? throw new InvalidOperationException($"{ExpressionText.Of(owner)} is not there");

    private static bool IsSimple(MethodBase method, IEnumerable<Expression> arguments) =>
        !method.GetParameters().Any(parameter => parameter.ParameterType.IsByRefLike || parameter.ParameterType.IsByRef)
        && !arguments.Any(
            argument => argument is LambdaExpression or UnaryExpression { NodeType: ExpressionType.Quote });

    private static bool IsSimple(MethodCallExpression call) =>
        IsSimple(call.Method, call.Arguments)
        && Nullable.GetUnderlyingType(call.Object?.Type ?? typeof(object)) is null;

    private object? Member(MemberExpression member, object?[] row)
    {
        if (member.Expression is not null && Nullable.GetUnderlyingType(member.Expression.Type) is not null)
        {
            var value = Evaluate(member.Expression, row);
            return member.Member.Name == "HasValue" ? value is not null
                : value ?? throw new InvalidOperationException($"{ExpressionText.Of(member.Expression)} has no value");
        }

        var owner = member.Expression is null ? null : There(member.Expression, row);
        return member.Member is PropertyInfo property
            ? property.GetValue(owner, BindingFlags.DoNotWrapExceptions, null, null, null)
            : ((FieldInfo)member.Member).GetValue(owner);
    }

    private object? Unary(UnaryExpression unary, object?[] row)
    {
        switch (unary.NodeType)
        {
            case ExpressionType.Not when unary.Type == typeof(bool):
                return !Test(unary.Operand, row);
            case ExpressionType.Convert or ExpressionType.ConvertChecked when unary.Method is null:
                var (from, to) = (Nullable.GetUnderlyingType(unary.Operand.Type) ?? unary.Operand.Type,
                    Nullable.GetUnderlyingType(unary.Type) ?? unary.Type);
                var value = Evaluate(unary.Operand, row);
                return value is null && unary.Type.IsValueType && Nullable.GetUnderlyingType(unary.Type) is null
                    ? throw new InvalidOperationException($"{ExpressionText.Of(unary.Operand)} has no value")
                    : to.IsAssignableFrom(from) || value is null ? value
                    : from.IsEnum && to == typeof(int)
                        ? Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture)
                    : Compiled(unary, row);
            default:
                return Compiled(unary, row);
        }
    }

    private object? Binary(BinaryExpression binary, object?[] row)
    {
        switch (binary.NodeType)
        {
            case ExpressionType.AndAlso when binary.Method is null:
                return Test(binary.Left, row) && Test(binary.Right, row);
            case ExpressionType.OrElse when binary.Method is null:
                return Test(binary.Left, row) || Test(binary.Right, row);
            case ExpressionType.AddChecked when binary.Left.Type == typeof(int) && binary.Right.Type == typeof(int):
                return checked((int)There(binary.Left, row) + (int)There(binary.Right, row));
            case ExpressionType.Coalesce when binary.Conversion is null:
                return Evaluate(binary.Left, row) ?? Evaluate(binary.Right, row);
            case ExpressionType.Equal or ExpressionType.NotEqual when HasValueEquality(binary):
                return Equals(Evaluate(binary.Left, row),
                    Evaluate(binary.Right, row)) == (binary.NodeType == ExpressionType.Equal);
            case ExpressionType.LessThan or ExpressionType.LessThanOrEqual or ExpressionType.GreaterThan
                or ExpressionType.GreaterThanOrEqual
                when IsOrdered(binary.Left.Type):
                return Compare(binary.NodeType, Evaluate(binary.Left, row), Evaluate(binary.Right, row));
            default:
                return Compiled(binary, row);
        }
    }

    /// <summary>
    /// Equality that <c>Equals</c> decides: of values and strings, and of records, whose operator calls it.
    /// </summary>
    private static bool HasValueEquality(BinaryExpression binary) =>
        binary.Left.Type == binary.Right.Type
        && binary.Left.Type != typeof(double)
        && binary.Left.Type != typeof(float)
        && (binary.Method is not null || binary.Left.Type.IsValueType);

    private static bool IsOrdered(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain != typeof(double) && plain != typeof(float) && typeof(IComparable).IsAssignableFrom(plain);
    }

    private static bool Compare(ExpressionType type, object? left, object? right)
    {
        if (left is null || right is null)
        {
            return false;
        }

        var order = ((IComparable)left).CompareTo(right);
        return type switch
        {
            ExpressionType.LessThan => order < 0,
            ExpressionType.LessThanOrEqual => order <= 0,
            ExpressionType.GreaterThan => order > 0,
            _ => order >= 0,
        };
    }

    // Sessions on several threads may share an expression.
    private object? Compiled(Expression expression, object?[] row) =>
        LazyInitializer.EnsureInitialized(
            ref compiled, () => new ConcurrentDictionary<Expression, Func<object?[], object?>>())
            .GetOrAdd(expression,
                part => RowCompiler.Compile<object?>(Expression.Convert(part, typeof(object)), layout))(row);
}
