using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using NodaTime;

namespace CcmPlanner.Rules.Facts;

/// <summary>Cluster munitions a State kept for training and research at one time (Article 3(6)).</summary>
/// <param name="State">Which State.</param>
/// <param name="AsOf">The time the figure describes, as well as it is known.</param>
/// <param name="Munitions">Cluster munitions kept; null when not given.</param>
/// <param name="Submunitions">Explosive submunitions kept; null when not given.</param>
/// <param name="From">Provenance.</param>
public sealed record Retained(
    StateCode State,
    UncertainDate AsOf,
    long? Munitions,
    long? Submunitions,
    Provenance From) : IFact
{
    /// <summary>True when some were kept, false when the figures given are all zero.</summary>
    public bool Some => Munitions > 0 || Submunitions > 0;

    /// <inheritdoc/>
    public LocalDate? HoldsFrom => AsOf.Latest ?? From.KnownOn;
}
