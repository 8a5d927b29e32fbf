using System.Linq.Expressions;

namespace CcmPlanner.Engine.Inference.Dsl;

/// <summary>Where a query begins.</summary>
public interface IQuery
{
    /// <summary>All facts of the type that meet all conditions.</summary>
    IQuery<TFact> Match<TFact>(params Expression<Func<TFact, bool>>[] conditions);

    /// <summary>The value of an expression.</summary>
    IQuery<TFact> From<TFact>(Expression<Func<TFact>> source);
}

/// <summary>A query with results of one type, one after another.</summary>
/// <typeparam name="TSource">Type of the results.</typeparam>
public interface IQuery<TSource>
{
    /// <summary>Only the results that meet all conditions.</summary>
    IQuery<TSource> Where(params Expression<Func<TSource, bool>>[] predicates);

    /// <summary>Each result made into another.</summary>
    IQuery<TResult> Select<TResult>(Expression<Func<TSource, TResult>> selector);

    /// <summary>Each result made into several.</summary>
    IQuery<TResult> SelectMany<TResult>(Expression<Func<TSource, IEnumerable<TResult>>> selector);

    /// <summary>One result for each key.</summary>
    IQuery<IGrouping<TKey, TSource>> GroupBy<TKey>(Expression<Func<TSource, TKey>> keySelector);

    /// <summary>One result for each key, its elements made into others.</summary>
    IQuery<IGrouping<TKey, TElement>> GroupBy<TKey, TElement>(
        Expression<Func<TSource, TKey>> keySelector,
        Expression<Func<TSource, TElement>> elementSelector);

    /// <summary>All results as one collection, which is there even when empty; in no order a law may rely on.</summary>
    ICollectQuery<TSource> Collect();
}

/// <summary>A query whose one result is a collection.</summary>
/// <typeparam name="TSource">Type of the collection's elements.</typeparam>
public interface ICollectQuery<TSource> : IQuery<IEnumerable<TSource>>
{
    /// <summary>The collection by ascending key.</summary>
    IQuery<IEnumerable<TSource>> OrderBy<TKey>(Expression<Func<TSource, TKey>> keySelector);

    /// <summary>The collection by descending key.</summary>
    IQuery<IEnumerable<TSource>> OrderByDescending<TKey>(Expression<Func<TSource, TKey>> keySelector);
}
