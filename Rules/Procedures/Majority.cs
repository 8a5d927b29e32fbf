namespace CcmPlanner.Rules.Procedures;

/// <summary>Majorities as whole votes.</summary>
internal static class Majority
{
    /// <summary>The fewest that are more than half.</summary>
    public static int Of(int all) => (all / 2) + 1;

    /// <summary>The fewest that are at least the fraction.</summary>
    public static int AtLeast(int all, int numerator, int denominator) =>
        ((all * numerator) + denominator - 1) / denominator;
}
