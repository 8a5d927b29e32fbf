using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using static CcmPlanner.Scenarios.Standing.DutyText;

namespace CcmPlanner.Scenarios.Standing;

/// <summary>Extension requests and decisions as sentences (Articles 3(3) to 3(5), 4(5) to 4(8)).</summary>
internal static class ExtensionText
{
    /// <summary>The sentence; null for what belongs to another area.</summary>
    public static string? Describe(object fact, Func<StateCode, string> nameOf) => fact switch
    {
        ExtensionRequest f =>
            $"{nameOf(f.State)}'s request {f.Number} under {f.Provision} to {f.MeetingId}, filed "
            + $"{f.Requested?.Text ?? "on an unknown day"}{Asked(f)}",
        ExtensionDecision f =>
            $"{f.MeetingId} {Word(f.Outcome)} {nameOf(f.State)}'s request {f.Number} under {f.Provision} "
            + $"({f.On}){NewDue(f)}",
        DecisionOutstanding c =>
            $"the decision of {c.MeetingId} that could move {nameOf(c.State)}'s date under {c.Provision} is not in "
            + $"the data",
        RequestsDue c => $"requests under {c.Provision} to {c.MeetingId} are due by {Iso(c.On)}",
        _ => null,
    };

    private static string Asked(ExtensionRequest request) =>
        request.DueRequested is { } due ? $", asking for {Iso(due)}" : "";

    private static string NewDue(ExtensionDecision decision) =>
        decision.NewDue is { } due ? $": new deadline {Iso(due)}" : "";
}
