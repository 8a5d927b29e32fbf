using System.Linq.Expressions;
using CcmPlanner.Engine.Inference.Dsl;

namespace CcmPlanner.Engine.Inference.Model;

internal enum QueryVerb
{
    Where,
    Select,
    SelectMany,
    GroupBy,
    Collect,
    OrderBy,
    OrderByDescending,
}

/// <summary>One step of a query: the verb, its lambdas and how its results are gathered.</summary>
internal sealed record QueryStepDraft(QueryVerb Verb, LambdaExpression[] Lambdas, IGather? Gather);

/// <summary>A query as its author wrote it.</summary>
internal sealed class QueryPipeline
{
    public Type? SourceType { get; set; }

    public LambdaExpression[] SourceConditions { get; set; } = [];

    public LambdaExpression? From { get; set; }

    public List<QueryStepDraft> Steps { get; } = [];
}

internal sealed class QueryStart(QueryPipeline pipeline) : IQuery
{
    public IQuery<TFact> Match<TFact>(params Expression<Func<TFact, bool>>[] conditions)
    {
        pipeline.SourceType = typeof(TFact);
        pipeline.SourceConditions = conditions;
        return new QueryChain<TFact>(pipeline);
    }

    public IQuery<TFact> From<TFact>(Expression<Func<TFact>> source)
    {
        pipeline.From = source;
        return new QueryChain<TFact>(pipeline);
    }
}

internal class QueryChain<TSource>(QueryPipeline pipeline) : IQuery<TSource>
{
    public IQuery<TSource> Where(params Expression<Func<TSource, bool>>[] predicates) =>
        Then<TSource>(QueryVerb.Where, null, predicates);

    public IQuery<TResult> Select<TResult>(Expression<Func<TSource, TResult>> selector) =>
        Then<TResult>(QueryVerb.Select, null, selector);

    public IQuery<TResult> SelectMany<TResult>(Expression<Func<TSource, IEnumerable<TResult>>> selector) =>
        Then<TResult>(QueryVerb.SelectMany, null, selector);

    public IQuery<IGrouping<TKey, TSource>> GroupBy<TKey>(Expression<Func<TSource, TKey>> keySelector) =>
        Then<IGrouping<TKey, TSource>>(QueryVerb.GroupBy, new GroupGather<TKey, TSource>(), keySelector);

    public IQuery<IGrouping<TKey, TElement>> GroupBy<TKey, TElement>(
        Expression<Func<TSource, TKey>> keySelector,
        Expression<Func<TSource, TElement>> elementSelector) =>
        Then<IGrouping<TKey,
        TElement>>(QueryVerb.GroupBy, new GroupGather<TKey, TElement>(), keySelector, elementSelector);

    public ICollectQuery<TSource> Collect()
    {
        pipeline.Steps.Add(new QueryStepDraft(QueryVerb.Collect, [], new ListGather<TSource>()));
        return new CollectChain<TSource>(pipeline);
    }

    private QueryChain<TNext> Then<TNext>(QueryVerb verb, IGather? gather, params LambdaExpression[] lambdas)
    {
        pipeline.Steps.Add(new QueryStepDraft(verb, lambdas, gather));
        return new QueryChain<TNext>(pipeline);
    }
}

internal sealed class CollectChain<TSource>(QueryPipeline pipeline)
    : QueryChain<IEnumerable<TSource>>(pipeline), ICollectQuery<TSource>
{
    private readonly QueryPipeline pipeline = pipeline;

    public IQuery<IEnumerable<TSource>> OrderBy<TKey>(Expression<Func<TSource, TKey>> keySelector) =>
        Ordered(QueryVerb.OrderBy, new OrderGather<TKey, TSource>(Descending: false), keySelector);

    public IQuery<IEnumerable<TSource>> OrderByDescending<TKey>(Expression<Func<TSource, TKey>> keySelector) =>
        Ordered(QueryVerb.OrderByDescending, new OrderGather<TKey, TSource>(Descending: true), keySelector);

    private QueryChain<IEnumerable<TSource>> Ordered(QueryVerb verb, IGather gather, LambdaExpression keySelector)
    {
        pipeline.Steps.Add(new QueryStepDraft(verb, [keySelector], gather));
        return new QueryChain<IEnumerable<TSource>>(pipeline);
    }
}
