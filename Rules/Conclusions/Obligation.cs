using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using NodaTime;

namespace CcmPlanner.Rules.Conclusions;

/// <summary>How a dated obligation stands on the day asked about.</summary>
public enum ObligationStatus
{
    /// <summary>The facts do not settle it; the reason names what is missing.</summary>
    Unknown = 0,

    /// <summary>Fulfilled on or before the date due.</summary>
    Met,

    /// <summary>Fulfilled after the date due.</summary>
    MetLate,

    /// <summary>Not fulfilled, the date due has not passed.</summary>
    Open,

    /// <summary>Not fulfilled, the date due has passed and no decision is outstanding.</summary>
    Overdue,

    /// <summary>The duty ended: the State withdrew, or was shown to hold nothing.</summary>
    Lapsed,
}

/// <summary>Something that happened in the life of an obligation.</summary>
/// <param name="Date">When, as well as it is known; null when not.</param>
/// <param name="Event">
/// One word: completed, declared-complete, reopened, withdrawn, shown-to-hold-none, filed, missing.
/// </param>
/// <param name="From">Provenance.</param>
public sealed record HistoryEvent(UncertainDate? Date, string Event, Provenance From);

/// <summary>One extension request and what became of it.</summary>
/// <param name="Number">First request 1.</param>
/// <param name="RequestedOn">When it was filed; null when unknown.</param>
/// <param name="Late">
/// True when filed less than nine months before the meeting opened; null when the facts do not settle it.
/// </param>
/// <param name="DecidedAt">The meeting that decided, or was to decide.</param>
/// <param name="DecidedOn">When; null when no decision is known.</param>
/// <param name="Months">Months granted; null when none are known to be granted.</param>
/// <param name="NewDue">New deadline granted; null when none is known.</param>
/// <param name="MonthsRequested">Months asked for; null when unknown.</param>
/// <param name="DueRequested">New deadline asked for; null when unknown.</param>
/// <param name="Outcome">granted, refused, considered (outcome not known) or requested.</param>
/// <param name="From">Provenance of the decision, or of the request where no decision is known.</param>
public sealed record ExtensionStep(
    int Number,
    UncertainDate? RequestedOn,
    bool? Late,
    string DecidedAt,
    UncertainDate? DecidedOn,
    int? Months,
    LocalDate? NewDue,
    int? MonthsRequested,
    LocalDate? DueRequested,
    string Outcome,
    Provenance From);

/// <summary>A dated obligation of one State under one provision, as it stands on the day asked about.</summary>
/// <param name="State">Who owes it.</param>
/// <param name="Provision">Its id in the provision register, such as CCM-3.2 or CCM-4.1.a.</param>
/// <param name="Year">The calendar year it is about, for duties owed once for each year; null for all others.</param>
/// <param name="Duty">The duty in a few words.</param>
/// <param name="TriggeredOn">The day the period began; null while it has not begun.</param>
/// <param name="OriginalDue">The first date due, before any extension; null while the period has not begun.</param>
/// <param name="Due">The last date due known to be in force; null while the period has not begun.</param>
/// <param name="Status">How it stands.</param>
/// <param name="StatusBecause">Why, in one sentence; for Unknown, what is missing.</param>
/// <param name="SatisfiedOn">When it was fulfilled; null when it is not, or the day is unknown.</param>
/// <param name="History">What happened, oldest first.</param>
/// <param name="Extensions">Requests, first to last.</param>
/// <param name="Cites">Provisions and decisions it rests on.</param>
/// <param name="Confidence">The weakest confidence among the facts it rests on.</param>
/// <param name="Assumed">True when an assumption (not a reading of a source) is among the facts it rests on.</param>
public sealed record Obligation(
    StateCode State,
    string Provision,
    int? Year,
    string Duty,
    LocalDate? TriggeredOn,
    LocalDate? OriginalDue,
    LocalDate? Due,
    ObligationStatus Status,
    string StatusBecause,
    UncertainDate? SatisfiedOn,
    IReadOnlyList<HistoryEvent> History,
    IReadOnlyList<ExtensionStep> Extensions,
    IReadOnlyList<string> Cites,
    Confidence Confidence,
    bool Assumed);
