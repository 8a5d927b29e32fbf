using System.Globalization;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Trials.Parts;
using CcmPlanner.Engine.Trials.Stopping;
using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Finance;
using CcmPlanner.Scenarios.Forecasting.Decisions;

namespace CcmPlanner.Scenarios.Forecasting;

/// <summary>What a forecast is to be of.</summary>
/// <param name="Settings">How it is made; also the question about clearance.</param>
/// <param name="Cases">States with land to clear; null to leave clearance out.</param>
/// <param name="Money">The Unit's money; null to leave it out.</param>
public sealed record ForecastPlan(ForecastSettings Settings, IReadOnlyList<ClearanceCase>? Cases, MoneyPlan? Money)
{
    /// <summary>Everything that stands in its way; empty when it can start.</summary>
    public IReadOnlyList<string> Problems() =>
    [
        .. Settings.Problems(Cases ?? []),
        .. Money?.Case.Problems(Money.Levers) ?? [],
    ];
}

/// <summary>The Unit's money in a forecast.</summary>
/// <param name="Case">What it starts from.</param>
/// <param name="Levers">What is supposed.</param>
/// <param name="History">Budgets on record.</param>
public sealed record MoneyPlan(FinanceCase Case, FinanceLevers Levers, IReadOnlyList<BudgetOnRecord> History);

/// <summary>What was counted of the trials of a forecast.</summary>
/// <param name="Counted">Where each outcome was counted.</param>
/// <param name="Tally">The counts.</param>
/// <param name="Trials">Of which trials.</param>
/// <param name="Cancelled">True when the run was stopped early.</param>
/// <param name="ResultHash">Fingerprint of question and counts.</param>
public sealed record CountedTrials(
    OutcomeTally Counted, Tally Tally, TrialRange Trials, bool Cancelled, string ResultHash);

/// <summary>A forecast.</summary>
/// <param name="Hash">Fingerprint of question and counts.</param>
/// <param name="Clearance">Of clearance and extensions; null when left out.</param>
/// <param name="Money">Of the Unit's money; null when left out.</param>
public sealed record Forecast(string Hash, ForecastResult? Clearance, BudgetResult? Money)
{
    /// <summary>True when it was stopped early; it is then the result of fewer trials.</summary>
    public bool Cancelled => Clearance?.Cancelled ?? Money?.Cancelled ?? false;

    /// <summary>Every assumption read, each once.</summary>
    public IReadOnlyList<ForecastAssumption> Assumptions =>
        [.. (Clearance?.Assumptions ?? []).Concat(Money?.Assumptions ?? []).DistinctBy(assumption => assumption.Id)];

    /// <summary>Fingerprint of every number and date the models read.</summary>
    public string InputHash => (Clearance?.Provenance.InputHash, Money?.Provenance.InputHash) switch
    {
        ({ } land, { } money) => Engine.Trials.ResultHash.Of($"{land}\n{money}\n"),
        ({ } land, null) => land,
        (null, var money) => money ?? "",
    };

    /// <summary>Fingerprint of the rules; null when none were used.</summary>
    public string? RulesHash => (Clearance?.Provenance ?? Money?.Provenance)?.RulesHash;

    /// <summary>Version of the program.</summary>
    public string? Version => (Clearance?.Provenance ?? Money?.Provenance)?.Version;
}

/// <summary>
/// A forecast ready to run, all at once or in slices: clearance and money in one world, trial n of one being trial n
/// of the other.
/// </summary>
public sealed class PreparedForecast
{
    private readonly ForecastPlan plan;
    private readonly ClearanceModel? clearance;
    private readonly FinanceModel? money;

    /// <summary>
    /// Prepares it. Throws <see cref="ArgumentException"/> naming every problem of the plan
    /// (<see cref="ForecastPlan.Problems"/> tells them without throwing).
    /// </summary>
    public PreparedForecast(ForecastPlan plan)
        : this(plan, new SharedModels())
    {
    }

    /// <summary>The same with models that other plans may share. Throws as the other.</summary>
    public PreparedForecast(ForecastPlan plan, SharedModels models)
    {
        if (plan.Problems() is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join("; also ", problems), nameof(plan));
        }

        this.plan = plan;
        clearance = models.Land(plan);
        money = models.Fund(plan);

        // Clearance comes first: its outcomes keep their columns.
        Model = new JoinedOutcomes([.. new IOutcomeModel?[] { clearance, money }.OfType<IOutcomeModel>()]);
        Counted = new OutcomeTally(Model);
        Configuration = ConfigurationOf();
    }

    /// <summary>What every trial tells.</summary>
    public IOutcomeModel Model { get; }

    /// <summary>The model with its counts.</summary>
    public OutcomeTally Counted { get; }

    /// <summary>Everything the counts depend on besides the trials, one thing a line.</summary>
    public string Configuration { get; }

    /// <summary>The half about clearance; null when left out.</summary>
    internal ClearanceModel? Clearance => clearance;

    /// <summary>The half about the Unit's money; null when left out.</summary>
    internal FinanceModel? Money => money;

    /// <summary>What was asked.</summary>
    internal ForecastPlan Plan => plan;

    /// <summary>Every assumption read, each once.</summary>
    public IReadOnlyList<ForecastAssumption> Assumptions =>
    [
        .. (clearance is null ? [] : ForecastAssumptions.Of(plan.Cases!, plan.Settings))
            .Concat(money is null ? [] : BudgetAssumptions.Of(plan.Money!.Case, money.Program))
            .DistinctBy(assumption => assumption.Id),
    ];

    /// <summary>
    /// Runs trials and sums them up. When cancelled, the result of the trials finished so far; throws
    /// <see cref="OperationCanceledException"/> when there is none.
    /// </summary>
    public Forecast Run(
        TrialRange trials,
        WorkSplit split,
        IProgress<long>? progress = null,
        CancellationToken cancellation = default)
    {
        var outcome = TrialRun.Run(Counted, trials, split, progress, cancellation);
        return TrialPart.Of(Configuration, outcome) is { } part
            ? Summarise(part, outcome.Cancelled)
            : throw new OperationCanceledException(cancellation);
    }

    /// <summary>
    /// The rule to stop once the probability of every State's completion by the horizon and of a shortfall of the
    /// Unit's money is known to that half-width. Range: above 0.
    /// </summary>
    public StopRule UntilPrecise(double halfWidth, long most) => new(
        [
            .. (clearance?.States ?? [])
                .Select(state => Counted.Slots[state.Outcomes.Completion.Column])
                .Select(slots => new ProbabilityTarget(slots, 0, slots.Histogram.Bins - 2, halfWidth)),
            .. money is null
                ? []
                : Counted.Slots.Where(slots => slots.Outcome.Name == money.Told.Shortfall.Name)
                    .Select(slots => ProbabilityTarget.OfFlag(slots, halfWidth)),
        ],
        most);

    /// <summary>The forecast that a part, or parts put together, amount to.</summary>
    public Forecast Summarise(TrialPart part, bool cancelled = false)
    {
        var counted = new CountedTrials(Counted, part.Tally, part.Trials, cancelled, part.Hash);
        return new Forecast(
            part.Hash,
            clearance is null
                ? null
                : ClearanceForecast.Summarise(plan.Cases!, plan.Settings, clearance, counted),
            money is null ? null : Summarise(money, counted));
    }

    private BudgetResult Summarise(FinanceModel model, CountedTrials counted)
    {
        var (data, levers, history) = plan.Money!;
        var settings = plan.Settings;
        return BudgetForecast.Summarise(
            data,
            levers,
            new BudgetSettings(settings.AsOf, settings.Seed, settings.Trials, settings.Split)
            {
                KnownAt = settings.KnownAt,
                RulesAt = settings.RulesAt,
                RulesHash = settings.RulesHash,
                Version = settings.Version,
            },
            model,
            counted,
            history);
    }

    private string ConfigurationOf()
    {
        var settings = plan.Settings;
        var text = string.Create(CultureInfo.InvariantCulture, $"seed {settings.Seed}\n");
        if (clearance is not null)
        {
            text += $"{ClearanceForecast.Kernel}\ninput {ClearanceForecast.InputHash(plan.Cases!, settings)}\n";
        }

        if (money is not null)
        {
            text += $"{BudgetForecast.Kernel}\nmoney {BudgetForecast.InputHash(plan.Money!.Case, money)}\n";
        }

        return text;
    }
}
