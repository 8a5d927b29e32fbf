using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Procedures;

/// <summary>Articles 3(5) and 4(6): who intends to ask a meeting files nine months before it opens.</summary>
[Name("IntentionIsFollowedByFiling")]
[Cite("CCM", "3(5)")]
[Cite("CCM", "4(6)")]
public sealed class IntentionIsFollowedByFiling : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        CurrentStage current = null!;
        RequestStep intention = null!;
        RequestsDue due = null!;

        When()
            .Match(() => current, c => c.Stage == ProcedureStage.Intended)
            .Match(
                () => intention,
                s => s.State == current.State,
                s => s.Provision == current.Provision,
                s => s.Number == current.Number,
                s => s.Stage == ProcedureStage.Intended)
            .Match(
                () => due,
                d => d.MeetingId == intention.MeetingId,
                d => d.Provision == Provision.RequestedAs(current.Provision));

        Then()
            .Yield(_ => new NextStep(
                current.State,
                current.Provision,
                current.Number,
                Stages.After(ProcedureStage.Intended, due.MeetingId),
                due.On));
    }
}

/// <summary>Publication, questions, answers, analysis and draft all come before the meeting opens.</summary>
[Name("AnalysisPrecedesTheMeeting")]
[Cite("9MSP", "CCM/MSP/2019/12")]
public sealed class AnalysisPrecedesTheMeeting : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        CurrentStage current = null!;
        ExtensionRequest request = null!;
        Meeting meeting = null!;

        When()
            .Match(() => current, c => Stages.IsBeforeDecision(c.Stage))
            .Match(
                () => request,
                r => r.State == current.State,
                r => r.Provision == current.Provision,
                r => r.Number == current.Number)
            .Match(() => meeting, m => m.Id == request.MeetingId);

        Then()
            .Yield(_ => new NextStep(
                current.State,
                current.Provision,
                current.Number,
                Stages.After(current.Stage, meeting.Id),
                meeting.Opens));
    }
}

/// <summary>What a meeting decided, and the data do not say, is to be entered.</summary>
[Name("DecisionIsToBeEntered")]
[Cite("CCM", "3(5)")]
[Cite("CCM", "4(7)")]
public sealed class DecisionIsToBeEntered : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        CurrentStage current = null!;
        ExtensionRequest request = null!;

        When()
            .Match(() => current, c => c.Stage == ProcedureStage.DecisionNotKnown)
            .Match(
                () => request,
                r => r.State == current.State,
                r => r.Provision == current.Provision,
                r => r.Number == current.Number);

        Then()
            .Yield(_ => new NextStep(
                current.State,
                current.Provision,
                current.Number,
                Stages.After(ProcedureStage.DecisionNotKnown, request.MeetingId),
                null));
    }
}

/// <summary>A proposal in writing becomes the decision when its last day passes without objection.</summary>
[Name("SilenceEnds")]
[Cite("practice", "silence procedure")]
public sealed class SilenceEnds : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        CurrentStage current = null!;
        SilenceProcedure silence = null!;

        When()
            .Match(() => current, c => c.Stage == ProcedureStage.InSilence)
            .Match(
                () => silence,
                s => s.State == current.State,
                s => s.Provision == current.Provision,
                s => s.Number == current.Number);

        Then()
            .Yield(_ => new NextStep(
                current.State, current.Provision, current.Number, "decision in writing, unless somebody objects",
                silence.Closes));
    }
}

/// <summary>Articles 3(5) and 4(7): a benchmark that is not reached comes next for a granted request.</summary>
[Name("BenchmarkComesNext")]
[Cite("practice", "follow-up")]
[Cite("CCM", "3(5)")]
[Cite("CCM", "4(7)")]
public sealed class BenchmarkComesNext : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        CurrentStage current = null!;
        BenchmarkStanding standing = null!;
        BenchmarkSet benchmark = null!;

        When()
            .Match(() => current, c => c.Stage == ProcedureStage.Granted)
            .Match(
                () => standing,
                b => b.State == current.State,
                b => b.Provision == current.Provision,
                b => b.Number == current.Number,
                b => b.Status == ObligationStatus.Open)
            .Match(
                () => benchmark,
                b => b.State == standing.State,
                b => b.Provision == standing.Provision,
                b => b.Number == standing.Number,
                b => b.Benchmark == standing.Benchmark);

        Then()
            .Yield(_ => new NextStep(
                current.State, current.Provision, current.Number, benchmark.Content, benchmark.Due));
    }
}

/// <summary>A State that runs on its last extension reports its progress to each meeting.</summary>
[Name("ProgressIsReportedToTheNextMeeting")]
[Cite("practice", "follow-up")]
[Cite("CCM", "11(1)")]
public sealed class ProgressIsReportedToTheNextMeeting : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        CurrentStage current = null!;
        MachineryDay today = null!;
        LastKnownDeadline deadline = null!;
        NextMeeting meeting = null!;

        When()
            .Match(() => current, c => c.Stage == ProcedureStage.Granted)
            .Match(() => today)
            .Match(
                () => deadline,
                d => d.State == current.State,
                d => d.Provision == current.Provision,
                d => d.Due >= today.Day)
            .Match(() => meeting)
            .Not<ExtensionRequest>(
                r => r.State == current.State,
                r => r.Provision == current.Provision,
                r => r.Number > current.Number)
            .Not<Fulfilment>(f => f.State == current.State, f => f.Provision == current.Provision)
            .Not<DutyEnded>(e => e.State == current.State, e => e.Provision == current.Provision);

        Then()
            .Yield(_ => new NextStep(
                current.State,
                current.Provision,
                current.Number,
                Progress.ReportTo(meeting),
                meeting.Opens));
    }
}
