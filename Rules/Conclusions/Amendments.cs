using CcmPlanner.Engine.Values;
using NodaTime;

namespace CcmPlanner.Rules.Conclusions;

/// <summary>Last day on which support for a proposal counts.</summary>
/// <param name="Amendment">The proposal.</param>
/// <param name="On">The day.</param>
public sealed record AmendmentSupportDue(string Amendment, LocalDate On);

/// <summary>Enough States Parties supported a proposal in time: a conference is to be convened.</summary>
/// <param name="Amendment">The proposal.</param>
/// <param name="Supporters">States Parties that supported it in time.</param>
/// <param name="Needed">How many were needed.</param>
public sealed record AmendmentConferenceDue(string Amendment, int Supporters, int Needed);

/// <summary>When an amendment conference is to be held.</summary>
/// <param name="Amendment">The proposal.</param>
/// <param name="MeetingId">The meeting it follows immediately; null when a majority wants it earlier.</param>
/// <param name="After">Last day of that meeting; null as for <paramref name="MeetingId"/>.</param>
public sealed record AmendmentConferenceTiming(string Amendment, string? MeetingId, LocalDate? After);

/// <summary>What the vote on a proposal came to.</summary>
/// <param name="Amendment">The proposal.</param>
/// <param name="On">Day of the vote.</param>
/// <param name="Adopted">True when two thirds of those present and voting were in favour.</param>
/// <param name="Needed">Votes in favour that were needed.</param>
public sealed record AmendmentVoteOutcome(string Amendment, LocalDate On, bool Adopted, int Needed);

/// <summary>A State was a party when an amendment was adopted.</summary>
/// <param name="Amendment">The amendment.</param>
/// <param name="State">Which State.</param>
public sealed record PartyAtAdoption(string Amendment, StateCode State);

/// <summary>An amendment entered into force.</summary>
/// <param name="Amendment">The amendment.</param>
/// <param name="On">Day of the acceptance that completed the majority.</param>
/// <param name="Needed">Acceptances that were needed.</param>
public sealed record AmendmentInForce(string Amendment, LocalDate On, int Needed);

/// <summary>An amendment binds a State that accepted it.</summary>
/// <param name="Amendment">The amendment.</param>
/// <param name="State">Which State.</param>
/// <param name="On">From when.</param>
public sealed record AmendmentBinds(string Amendment, StateCode State, LocalDate On);

/// <summary>A withdrawal does not take effect while the State is engaged in an armed conflict.</summary>
/// <param name="State">Whose withdrawal.</param>
/// <param name="Expiry">Day on which the six months end.</param>
public sealed record WithdrawalSuspended(StateCode State, LocalDate Expiry);

/// <summary>The period after which a withdrawal takes effect ends, unless an armed conflict delays it.</summary>
/// <param name="State">Whose withdrawal.</param>
/// <param name="Expiry">The day.</param>
public sealed record WithdrawalPeriod(StateCode State, LocalDate Expiry);
