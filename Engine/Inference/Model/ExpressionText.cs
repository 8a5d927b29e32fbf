using System.Linq.Expressions;

namespace CcmPlanner.Engine.Inference.Model;

/// <summary>Expressions as a reader of rules would write them.</summary>
internal sealed class ExpressionText
{
    private readonly Func<Expression, string?> known;

    private ExpressionText(Func<Expression, string?> known) => this.known = known;

    public static string Of(Expression expression) => Of(expression, _ => null);

    /// <summary>
    /// As text; where <paramref name="known"/> knows a value, the value stands in place of the expression.
    /// </summary>
    public static string Of(Expression expression, Func<Expression, string?> known) =>
        new ExpressionText(known).Write(expression);

    private string Write(Expression expression) => known(expression) ?? expression switch
    {
        ConstantExpression constant => ValueText.Of(constant.Value),
        ParameterExpression parameter => parameter.Name ?? "it",
        MemberExpression { Expression: null } member => $"{member.Member.DeclaringType?.Name}.{member.Member.Name}",
        MemberExpression member => $"{Write(member.Expression)}.{member.Member.Name}",
        UnaryExpression unary => WriteUnary(unary),
        BinaryExpression binary => WriteBinary(binary),
        MethodCallExpression call => WriteCall(call),
        NewExpression made => $"new {made.Type.Name}({WriteAll(made.Arguments)})",
        MemberInitExpression init => Write(init.NewExpression),
        NewArrayExpression array => $"[{WriteAll(array.Expressions)}]",
        ConditionalExpression choice => $"{Inner(choice.Test)} ? {Inner(choice.IfTrue)} : {Inner(choice.IfFalse)}",
        LambdaExpression lambda =>
            $"{string.Join(", ", lambda.Parameters.Select(p => p.Name))} => {Write(lambda.Body)}",
        TypeBinaryExpression type => $"{Write(type.Expression)} is {type.TypeOperand.Name}",
        _ => expression.ToString(),
    };

    private string WriteUnary(UnaryExpression unary) => unary.NodeType switch
    {
        ExpressionType.Convert or ExpressionType.ConvertChecked or ExpressionType.Quote => Write(unary.Operand),
        ExpressionType.Not => $"not {Inner(unary.Operand)}",
        ExpressionType.Negate or ExpressionType.NegateChecked => $"-{Inner(unary.Operand)}",
        ExpressionType.ArrayLength => $"{Write(unary.Operand)}.Length",
        _ => unary.ToString(),
    };

    private string WriteBinary(BinaryExpression binary)
    {
        if (binary.NodeType is ExpressionType.ArrayIndex)
        {
            return $"{Write(binary.Left)}[{Write(binary.Right)}]";
        }

        return $"{Side(binary.Left, binary.Right)} {Sign(binary.NodeType)} {Side(binary.Right, binary.Left)}";
    }

    /// <summary>An enum is compared as a number in the tree; the reader gets its name back.</summary>
    private string Side(Expression side, Expression other)
    {
        var type = other is UnaryExpression { NodeType: ExpressionType.Convert } convert ? convert.Operand.Type : null;
        type = type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
        return type is { IsEnum: true } && side is ConstantExpression { Value: { } number }
            ? Enum.ToObject(type, number).ToString()!
            : Inner(side);
    }

    private string WriteCall(MethodCallExpression call)
    {
        var isExtension = call.Object is null
            && call.Method.IsDefined(typeof(System.Runtime.CompilerServices.ExtensionAttribute), inherit: false);
        var arguments = isExtension ? call.Arguments.Skip(1) : call.Arguments;
        if (call.Method.IsSpecialName && call.Method.Name == "get_Item")
        {
            return $"{Write(call.Object!)}[{WriteAll(arguments)}]";
        }

        var owner = isExtension ? Inner(call.Arguments[0])
            : call.Object is null ? call.Method.DeclaringType?.Name
            : Inner(call.Object);
        return $"{owner}.{call.Method.Name}({WriteAll(arguments)})";
    }

    private string Inner(Expression expression)
    {
        var text = Write(expression);
        return known(expression) is null && expression is BinaryExpression or ConditionalExpression ? $"({text})"
            : text;
    }

    private string WriteAll(IEnumerable<Expression> expressions) => string.Join(", ", expressions.Select(Write));

    private static string Sign(ExpressionType type) => type switch
    {
        ExpressionType.Equal => "==",
        ExpressionType.NotEqual => "!=",
        ExpressionType.LessThan => "<",
        ExpressionType.LessThanOrEqual => "<=",
        ExpressionType.GreaterThan => ">",
        ExpressionType.GreaterThanOrEqual => ">=",
        ExpressionType.AndAlso or ExpressionType.And => "and",
        ExpressionType.OrElse or ExpressionType.Or => "or",
        ExpressionType.Add or ExpressionType.AddChecked => "+",
        ExpressionType.Subtract or ExpressionType.SubtractChecked => "-",
        ExpressionType.Multiply or ExpressionType.MultiplyChecked => "*",
        ExpressionType.Divide => "/",
        ExpressionType.Modulo => "%",
        ExpressionType.Coalesce => "??",
        _ => type.ToString(),
    };
}
