using System.Linq.Expressions;
using System.Text;
using CcmPlanner.Engine.Inference.Model;

namespace CcmPlanner.Engine.Inference;

/// <summary>
/// A rule book as text: what it says, free of how it is stored, so that equal rule books give equal text.
/// </summary>
public static class RuleBookText
{
    /// <summary>
    /// One paragraph a rule, in the order of the book: name, citations, left side, conclusion. Lines end in a line
    /// feed.
    /// </summary>
    public static string Of(RuleBook book)
    {
        var text = new StringBuilder();
        foreach (var production in book.Productions)
        {
            text.Append(production.Card.Name)
                .Append(" [").AppendJoin("; ", production.Card.Citations).Append(']')
                .Append(" in force ").Append(production.Card.InForceFrom ?? "..").Append('/')
                    .Append(production.Card.InForceUntil ?? "..")
                .Append('\n');
            foreach (var element in production.Elements)
            {
                Write(text, element);
            }

            text.Append("  then ").Append(production.Yield is { } conclusion ? Words(conclusion.Body) : "act")
                .Append('\n');
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, Element element)
    {
        text.Append("  ");
        switch (element)
        {
            case MatchElement match:
                Line(text, $"match {match.Variable.Name}: {match.Variable.Type.Name}", match.Conditions);
                break;
            case QuantifierElement quantifier:
                Line(text, $"{quantifier.Kind} {quantifier.Variable.Type.Name}", quantifier.Conditions);
                break;
            case QueryElement query:
                Line(
                    text,
                    $"query {query.Variable.Name}: {query.Source?.Type.Name} "
                    + $"{string.Join(' ', query.Stages.Select(stage => stage.Verb))}",
                    [.. query.Conditions, .. query.Stages.SelectMany(stage => stage.Lambdas)]);
                break;
            case LetElement let:
                Line(text, $"let {let.Variable.Name}", [let.Value]);
                break;
            case HavingElement having:
                Line(text, "having", having.Conditions);
                break;
            default:
                Line(text, element.GetType().Name, []);
                break;
        }
    }

    private static void Line(StringBuilder text, string what, IReadOnlyList<Expression> conditions) =>
        text.Append(what).Append(" where ").AppendJoin(" and ", conditions.Select(Words)).Append('\n');

    private static string Words(Expression expression) => ExpressionText.Of(expression);
}
