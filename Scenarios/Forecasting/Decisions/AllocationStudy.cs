using CcmPlanner.Engine.Trials;
using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Finance;

namespace CcmPlanner.Scenarios.Forecasting.Decisions;

/// <summary>
/// Shares a pot out so that an objective is best. Given the world's money, States do not depend on one another: each
/// has a curve of its own, drawn under the same random numbers at every amount, and the best sum is found exactly. All
/// ways to share are then played on trials that had no part in the choice.
/// </summary>
public sealed class AllocationStudy
{
    private const decimal Million = 1_000_000;
    private const int MostTried = 200_000;
    private const long MostKept = 10_000;
    private static readonly double[] Weights = [0, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 100];
    private readonly AllocationQuestion question;
    private readonly ForecastPlan plan;
    private readonly IReadOnlyList<Receiver> receivers;
    private readonly IReadOnlyList<LeftOutState> leftOut;
    private readonly YearSpan years;

    /// <summary>
    /// Prepares it. Throws <see cref="ArgumentException"/> naming every problem
    /// (<see cref="AllocationQuestion.Problems"/> tells them without throwing).
    /// </summary>
    public AllocationStudy(AllocationQuestion question, ForecastPlan plan)
    {
        this.question = question;
        this.plan = plan with { Money = null };
        if (question.Problems(plan) is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join("; also ", problems), nameof(question));
        }

        (receivers, leftOut) = Receiver.Of(question, plan, ClearanceForecast.ModelOf(plan.Cases!, plan.Settings));
        years = new YearSpan(plan.Settings.AsOf.Year + 1, plan.Settings.AsOf.Year + question.Years);
    }

    private int Sign => question.Objective.MoreIsBetter ? -1 : 1;

    /// <summary>
    /// Runs it. <paramref name="scenarios"/>: other worlds in which the allocation is to do well too; empty for none.
    /// When cancelled, what is complete, with the rest named as missing; throws
    /// <see cref="OperationCanceledException"/> when there is nothing.
    /// </summary>
    public AllocationResult Run(
        long trials,
        IReadOnlyList<NamedPlan>? scenarios = null,
        IProgress<WorkProgress>? told = null,
        CancellationToken cancellation = default)
    {
        List<string> missing = [];
        var (curves, chosen) = Curves(plan, trials, told.Part("trials of every amount", trials), cancellation)
            ?? throw new OperationCanceledException(cancellation);
        var best = curves.Best(question.Steps);
        var shadow =
            Sign * (curves.Sum(curves.Best(question.Steps + 1)) - curves.Sum(best)) * (double)(Million / question.Step);
        var regret = scenarios is { Count: > 0 }
            ? Regret(scenarios, curves, trials, told, cancellation) : null;
        var (played, judged) = Play(Ways(curves, best, regret), trials, told, cancellation);
        var worth = cancellation.IsCancellationRequested ? null
            : new WorthOfKnowing(question, plan, receivers, amount => ModelOf(plan, amount))
                .Of(Math.Min(trials, MostKept), shadow, told, cancellation);
        if (cancellation.IsCancellationRequested)
        {
            missing.AddRange(
                Missing(trials, chosen, judged, regret is null && scenarios is { Count: > 0 }, worth is null));
        }

        var rate = (plan.Money?.Case.Rates ?? ExchangeRates.Shipped()).Of(question.Currency, plan.Settings.AsOf.Year)!;
        return new AllocationResult(
            question,
            [.. receivers.Zip(Amounts(best), Share)],
            leftOut,
            played,
            shadow,
            Pareto(curves, best),
            regret,
            rate.Chf,
            rate.Year,
            chosen,
            judged,
            worth,
            AllocationAssumptions.Of(question, receivers),
            missing);
    }

    private static IEnumerable<string> Missing(
        long trials, long chosen, long judged, bool isRegretMissing, bool isWorthMissing)
    {
        if (chosen < trials)
        {
            yield return $"{chosen} of {trials} futures chose";
        }

        if (isRegretMissing)
        {
            yield return "the least regret over scenarios was not looked for";
        }

        if (judged < trials)
        {
            yield return judged == 0
                ? "no fresh futures judged the choice, so nothing is said about other ways to share"
                : $"{judged} of {trials} fresh futures judged the choice";
        }

        if (isWorthMissing)
        {
            yield return "what knowing more would be worth was not worked out";
        }
    }

    /// <summary>
    /// What every State makes of every amount, and of how many trials; null when cancelled before any. The last step
    /// lies beyond the pot, for the shadow price.
    /// </summary>
    internal (StepAllocation Curves, long Trials)? Curves(
        ForecastPlan under, long trials, IProgress<long>? progress, CancellationToken cancellation)
    {
        var played = new PlayedAmounts(
            [.. Enumerable.Range(0, question.Steps + 2).Select(step => ModelOf(under, step * question.Step))],
            receivers.Count);
        var tally = new OutcomeTally(played.Model);
        var run = TrialRun.Run(
            tally, TrialRange.FirstTrials(trials), under.Settings.Split.ForWork(played.Count), progress, cancellation);
        if (run.Completed is not { } completed)
        {
            return null;
        }

        var figures = new OutcomeFigures(tally, run.Tally);
        double[][] curves =
        [
            .. receivers.Select((_, at) => Enumerable.Range(0, question.Steps + 2)
                .Select(step => Sign * (figures.Mean(played.Of(step, at), played.Divisor)?.Value ?? 0)).ToArray()),
        ];
        return (
            new StepAllocation(
                curves,
                [.. receivers.Select(receiver => question.LeastSteps(receiver.State))],
                [.. receivers.Select(receiver => question.MostSteps(receiver.State))]),
            completed.Count);
    }

    private ObjectiveOutcomes ModelOf(ForecastPlan under, decimal amount) => new(
        question.Objective, receivers, With(under, [.. receivers.Select(_ => amount)]));

    private IReadOnlyList<(string Name, IReadOnlyList<decimal> Amounts)> Ways(
        StepAllocation curves, int[] best, LeastRegret? regret) =>
    [
        ("optimised", Amounts(best)),
        ("none", [.. receivers.Select(_ => 0m)]),
        ("proRata", Split(receiver => receiver.Area)),
        ("equal", Split(_ => 1)),
        ("greedy", Amounts(curves.Greedy(question.Steps))),
        .. regret is null ? Array.Empty<(string, IReadOnlyList<decimal>)>() : [("leastRegret", regret.Amounts)],
    ];

    private IReadOnlyList<decimal> Amounts(IEnumerable<int> steps) => [.. steps.Select(step => step * question.Step)];

    /// <summary>Split by weights, within floors and caps; what a cap leaves over is not given.</summary>
    private IReadOnlyList<decimal> Split(Func<Receiver, double> weight)
    {
        var sum = receivers.Sum(weight);
        return
        [
            .. receivers.Select(receiver => Math.Clamp(
                question.Pot * (decimal)(weight(receiver) / sum),
                question.Floors.GetValueOrDefault(receiver.State),
                question.Caps.TryGetValue(receiver.State, out var cap) ? cap : question.Pot)),
        ];
    }

    /// <summary>No State's future depends on which others are played, so only those that get money are.</summary>
    private ForecastPlan With(ForecastPlan under, IReadOnlyList<decimal> amounts) => Shock.Land(
        under with
        {
            Money = null,
            Cases = [.. under.Cases!.Where(data => receivers.Any(receiver => receiver.State == data.State))],
        },
        levers => levers with
        {
            Efforts =
            [
                .. levers.Efforts,
                .. receivers.Zip(amounts)
                    .Where(pair => pair.Second > 0)
                    .Select(pair => new StateEffort(pair.First.State, years)
                    {
                        Teams = pair.First.Teams(pair.Second, question.Years),
                    }),
            ],
        });

    private AllocatedShare Share(Receiver receiver, decimal amount) => new(
        receiver.State,
        amount,
        receiver.Cost,
        receiver.AreaPerYear(amount, question.Years),
        receiver.Teams(amount, question.Years));

    private (IReadOnlyList<PlayedAllocation> Played, long Trials) Play(
        IReadOnlyList<(string Name, IReadOnlyList<decimal> Amounts)> ways, long trials,
        IProgress<WorkProgress>? told, CancellationToken cancellation)
    {
        var models =
            ways.Select(way => new ObjectiveOutcomes(question.Objective, receivers, With(plan, way.Amounts))).ToList();
        var compared = new ComparedOutcomes(
            [.. models.Select(model => model.Model)], outcome => outcome.Name == ObjectiveOutcomes.Total);
        var tally = new OutcomeTally(compared);
        var run = TrialRun.Run(
            tally, new TrialRange(trials, (2 * trials) - 1), plan.Settings.Split.ForWork(ways.Count),
            told.Part("fresh trials", trials), cancellation);
        if (run.Completed is not { } completed)
        {
            return ([], 0);
        }

        var figures = new OutcomeFigures(tally, run.Tally);
        return (
            [
                .. ways.Select((way, at) => new PlayedAllocation(
                    way.Name,
                    way.Amounts,
                    figures.Mean(compared.Own(at, ObjectiveOutcomes.Total)!, models[at].Divisor) ?? default,
                    at == 0 ? null
                        : Turned(figures.Mean(compared.Difference(at, ObjectiveOutcomes.Total)!, models[at].Divisor)))),
            ],
            completed.Count);
    }

    private static Figure<double>? Turned(Figure<double>? figure) =>
        figure is { Value: { } value } known ? known with { Value = value == 0 ? 0 : -value } : figure;

    private IReadOnlyList<ParetoPoint> Pareto(StepAllocation curves, int[] best)
    {
        var even = question.Steps / (double)receivers.Count;
        double Inequality(int steps) => Math.Abs(steps - even) / question.Steps;
        var scale = Math.Max(1e-12, Math.Abs(curves.Sum([.. curves.Least]) - curves.Sum(best)));
        return
        [
            .. Weights.Select(weight => (curves with
                {
                    Curves = [.. curves.Curves.Select(curve =>
                        curve.Select((value, steps) => value + (weight * scale * Inequality(steps))).ToArray())],
                }).Best(question.Steps))
                .DistinctBy(steps => string.Join(' ', steps))
                .Select(steps => new ParetoPoint(Amounts(steps), Sign * curves.Sum(steps), steps.Sum(Inequality))),
        ];
    }

    /// <summary>Null when cancelled before every world is complete: what is least depends on all of them.</summary>
    private LeastRegret? Regret(
        IReadOnlyList<NamedPlan> scenarios, StepAllocation curves, long trials, IProgress<WorkProgress>? told,
        CancellationToken cancellation)
    {
        List<StepAllocation> worlds = [];
        foreach (var scenario in scenarios)
        {
            var part = told.Part($"trials of {scenario.Name}", trials);
            if (Curves(scenario.Plan, trials, part, cancellation) is not var (world, played) || played < trials)
            {
                return null;
            }

            worlds.Add(world);
        }

        var tried = curves.All(question.Steps).Take(MostTried + 1).ToList();
        var isExact = tried.Count <= MostTried;
        var candidates = isExact ? tried : Mixtures(worlds);
        var (chosen, regrets) = StepAllocation.LeastRegret(worlds, candidates, question.Steps);
        return new LeastRegret([.. scenarios.Select(one => one.Name)], Amounts(chosen), regrets, isExact);
    }

    /// <summary>The best of each world, and of every two in several mixtures.</summary>
    private List<int[]> Mixtures(IReadOnlyList<StepAllocation> worlds) =>
    [
        .. from one in worlds
        from other in worlds
        from share in new[] { 1.0, 0.75, 0.5, 0.25 }
        select (one with
        {
            Curves =
            [
                .. one.Curves.Zip(other.Curves, (left, right) =>
                    left.Zip(right, (a, b) => (share * a) + ((1 - share) * b)).ToArray()),
            ],
        }).Best(question.Steps),
    ];
}
