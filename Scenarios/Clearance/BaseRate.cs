using CcmPlanner.Engine.Chance;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>
/// A probability that is itself only believed: a mean, and how many cases stand behind it. What is seen is added to
/// both (Beta-binomial), so a belief before records and one after have the same shape.
/// </summary>
/// <param name="Mean">The mean. Range: 0 to 1.</param>
/// <param name="Weight">Cases behind it. Range: above 0.</param>
public sealed record BaseRate(double Mean, double Weight)
{
    private const double CertainFrom = 1_000_000;

    /// <summary>Nothing seen yet: Jeffreys' prior.</summary>
    public static BaseRate Jeffreys { get; } = new(0.5, 1);

    /// <summary>True when it leaves nothing open: a mean of 0 or 1, or a million cases.</summary>
    public bool IsCertain => Mean is 0 or 1 || Weight >= CertainFrom;

    /// <summary>The belief as a distribution. Only where it is not certain.</summary>
    public Beta Distribution => new(Mean * Weight, (1 - Mean) * Weight);

    /// <summary>The belief after so many hits and misses more. Range: 0 or more each.</summary>
    public BaseRate After(double hits, double misses) =>
        new(((Mean * Weight) + hits) / (Weight + hits + misses), Weight + hits + misses);
}
