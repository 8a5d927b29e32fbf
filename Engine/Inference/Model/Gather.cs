namespace CcmPlanner.Engine.Inference.Model;

/// <summary>Turns loose results of a query into typed collections; the keys stand beside the items.</summary>
internal interface IGather
{
    IEnumerable<object> Gather(IReadOnlyList<object?> keys, IReadOnlyList<object> items);

    /// <summary>All items as one collection.</summary>
    object Collect(List<object> items) => Gather([], items).Single();
}

internal sealed record ListGather<T> : IGather
{
    public IEnumerable<object> Gather(IReadOnlyList<object?> keys, IReadOnlyList<object> items) =>
        [Collect([.. items])];

    public object Collect(List<object> items)
    {
        var list = new T[items.Count];
        for (var i = 0; i < list.Length; i++)
        {
            list[i] = (T)items[i];
        }

        return list;
    }
}

internal sealed record OrderGather<TKey, T>(bool Descending) : IGather
{
    public IEnumerable<object> Gather(IReadOnlyList<object?> keys, IReadOnlyList<object> items)
    {
        var places = Enumerable.Range(0, items.Count);
        var sorted = Descending
            ? places.OrderByDescending(place => (TKey?)keys[place])
            : places.OrderBy(place => (TKey?)keys[place]);
        return [sorted.Select(place => (T)items[place]).ToArray()];
    }
}

internal sealed record GroupGather<TKey, T> : IGather
{
    public IEnumerable<object> Gather(IReadOnlyList<object?> keys, IReadOnlyList<object> items) =>
        Enumerable.Range(0, items.Count).GroupBy(place => (TKey?)keys[place], place => (T)items[place]);
}
