using System.Runtime.InteropServices;

namespace CcmPlanner.Scenarios.Requests;

/// <summary>How far the analysis of a request is.</summary>
/// <param name="Done">Forecasts made.</param>
/// <param name="All">Forecasts it takes; 0 before that is known.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ForecastsMade(int Done, int All);
