using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Procedures;

/// <summary>Whether there is anything to fulfil has not been settled.</summary>
[Name("HoldingNotSettled")]
public sealed class HoldingNotSettled : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        OriginalDeadline duty = null!;
        LastKnownDeadline deadline = null!;

        When()
            .Match(() => duty, o => !o.Certain)
            .Match(
                () => deadline,
                d => d.State == duty.State,
                d => d.Provision == duty.Provision)
            .Not<Fulfilment>(f => f.State == duty.State, f => f.Provision == duty.Provision)
            .Not<DutyEnded>(e => e.State == duty.State, e => e.Provision == duty.Provision);

        Then()
            .Yield(_ => new DutyStanding(
                duty.State, duty.Provision, ObligationStatus.Unknown, Reason.HoldingNotSettled(deadline.Due)));
    }
}

/// <summary>Not fulfilled, and the date due has not passed; the date itself still belongs to the period.</summary>
[Name("NotYetDue")]
public sealed class NotYetDue : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AsOfDay today = null!;
        OriginalDeadline duty = null!;
        LastKnownDeadline deadline = null!;

        When()
            .Match(() => today)
            .Match(() => duty, o => o.Certain)
            .Match(
                () => deadline,
                d => d.State == duty.State,
                d => d.Provision == duty.Provision,
                d => d.Due >= today.Day)
            .Not<Fulfilment>(f => f.State == duty.State, f => f.Provision == duty.Provision)
            .Not<DutyEnded>(e => e.State == duty.State, e => e.Provision == duty.Provision);

        Then()
            .Yield(_ => new DutyStanding(
                duty.State, duty.Provision, ObligationStatus.Open, Reason.NotYetDue(deadline.Due)));
    }
}

/// <summary>The date due has passed, but a decision that may have moved it is not known.</summary>
[Name("DecisionMissing")]
public sealed class DecisionMissing : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AsOfDay today = null!;
        OriginalDeadline duty = null!;
        LastKnownDeadline deadline = null!;
        IEnumerable<DecisionOutstanding> outstanding = null!;
        IEnumerable<ExtensionRequest> requests = null!;

        When()
            .Match(() => today)
            .Match(() => duty, o => o.Certain)
            .Match(
                () => deadline,
                d => d.State == duty.State,
                d => d.Provision == duty.Provision,
                d => d.Due < today.Day)
            .Query(() => outstanding, q => q
                .Match<DecisionOutstanding>(o => o.State == duty.State, o => o.Provision == duty.Provision)
                .Collect())
            .Having(() => outstanding.Any())
            .Query(() => requests, q => q
                .Match<ExtensionRequest>(r => r.State == duty.State, r => r.Provision == duty.Provision)
                .Collect())
            .Not<Fulfilment>(f => f.State == duty.State, f => f.Provision == duty.Provision)
            .Not<DutyEnded>(e => e.State == duty.State, e => e.Provision == duty.Provision);

        Then()
            .Yield(_ => new DutyStanding(
                duty.State,
                duty.Provision,
                ObligationStatus.Unknown,
                Reason.DecisionMissing(outstanding, requests, deadline.Due)));
    }
}

/// <summary>The date due has passed without fulfilment, and no decision is outstanding.</summary>
[Name("DateDuePassed")]
public sealed class DateDuePassed : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AsOfDay today = null!;
        OriginalDeadline duty = null!;
        LastKnownDeadline deadline = null!;

        When()
            .Match(() => today)
            .Match(() => duty, o => o.Certain, o => Provision.CanBeExtended(o.Provision))
            .Match(
                () => deadline,
                d => d.State == duty.State,
                d => d.Provision == duty.Provision,
                d => d.Due < today.Day)
            .Not<DecisionOutstanding>(o => o.State == duty.State, o => o.Provision == duty.Provision)
            .Not<Fulfilment>(f => f.State == duty.State, f => f.Provision == duty.Provision)
            .Not<DutyEnded>(e => e.State == duty.State, e => e.Provision == duty.Provision);

        Then()
            .Yield(_ => new DutyStanding(
                duty.State, duty.Provision, ObligationStatus.Overdue, Reason.Passed(deadline.Due)));
    }
}
