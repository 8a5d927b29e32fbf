using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using NodaTime;

namespace CcmPlanner.Rules.Procedures;

/// <summary>The order of the stages of a request, and what each is followed by.</summary>
internal static class Stages
{
    /// <summary>
    /// True when <paramref name="later"/> takes the place of <paramref name="earlier"/>: further in the procedure, or,
    /// among the steps that can be repeated, on a later day.
    /// </summary>
    public static bool Follows(StageReached later, StageReached earlier) =>
        Compare(later, earlier) > 0;

    /// <summary>True while a meeting has still to decide.</summary>
    public static bool IsBeforeDecision(ProcedureStage stage) =>
        stage is > ProcedureStage.Intended and <= ProcedureStage.Drafted;

    /// <summary>What follows a stage before the decision, in a few words.</summary>
    public static string After(ProcedureStage stage, string meetingId) => stage switch
    {
        ProcedureStage.Intended => $"file the request with {meetingId}",
        ProcedureStage.Filed => $"publication and analysis before {meetingId}",
        ProcedureStage.Published => $"questions of the analysis group before {meetingId}",
        ProcedureStage.Questioned => $"answers to the analysis group before {meetingId}",
        ProcedureStage.Answered or ProcedureStage.Revised => $"analysis and draft decision before {meetingId}",
        ProcedureStage.Drafted => $"decision of {meetingId}",
        ProcedureStage.DecisionNotKnown => $"enter what {meetingId} decided",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "nothing in the procedure follows it"),
    };

    /// <summary>
    /// True when it is due before the other, or as early and first by its words; without a day comes last.
    /// </summary>
    public static bool IsDueBefore(NextStep step, NextStep other)
    {
        var (day, otherDay) = (step.By ?? LocalDate.MaxIsoValue, other.By ?? LocalDate.MaxIsoValue);
        return day < otherDay || (day == otherDay && string.CompareOrdinal(step.Next, other.Next) < 0);
    }

    private static int Compare(StageReached left, StageReached right)
    {
        var ranks = Rank(left.Stage).CompareTo(Rank(right.Stage));
        if (ranks != 0)
        {
            return ranks;
        }

        var days = Last(left.Since).CompareTo(Last(right.Since));
        return days != 0 ? days
            : left.Stage != right.Stage ? left.Stage.CompareTo(right.Stage)
            : string.CompareOrdinal(left.Since?.Text, right.Since?.Text);
    }

    // Questions, answers and revisions can alternate: among them the day decides.
    private static int Rank(ProcedureStage stage) =>
        (int)(stage is ProcedureStage.Answered or ProcedureStage.Revised ? ProcedureStage.Questioned : stage);

    private static LocalDate Last(UncertainDate? date) => date?.Latest ?? LocalDate.MinIsoValue;
}
