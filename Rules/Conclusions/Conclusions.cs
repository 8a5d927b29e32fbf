using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using NodaTime;

namespace CcmPlanner.Rules.Conclusions;

/// <summary>The Convention entered into force.</summary>
/// <param name="On">When.</param>
/// <param name="DecisiveDeposit">Day of the deposit that completed the required number of instruments.</param>
public sealed record TreatyInForce(LocalDate On, LocalDate DecisiveDeposit);

/// <summary>The Convention enters into force for a State.</summary>
/// <param name="State">For whom.</param>
/// <param name="On">When.</param>
public sealed record EntryIntoForce(StateCode State, LocalDate On);

/// <summary>A State's withdrawal takes effect.</summary>
/// <param name="State">Whose.</param>
/// <param name="On">When.</param>
public sealed record WithdrawalEffect(StateCode State, LocalDate On);

/// <summary>A dated duty came into being.</summary>
/// <param name="State">Who owes it.</param>
/// <param name="Provision">Which duty.</param>
/// <param name="TriggeredOn">When its period began.</param>
/// <param name="Due">The date due before any extension.</param>
/// <param name="Certain">False where the facts do not settle that there is anything to fulfil.</param>
public sealed record OriginalDeadline(
    StateCode State,
    string Provision,
    LocalDate TriggeredOn,
    LocalDate Due,
    bool Certain);

/// <summary>A date due after a number of decided requests.</summary>
/// <param name="State">Who owes the duty.</param>
/// <param name="Provision">Which duty.</param>
/// <param name="Decided">Requests decided so far; 0 for the original deadline.</param>
/// <param name="Due">The date due after them.</param>
public sealed record DeadlineAfter(StateCode State, string Provision, int Decided, LocalDate Due);

/// <summary>The last date due that is known to be in force.</summary>
/// <param name="State">Who owes the duty.</param>
/// <param name="Provision">Which duty.</param>
/// <param name="Due">The date.</param>
public sealed record LastKnownDeadline(StateCode State, string Provision, LocalDate Due);

/// <summary>A duty was fulfilled and has not been re-opened since.</summary>
/// <param name="State">Whose duty.</param>
/// <param name="Provision">Which duty.</param>
/// <param name="On">When, as well as it is known.</param>
public sealed record Fulfilment(StateCode State, string Provision, UncertainDate On);

/// <summary>A duty ended without having been fulfilled.</summary>
/// <param name="State">Whose duty.</param>
/// <param name="Provision">Which duty.</param>
/// <param name="Because">Why it ended.</param>
public sealed record DutyEnded(StateCode State, string Provision, string Because);

/// <summary>A decision that could move a deadline is not in the data, or has not been taken.</summary>
/// <param name="State">Whose deadline.</param>
/// <param name="Provision">Which duty.</param>
/// <param name="MeetingId">The meeting whose decision is missing.</param>
public sealed record DecisionOutstanding(StateCode State, string Provision, string MeetingId);

/// <summary>Last day to file an extension request that a meeting can decide before a deadline.</summary>
/// <param name="State">Whose deadline.</param>
/// <param name="Provision">Which duty.</param>
/// <param name="MeetingId">The last meeting to open by the deadline.</param>
/// <param name="FileBy">The day.</param>
/// <param name="Due">The deadline.</param>
public sealed record LatestFiling(StateCode State, string Provision, string MeetingId, LocalDate FileBy, LocalDate Due);

/// <summary>Last day to file a request that a meeting is to decide.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Provision">The duty whose deadline is to be extended.</param>
/// <param name="On">The day.</param>
public sealed record RequestsDue(string MeetingId, string Provision, LocalDate On);

/// <summary>Last day to circulate the Implementation Support Unit's work plan and budget for a meeting.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="On">The day.</param>
public sealed record WorkPlanDue(string MeetingId, LocalDate On);

/// <summary>A request was filed after the last day to file it.</summary>
/// <param name="State">Who filed.</param>
/// <param name="Provision">Which duty.</param>
/// <param name="Number">The request's number.</param>
/// <param name="Late">True when certainly late, false when certainly in time; nothing is concluded in between.</param>
public sealed record FilingTimeliness(StateCode State, string Provision, int Number, bool Late);

/// <summary>
/// How a dated duty stands on the day asked about. Exactly one is concluded for each original deadline.
/// </summary>
/// <param name="State">Whose duty.</param>
/// <param name="Provision">Which duty.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Because">Why, in one sentence.</param>
public sealed record DutyStanding(StateCode State, string Provision, ObligationStatus Status, string Because);
