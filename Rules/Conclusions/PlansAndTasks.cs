using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using NodaTime;

namespace CcmPlanner.Rules.Conclusions;

/// <summary>A report that the Secretary-General is to send on to all States Parties.</summary>
/// <param name="State">Who reported.</param>
/// <param name="Provision">Which report.</param>
/// <param name="Received">When it was received, as well as it is known.</param>
public sealed record ReportToTransmit(StateCode State, string Provision, UncertainDate Received);

/// <summary>
/// The General Assembly gave the Secretary-General the mandate that the tasks under the Convention need.
/// </summary>
/// <param name="On">When, as well as it is known.</param>
/// <param name="Resolution">The resolution's symbol; null when unknown.</param>
public sealed record MandateGiven(UncertainDate On, string? Resolution);

/// <summary>Somebody who may be invited to observe an Amendment Conference.</summary>
/// <param name="Amendment">The amendment.</param>
/// <param name="Observer">Who.</param>
public sealed record ConferenceObserver(string Amendment, string Observer);

/// <summary>An action of a political plan falls due for a State; missing it is no breach.</summary>
/// <param name="State">For whom.</param>
/// <param name="Action">The action's id in the register of provisions.</param>
/// <param name="MeetingId">The meeting by which it is to be done.</param>
/// <param name="On">The day on which that meeting opens.</param>
public sealed record PlannedByMeeting(StateCode State, string Action, string MeetingId, LocalDate On);

/// <summary>A date in force that lies beyond the year before which all obligations were to be fulfilled.</summary>
/// <param name="State">Whose duty.</param>
/// <param name="Provision">Which duty.</param>
/// <param name="Due">The date in force.</param>
/// <param name="Year">The year before which it was to be fulfilled.</param>
public sealed record BeyondCommonGoal(StateCode State, string Provision, LocalDate Due, int Year);
