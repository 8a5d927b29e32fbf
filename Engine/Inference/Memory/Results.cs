using CcmPlanner.Engine.Inference.Model;

namespace CcmPlanner.Engine.Inference.Memory;

/// <summary>What absences and queries see, given a row.</summary>
internal sealed class Results(WorkingMemory memory)
{
    public bool Any(Scan scan, object?[] row)
    {
        var rows = memory.RowsFor(scan, row);
        for (var i = 0; i < rows.Count; i++)
        {
            row[scan.Slot] = rows[i].Value;
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
        var rows = memory.RowsFor(scan, row);
        var found = new List<FactNode>();
        for (var i = 0; i < rows.Count; i++)
        {
            row[scan.Slot] = rows[i].Value;
            if (scan.Passes(row))
            {
                found.Add(rows[i]);
            }
        }

        return found;
    }

    public IReadOnlyList<object> Of(QueryStep query, object?[] row)
    {
        var items = Source(query, row);
        foreach (var stage in query.Stages)
        {
            items = Apply(stage, items, row);
        }

        return items;
    }

    private List<object> Source(QueryStep query, object?[] row)
    {
        if (query.From is { } from)
        {
            return from.Value(row) is { } value ? [value] : [];
        }

        var rows = memory.RowsFor(query.Facts!, row);
        var items = new List<object>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var value = rows[i].Value;
            row[query.Facts!.Slot] = value;
            if (query.Facts.Passes(row))
            {
                items.Add(value);
            }
        }

        return items;
    }

    private static List<object> Apply(StageStep stage, List<object> items, object?[] row) => stage.Verb switch
    {
        QueryVerb.Where => items.FindAll(item => Array.TrueForAll(stage.Formulas, test => Put(stage, item, row) && test.Test(row))),
        QueryVerb.Select => items.ConvertAll(item => Put(stage, item, row) ? stage.Formulas[0].Value(row)! : item),
        QueryVerb.SelectMany => [.. items.SelectMany(item =>
            Put(stage, item, row) ? ((System.Collections.IEnumerable)stage.Formulas[0].Value(row)!).Cast<object>() : [])],
        QueryVerb.Collect => [.. stage.Gather!.Gather([], items)],
        QueryVerb.GroupBy => [.. stage.Gather!.Gather(Keys(stage, items, row), stage.Formulas.Length > 1
            ? items.ConvertAll(item => Put(stage, item, row) ? stage.Formulas[1].Value(row)! : item)
            : items)],
        _ => [.. items.SelectMany(item => Ordered(stage, (System.Collections.IEnumerable)item, row))],
    };

    private static IEnumerable<object> Ordered(StageStep stage, System.Collections.IEnumerable collection, object?[] row)
    {
        var items = collection.Cast<object>().ToList();
        return stage.Gather!.Gather(Keys(stage, items, row), items);
    }

    private static List<object?> Keys(StageStep stage, List<object> items, object?[] row) =>
        items.ConvertAll(item => Put(stage, item, row) ? stage.Formulas[0].Value(row) : null);

    private static bool Put(StageStep stage, object item, object?[] row)
    {
        row[stage.Slot] = item;
        return true;
    }
}
