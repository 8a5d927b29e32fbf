namespace CcmPlanner.Scenarios.Clearance;

/// <summary>One State as the kernel plays it.</summary>
/// <param name="State">Its constants.</param>
/// <param name="Years">Its years, from the baseline to the horizon.</param>
/// <param name="Outcomes">What is told of it.</param>
/// <param name="LastConflict">The last year of supposed hostilities; 0 for none.</param>
internal sealed record PlayedState(
    StateModel State, PlayedYear[] Years, StateOutcomes Outcomes, int LastConflict);
