using CcmPlanner.Rules.Articles;
using CcmPlanner.Rules.Conclusions;

namespace CcmPlanner.Rules.Procedures;

/// <summary>Fulfilled, certainly on or before the date due.</summary>
[Name("FulfilledInTime")]
public sealed class FulfilledInTime : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        LastKnownDeadline deadline = null!;
        Fulfilment fulfilment = null!;

        When()
            .Match(() => deadline)
            .Match(
                () => fulfilment,
                f => f.State == deadline.State,
                f => f.Provision == deadline.Provision)
            .Having(() => Chronology.CertainlyBy(fulfilment.On, deadline.Due));

        Then()
            .Yield(_ => new DutyStanding(
                deadline.State,
                deadline.Provision,
                ObligationStatus.Met,
                Reason.Fulfilled(fulfilment.On, deadline.Due)));
    }
}

/// <summary>Fulfilled, certainly after the date due.</summary>
[Name("FulfilledLate")]
public sealed class FulfilledLate : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        LastKnownDeadline deadline = null!;
        Fulfilment fulfilment = null!;

        When()
            .Match(() => deadline)
            .Match(
                () => fulfilment,
                f => f.State == deadline.State,
                f => f.Provision == deadline.Provision)
            .Having(() => Chronology.CertainlyAfter(fulfilment.On, deadline.Due));

        Then()
            .Yield(_ => new DutyStanding(
                deadline.State,
                deadline.Provision,
                ObligationStatus.MetLate,
                Reason.FulfilledLate(fulfilment.On, deadline.Due)));
    }
}

/// <summary>Fulfilled on a day that is not known well enough to say whether it was in time.</summary>
[Name("FulfilledOnUnknownDay")]
public sealed class FulfilledOnUnknownDay : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        LastKnownDeadline deadline = null!;
        Fulfilment fulfilment = null!;

        When()
            .Match(() => deadline)
            .Match(
                () => fulfilment,
                f => f.State == deadline.State,
                f => f.Provision == deadline.Provision)
            .Having(() => Chronology.Open(fulfilment.On, deadline.Due))
            .Not<DutyEnded>(e => e.State == deadline.State, e => e.Provision == deadline.Provision);

        Then()
            .Yield(_ => new DutyStanding(
                deadline.State,
                deadline.Provision,
                ObligationStatus.Unknown,
                Reason.FulfilledSometime(fulfilment.On, deadline.Due)));
    }
}
