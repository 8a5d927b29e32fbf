using NodaTime;

namespace CcmPlanner.Engine.Time;

/// <summary>The three days of a legal question.</summary>
/// <param name="AsOf">What holds on this day.</param>
/// <param name="KnownAt">As far as it was known on this day.</param>
/// <param name="RulesAt">Under the rules of this day.</param>
public sealed record Viewpoint(LocalDate AsOf, LocalDate KnownAt, LocalDate RulesAt)
{
    /// <summary>A question under the rules of the day asked about.</summary>
    public Viewpoint(LocalDate asOf, LocalDate knownAt)
        : this(asOf, knownAt, asOf)
    {
    }
}
