using NodaTime;

namespace CcmPlanner.Scenarios.Extensions;

/// <summary>What the law says of one deadline for clearance.</summary>
/// <param name="Due">The deadline.</param>
/// <param name="MeetingId">
/// The last meeting that opens by it and so can still extend it; null when there is none.
/// </param>
/// <param name="FileBy">
/// The last day on which a request to that meeting is in time; null without such a meeting.
/// </param>
/// <param name="LastAllowed">The latest date to which that meeting, or else the next, can extend it.</param>
public sealed record DeadlineLaw(LocalDate Due, string? MeetingId, LocalDate? FileBy, LocalDate LastAllowed);
