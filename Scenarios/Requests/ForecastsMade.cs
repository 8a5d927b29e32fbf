namespace CcmPlanner.Scenarios.Requests;

/// <summary>How far the analysis of a request is.</summary>
/// <param name="Done">Forecasts made.</param>
/// <param name="All">Forecasts it takes, as far as is known by then.</param>
public readonly record struct ForecastsMade(int Done, int All);
