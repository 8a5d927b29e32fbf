using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using static CcmPlanner.Scenarios.Standing.DutyText;

namespace CcmPlanner.Scenarios.Standing;

/// <summary>Meetings and what hangs on them as sentences (Articles 11 and 12).</summary>
internal static class MeetingText
{
    /// <summary>The sentence; null for what belongs to another area.</summary>
    public static string? Describe(object fact, Func<StateCode, string> nameOf) => fact switch
    {
        Meeting f =>
            $"{f.Name} ({f.Id}) opens {Iso(f.Opens)}, closes {Iso(f.Closes)}, "
            + $"{Word(f.Status)}{(f.DecisionsKnown ? "" : ", its decisions are not in the data")}",
        WorkPlanDue c => $"the ISU work plan for {c.MeetingId} is to be circulated by {Iso(c.On)}",
        _ => null,
    };
}
