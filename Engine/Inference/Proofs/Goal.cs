using System.Linq.Expressions;
using CcmPlanner.Engine.Inference.Model;

namespace CcmPlanner.Engine.Inference.Proofs;

/// <summary>
/// A question about conclusions, turned into conditions on one production: where the conclusion is built from parts,
/// a question about a part becomes a condition on what the part is made of, and narrows the search from the start.
/// </summary>
internal sealed class Goal
{
    public Goal(Production production, LambdaExpression question)
    {
        var asked = question.Parameters[0];
        Parts = [.. Condition.Conjuncts(question.Body)
            .Select(part => (part, Rewritten(part, asked, production.Yield!.Body)))];
        Asked = asked;
    }

    public ParameterExpression Asked { get; }

    /// <summary>
    /// Each part of the question, and the same about the rule's variables; null when it cannot be said of them.
    /// </summary>
    public (Expression Part, Expression? OnVariables)[] Parts { get; }

    private static Expression? Rewritten(Expression part, ParameterExpression asked, Expression yield)
    {
        var (names, arguments) = Made(yield);
        var rewriter = new MemberRewriter(asked, names, arguments);
        var result = rewriter.Visit(part);
        return FreeVariables.Of(result).Contains(asked) ? null : result;
    }

    /// <summary>
    /// The parts a conclusion is made of, by name: of a constructor, or of a function that names them likewise.
    /// </summary>
    private static (List<string?> Names, IReadOnlyList<Expression> Arguments) Made(Expression yield) => yield switch
    {
        NewExpression { Constructor: { } constructor } made => (Names(constructor), made.Arguments),
        MemberInitExpression { NewExpression: { Constructor: { } constructor } made } =>
            (Names(constructor), made.Arguments),
        MethodCallExpression call => (Names(call.Method), call.Arguments),
        _ => ([], []),
    };

    private static List<string?> Names(System.Reflection.MethodBase method) =>
        [.. method.GetParameters().Select(parameter => parameter.Name)];

    private sealed class MemberRewriter(
        ParameterExpression asked,
        List<string?> names,
        IReadOnlyList<Expression> arguments) : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node)
        {
            var inner = node.Expression is UnaryExpression { NodeType: ExpressionType.Convert } convert
                ? convert.Operand : node.Expression;
            var place = inner == asked ? names.FindIndex(
                name => string.Equals(name, node.Member.Name, StringComparison.OrdinalIgnoreCase)) : -1;
            return place >= 0 && node.Type.IsAssignableFrom(arguments[place].Type)
                ? (node.Type == arguments[place].Type ? arguments[place]
                    : Expression.Convert(arguments[place], node.Type))
                : base.VisitMember(node);
        }
    }
}
