using System.Linq.Expressions;
using CcmPlanner.Engine.Inference.Memory;

namespace CcmPlanner.Engine.Inference.Model;

/// <summary>
/// One look for facts of a type, given a row: through an index where an equality allows it, then tests.
/// </summary>
internal sealed class Scan
{
    private readonly Probe[] probes;

    public Scan(
        ParameterExpression variable,
        IReadOnlyList<Condition> conditions,
        Func<ParameterExpression, bool> bound,
        Layout layout,
        IndexCatalogue catalogue,
        ParameterExpression? given = null)
    {
        Type = variable.Type;
        Slot = layout[variable];
        Tests = new Conjunction([.. conditions.Select(condition => condition.Formula)], layout);
        var keys = new List<Expression>();
        var others = new List<Probe>();
        foreach (var condition in conditions)
        {
            if (condition.KeyOn(variable) is var (own, other) && FreeVariables.Of(other).All(bound))
            {
                keys.Add(own);
                others.Add(new Probe(other, layout, catalogue, given));
            }
        }

        probes = [.. others];
        Index = keys.Count > 0 ? catalogue.Index(variable, keys) : null;
    }

    public Type Type { get; }

    public int Slot { get; }

    public Conjunction Tests { get; }

    public IndexSpec? Index { get; }

    /// <summary>
    /// The hash to look up; nodes of matches and of the fact a join starts from, where given, remember theirs.
    /// </summary>
    public int Hash(object?[] row, FactNode[]? tuple)
    {
        var hash = probes[0].Hash(row, tuple);
        for (var i = 1; i < probes.Length; i++)
        {
            hash = KeyHash.CombineRead(hash, probes[i].Hash(row, tuple));
        }

        return hash;
    }

    public bool Passes(object?[] row) => Tests.Holds(row);
}
