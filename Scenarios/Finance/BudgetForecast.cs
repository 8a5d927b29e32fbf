using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Scenarios.Forecasting;
using NodaTime;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>How a forecast of money is to be made.</summary>
/// <param name="AsOf">The day asked about.</param>
/// <param name="Seed">The seed; every value is good.</param>
/// <param name="Trials">How many futures. Range: 1 to one thousand million.</param>
/// <param name="Split">Threads and chunks; they change no result.</param>
public sealed record BudgetSettings(LocalDate AsOf, ulong Seed, long Trials, WorkSplit Split)
{
    /// <summary>Only what was public by then is in the case; for the record.</summary>
    public LocalDate KnownAt { get; init; } = AsOf;

    /// <summary>The rules in force then say who is bound; for the record.</summary>
    public LocalDate RulesAt { get; init; } = AsOf;

    /// <summary>Fingerprint of the rules, for the record; null when none were used.</summary>
    public string? RulesHash { get; init; }

    /// <summary>Version of the program, for the record.</summary>
    public string Version { get; init; } = "0.0.0";

    /// <summary>Most futures played to compare policies; the rest is played once. 0 for no comparison.</summary>
    public long PolicyTrials { get; init; } = 10_000;

    /// <summary>Futures that are played in all, those to compare policies included: what progress is told of.</summary>
    public long Played => Trials + Math.Min(Trials, PolicyTrials);

    /// <summary>Everything wrong with them; empty when the forecast can start.</summary>
    public IReadOnlyList<string> Problems() =>
    [
        .. Trials is < 1 or > ForecastSettings.MostTrials
            ? [$"trials: found {Trials}; write 1 to {ForecastSettings.MostTrials}"]
            : Array.Empty<string>(),
        .. Split.Problems(),
    ];
}

/// <summary>Forecasts the Unit's money: many futures of a plan, summed up.</summary>
public static class BudgetForecast
{
    /// <summary>Which model and which arithmetic; another word here is another result.</summary>
    internal const string Kernel = "finance 1, philox4x32-10";

    /// <summary>
    /// Runs the forecast. Progress is told how many futures of <see cref="BudgetSettings.Played"/> are finished, from
    /// any thread. When cancelled, the result
    /// of the trials finished so far. Throws <see cref="ArgumentException"/> naming every problem of settings, case and
    /// levers before anything starts, and <see cref="OperationCanceledException"/> when cancelled before the first
    /// trial.
    /// </summary>
    /// <param name="data">The case.</param>
    /// <param name="levers">The scenario.</param>
    /// <param name="settings">How.</param>
    /// <param name="history">Budgets on record, shown beside it; null for none.</param>
    /// <param name="progress">Who is told.</param>
    /// <param name="cancellation">When to stop.</param>
    public static BudgetResult Run(
        FinanceCase data,
        FinanceLevers levers,
        BudgetSettings settings,
        IReadOnlyList<BudgetOnRecord>? history = null,
        IProgress<long>? progress = null,
        CancellationToken cancellation = default)
    {
        if (settings.Problems().Concat(data.Problems(levers)).ToList() is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join("; also ", problems), nameof(settings));
        }

        var model = new FinanceModel(data, levers, new WordSource(settings.Seed, settings.Split.Width));
        var counted = new OutcomeTally(model);
        var outcome = TrialRun.Run(
            counted, TrialRange.FirstTrials(settings.Trials), settings.Split, progress, cancellation);
        if (outcome.Completed is not { } completed)
        {
            throw new OperationCanceledException(cancellation);
        }

        var hash = ResultHash.Of(
            $"{Kernel}\nseed {settings.Seed}\ninput {InputHash(data, model)}\n", completed, outcome.Tally);
        var trials = new CountedTrials(counted, outcome.Tally, completed, outcome.Cancelled, hash);
        return Summarise(data, levers, settings, model, trials, history) with
        {
            Policies = PolicyComparison.Of(model, settings, progress, cancellation),
        };
    }

    /// <summary>Fingerprint of everything the model reads.</summary>
    internal static string InputHash(FinanceCase data, FinanceModel model) =>
        ResultHash.Of(BudgetInputText.Of(data, model.Program));

    /// <summary>What was counted, as a forecast; policies are not compared.</summary>
    internal static BudgetResult Summarise(
        FinanceCase data,
        FinanceLevers levers,
        BudgetSettings settings,
        FinanceModel model,
        CountedTrials counted,
        IReadOnlyList<BudgetOnRecord>? history)
    {
        var summary = new BudgetSummary(data, model, new MoneyFigures(counted.Counted, counted.Tally));
        return new BudgetResult(
            settings.AsOf,
            settings.KnownAt,
            settings.RulesAt,
            data.Plan,
            counted.ResultHash,
            summary.Horizon(),
            summary.Years(),
            summary.Months(),
            PayerTable.Of(data, levers),
            PayerTable.ConcentrationOf(data, levers),
            summary.Meetings(),
            [],
            BeliefsOf(data),
            Comparisons(data, history ?? []),
            history ?? [],
            BudgetAssumptions.Of(data, model.Program),
            BudgetNotes.Of(data, levers),
            new ForecastProvenance(
                settings.Seed, counted.Trials.Count, InputHash(data, model), settings.RulesHash, settings.Version),
            counted.Cancelled);
    }

    private static IReadOnlyList<ClassBelief> BeliefsOf(FinanceCase data) => data.Beliefs?.Classes ??
    [
        .. Enum.GetValues<PayerClass>().Reverse().Select(kind =>
        {
            var prior = FinanceTables.PriorOf(data.Priors, kind);
            return new ClassBelief(kind, prior, prior, 0, 0);
        }),
    ];

    private static IReadOnlyList<LineComparison> Comparisons(FinanceCase data, IReadOnlyList<BudgetOnRecord> history) =>
    [
        .. data.Actuals.OrderBy(actual => actual.Year).ThenBy(actual => actual.Item).Select(actual =>
        {
            var planned = data.Plan.Years.FirstOrDefault(year => year.Year == actual.Year)?.AmountOf(actual.Item)
                ?? history.FirstOrDefault(budget => budget.Year == actual.Year)?
                    .Lines.FirstOrDefault(line => line.Item == actual.Item)?.AmountChf;
            return new LineComparison(
                actual.Year, actual.Item, planned, actual.AmountChf, actual.AmountChf - planned);
        }),
    ];
}
