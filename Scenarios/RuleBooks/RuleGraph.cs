namespace CcmPlanner.Scenarios.RuleBooks;

/// <summary>Which rule feeds which: through the types of facts they conclude and read.</summary>
internal sealed class RuleGraph
{
    private readonly ILookup<string, RuleStatement> readers;
    private readonly ILookup<string, RuleStatement> makers;
    private readonly Dictionary<string, int> steps = new(StringComparer.Ordinal);

    public RuleGraph(IReadOnlyList<RuleStatement> rules)
    {
        readers = rules.SelectMany(rule => rule.Reads.Select(type => (type, rule)))
            .ToLookup(pair => pair.type, pair => pair.rule, StringComparer.Ordinal);
        makers = rules.Where(rule => rule.Concludes is not null)
            .ToLookup(rule => rule.Concludes!, StringComparer.Ordinal);
        Conclusions = [.. makers.Select(group => group.Key)
            .OrderBy(type => StepOf(type, []))
            .ThenBy(type => type, StringComparer.Ordinal)];
        Facts = [.. readers.Select(group => group.Key).Where(type => !makers.Contains(type))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>Types that rules conclude, those that rest on facts alone first.</summary>
    public IReadOnlyList<string> Conclusions { get; }

    /// <summary>Types that rules read and none concludes.</summary>
    public IReadOnlyList<string> Facts { get; }

    /// <summary>The rules that read facts of the type.</summary>
    public IEnumerable<RuleStatement> ReadersOf(string type) => readers[type];

    /// <summary>The rules that conclude facts of the type.</summary>
    public IEnumerable<RuleStatement> MakersOf(string type) => makers[type];

    /// <summary>
    /// How many conclusions lie between stated facts and this type, itself included; 0 for a stated fact.
    /// </summary>
    public int StepOf(string type) => StepOf(type, []);

    /// <summary>The types a type rests on directly; numbers are not among them.</summary>
    public IEnumerable<string> RestsOn(string type) => makers[type]
        .SelectMany(rule => rule.Reads)
        .Where(read => read != type && read != nameof(Engine.Time.Parameter))
        .Distinct(StringComparer.Ordinal);

    /// <summary>Pairs of types of which the first feeds the second.</summary>
    public IEnumerable<(string From, string To)> Edges => Conclusions
        .SelectMany(to => RestsOn(to).Select(from => (from, to)))
        .OrderBy(edge => edge.from, StringComparer.Ordinal)
        .ThenBy(edge => edge.to, StringComparer.Ordinal);

    private int StepOf(string type, HashSet<string> open)
    {
        if (steps.TryGetValue(type, out var known))
        {
            return known;
        }

        if (!makers.Contains(type) || !open.Add(type))
        {
            return 0;
        }

        var step =
            1 + makers[type].SelectMany(rule => rule.Reads).Select(read => StepOf(read, open)).DefaultIfEmpty(0).Max();
        open.Remove(type);
        return steps[type] = step;
    }
}
