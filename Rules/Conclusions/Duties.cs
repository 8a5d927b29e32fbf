using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using NodaTime;

namespace CcmPlanner.Rules.Conclusions;

/// <summary>How far a duty without a date binds.</summary>
public enum DutyKind
{
    /// <summary>The State shall.</summary>
    Obligation,

    /// <summary>The State shall, if it is in a position to do so.</summary>
    Conditional,

    /// <summary>The State is encouraged.</summary>
    Encouragement,

    /// <summary>The State has the right.</summary>
    Right,

    /// <summary>A political commitment of an action plan; not law.</summary>
    Commitment,
}

/// <summary>The Convention binds a State on the day asked about.</summary>
/// <param name="State">Which State.</param>
/// <param name="Since">Since when.</param>
public sealed record Bound(StateCode State, LocalDate Since);

/// <summary>A State's withdrawal has taken effect by the day asked about.</summary>
/// <param name="State">Which State.</param>
/// <param name="On">When it took effect.</param>
public sealed record WithdrawalInEffect(StateCode State, LocalDate On);

/// <summary>A bound State with remnants that are not cleared, as far as is known (Article 4).</summary>
/// <param name="State">Which State.</param>
/// <param name="Since">Since when it owes what an affected State owes.</param>
public sealed record Affected(StateCode State, LocalDate Since);

/// <summary>A bound State with cluster munition victims (Article 5).</summary>
/// <param name="State">Which State.</param>
/// <param name="Since">Since when.</param>
public sealed record HasVictims(StateCode State, LocalDate Since);

/// <summary>A duty of one State that is owed continuously or as soon as possible, on the day asked about.</summary>
/// <param name="State">Who owes it.</param>
/// <param name="Provision">Which duty, as in the provision register.</param>
/// <param name="Kind">How far it binds.</param>
/// <param name="Since">Since when.</param>
/// <param name="By">A day a plan names; null when none.</param>
public sealed record Duty(StateCode State, string Provision, DutyKind Kind, LocalDate Since, LocalDate? By);

/// <summary>A duty without a date that every State Party owes alike, from the day the Convention binds it.</summary>
/// <param name="Provision">Which duty.</param>
/// <param name="Kind">How far it binds.</param>
public sealed record CommonDuty(string Provision, DutyKind Kind);

/// <summary>Hostilities that left remnants in a State after the Convention bound it, and have not ended.</summary>
/// <param name="State">Where.</param>
/// <param name="Number">Which of the hostilities on its territory.</param>
/// <param name="Began">When they began, as well as it is known.</param>
public sealed record HostilitiesLast(StateCode State, int Number, UncertainDate Began);

/// <summary>A dated duty whose period has not begun.</summary>
/// <param name="State">Who will owe it.</param>
/// <param name="Provision">Which duty.</param>
public sealed record OpenEndedDuty(StateCode State, string Provision);

/// <summary>A State applies part of the Convention before it is in force for it (Article 18).</summary>
/// <param name="State">Which State.</param>
/// <param name="Since">Since when.</param>
/// <param name="Until">The day the Convention enters into force for it, when provisional application ends.</param>
/// <param name="Scope">What it applies.</param>
public sealed record ProvisionallyBound(StateCode State, LocalDate Since, LocalDate Until, string Scope);

/// <summary>A State shares costs on the United Nations scale of assessments (Article 14).</summary>
/// <param name="State">Which State.</param>
/// <param name="Provision">
/// CCM-14.1 for meetings, CCM-14.2 for the Secretary-General's costs under Articles 7 and 8.
/// </param>
/// <param name="MeetingId">
/// The meeting, for a State that is not a party and takes part in it; null for all meetings.
/// </param>
public sealed record CostSharer(StateCode State, string Provision, string? MeetingId);

/// <summary>Something an extension request has to contain.</summary>
/// <param name="State">Whose request.</param>
/// <param name="Provision">The duty whose deadline is to be extended.</param>
/// <param name="Number">The request's number.</param>
/// <param name="Item">The item, as <see cref="Facts.RequestContains"/> names it.</param>
/// <param name="Words">What it is, with its paragraph.</param>
public sealed record RequestItem(StateCode State, string Provision, int Number, string Item, string Words);

/// <summary>
/// Something a request should show is not shown. It is a warning: the Convention does not make the request invalid.
/// </summary>
/// <param name="State">Whose request.</param>
/// <param name="Provision">The duty whose deadline is to be extended.</param>
/// <param name="Number">The request's number.</param>
/// <param name="Item">The missing item.</param>
/// <param name="Missing">What is missing, in words.</param>
public sealed record RequestWarning(StateCode State, string Provision, int Number, string Item, string Missing);

/// <summary>Last day for the answer to a request for clarification (Article 8(2)).</summary>
/// <param name="Id">The request.</param>
/// <param name="State">The State asked.</param>
/// <param name="Received">When it received the request.</param>
/// <param name="Due">The day.</param>
public sealed record ClarificationDue(string Id, StateCode State, LocalDate Received, LocalDate Due);

/// <summary>How the answer to a request for clarification stands on the day asked about.</summary>
/// <param name="Id">The request.</param>
/// <param name="State">The State asked.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Because">Why, in one sentence.</param>
/// <param name="On">The day of the answer; null when none.</param>
public sealed record ClarificationStanding(
    string Id,
    StateCode State,
    ObligationStatus Status,
    string Because,
    UncertainDate? On);

/// <summary>
/// A request for clarification without an answer in time may go to the next meeting (Article 8(3)).
/// </summary>
/// <param name="Id">The request.</param>
/// <param name="State">The State asked.</param>
/// <param name="MeetingId">The next meeting.</param>
public sealed record MayGoToMeeting(string Id, StateCode State, string MeetingId);

/// <summary>
/// States concerned by a matter that waits for a meeting may ask for the Secretary-General's good offices (Article
/// 8(4)).
/// </summary>
/// <param name="Id">The request for clarification.</param>
/// <param name="State">The State asked.</param>
/// <param name="Until">The day the meeting opens.</param>
public sealed record MayAskGoodOffices(string Id, StateCode State, LocalDate Until);
