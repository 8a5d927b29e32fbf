namespace CcmPlanner.Engine.Trials;

/// <summary>
/// One thing a model tells of every trial, as a whole number: a month, an area in m², money in centimes, a count, or
/// 1 and 0 for yes and no.
/// </summary>
/// <param name="Name">Its name, such as <c>completion/LAO</c>.</param>
/// <param name="Unit">Its unit: <c>month</c>, <c>m²</c>, <c>centime</c>, <c>1</c>.</param>
/// <param name="Scale">Its bins.</param>
/// <param name="Column">Its place in a batch.</param>
public sealed record Outcome(string Name, string Unit, OutcomeScale Scale, int Column)
{
    /// <summary>The value of a trial to which the outcome does not apply; it is not counted.</summary>
    public const long Absent = long.MinValue;
}
