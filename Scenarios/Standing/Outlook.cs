using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using NodaTime;

namespace CcmPlanner.Scenarios.Standing;

/// <summary>How a State stands towards the Convention.</summary>
public enum StandingStatus
{
    /// <summary>Bound.</summary>
    Party,

    /// <summary>Instrument deposited, not yet in force for the State.</summary>
    AccededNotInForce,

    /// <summary>Signed only.</summary>
    Signatory,

    /// <summary>Neither signed nor deposited by the day asked about.</summary>
    NotJoined,

    /// <summary>Its withdrawal has taken effect.</summary>
    Withdrawn,
}

/// <summary>
/// One State's membership on the day asked about; dates after that day are not shown, except entry into force.
/// </summary>
/// <param name="Code">ISO 3166-1 alpha-3.</param>
/// <param name="Name">Name as the UN Treaty Collection writes it.</param>
/// <param name="Region">UN regional group.</param>
/// <param name="Signed">Day of signature; null when it did not sign.</param>
/// <param name="Deposited">Day of deposit; null when none.</param>
/// <param name="Instrument">Which instrument; null when none.</param>
/// <param name="EntryIntoForce">Day the Convention enters into force for it; null when no instrument.</param>
/// <param name="WithdrawalEffective">Day its withdrawal takes effect; null when it did not withdraw.</param>
/// <param name="Status">How it stands.</param>
/// <param name="From">Provenance.</param>
public sealed record StateStanding(
    StateCode Code,
    string Name,
    string Region,
    LocalDate? Signed,
    LocalDate? Deposited,
    InstrumentKind? Instrument,
    LocalDate? EntryIntoForce,
    LocalDate? WithdrawalEffective,
    StandingStatus Status,
    Provenance From);

/// <summary>Why a State has no obligation where a reader might expect one.</summary>
/// <param name="State">Which State.</param>
/// <param name="Provision">Which provision.</param>
/// <param name="Note">Why there is none.</param>
/// <param name="From">Provenance.</param>
public sealed record ObligationNote(StateCode State, string Provision, string Note, Provenance From);

/// <summary>A duty without a date, which a State owes continuously or as soon as possible.</summary>
/// <param name="State">Who owes it.</param>
/// <param name="Provision">Its id in the provision register.</param>
/// <param name="Duty">The duty in a few words.</param>
/// <param name="Kind">How far it binds.</param>
/// <param name="Since">Since when.</param>
/// <param name="By">A day that an action plan names; null when none.</param>
/// <param name="Shown">What sources show of it, each with source and confidence; empty when nothing is known.</param>
/// <param name="Cites">Provisions it rests on.</param>
/// <param name="Confidence">The weakest confidence among the facts it rests on.</param>
public sealed record UndatedDuty(
    StateCode State,
    string Provision,
    string Duty,
    DutyKind Kind,
    LocalDate Since,
    LocalDate? By,
    IReadOnlyList<string> Shown,
    IReadOnlyList<string> Cites,
    Confidence Confidence);

/// <summary>Something an extension request should show and that no source shows; a warning, not a defect.</summary>
/// <param name="State">Whose request.</param>
/// <param name="Provision">The duty whose deadline is to be extended.</param>
/// <param name="Number">The request's number.</param>
/// <param name="Concern">What is not shown.</param>
/// <param name="Cites">Provisions it rests on.</param>
public sealed record RequestConcern(
    StateCode State,
    string Provision,
    int Number,
    string Concern,
    IReadOnlyList<string> Cites);

/// <summary>A meeting with the days that hang on it.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="RequestsDue">Last day to file an extension request with it: nine months before it opens.</param>
/// <param name="WorkPlanDue">Last day to circulate the Unit's work plan and budget: 60 days before it opens.</param>
public sealed record MeetingDates(Meeting Meeting, LocalDate RequestsDue, LocalDate WorkPlanDue);

/// <summary>Something with a day in the calendar.</summary>
/// <param name="Date">The day.</param>
/// <param name="Kind">obligation, meeting, filing, circulation, review, plan-end, benchmark or silence.</param>
/// <param name="State">Whose; null for the Convention's own events.</param>
/// <param name="Title">One line; says "(assumed)" where it rests on an assumption.</param>
/// <param name="Provision">The provision it follows from.</param>
/// <param name="Subject">
/// What the event is about besides State and provision: the meeting's id, or the word "due" with the year of a yearly
/// duty.
/// </param>
/// <param name="Assumed">True when it rests on an assumption.</param>
/// <param name="Confidence">The weakest confidence behind it.</param>
public sealed record CalendarEvent(
    LocalDate Date,
    string Kind,
    StateCode? State,
    string Title,
    string Provision,
    string Subject,
    bool Assumed,
    Confidence Confidence);

/// <summary>
/// The answer to "how do things stand": everything concluded for one day, from what was public on another.
/// </summary>
/// <param name="AsOf">The day asked about.</param>
/// <param name="KnownAt">Only what was public by then is used.</param>
/// <param name="RulesAt">The rules in force then are used.</param>
/// <param name="States">Every State in the data, by name.</param>
/// <param name="Obligations">
/// Every dated obligation of every State that has deposited, by State and provision; of yearly duties the years that
/// are open or settled.
/// </param>
/// <param name="Notes">Why some States have no obligation.</param>
/// <param name="Meetings">Every meeting, by opening day.</param>
/// <param name="Events">The calendar, by day.</param>
/// <param name="Areas">Contaminated areas known by then.</param>
/// <param name="Releases">Land release by year known by then.</param>
public sealed record Outlook(
    LocalDate AsOf,
    LocalDate KnownAt,
    LocalDate RulesAt,
    IReadOnlyList<StateStanding> States,
    IReadOnlyList<Obligation> Obligations,
    IReadOnlyList<ObligationNote> Notes,
    IReadOnlyList<MeetingDates> Meetings,
    IReadOnlyList<CalendarEvent> Events,
    IReadOnlyList<Contamination> Areas,
    IReadOnlyList<LandRelease> Releases);
