using System.Linq.Expressions;

namespace CcmPlanner.Engine.Inference.Dsl;

/// <summary>
/// What must be the case for a rule to apply. Elements are read in order; each may use the aliases before it.
/// </summary>
public interface ILeftHandSideExpression
{
    /// <summary>For each fact of the type that meets all conditions; the alias stands for it from here on.</summary>
    ILeftHandSideExpression Match<TFact>(
        Expression<Func<TFact>> alias, params Expression<Func<TFact, bool>>[] conditions);

    /// <summary>
    /// For each fact of the type that meets all conditions, which nothing else in the rule needs to name.
    /// </summary>
    ILeftHandSideExpression Match<TFact>(params Expression<Func<TFact, bool>>[] conditions);

    /// <summary>There is at least one fact of the type that meets all conditions.</summary>
    ILeftHandSideExpression Exists<TFact>(params Expression<Func<TFact, bool>>[] conditions);

    /// <summary>There is no fact of the type that meets all conditions.</summary>
    ILeftHandSideExpression Not<TFact>(params Expression<Func<TFact, bool>>[] conditions);

    /// <summary>Every fact of the type meets the condition; true when there is none.</summary>
    ILeftHandSideExpression All<TFact>(Expression<Func<TFact, bool>> condition);

    /// <summary>
    /// Every fact that meets <paramref name="baseCondition"/> meets all conditions; true when there is none.
    /// </summary>
    ILeftHandSideExpression All<TFact>(
        Expression<Func<TFact, bool>> baseCondition,
        params Expression<Func<TFact, bool>>[] conditions);

    /// <summary>For each result of the query; the alias stands for it from here on.</summary>
    ILeftHandSideExpression Query<TResult>(Expression<Func<TResult>> alias, Func<IQuery, IQuery<TResult>> queryAction);

    /// <summary>All of a group.</summary>
    ILeftHandSideExpression And(Action<ILeftHandSideExpression> builderAction);

    /// <summary>At least one of a group; the rule applies once for each that holds.</summary>
    ILeftHandSideExpression Or(Action<ILeftHandSideExpression> builderAction);

    /// <summary>Names the value of an expression.</summary>
    ILeftHandSideExpression Let<TResult>(Expression<Func<TResult>> alias, Expression<Func<TResult>> expression);

    /// <summary>All conditions on what is named so far hold.</summary>
    ILeftHandSideExpression Having(params Expression<Func<bool>>[] conditions);
}
