using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using NodaTime;

namespace CcmPlanner.Rules.Facts;

/// <summary>Whether a State holds, or held when the Convention bound it, something a duty is about.</summary>
public enum Holding
{
    /// <summary>It held some.</summary>
    Held,

    /// <summary>It holds none, as far as the source goes.</summary>
    None,

    /// <summary>Sources disagree or the State has not said clearly.</summary>
    Unclear,

    /// <summary>The State has not declared it and nobody else reports it.</summary>
    Undeclared,
}

/// <summary>
/// What is known of a State's cluster munition stockpile when the Convention entered into force for it (Article 3).
/// </summary>
/// <param name="State">Whose stockpile.</param>
/// <param name="Holding">Whether there was one.</param>
/// <param name="Munitions">Cluster munitions declared; null when unknown.</param>
/// <param name="Submunitions">Submunitions declared; null when unknown.</param>
/// <param name="From">Provenance.</param>
public sealed record Stockpile(
    StateCode State,
    Holding Holding,
    long? Munitions,
    long? Submunitions,
    Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => null;
}

/// <summary>The destruction of a State's stockpile was completed.</summary>
/// <param name="State">Whose stockpile.</param>
/// <param name="On">When, as well as it is known.</param>
/// <param name="From">Provenance.</param>
public sealed record StockpileDestroyed(StateCode State, UncertainDate On, Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => On.Latest ?? From.KnownOn;
}

/// <summary>A State clarified that it holds no stockpile, after doubt.</summary>
/// <param name="State">Whose stockpile.</param>
/// <param name="On">When it said so.</param>
/// <param name="From">Provenance.</param>
public sealed record NoStockpileShown(StateCode State, UncertainDate On, Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => On.Latest ?? From.KnownOn;
}
