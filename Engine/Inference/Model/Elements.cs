using System.Linq.Expressions;

namespace CcmPlanner.Engine.Inference.Model;

/// <summary>One element of a rule's left side; every alias has become a variable.</summary>
internal abstract record Element;

/// <summary>For each fact of the variable's type.</summary>
internal sealed record MatchElement(ParameterExpression Variable, Expression[] Conditions) : Element;

/// <summary>
/// There is, or is not, such a fact. For <see cref="Quantifier.All"/> the conditions describe an offender.
/// </summary>
internal sealed record QuantifierElement(Quantifier Kind, ParameterExpression Variable, Expression[] Conditions)
    : Element;

/// <summary>For each result of a query over facts, or over a value.</summary>
internal sealed record QueryElement(
    ParameterExpression Variable,
    ParameterExpression? Source,
    Expression[] Conditions,
    Expression? From,
    QueryStage[] Stages) : Element;

/// <summary>One step of a query; its lambdas read the item variable.</summary>
internal sealed record QueryStage(QueryVerb Verb, ParameterExpression? Item, Expression[] Lambdas, IGather? Gather);

/// <summary>Names a value.</summary>
internal sealed record LetElement(ParameterExpression Variable, Expression Value) : Element;

/// <summary>Conditions on what is named so far.</summary>
internal sealed record HavingElement(Expression[] Conditions) : Element;

/// <summary>All of, or any of.</summary>
internal sealed record GroupElement(bool Any, Element[] Elements) : Element;
