using CcmPlanner.Engine.Values;
using NodaTime;

namespace CcmPlanner.Rules.Facts;

/// <summary>What a State did to implement the Convention in its own law (Article 9).</summary>
public enum MeasureKind
{
    /// <summary>A law of its own.</summary>
    SpecificLaw,

    /// <summary>The State holds that the law it has is enough.</summary>
    ExistingLawSufficient,

    /// <summary>Existing laws reported; whether they are enough is not clear.</summary>
    ExistingLawReported,

    /// <summary>A law is being prepared.</summary>
    InProcess,

    /// <summary>Nothing done, as far as the source goes.</summary>
    NoneReported,
}

/// <summary>National implementation measures as sources report them; a State with no row is unknown.</summary>
/// <param name="State">Which State.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Year">Year of the law; null when there is none or it is unknown.</param>
/// <param name="From">Provenance; its note says more.</param>
public sealed record NationalMeasures(StateCode State, MeasureKind Kind, int? Year, Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => Year is { } year ? new LocalDate(year, 12, 31) : null;
}
