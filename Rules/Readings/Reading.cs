namespace CcmPlanner.Rules.Readings;

/// <summary>Another reading of the law, as a reform may take it: rules that go, and rules in their place.</summary>
/// <param name="Id">What a reform names it by.</param>
/// <param name="Says">What it says, in one sentence.</param>
/// <param name="Removes">Names of rules in force that do not apply under it.</param>
/// <param name="Adds">
/// Classes of the rules that apply instead, each with a constructor without parameters and a name of its own.
/// </param>
/// <param name="OnMachinery">True when it is about meetings and what else is concluded only when asked for.</param>
public sealed record Reading(
    string Id,
    string Says,
    IReadOnlyList<string> Removes,
    IReadOnlyList<Type> Adds,
    bool OnMachinery);
