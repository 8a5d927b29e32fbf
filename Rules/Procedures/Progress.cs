using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Procedures;

/// <summary>Words for the follow-up of an extension.</summary>
internal static class Progress
{
    /// <summary>What is owed to a meeting; says so where its date is only assumed.</summary>
    public static string ReportTo(NextMeeting meeting) =>
        $"report progress to {meeting.MeetingId}{(meeting.Status == MeetingStatus.Assumed ? " (assumed)" : "")}";
}
