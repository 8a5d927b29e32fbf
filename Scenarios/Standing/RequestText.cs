using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using static CcmPlanner.Scenarios.Standing.DutyText;

namespace CcmPlanner.Scenarios.Standing;

/// <summary>
/// What extension requests contain, and requests for clarification, as sentences (Articles 3(4), 4(6), 8).
/// </summary>
internal static class RequestText
{
    /// <summary>The sentence; null for what belongs to another area.</summary>
    public static string? Describe(object fact, Func<StateCode, string> nameOf) => fact switch
    {
        RequestExamined f => $"what {nameOf(f.State)}'s request {f.Number} under {f.Provision} contains was looked at",
        RequestContains f => $"{nameOf(f.State)}'s request {f.Number} under {f.Provision} contains item {f.Item}",
        ClarificationRequest f =>
            $"{nameOf(f.By)} asked {nameOf(f.State)} for clarification ({f.Id}), received {Iso(f.Received)}",
        ClarificationGiven f => $"clarification was given on {f.Id}: {Iso(f.On)}",
        RequiredItem f => $"a request under {f.Provision} has to contain {f.Words}",
        RequestItem c => $"{nameOf(c.State)}'s request {c.Number} under {c.Provision} has to contain {c.Words}",
        RequestWarning c => $"{nameOf(c.State)}'s request {c.Number} under {c.Provision} does not show {c.Missing}",
        ClarificationDue c => $"{nameOf(c.State)}'s answer to {c.Id} is due by {Iso(c.Due)}",
        ClarificationStanding c => $"{nameOf(c.State)}, answer to {c.Id}: {Status(c.Status)}, {c.Because}",
        MayAskGoodOffices c => $"good offices may be asked for in {c.Id} until {Iso(c.Until)}",
        MayGoToMeeting c => $"{c.Id} may be put to {c.MeetingId}",
        _ => null,
    };
}
