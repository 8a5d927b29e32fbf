using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Trials.Parts;

namespace CcmPlanner.Scenarios.Forecasting.Decisions;

/// <summary>A plan under a name.</summary>
/// <param name="Name">The name; it plays no part in any figure.</param>
/// <param name="Plan">The plan.</param>
public sealed record NamedPlan(string Name, ForecastPlan Plan);

/// <summary>Scenarios side by side.</summary>
/// <param name="Names">Their names, the base first.</param>
/// <param name="Differences">Every other one against the base, quantity by quantity.</param>
/// <param name="Trials">How many trials were played.</param>
/// <param name="Cancelled">True when the run was stopped early; it is then the result of fewer trials.</param>
/// <param name="Hash">Fingerprint of question and counts.</param>
/// <param name="Assumptions">Every assumption read, each once.</param>
public sealed record ComparisonResult(
    IReadOnlyList<string> Names,
    IReadOnlyList<Difference> Differences,
    long Trials,
    bool Cancelled,
    string Hash,
    IReadOnlyList<ForecastAssumption> Assumptions)
{
    /// <summary>The quantities, in order.</summary>
    public IReadOnlyList<DecisionQuantity> Quantities => [.. Differences.Select(row => row.Quantity).Distinct()];
}

/// <summary>
/// Plans set against the first of them under common random numbers. A half that two plans have in common is played
/// once.
/// </summary>
public sealed class ScenarioComparison
{
    private readonly IReadOnlyList<NamedPlan> plans;
    private readonly List<PreparedForecast> prepared;
    private readonly List<DecisionOutcomes> outcomes;
    private readonly ComparedOutcomes compared;

    /// <summary>
    /// Prepares it. Throws <see cref="ArgumentException"/> naming every problem (<see cref="Problems"/> tells them
    /// without throwing).
    /// </summary>
    public ScenarioComparison(IReadOnlyList<NamedPlan> plans)
        : this(plans, new SharedModels())
    {
    }

    /// <summary>The same with models already made of these plans. Throws as the other.</summary>
    public ScenarioComparison(IReadOnlyList<NamedPlan> plans, SharedModels models)
    {
        if (Problems(plans) is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join("; also ", problems), nameof(plans));
        }

        this.plans = plans;
        prepared = [.. plans.Select(named => new PreparedForecast(named.Plan, models))];
        outcomes = [.. prepared.Select(one => new DecisionOutcomes(one.Plan, one.Clearance, one.Money))];
        (DistinctLands, DistinctFunds) = (models.Lands, models.Funds);
        compared = new ComparedOutcomes([.. outcomes.Select(of => of.Model)]);
    }

    /// <summary>How many different futures of clearance are played in a trial.</summary>
    public int DistinctLands { get; }

    /// <summary>How many different futures of the Unit's money are played in a trial.</summary>
    public int DistinctFunds { get; }

    /// <summary>The quantities by which a plan is judged; no trial is run.</summary>
    public static IReadOnlyList<DecisionQuantity> QuantitiesOf(ForecastPlan plan)
    {
        var models = new SharedModels();
        return new DecisionOutcomes(plan, models.Land(plan), models.Fund(plan)).Quantities;
    }

    /// <summary>Everything that stands in the way of comparing plans; empty when nothing does.</summary>
    public static IReadOnlyList<string> Problems(IReadOnlyList<NamedPlan> plans)
    {
        List<string> problems = plans.Count < 2 ? [$"found {plans.Count} scenarios; write at least two"] : [];
        foreach (var (name, plan) in plans)
        {
            problems.AddRange(plan.Problems().Select(problem => $"{name}: {problem}"));
            problems.AddRange(ProblemsAgainst(plans[0], name, plan));
        }

        return problems;
    }

    /// <summary>
    /// Runs the trials. When cancelled, the result of those finished so far; throws
    /// <see cref="OperationCanceledException"/> when there is none.
    /// </summary>
    public ComparisonResult Run(
        TrialRange trials,
        WorkSplit split,
        IProgress<long>? progress = null,
        CancellationToken cancellation = default)
    {
        var tally = new OutcomeTally(compared);
        var outcome = TrialRun.Run(tally, trials, split, progress, cancellation);
        var part = TrialPart.Of(string.Concat(prepared.Select(one => one.Configuration)), outcome)
            ?? throw new OperationCanceledException(cancellation);
        var figures = new OutcomeFigures(tally, part.Tally);
        return new ComparisonResult(
            [.. plans.Select(named => named.Name)],
            [
                .. Enumerable.Range(1, plans.Count - 1).SelectMany(other => outcomes[0].Quantities.Select(
                    quantity => Difference.Of(figures, compared, other, plans[other].Name, quantity))),
            ],
            part.Trials.Count,
            outcome.Cancelled,
            part.Hash,
            [.. prepared.SelectMany(one => one.Assumptions).DistinctBy(assumption => assumption.Id)]);
    }

    private static IEnumerable<string> ProblemsAgainst(NamedPlan first, string name, ForecastPlan plan)
    {
        var (lower, own) = (first.Plan.Settings, plan.Settings);
        if (own.AsOf != lower.AsOf)
        {
            yield return $"{name}: found {own.AsOf:yyyy-MM-dd} as the day it looks ahead from; "
                + $"write {lower.AsOf:yyyy-MM-dd}, as {first.Name} does, or --as-of for all";
        }

        if (own.Horizon != lower.Horizon)
        {
            yield return $"{name}: found the horizon {own.Horizon:yyyy-MM-dd}; "
                + $"write {lower.Horizon:yyyy-MM-dd}, as {first.Name} has, or --horizon for all";
        }

        if (own.Seed != lower.Seed)
        {
            yield return $"{name}: found the seed {own.Seed}; write {lower.Seed}, as {first.Name} has, or --seed for "
                + $"all";
        }
    }
}
