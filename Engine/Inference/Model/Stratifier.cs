namespace CcmPlanner.Engine.Inference.Model;

/// <summary>
/// Orders productions so that what a rule must find settled is settled before it; refuses what cannot be ordered.
/// </summary>
internal sealed class Stratifier
{
    private readonly List<Type> types;
    private readonly Dictionary<Type, List<(Type Reads, Production By, bool Settled)>> edges = [];
    private readonly Dictionary<Type, int> index = [];
    private readonly Dictionary<Type, int> low = [];
    private readonly Stack<Type> stack = new();
    private readonly List<List<Type>> components = [];

    private Stratifier(IReadOnlyList<Production> productions)
    {
        types = [.. productions.Where(p => p.Concludes is not null).Select(p => p.Concludes!).Distinct()];
        foreach (var type in types)
        {
            edges[type] = [];
        }

        foreach (var production in productions.Where(p => p.Concludes is not null))
        {
            foreach (var (type, settled) in production.Reads())
            {
                edges[production.Concludes!].AddRange(types
                    .Where(type.IsAssignableFrom)
                    .Select(read => (read, production, settled)));
            }
        }
    }

    /// <summary>
    /// Gives each production its stratum; returns for each stratum whether it is recursive, and the problems found.
    /// </summary>
    public static (bool[] Recursive, List<string> Problems) Order(IReadOnlyList<Production> productions)
    {
        var stratifier = new Stratifier(productions);
        foreach (var type in stratifier.types.Where(type => !stratifier.index.ContainsKey(type)))
        {
            stratifier.Connect(type);
        }

        var order = stratifier.components;
        foreach (var production in productions)
        {
            production.Stratum = production.Concludes is { } concluded
                ? order.FindIndex(component => component.Contains(concluded))
                : order.Count;
        }

        var recursive = order.ConvertAll(stratifier.IsRecursive);
        recursive.Add(false);
        return ([.. recursive], [.. order.SelectMany(stratifier.ProblemsOf)]);
    }

    /// <summary>Tarjan's strongly connected components; each is listed after the ones it reads.</summary>
    private void Connect(Type type)
    {
        index[type] = low[type] = index.Count;
        stack.Push(type);
        foreach (var (read, _, _) in edges[type])
        {
            if (!index.TryGetValue(read, out var seen))
            {
                Connect(read);
                low[type] = Math.Min(low[type], low[read]);
            }
            else if (stack.Contains(read))
            {
                low[type] = Math.Min(low[type], seen);
            }
        }

        if (low[type] != index[type])
        {
            return;
        }

        var component = new List<Type>();
        do
        {
            component.Add(stack.Pop());
        }
        while (component[^1] != type);
        components.Add(component);
    }

    private bool IsRecursive(List<Type> component) =>
        component.Exists(type => edges[type].Exists(edge => component.Contains(edge.Reads)));

    private IEnumerable<string> ProblemsOf(List<Type> component) => component
        .SelectMany(type => edges[type].Select(edge => (Type: type, Edge: edge)))
        .Where(found => found.Edge.Settled && component.Contains(found.Edge.Reads))
        .DistinctBy(found => (found.Type, found.Edge.Reads, found.Edge.By.Card.Name))
        .Select(found =>
            $"rule '{found.Edge.By.Card.Name}' concludes {found.Type.Name} from the absence, existence or collection "
            + $"of "
            + $"{found.Edge.Reads.Name}, which itself rests on {found.Type.Name}: "
                + $"{Path(component, found.Edge.Reads, found.Type)}; "
            + "break the circle, for instance by concluding an intermediate fact from stated facts only");

    /// <summary>How one type rests on another inside a component, spelled out rule by rule.</summary>
    private string Path(List<Type> component, Type from, Type to)
    {
        var before = new Dictionary<Type, (Type Type, string Rule)>();
        var queue = new Queue<Type>([from]);
        while (queue.Count > 0 && !before.ContainsKey(to) && from != to)
        {
            var type = queue.Dequeue();
            foreach (var edge in edges[type].Where(edge => component.Contains(edge.Reads)))
            {
                if (edge.Reads != from && before.TryAdd(edge.Reads, (type, edge.By.Card.Name)))
                {
                    queue.Enqueue(edge.Reads);
                }
            }
        }

        var path = to.Name;
        for (var type = to; before.TryGetValue(type, out var step); type = step.Type)
        {
            path = $"{step.Type.Name} <- [{step.Rule}] {path}";
        }

        return path;
    }
}
