using System.Linq.Expressions;

namespace CcmPlanner.Engine.Inference.Model;

/// <summary>
/// One way to one conclusion: a rule without alternatives, in normal form. Matches with the conditions on them are
/// joined; the rest (absences, queries, values) is looked at for each combination of matched facts.
/// </summary>
internal sealed class Production
{
    private readonly IndexCatalogue catalogue;
    private readonly JoinPlan?[] plans;
    private readonly JoinPlan?[] tailPlans;
    private readonly ParameterExpression[] variables;

    // Minus one until it is known. One word, since another thread must not read half of it.
    private int firstPlace = -1;

    public Production(RuleCard card, int ordinal, int tailOffset, Parts parts)
    {
        catalogue = parts.Catalogue;
        Card = card;
        Ordinal = ordinal;
        TailOffset = tailOffset;
        Elements = parts.Elements;
        Layout = parts.Layout;
        variables = [.. parts.Matches.Select(match => match.Variable)];
        Filters = [.. parts.Filters];
        Tail = [.. parts.Tail];
        Yield = parts.Yield;
        Action = parts.Action;
        Concludes = parts.Concludes;
        ContextSlot = parts.ContextSlot;
        ReadsTail = Tail.Any(step => step.Scan is not null);
        plans = new JoinPlan?[variables.Length + 1];
        tailPlans = new JoinPlan?[Tail.Length];
    }

    public RuleCard Card { get; }

    public int Ordinal { get; }

    /// <summary>How many steps the tails of the productions before it have.</summary>
    public int TailOffset { get; }

    /// <summary>
    /// Place in the order of evaluation: everything it reads is settled in earlier places, or in its own when
    /// recursive.
    /// </summary>
    public int Stratum { get; set; }

    public Element[] Elements { get; }

    public Layout Layout { get; }

    public int MatchCount => variables.Length;

    /// <summary>
    /// The match to start from when all facts are new, so that no combination need be sought from each of its facts:
    /// the first from which all others are found by keys, or else the first.
    /// </summary>
    public int FirstPlace => firstPlace >= 0 ? firstPlace
        : firstPlace = Math.Max(0, Enumerable.Range(0, MatchCount).FirstOrDefault(place => Plan(place).IsIndexed, -1));

    public Condition[] Filters { get; }

    public TailStep[] Tail { get; }

    public bool ReadsTail { get; }

    public Formula? Yield { get; }

    public Formula? Action { get; }

    public Type? Concludes { get; }

    /// <summary>Slot of the context in the row; -1 when the right side does not ask for it.</summary>
    public int ContextSlot { get; }

    public Type MatchType(int position) => variables[position].Type;

    public ParameterExpression VariableOf(int position) => variables[position];

    /// <summary>The variable of the facts that a step of the tail looks at.</summary>
    public ParameterExpression TailVariable(int step) => Tail[step] switch
    {
        QuantifierStep quantifier => quantifier.Element.Variable,
        QueryStep query => query.Element.Source!,
        _ => throw new InvalidOperationException("a step without facts has no variable"),
    };

    /// <summary>
    /// Types read, and whether through an absence, an existence or a query, so that they must be settled first.
    /// </summary>
    public IEnumerable<(Type Type, bool Settled)> Reads() => variables
        .Select(variable => (variable.Type, false))
        .Concat(Tail.Where(step => step.Scan is not null).Select(step => (step.Scan!.Type, true)));

    /// <summary>The join that starts from a fact in one position; without position, from nothing.</summary>
    public JoinPlan Plan(int position)
    {
        var place = position < 0 ? variables.Length : position;
        if (plans[place] is { } ready)
        {
            return ready;
        }

        lock (catalogue)
        {
            var given = position < 0 ? null : variables[position];
            return plans[place] ??= JoinPlan.Make(variables, given, Filters, Layout, catalogue);
        }
    }

    /// <summary>The join for all combinations that a fact seen by a tail step may concern; at least those.</summary>
    public JoinPlan TailPlan(int step)
    {
        if (tailPlans[step] is { } ready)
        {
            return ready;
        }

        lock (catalogue)
        {
            var variable = TailVariable(step);
            var conditions =
                Tail[step] is QuantifierStep quantifier ? quantifier.Conditions : ((QueryStep)Tail[step]).Conditions;
            var usable = conditions.Where(c => c.Reads.All(read => read == variable || variables.Contains(read)));
            return tailPlans[step] ??= JoinPlan.Make(variables, variable, [.. Filters, .. usable], Layout, catalogue);
        }
    }

    /// <summary>What a production is put together from.</summary>
    internal sealed class Parts
    {
        public required Element[] Elements { get; init; }

        public required Layout Layout { get; init; }

        public required IndexCatalogue Catalogue { get; init; }

        public List<MatchElement> Matches { get; } = [];

        public List<Condition> Filters { get; } = [];

        public List<TailStep> Tail { get; } = [];

        public Formula? Yield { get; set; }

        public Formula? Action { get; set; }

        public Type? Concludes { get; set; }

        public int ContextSlot { get; set; } = -1;
    }
}
