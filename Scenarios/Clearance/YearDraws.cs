using System.Runtime.InteropServices;
using CcmPlanner.Engine.Chance;
using CcmPlanner.Scenarios.Extensions;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>What a trial draws for a State in a year.</summary>
/// <param name="Speed">Release in a year of work, km².</param>
/// <param name="Scarcity">By what factor scarce money multiplies interruptions for lack of it.</param>
/// <param name="Gate">The draw that says whether the programme works, between 0 and 1; high is good.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct YearDraws(double Speed, double Scarcity, double Gate);

/// <summary>What a path needs besides its draws: the State, the source of requests' words, and whom to tell.</summary>
/// <param name="State">The State.</param>
/// <param name="Words">Where words come from.</param>
/// <param name="DueMonth">
/// End of the last month that is over by the date due; null when nothing is counted at it.
/// </param>
/// <param name="Log">Where events go; null for nowhere.</param>
internal sealed record PathContext(StateModel State, WordSource Words, int? DueMonth, PathLog? Log);
