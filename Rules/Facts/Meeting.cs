using CcmPlanner.Engine.Values;
using NodaTime;

namespace CcmPlanner.Rules.Facts;

/// <summary>A Meeting of States Parties (Article 11) or a Review Conference (Article 12).</summary>
public enum MeetingKind
{
    /// <summary>Meeting of States Parties.</summary>
    MeetingOfStatesParties,

    /// <summary>Review Conference, which decides on Articles 3 and 4 like a meeting (Article 12(2)).</summary>
    ReviewConference,
}

/// <summary>How sure a meeting's dates are.</summary>
public enum MeetingStatus
{
    /// <summary>It took place.</summary>
    Held,

    /// <summary>Its dates were announced.</summary>
    Announced,

    /// <summary>Its dates are an assumption until they are announced.</summary>
    Assumed,
}

/// <summary>A formal meeting that can decide on extension requests.</summary>
/// <param name="Id">Short name, unique: 9MSP, 2RC-1.</param>
/// <param name="Name">Full name.</param>
/// <param name="Kind">Meeting of States Parties or Review Conference.</param>
/// <param name="Opens">First day.</param>
/// <param name="Closes">Last day.</param>
/// <param name="Place">Where; null when unknown.</param>
/// <param name="Status">How sure the dates are.</param>
/// <param name="DecisionsKnown">False when what it decided on extension requests is not in the data.</param>
/// <param name="From">Provenance.</param>
public sealed record Meeting(
    string Id,
    string Name,
    MeetingKind Kind,
    LocalDate Opens,
    LocalDate Closes,
    string? Place,
    MeetingStatus Status,
    bool DecisionsKnown,
    Provenance From) : IFact
{
    /// <summary>A meeting stands in the calendar before it takes place.</summary>
    public LocalDate? HoldsFrom => null;
}
