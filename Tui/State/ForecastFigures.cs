using System.Globalization;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Tui.Charts;
using NodaTime;

namespace CcmPlanner.Tui.State;

/// <summary>What a forecast is asked.</summary>
internal sealed record ForecastAsk(Days Days, long Trials, ulong Seed)
{
    /// <summary>The scenario it is of.</summary>
    public string Scenario { get; init; } = AppState.UsualScenario;

    /// <summary>
    /// True where the day is asked for and not the usual one, so that it goes before the scenario's own.
    /// </summary>
    public bool IsDayGiven { get; init; }
}

/// <summary>A month with the error of its estimate; null for one beyond the horizon.</summary>
/// <param name="Name">p05 to p95.</param>
/// <param name="Month">The month; null when it lies beyond the horizon.</param>
/// <param name="Error">Half of a 95 % interval, in months; null when it is not known.</param>
internal sealed record MonthFigure(string Name, YearMonth? Month, double? Error)
{
    /// <summary>The month as text.</summary>
    public string Text => Month is { } month ? $"{month.Year:0000}-{month.Month:00}" : "beyond";
}

/// <summary>A probability with the error of its estimate. Range: 0 to 1.</summary>
internal sealed record Chance(double Value, double Error)
{
    /// <summary>As text, two digits.</summary>
    public string Text => Value.ToString("0.00", CultureInfo.InvariantCulture);
}

/// <summary>The forecast of one State, as far as screens show it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Because">Why it is not forecast, or why a figure is missing; null when none is.</param>
/// <param name="Area">Area it starts from, km²; null when not known.</param>
/// <param name="AreaOf">The day that area describes.</param>
/// <param name="Months">When clearance is complete, from p05 to p95; empty when it is not forecast.</param>
/// <param name="Due">The date due in force; null when not known.</param>
/// <param name="ByDue">Probability of completion by that date.</param>
/// <param name="ByLastKnownDue">Probability of completion by the last date known.</param>
/// <param name="ByHorizon">Probability of completion by the horizon.</param>
/// <param name="Years">Futures by year of completion.</param>
/// <param name="Beyond">Futures that complete beyond the horizon.</param>
internal sealed record StateFigures(
    string Code,
    string Name,
    string? Because,
    double? Area,
    LocalDate? AreaOf,
    IReadOnlyList<MonthFigure> Months,
    LocalDate? Due,
    Chance? ByDue,
    Chance? ByLastKnownDue,
    Chance? ByHorizon,
    IReadOnlyList<Bin> Years,
    long Beyond)
{
    /// <summary>The month of a quantile; null when it is not forecast.</summary>
    public MonthFigure? At(string name) => Months.FirstOrDefault(month => month.Name == name);
}

/// <summary>A number the forecast rests on that nobody has read in a source.</summary>
internal sealed record AssumedFigure(string Id, double Value, string Unit, string Meaning, string Source);

/// <summary>
/// What a forecast says, as far as screens show it. Whatever computes it gives this; the screens know no model.
/// </summary>
/// <param name="Ask">What was asked; the trials are those finished.</param>
/// <param name="Horizon">The day up to which it looks.</param>
/// <param name="ResultHash">Fingerprint of the result.</param>
/// <param name="IsPartial">True for a first look, or a run stopped early.</param>
/// <param name="States">By code.</param>
/// <param name="Assumed">Every assumption behind it.</param>
internal sealed record ForecastFigures(
    ForecastAsk Ask,
    LocalDate Horizon,
    string ResultHash,
    bool IsPartial,
    IReadOnlyList<StateFigures> States,
    IReadOnlyList<AssumedFigure> Assumed)
{
    /// <summary>Fingerprint of all it read; what is looked into later must have read the same.</summary>
    public string InputHash { get; init; } = "";

    /// <summary>The States, the soonest date first, those not forecast last.</summary>
    public IReadOnlyList<StateFigures> BySoonest =>
    [
        .. States.OrderBy(state => state.Months.Count == 0)
            .ThenBy(state => state.Due ?? LocalDate.MaxIsoValue)
            .ThenBy(state => state.Code, StringComparer.Ordinal),
    ];

    /// <summary>Takes what the screens show out of a forecast of clearance.</summary>
    /// <param name="ask">What was asked.</param>
    /// <param name="result">The forecast.</param>
    /// <param name="names">Names of States by code.</param>
    /// <param name="isPartial">True for a first look.</param>
    public static ForecastFigures Of(
        ForecastAsk ask, ForecastResult result, IReadOnlyDictionary<string, string> names, bool isPartial) => new(
        ask with { Trials = result.Provenance.Trials },
        result.Horizon,
        result.ResultHash,
        isPartial || result.Cancelled,
        [.. result.States.Select(state => Of(state, names.GetValueOrDefault(state.State.Value, state.State.Value)))],
        [.. result.Assumptions.Select(one => new AssumedFigure(one.Id, one.Value, one.Unit, one.Meaning, one.Source))])
        {
            InputHash = result.Provenance.InputHash,
        };

    private static StateFigures Of(StateForecast state, string name) => new(
        state.State.Value,
        name,
        state.Because ?? state.Completion.Because,
        (double?)state.Baseline?.Area,
        state.Baseline?.AsOf,
        [.. (state.Completion.Quantiles?.All ?? [])
            .Select((figure, i) => new MonthFigure(Quantiles.Names[i], figure.Value, figure.Error))],
        state.DueInForce,
        Of(state.Completion.ProbabilityByDue),
        Of(state.Completion.ProbabilityByLastKnownDue),
        Of(state.Completion.ProbabilityByHorizon),
        Years(state.Completion.Distribution),
        state.Completion.Distribution?.Counts[^1] ?? 0);

    private static Chance? Of(Figure<double>? figure) =>
        figure is { Value: { } value } known ? new Chance(value, known.Error ?? double.NaN) : null;

    private static List<Bin> Years(MonthDistribution? months) => months is null ? [] :
    [
        .. months.Counts.SkipLast(1).Select((count, i) => (months.First.PlusMonths(i).Year, count))
            .GroupBy(pair => pair.Year)
            .Select(year => new Bin(year.Key, year.Key + 1, year.Sum(pair => pair.count))),
    ];
}
