using CcmPlanner.Engine.Values;

namespace CcmPlanner.Scenarios.Forecasting.Decisions;

/// <summary>One thing by which scenarios, shocks and allocations are judged.</summary>
/// <param name="Name">Its name: <c>exposure/ALL</c>, <c>finance/shortfall</c>.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="Unit">Its unit for people: <c>km²-years</c>; empty for a probability or a count.</param>
/// <param name="Divisor">How many of what a trial tells make one of that unit.</param>
/// <param name="MoreIsBetter">True when more of it is better, false when less is.</param>
/// <param name="State">Of one State; null for all, and for the Unit.</param>
public sealed record DecisionQuantity(
    string Name, string Label, string Unit, double Divisor, bool MoreIsBetter, StateCode? State = null);
