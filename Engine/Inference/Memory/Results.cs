using System.Collections;
using CcmPlanner.Engine.Inference.Model;

namespace CcmPlanner.Engine.Inference.Memory;

/// <summary>What absences and queries see, given a row; the nodes of the matches, where given, spare hashing.</summary>
internal sealed class Results(WorkingMemory memory)
{
    private readonly List<object> gathered = [];

    public bool Any(Scan scan, object?[] row, FactNode[]? tuple)
    {
        foreach (var entry in memory.RowsFor(scan, row, tuple).Entries)
        {
            if (entry.Node is not { } node)
            {
                continue;
            }

            row[scan.Slot] = node.Value;
            if (scan.Passes(row))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The facts a scan finds, in order of publication.</summary>
    public List<FactNode> Facts(Scan scan, object?[] row)
    {
        var rows = memory.RowsFor(scan, row, null);
        var found = new List<FactNode>();
        foreach (var node in rows.Nodes)
        {
            row[scan.Slot] = node.Value;
            if (scan.Passes(row))
            {
                found.Add(node);
            }
        }

        return found;
    }

    /// <summary>The one result of a query that collects.</summary>
    public object? Single(QueryStep query, object?[] row, FactNode[]? tuple)
    {
        if (query is not { Facts: { } scan, Stages: [{ Verb: QueryVerb.Collect, Gather: { } gather }, ..] })
        {
            return Of(query, row, tuple)[0];
        }

        gathered.Clear();
        Gather(scan, row, tuple, gathered);
        var result = gather.Collect(gathered);
        for (var i = 1; i < query.Stages.Length; i++)
        {
            var (stage, unordered) = (query.Stages[i], (IEnumerable)result);
            result = Named(stage, row, () => Ordered(stage, unordered, row));
        }

        return result;
    }

    public IReadOnlyList<object> Of(QueryStep query, object?[] row, FactNode[]? tuple = null)
    {
        var items = Source(query, row, tuple);
        foreach (var stage in query.Stages)
        {
            items = Named(stage, row, () => Apply(stage, items, row));
        }

        return items;
    }

    private List<object> Source(QueryStep query, object?[] row, FactNode[]? tuple)
    {
        if (query.From is { } from)
        {
            return from.Value(row) is { } value ? [value] : [];
        }

        var items = new List<object>();
        Gather(query.Facts!, row, tuple, items);
        return items;
    }

    private void Gather(Scan scan, object?[] row, FactNode[]? tuple, List<object> items)
    {
        foreach (var entry in memory.RowsFor(scan, row, tuple).Entries)
        {
            if (entry.Node is not { } node)
            {
                continue;
            }

            row[scan.Slot] = node.Value;
            if (scan.Passes(row))
            {
                items.Add(node.Value);
            }
        }
    }

    /// <summary>
    /// What a stage throws beside its expressions, as a sequence that ends in a fault does, names the stage.
    /// </summary>
    private static T Named<T>(StageStep stage, object?[] row, Func<T> apply)
    {
        try
        {
            return apply();
        }
        catch (Exception fault) when (fault is not FormulaFault and not OutOfMemoryException
            && stage.Formulas.Length > 0)
        {
            throw new FormulaFault(stage.Formulas[0], row, fault);
        }
    }

    private static List<object> Apply(StageStep stage, List<object> items, object?[] row) => stage.Verb switch
    {
        QueryVerb.Where =>
            items.FindAll(item => Array.TrueForAll(stage.Formulas, test => Put(stage, item, row) && test.Test(row))),
        QueryVerb.Select => items.ConvertAll(item => Put(stage, item, row) ? stage.Formulas[0].Value(row)! : item),
        QueryVerb.SelectMany => [.. items.SelectMany(item =>
            Put(stage, item, row) ? ((IEnumerable)stage.Formulas[0].Value(row)!).Cast<object>() : [])],
        QueryVerb.Collect => [stage.Gather!.Collect(items)],
        QueryVerb.GroupBy => [.. stage.Gather!.Gather(Keys(stage, items, row), stage.Formulas.Length > 1
            ? items.ConvertAll(item => Put(stage, item, row) ? stage.Formulas[1].Value(row)! : item)
            : items)],
        _ => items.ConvertAll(item => Ordered(stage, (IEnumerable)item, row)),
    };

    private static object Ordered(StageStep stage, IEnumerable collection, object?[] row)
    {
        var items = collection.Cast<object>().ToList();
        return stage.Gather!.Gather(Keys(stage, items, row), items).Single();
    }

    private static List<object?> Keys(StageStep stage, List<object> items, object?[] row) =>
        items.ConvertAll(item => Put(stage, item, row) ? stage.Formulas[0].Value(row) : null);

    private static bool Put(StageStep stage, object item, object?[] row)
    {
        row[stage.Slot] = item;
        return true;
    }
}
