using CcmPlanner.Engine.Values;
using NodaTime;

namespace CcmPlanner.Scenarios.Forecasting;

/// <summary>When a State's clearance duty will be fulfilled.</summary>
/// <param name="Quantiles">The month; null when the State is not forecast.</param>
/// <param name="ProbabilityByDue">By the date due in force; null when that date is not known.</param>
/// <param name="ProbabilityByLastKnownDue">By the last date known to be in force; null when there is none.</param>
/// <param name="ProbabilityByHorizon">By the end of the horizon; null when the State is not forecast.</param>
/// <param name="Because">Why a figure is missing, in one sentence; null when none is.</param>
public sealed record CompletionForecast(
    Quantiles<YearMonth>? Quantiles,
    Figure<double>? ProbabilityByDue,
    Figure<double>? ProbabilityByLastKnownDue,
    Figure<double>? ProbabilityByHorizon,
    string? Because)
{
    /// <summary>In how many futures in which month; null when the State is not forecast.</summary>
    public MonthDistribution? Distribution { get; init; }
}

/// <summary>Contaminated area still known on the date due in force. Unit: km².</summary>
/// <param name="Quantiles">The area; null when it is not forecast.</param>
/// <param name="Mean">Its mean; null when it is not forecast.</param>
/// <param name="Because">Why the figures are missing, in one sentence; null when they are not.</param>
public sealed record RemainingForecast(Quantiles<double>? Quantiles, Figure<double>? Mean, string? Because);

/// <summary>Extension requests to come.</summary>
/// <param name="Probability">Of at least one; null when not forecast.</param>
/// <param name="ExpectedCount">How many on average; null when not forecast.</param>
/// <param name="Months">Months granted in all, over all futures; null when not forecast.</param>
/// <param name="Because">Why the figures are missing, in one sentence; null when they are not.</param>
public sealed record ExtensionForecast(
    Figure<double>? Probability, Figure<double>? ExpectedCount, Quantiles<double>? Months, string? Because)
{
    /// <summary>Month of the first request, over the futures in which there is one; null when there is none.</summary>
    public Quantiles<YearMonth>? First { get; init; }

    /// <summary>Months the first request asks for, over the same futures; null when there is none.</summary>
    public Quantiles<double>? FirstMonths { get; init; }

    /// <summary>Share of requests filed after their filing day; null when there is none.</summary>
    public double? LateShare { get; init; }

    /// <summary>Probability that a deadline passes with the work open and no grant; null when not forecast.</summary>
    public Figure<double>? Lapse { get; init; }
}

/// <summary>The figure a forecast starts from.</summary>
/// <param name="AsOf">The day it describes.</param>
/// <param name="Area">Contaminated area, km².</param>
/// <param name="Suspected">The part of it only suspected, km².</param>
/// <param name="From">Provenance.</param>
public sealed record ForecastBaseline(LocalDate AsOf, decimal Area, decimal Suspected, Provenance From);

/// <summary>The forecast of one State.</summary>
/// <param name="State">Which State.</param>
/// <param name="Because">Why the State is not forecast, in one sentence; null when it is.</param>
/// <param name="Futures">
/// How many trials agree with the duty being open on the day of the forecast; every figure is taken from these.
/// </param>
/// <param name="Baseline">What it starts from; null when there is no figure.</param>
/// <param name="DueInForce">The date due in force; null when not known.</param>
/// <param name="LastKnownDue">The last date due known to have been in force; null when there is none.</param>
/// <param name="Completion">When.</param>
/// <param name="Extensions">Requests to come.</param>
/// <param name="RemainingAtDue">What is left on the date due.</param>
public sealed record StateForecast(
    StateCode State,
    string? Because,
    long Futures,
    ForecastBaseline? Baseline,
    LocalDate? DueInForce,
    LocalDate? LastKnownDue,
    CompletionForecast Completion,
    ExtensionForecast Extensions,
    RemainingForecast RemainingAtDue);

/// <summary>What is needed to compute a result again.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Trials">Trials in the result.</param>
/// <param name="InputHash">Fingerprint of every number and date the model reads.</param>
/// <param name="RulesHash">Fingerprint of the rules; null when none were used.</param>
/// <param name="Version">Version of the program.</param>
public sealed record ForecastProvenance(ulong Seed, long Trials, string InputHash, string? RulesHash, string Version);

/// <summary>An assumption the forecast rests on.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Meaning">What it stands for.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Confidence">How well that supports it.</param>
/// <param name="Status">assumed.</param>
public sealed record ForecastAssumption(
    string Id, double Value, string Unit, string Meaning, string Source, Confidence Confidence, string Status);

/// <summary>A forecast of clearance.</summary>
/// <param name="AsOf">The day it starts from.</param>
/// <param name="KnownAt">Only what was public by then was used.</param>
/// <param name="RulesAt">The rules in force then were used.</param>
/// <param name="Horizon">The day up to which it looks.</param>
/// <param name="ResultHash">Fingerprint of the configuration and of everything counted.</param>
/// <param name="States">Every State asked about, by code.</param>
/// <param name="Assumptions">Every parameter read that is assumed.</param>
/// <param name="Provenance">How to compute it again.</param>
/// <param name="Cancelled">True when it was stopped early; it is then the result of fewer trials.</param>
public sealed record ForecastResult(
    LocalDate AsOf,
    LocalDate KnownAt,
    LocalDate RulesAt,
    LocalDate Horizon,
    string ResultHash,
    IReadOnlyList<StateForecast> States,
    IReadOnlyList<ForecastAssumption> Assumptions,
    ForecastProvenance Provenance,
    bool Cancelled)
{
    /// <summary>What was learnt from records: beliefs before and after them.</summary>
    public IReadOnlyList<CalibrationLine> Calibration { get; init; } = [];
}
