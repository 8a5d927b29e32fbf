using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Procedures;

/// <summary>A recorded step of the procedure is a stage reached.</summary>
[Name("ProcedureStepTaken")]
[Cite("9MSP", "CCM/MSP/2019/12")]
[Cite("practice", "signal")]
[Cite("practice", "publication")]
[Cite("practice", "questions")]
[Cite("practice", "draft decision")]
public sealed class ProcedureStepTaken : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        RequestStep step = null!;

        When()
            .Match<MachineryDay>()
            .Match(() => step);

        Then()
            .Yield(_ => new StageReached(step.State, step.Provision, step.Number, step.Stage, step.On));
    }
}

/// <summary>Articles 3(5) and 4(6): a request is filed with the meeting that is to consider it.</summary>
[Name("RequestFiled")]
[Cite("CCM", "3(5)")]
[Cite("CCM", "4(6)")]
public sealed class RequestFiled : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        ExtensionRequest request = null!;

        When()
            .Match<MachineryDay>()
            .Match(() => request);

        Then()
            .Yield(_ => new StageReached(
                request.State, request.Provision, request.Number, ProcedureStage.Filed, request.Requested));
    }
}

/// <summary>The meeting closed, and neither a decision nor a proposal in writing is on record.</summary>
[Name("MeetingClosedDecisionNotKnown")]
[Cite("CCM", "3(5)")]
[Cite("CCM", "4(7)")]
public sealed class MeetingClosedDecisionNotKnown : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        MachineryDay today = null!;
        ExtensionRequest request = null!;
        Meeting meeting = null!;

        When()
            .Match(() => today)
            .Match(() => request)
            .Match(() => meeting, m => m.Id == request.MeetingId, m => m.Closes <= today.Day)
            .Not<ExtensionDecision>(
                d => d.State == request.State,
                d => d.Provision == request.Provision,
                d => d.Number == request.Number);

        Then()
            .Yield(_ => new StageReached(
                request.State,
                request.Provision,
                request.Number,
                ProcedureStage.DecisionNotKnown,
                UncertainDate.On(meeting.Closes)));
    }
}

/// <summary>A decision proposed in writing runs until the last day for objections, that day included.</summary>
[Name("SilenceRuns")]
[Cite("practice", "silence procedure")]
public sealed class SilenceRuns : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        MachineryDay today = null!;
        SilenceProcedure silence = null!;

        When()
            .Match(() => today)
            .Match(() => silence, s => s.Opened <= today.Day, s => s.Closes >= today.Day);

        Then()
            .Yield(_ => new StageReached(
                silence.State,
                silence.Provision,
                silence.Number,
                ProcedureStage.InSilence,
                UncertainDate.On(silence.Opened)));
    }
}

/// <summary>Articles 3(5) and 4(7): the meeting decides.</summary>
[Name("RequestDecided")]
[Cite("CCM", "3(5)")]
[Cite("CCM", "4(7)")]
public sealed class RequestDecided : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        ExtensionDecision decision = null!;

        When()
            .Match<MachineryDay>()
            .Match(() => decision);

        Then()
            .Yield(_ => new StageReached(
                decision.State,
                decision.Provision,
                decision.Number,
                decision.Outcome == DecisionOutcome.Granted ? ProcedureStage.Granted : ProcedureStage.Refused,
                decision.On));
    }
}

/// <summary>A request is at the last stage it reached.</summary>
[Name("LastStageIsCurrent")]
[Cite("9MSP", "CCM/MSP/2019/12")]
public sealed class LastStageIsCurrent : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        StageReached reached = null!;

        When()
            .Match(() => reached)
            .Not<StageReached>(
                later => later.State == reached.State,
                later => later.Provision == reached.Provision,
                later => later.Number == reached.Number,
                later => Stages.Follows(later, reached));

        Then()
            .Yield(_ => new CurrentStage(
                reached.State, reached.Provision, reached.Number, reached.Stage, reached.Since));
    }
}

/// <summary>A request with what comes next for it; of several things, the one due first.</summary>
[Name("RequestWithNextStep")]
[Cite("9MSP", "CCM/MSP/2019/12")]
public sealed class RequestWithNextStep : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        CurrentStage current = null!;
        NextStep next = null!;

        When()
            .Match(() => current)
            .Match(
                () => next,
                n => n.State == current.State,
                n => n.Provision == current.Provision,
                n => n.Number == current.Number)
            .Not<NextStep>(
                n => n.State == next.State,
                n => n.Provision == next.Provision,
                n => n.Number == next.Number,
                n => Stages.IsDueBefore(n, next));

        Then()
            .Yield(_ => new RequestStage(
                current.State, current.Provision, current.Number, current.Stage, current.Since, next.Next, next.By));
    }
}

/// <summary>A request for which nothing comes next.</summary>
[Name("RequestWithoutNextStep")]
[Cite("9MSP", "CCM/MSP/2019/12")]
public sealed class RequestWithoutNextStep : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        CurrentStage current = null!;

        When()
            .Match(() => current)
            .Not<NextStep>(
                n => n.State == current.State,
                n => n.Provision == current.Provision,
                n => n.Number == current.Number);

        Then()
            .Yield(_ => new RequestStage(
                current.State, current.Provision, current.Number, current.Stage, current.Since, null, null));
    }
}
