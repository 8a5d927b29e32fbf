using NodaTime;

namespace CcmPlanner.Engine.Time;

/// <summary>How firm a parameter is.</summary>
public enum ParameterStatus
{
    /// <summary>Fixed by a treaty or a decision.</summary>
    Adopted,

    /// <summary>Expected to be adopted.</summary>
    Projected,

    /// <summary>Our assumption, because the text was not available.</summary>
    Assumed,
}

/// <summary>
/// A number fixed by law for a span of time. Rules match it like any fact, so a proof shows the value it used.
/// </summary>
/// <param name="Id">Its name, unique at any one time.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">years, months, days or count.</param>
/// <param name="Cite">The provision or decision that fixes it.</param>
/// <param name="Status">How firm it is.</param>
/// <param name="InForceFrom">First day it applies; null for always.</param>
/// <param name="InForceUntil">Last day it applies; null for no end.</param>
/// <param name="LastChecked">Day somebody last compared it with its source.</param>
public sealed record Parameter(
    string Id,
    int Value,
    string Unit,
    string Cite,
    ParameterStatus Status,
    LocalDate? InForceFrom,
    LocalDate? InForceUntil,
    LocalDate LastChecked)
{
    /// <summary>True when it applies on <paramref name="day"/>.</summary>
    public bool AppliesOn(LocalDate day) =>
        (InForceFrom is null || InForceFrom <= day) && (InForceUntil is null || InForceUntil >= day);
}
