using CcmPlanner.Rules.Conclusions;

namespace CcmPlanner.Rules.Facts;

/// <summary>Whom a paragraph without a date speaks to.</summary>
public enum Addressee
{
    /// <summary>Every State Party.</summary>
    EveryParty,

    /// <summary>A State Party whose stockpile is not destroyed, as far as is known.</summary>
    Stockpiler,

    /// <summary>A State Party that had a stockpile when it was bound.</summary>
    FormerStockpiler,

    /// <summary>A State Party with remnants that are not cleared, as far as is known.</summary>
    Affected,

    /// <summary>A State Party with victims.</summary>
    WithVictims,
}

/// <summary>
/// A paragraph of the Convention that binds its addressees without a date. It is law, not a fact about the world.
/// </summary>
/// <param name="Provision">Its id in the provision register.</param>
/// <param name="Cite">How lawyers cite it.</param>
/// <param name="Addressee">Whom it speaks to.</param>
/// <param name="Kind">How far it binds.</param>
/// <param name="Words">The duty in a few words.</param>
public sealed record ArticleDuty(string Provision, string Cite, Addressee Addressee, DutyKind Kind, string Words);

/// <summary>An action of a political plan with a period or a day; the number stands in a parameter.</summary>
/// <param name="Provision">Its id.</param>
/// <param name="Parameter">Id of the parameter that holds its period or year.</param>
/// <param name="Addressee">Whom it speaks to.</param>
/// <param name="Words">What it asks, in a few words.</param>
public sealed record PlanAction(string Provision, string Parameter, Addressee Addressee, string Words);

/// <summary>Something a request to extend a deadline has to contain.</summary>
/// <param name="Provision">The duty whose deadline is to be extended.</param>
/// <param name="Item">Its letter, or <c>exceptional</c> or <c>previous</c>.</param>
/// <param name="FromNumber">The first request it is asked of: 1, or 2 for further requests only.</param>
/// <param name="Words">What it is, with its paragraph.</param>
public sealed record RequiredItem(string Provision, string Item, int FromNumber, string Words);
