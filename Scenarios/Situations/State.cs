using CcmPlanner.Engine.Values;

namespace CcmPlanner.Scenarios.Situations;

/// <summary>A State the data knows.</summary>
/// <param name="Code">ISO 3166-1 alpha-3.</param>
/// <param name="Name">Name as the UN Treaty Collection writes it.</param>
/// <param name="Region">UN regional group.</param>
/// <param name="From">Provenance.</param>
public sealed record State(StateCode Code, string Name, string Region, Provenance From);
