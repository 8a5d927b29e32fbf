using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Scenarios.Forecasting.Decisions;

/// <summary>A plan under one shock or two.</summary>
/// <param name="Shocks">Which shocks, in their usual size.</param>
/// <param name="Differences">Against the plan without them; quantities of all States and of the Unit.</param>
public sealed record ShockResult(IReadOnlyList<Shock> Shocks, IReadOnlyList<Difference> Differences)
{
    /// <summary>What happens, in words.</summary>
    public string Name => string.Join(" + ", Shocks.Select(shock => shock.Id));
}

/// <summary>When a target counts as failed.</summary>
/// <param name="Quantity">Mean of which quantity.</param>
/// <param name="Above">True when it fails above the limit, false when below.</param>
/// <param name="Limit">The limit, in the unit of the quantity.</param>
/// <param name="Because">Where the limit comes from.</param>
public sealed record StressTarget(DecisionQuantity Quantity, bool Above, double Limit, string Because)
{
    /// <summary>True when a mean fails it.</summary>
    public bool Fails(double mean) => Above ? mean > Limit : mean < Limit;
}

/// <summary>The smallest size of one shock with which a target fails.</summary>
/// <param name="Shock">Which shock.</param>
/// <param name="Target">Which target.</param>
/// <param name="Point">The size.</param>
/// <param name="At">The mean at that size; null without one.</param>
/// <param name="Below">The mean one step below; null without one.</param>
public sealed record ReverseResult(
    Shock Shock, StressTarget Target, BreakingPoint Point, Figure<double>? At, Figure<double>? Below);

/// <summary>A plan under stress.</summary>
/// <param name="Comparison">Everything that was compared.</param>
/// <param name="Shocks">Shocks one by one, then in pairs.</param>
/// <param name="Reverse">The smallest shocks that break a target; fewer when it was stopped early.</param>
/// <param name="Cancelled">
/// True when it was stopped early; trials, or the last smallest shocks, are then missing.
/// </param>
public sealed record StressResult(
    ComparisonResult Comparison,
    IReadOnlyList<ShockResult> Shocks,
    IReadOnlyList<ReverseResult> Reverse,
    bool Cancelled = false);

/// <summary>Puts a plan under shocks: one by one, in pairs, and the other way round.</summary>
public static class StressTest
{
    private const double Even = 0.5;
    private const double Tenth = 0.1;

    /// <summary>
    /// Runs it. <paramref name="targets"/>: what is to hold; null for the usual ones. Throws as
    /// <see cref="ScenarioComparison"/> does; when cancelled, trials are fewer and reverse stress may be missing.
    /// </summary>
    public static StressResult Run(
        NamedPlan plan,
        TrialRange trials,
        IReadOnlyList<StressTarget>? targets = null,
        IProgress<WorkProgress>? told = null,
        CancellationToken cancellation = default)
    {
        var library = ShockLibrary.For(plan.Plan);
        IReadOnlyList<IReadOnlyList<Shock>> cases =
        [
            .. library.Select(shock => (IReadOnlyList<Shock>)[shock]),
            .. library.SelectMany(
                (one, at) => library.Skip(at + 1).Select(other => (IReadOnlyList<Shock>)[one, other])),
        ];
        var comparison = new ScenarioComparison(
        [
            plan,
            .. cases.Select(shocks => new NamedPlan(
                string.Join(" + ", shocks.Select(shock => shock.Id)),
                shocks.Aggregate(plan.Plan, (under, shock) => shock.Apply(under, shock.Usual)))),
        ]);
        var result = comparison.Run(
            trials, plan.Plan.Settings.Split.ForWork(cases.Count), told.Part("trials", trials.Count), cancellation);
        var byName = result.Differences.Where(row => row.Quantity.State is null).ToLookup(row => row.Scenario);
        IReadOnlyList<ShockResult> shocked =
            [.. cases.Select(
                shocks => new ShockResult(shocks, [.. byName[string.Join(" + ", shocks.Select(shock => shock.Id))]]))];
        var asked = Asked(library, targets ?? Usual(result.Differences));
        var part = told.Part("breaking points", asked.Count);
        List<ReverseResult> reverse = [];
        foreach (var found in result.Cancelled ? [] : Reverse(plan.Plan, asked, trials, cancellation))
        {
            reverse.Add(found);
            part?.Report(reverse.Count);
        }

        return new StressResult(result, shocked, reverse, reverse.Count < asked.Count);
    }

    /// <summary>
    /// That a shortfall is no likelier than not (or, where it is already, that the chance to avoid one is not halved),
    /// and that exposure grows by no more than a tenth.
    /// </summary>
    public static IReadOnlyList<StressTarget> Usual(IReadOnlyList<Difference> differences)
    {
        Difference? Of(string name) => differences.FirstOrDefault(row => row.Quantity.Name == name);
        List<StressTarget> targets = [];
        if (Of("finance/shortfall") is { Base.Value: { } likely } shortfall)
        {
            targets.Add(likely < Even
                ? new StressTarget(shortfall.Quantity, true, Even, "a shortfall is likelier than not")
                : new StressTarget(
                    shortfall.Quantity,
                    true,
                    (1 + likely) / 2,
                    $"a shortfall is likelier than not without any shock ({likely:0.000}); "
                    + "here the chance to avoid one is halved"));
        }

        if (Of("exposure/ALL") is { Base.Value: { } exposed } exposure)
        {
            targets.Add(new StressTarget(
                exposure.Quantity, true, exposed * (1 + Tenth), "exposure grows by more than a tenth"));
        }

        return targets;
    }

    /// <summary>
    /// A target of money is tried with the shocks to money, one of land with those to land, one of both with all.
    /// </summary>
    private static List<(StressTarget Target, Shock Shock)> Asked(
        IReadOnlyList<Shock> library, IReadOnlyList<StressTarget> targets) =>
    [
        .. from target in targets
        from shock in library
        where IsOfBoth(target) || shock.IsOfLand != IsOfMoney(target)
        select (target, shock),
    ];

    private static bool IsOfMoney(StressTarget target) =>
        target.Quantity.Name.StartsWith("finance/", StringComparison.Ordinal);

    private static bool IsOfBoth(StressTarget target) =>
        target.Quantity.Name.StartsWith("joint/", StringComparison.Ordinal);

    private static IEnumerable<ReverseResult> Reverse(
        ForecastPlan plan,
        IEnumerable<(StressTarget Target, Shock Shock)> asked,
        TrialRange trials,
        CancellationToken cancellation)
    {
        foreach (var (target, shock) in asked)
        {
            var half =
                IsOfBoth(target) ? plan : IsOfMoney(target) ? plan with { Cases = null } : plan with { Money = null };
            Dictionary<double, Figure<double>?> means = [];
            Figure<double>? Mean(double size) => means.TryGetValue(size, out var known)
                ? known
                : means[size] = MeanOf(shock.Apply(half, size), target.Quantity, trials, cancellation);
            var point = BreakingPoint.Find(
                size => Mean(size)?.Value is { } mean && target.Fails(mean), shock.Most, shock.Step);
            if (cancellation.IsCancellationRequested)
            {
                yield break;
            }

            var found = point.End == BreakingEnd.Found;
            yield return new ReverseResult(
                shock,
                target,
                point,
                found ? Mean(point.Size!.Value) : point.End == BreakingEnd.FailsAlready ? Mean(0)
                    : means.MaxBy(pair => pair.Key).Value,
                found ? means.Where(pair => pair.Key < point.Size).MaxBy(pair => pair.Key).Value : null);
        }
    }

    /// <summary>The mean; of whatever was played, and so of no use, once it is cancelled.</summary>
    private static Figure<double>? MeanOf(
        ForecastPlan plan, DecisionQuantity quantity, TrialRange trials, CancellationToken cancellation)
    {
        var prepared = new PreparedForecast(plan);
        var outcomes = new DecisionOutcomes(plan, prepared.Clearance, prepared.Money);
        var tally = new OutcomeTally(outcomes.Model);
        var run = TrialRun.Run(tally, trials, plan.Settings.Split, null, cancellation);
        return new OutcomeFigures(tally, run.Tally)
            .Mean(outcomes.Model.Outcomes.Named(quantity.Name), quantity.Divisor);
    }
}
