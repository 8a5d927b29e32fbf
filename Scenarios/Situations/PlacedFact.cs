using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Intake;

namespace CcmPlanner.Scenarios.Situations;

/// <summary>A fact with the place it was read from.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="At">Where its row begins.</param>
public sealed record PlacedFact(IFact Fact, Place At);
