using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Articles;

/// <summary>The paragraphs that speak to every State Party.</summary>
[Name("OwedByEveryParty")]
[Cite("CCM", "6(1)")]
[Cite("CCM", "6(2)")]
[Cite("CCM", "6(3)")]
[Cite("CCM", "6(4)")]
[Cite("CCM", "6(5)")]
[Cite("CCM", "6(6)")]
[Cite("CCM", "6(7)")]
[Cite("CCM", "6(8)")]
[Cite("CCM", "6(9)")]
[Cite("CCM", "6(10)")]
[Cite("CCM", "6(11)")]
[Cite("CCM", "6(12)")]
[Cite("CCM", "7(1)(a)")]
[Cite("CCM", "7(1)(l)")]
[Cite("CCM", "7(1)(m)")]
[Cite("CCM", "7(1)(n)")]
[Cite("CCM", "9")]
[Cite("CCM", "21(1)")]
[Cite("CCM", "21(2)")]
[Cite("CCM", "21(3)")]
[Cite("CCM", "21(4)")]
public sealed class OwedByEveryParty : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        TreatyInForce treaty = null!;
        ArticleDuty duty = null!;

        When()
            .Match(() => treaty)
            .Match(() => duty, d => d.Addressee == Addressee.EveryParty);

        Then()
            .Yield(_ => new CommonDuty(duty.Provision, duty.Kind));
    }
}

/// <summary>The paragraphs that speak to a State whose stockpile is not destroyed, as far as is known.</summary>
[Name("OwedByStockpilers")]
[Cite("CCM", "3(1)")]
[Cite("CCM", "3(2), second sentence")]
[Cite("CCM", "3(7)")]
public sealed class OwedByStockpilers : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Bound bound = null!;
        Stockpile stockpile = null!;
        ArticleDuty duty = null!;

        When()
            .Match(() => stockpile, s => s.Holding == Holding.Held)
            .Match(() => bound, b => b.State == stockpile.State)
            .Not<Fulfilment>(f => f.State == bound.State, f => f.Provision == Provision.StockpileDestruction)
            .Match(() => duty, d => d.Addressee == Addressee.Stockpiler);

        Then()
            .Yield(_ => new Duty(bound.State, duty.Provision, duty.Kind, bound.Since, null));
    }
}

/// <summary>The paragraphs that speak to a State that had a stockpile when it was bound.</summary>
[Name("OwedByFormerStockpilers")]
[Cite("CCM", "7(1)(b)")]
[Cite("CCM", "7(1)(c)")]
[Cite("CCM", "7(1)(d)")]
[Cite("CCM", "7(1)(e)")]
[Cite("CCM", "7(1)(f)")]
[Cite("CCM", "7(1)(g)")]
public sealed class OwedByFormerStockpilers : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Bound bound = null!;
        Stockpile stockpile = null!;
        ArticleDuty duty = null!;

        When()
            .Match(() => stockpile, s => s.Holding == Holding.Held)
            .Match(() => bound, b => b.State == stockpile.State)
            .Match(() => duty, d => d.Addressee == Addressee.FormerStockpiler);

        Then()
            .Yield(_ => new Duty(bound.State, duty.Provision, duty.Kind, bound.Since, null));
    }
}

/// <summary>The paragraphs that speak to an affected State.</summary>
[Name("OwedByAffectedStates")]
[Cite("CCM", "4(2)(a)")]
[Cite("CCM", "4(2)(b)")]
[Cite("CCM", "4(2)(c)")]
[Cite("CCM", "4(2)(d)")]
[Cite("CCM", "4(2)(e)")]
[Cite("CCM", "4(3)")]
[Cite("CCM", "7(1)(h)")]
[Cite("CCM", "7(1)(i)")]
[Cite("CCM", "7(1)(j)")]
public sealed class OwedByAffectedStates : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Affected affected = null!;
        ArticleDuty duty = null!;

        When()
            .Match(() => affected)
            .Match(() => duty, d => d.Addressee == Addressee.Affected);

        Then()
            .Yield(_ => new Duty(affected.State, duty.Provision, duty.Kind, affected.Since, null));
    }
}

/// <summary>The paragraphs that speak to a State with victims.</summary>
[Name("OwedByStatesWithVictims")]
[Cite("CCM", "5(1)")]
[Cite("CCM", "5(2)(a)")]
[Cite("CCM", "5(2)(b)")]
[Cite("CCM", "5(2)(c)")]
[Cite("CCM", "5(2)(d)")]
[Cite("CCM", "5(2)(e)")]
[Cite("CCM", "5(2)(f)")]
[Cite("CCM", "5(2)(g)")]
[Cite("CCM", "5(2)(h)")]
[Cite("CCM", "7(1)(k)")]
public sealed class OwedByStatesWithVictims : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        HasVictims victims = null!;
        ArticleDuty duty = null!;

        When()
            .Match(() => victims)
            .Match(() => duty, d => d.Addressee == Addressee.WithVictims);

        Then()
            .Yield(_ => new Duty(victims.State, duty.Provision, duty.Kind, victims.Since, null));
    }
}
