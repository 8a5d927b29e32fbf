using CcmPlanner.Engine.Values;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>A number about the world that the model assumes.</summary>
/// <param name="Id">Its name, unique.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">Its unit; "1" for a pure number, "log" for a difference of natural logarithms.</param>
/// <param name="Meaning">What it stands for, in one sentence.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Confidence">How well that supports it.</param>
/// <param name="Status">assumed, or adopted where somebody has confirmed it.</param>
public sealed record Prior(
    string Id,
    double Value,
    string Unit,
    string Meaning,
    string Source,
    Confidence Confidence,
    string Status);
