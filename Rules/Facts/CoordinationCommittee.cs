using CcmPlanner.Engine.Values;
using NodaTime;

namespace CcmPlanner.Rules.Facts;

/// <summary>The themes that have coordinators in the Coordination Committee.</summary>
public enum CommitteeTheme
{
    /// <summary>General status and operation of the Convention.</summary>
    GeneralStatus,

    /// <summary>Universalization.</summary>
    Universalization,

    /// <summary>Stockpile destruction and retention.</summary>
    Stockpiles,

    /// <summary>Clearance; until 2024 with risk education.</summary>
    Clearance,

    /// <summary>Risk education, a seat of its own since 2024.</summary>
    RiskEducation,

    /// <summary>Victim assistance.</summary>
    VictimAssistance,

    /// <summary>International cooperation and assistance.</summary>
    Cooperation,

    /// <summary>Transparency measures.</summary>
    Transparency,

    /// <summary>National implementation measures.</summary>
    NationalMeasures,
}

/// <summary>A State coordinated a theme from the close of one meeting to the close of another.</summary>
/// <param name="Theme">Which theme.</param>
/// <param name="State">Who.</param>
/// <param name="Since">Id of the meeting after which it is known to have been in office.</param>
/// <param name="Until">Id of the meeting up to which it is known to have been in office.</param>
/// <param name="From">Provenance.</param>
public sealed record Coordinator(CommitteeTheme Theme, StateCode State, string Since, string Until, Provenance From)
    : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => From.KnownOn;
}

/// <summary>A coordinator's seat is known to be vacant.</summary>
/// <param name="Theme">Which theme.</param>
/// <param name="Since">Id of the meeting that left it vacant.</param>
/// <param name="Until">Id of the meeting that filled it; null while it lasts.</param>
/// <param name="From">Provenance.</param>
public sealed record SeatVacant(CommitteeTheme Theme, string Since, string? Until, Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => From.KnownOn;
}

/// <summary>A State presides over a meeting.</summary>
/// <param name="MeetingId">Which meeting.</param>
/// <param name="State">Who presides.</param>
/// <param name="From">Provenance.</param>
public sealed record Presidency(string MeetingId, StateCode State, Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => From.KnownOn;
}

/// <summary>An organisation is invited to the Committee as an observer.</summary>
/// <param name="Organisation">Its name.</param>
/// <param name="From">Provenance.</param>
public sealed record CommitteeObserver(string Organisation, Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => From.KnownOn;
}
