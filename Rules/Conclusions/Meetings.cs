using CcmPlanner.Rules.Facts;
using NodaTime;

namespace CcmPlanner.Rules.Conclusions;

/// <summary>The next meeting from the day asked about; one that is under way still counts.</summary>
/// <param name="MeetingId">Which.</param>
/// <param name="Opens">Its first day.</param>
/// <param name="Status">How sure its dates are.</param>
public sealed record NextMeeting(string MeetingId, LocalDate Opens, MeetingStatus Status);

/// <summary>One meeting follows another with none between them.</summary>
/// <param name="Earlier">Id of the earlier.</param>
/// <param name="Later">Id of the later.</param>
public sealed record MeetingFollows(string Earlier, string Later);

/// <summary>A calendar year without a Meeting of States Parties, in which a Review Conference sat.</summary>
/// <param name="Year">The year.</param>
/// <param name="MeetingId">The conference, or part of one, that sat in it.</param>
public sealed record YearWithoutMeetingOfStatesParties(int Year, string MeetingId);

/// <summary>Whether a duty to convene was kept.</summary>
/// <param name="Paragraph">The paragraph, as lawyers write it.</param>
/// <param name="MeetingId">The meeting that keeps it.</param>
/// <param name="Due">Last day, or year's last day, by which it was to be convened.</param>
/// <param name="Opened">Its first day.</param>
/// <param name="Kept">True when it opened by then.</param>
public sealed record ConveningStanding(string Paragraph, string MeetingId, LocalDate Due, LocalDate Opened, bool Kept);

/// <summary>A Review Conference with all its parts.</summary>
/// <param name="Conference">Its short name without a part: 2RC.</param>
/// <param name="Opens">First day of its first part.</param>
/// <param name="Closes">Last day of its last part.</param>
public sealed record ReviewConference(string Conference, LocalDate Opens, LocalDate Closes);

/// <summary>The time between two Review Conferences that follow each other.</summary>
/// <param name="Earlier">The earlier.</param>
/// <param name="Later">The later.</param>
/// <param name="NotBefore">First day on which the later may open.</param>
/// <param name="Opens">Day on which it opens.</param>
/// <param name="Kept">True when it opens no earlier.</param>
public sealed record ReviewInterval(string Earlier, string Later, LocalDate NotBefore, LocalDate Opens, bool Kept);

/// <summary>States Parties on a day, counted in both ways.</summary>
/// <param name="Day">The day.</param>
/// <param name="ByDeposit">Instruments deposited less withdrawals in effect, as published counts go.</param>
/// <param name="InForce">States for which the Convention is in force.</param>
/// <param name="Withdrawn">States whose withdrawal has taken effect.</param>
public sealed record PartyCount(LocalDate Day, int ByDeposit, int InForce, int Withdrawn);

/// <summary>The majorities of all States Parties on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Parties">States for which the Convention is in force.</param>
/// <param name="Majority">More than half of them.</param>
/// <param name="TwoThirds">Two thirds, if all were present and voting.</param>
public sealed record MajoritiesNeeded(LocalDate Day, int Parties, int Majority, int TwoThirds);

/// <summary>The target set for the number of States Parties, and what it came to.</summary>
/// <param name="Target">States Parties aimed at.</param>
/// <param name="By">By when.</param>
/// <param name="ByDeposit">Count by deposit on that day.</param>
/// <param name="Reached">True when the count reached the target.</param>
public sealed record UniversalisationOutcome(int Target, LocalDate By, int ByDeposit, bool Reached);
