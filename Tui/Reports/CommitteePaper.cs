using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Scenarios.Documents;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.Forecasting.Decisions;
using CcmPlanner.Scenarios.Standing;
using CcmPlanner.Tui.CommandLine;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Reports;

/// <summary>What the Coordination Committee's paper is made of.</summary>
/// <param name="Standing">How things stand.</param>
/// <param name="Scenarios">The scenarios, the base first.</param>
/// <param name="Forecast">The forecast of the base.</param>
/// <param name="Comparison">The others against it; null for none.</param>
/// <param name="Allocation">Where a pot of money does most; null where none was named.</param>
internal sealed record CommitteePaper(
    Outlook Standing,
    IReadOnlyList<Scenario> Scenarios,
    Forecast Forecast,
    ComparisonResult? Comparison,
    AllocationResult? Allocation = null)
{
    /// <summary>States' land over time in the base, by code; empty where it was not played.</summary>
    public IReadOnlyList<PlayedLand> Lands { get; init; } = [];

    /// <summary>What drives the dates of States in the base; empty where it was not looked into.</summary>
    public IReadOnlyList<StateSensitivity> Drivers { get; init; } = [];

    /// <summary>What is missing because it was stopped; empty where it is whole.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The duty to clear.</summary>
    public const string Clearance = "CCM-4.1.a";

    /// <summary>The forecasts of States, by name.</summary>
    public IReadOnlyList<StateForecast> States =>
        [.. Forecast.Clearance!.States.OrderBy(state => NameOf(state.State), StringComparer.Ordinal)];

    /// <summary>Every assumption read, each once.</summary>
    public IReadOnlyList<ForecastAssumption> Assumptions =>
        [.. Forecast.Assumptions.Concat(Comparison?.Assumptions ?? []).Concat(Allocation?.Assumptions ?? [])
            .DistinctBy(one => one.Id)];

    /// <summary>A State's name.</summary>
    public string NameOf(StateCode code) =>
        Standing.States.FirstOrDefault(state => state.Code == code)?.Name ?? code.Value;

    /// <summary>How a State stands towards the duty to clear.</summary>
    public Obligation DutyOf(StateCode code) =>
        Standing.Obligations.First(duty => duty.State == code && duty.Provision == Clearance);
}
