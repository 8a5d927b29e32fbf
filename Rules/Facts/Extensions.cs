using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using NodaTime;

namespace CcmPlanner.Rules.Facts;

/// <summary>A State asked a meeting to extend a deadline (Article 3(3) or 4(5), 4(8)).</summary>
/// <param name="State">Who asked.</param>
/// <param name="Provision">The duty whose deadline is to be extended: CCM-3.2 or CCM-4.1.a.</param>
/// <param name="Number">First request 1, second 2, and so on.</param>
/// <param name="Requested">When it was filed, as well as it is known; null when unknown.</param>
/// <param name="MeetingId">The meeting asked to decide.</param>
/// <param name="MonthsRequested">Months asked for; null when unknown.</param>
/// <param name="DueRequested">
/// New deadline asked for; null when unknown. A date asked for is never a date in force.
/// </param>
/// <param name="Considered">True when the meeting is known to have considered it.</param>
/// <param name="From">Provenance.</param>
public sealed record ExtensionRequest(
    StateCode State,
    string Provision,
    int Number,
    UncertainDate? Requested,
    string MeetingId,
    int? MonthsRequested,
    LocalDate? DueRequested,
    bool Considered,
    Provenance From) : IFact
{
    /// <summary>The last day it can have been filed, or the day it was public where that is earlier.</summary>
    public LocalDate? HoldsFrom => Requested?.Latest is { } last && !(From.KnownOn < last) ? last : From.KnownOn;
}

/// <summary>What a meeting decided on a request.</summary>
public enum DecisionOutcome
{
    /// <summary>Granted, as asked or for less.</summary>
    Granted,

    /// <summary>Refused; the earlier deadline stands.</summary>
    Refused,
}

/// <summary>A meeting decided on a request (Article 3(5), 4(7)).</summary>
/// <param name="State">Who had asked.</param>
/// <param name="Provision">The duty: CCM-3.2 or CCM-4.1.a.</param>
/// <param name="Number">The request's number.</param>
/// <param name="MeetingId">The meeting that decided.</param>
/// <param name="On">When, as well as it is known.</param>
/// <param name="Outcome">Granted or refused.</param>
/// <param name="Months">Months granted; null when refused or unknown.</param>
/// <param name="NewDue">Deadline in force from the decision on; null when refused.</param>
/// <param name="From">Provenance.</param>
public sealed record ExtensionDecision(
    StateCode State,
    string Provision,
    int Number,
    string MeetingId,
    UncertainDate On,
    DecisionOutcome Outcome,
    int? Months,
    LocalDate? NewDue,
    Provenance From) : IFact
{
    /// <summary>The last day it can have been taken, or the day it was public where that is earlier.</summary>
    public LocalDate? HoldsFrom => On.Latest is { } last && !(From.KnownOn < last) ? last : From.KnownOn;
}
