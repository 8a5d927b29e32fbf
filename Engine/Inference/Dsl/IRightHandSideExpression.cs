using System.Linq.Expressions;

namespace CcmPlanner.Engine.Inference.Dsl;

/// <summary>What follows when a rule applies.</summary>
public interface IRightHandSideExpression
{
    /// <summary>The fact that follows; it holds while at least one ground for it holds.</summary>
    IRightHandSideExpression Yield<TFact>(Expression<Func<IContext, TFact>> yield);

    /// <summary>
    /// Something to do once for each new way in which the rule applies; not portable, laws only yield.
    /// </summary>
    IRightHandSideExpression Do(Expression<Action<IContext>> action);
}

/// <summary>What a rule's conclusion or action may ask of the session.</summary>
public interface IContext
{
    /// <summary>The rule that applies.</summary>
    RuleCard Rule { get; }

    /// <summary>States a fact.</summary>
    void Insert(object fact);

    /// <summary>Takes a stated fact back.</summary>
    void Retract(object fact);

    /// <summary>Has every rule that reads the fact consider it anew.</summary>
    void Update(object fact);
}
