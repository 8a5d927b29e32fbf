namespace CcmPlanner.Benchmarks.Reference;

/// <summary>An invented State with ground to clear.</summary>
/// <param name="Code">Its code, which names its stream.</param>
/// <param name="Area">Contaminated area at the start, km².</param>
/// <param name="Rate">Release in a usual first year, km².</param>
/// <param name="Learning">Growth of that for five years, log per year.</param>
/// <param name="Deadline">Its deadline, years from the start.</param>
internal sealed record ReferenceState(string Code, double Area, double Rate, double Learning, double Deadline);

/// <summary>An invented payer of contributions.</summary>
/// <param name="Code">Its code, which names its stream.</param>
/// <param name="Share">Its part of all contributions.</param>
/// <param name="Early">Probability that it pays in the first half of a usual year.</param>
/// <param name="Paid">Probability that it pays in a usual year at all.</param>
internal sealed record ReferencePayer(string Code, double Share, double Early, double Paid);

/// <summary>
/// The world that the arithmetic is measured by: its size is that of the real question, its numbers are invented, all
/// of them here. Nothing in it says anything about any State.
/// </summary>
/// <param name="States">Who clears.</param>
/// <param name="Payers">Who pays; shares add up to about 1.</param>
internal sealed record ReferenceWorld(IReadOnlyList<ReferenceState> States, IReadOnlyList<ReferencePayer> Payers)
{
    public const int Years = 30;
    public const int PayingYears = 10;
    public const int LearningYears = 5;

    // Funding: a common shock with memory, and how strongly release follows it.
    public const double FundingMemory = 0.7;
    public const double FundingSpread = 0.19;
    public const double Elasticity = 0.25;

    // Release: productivity with memory; conflict starts, goes on, and leaves little to work with.
    public const double ReleaseMemory = 0.6;
    public const double ReleaseSpread = 0.3;
    public const double ConflictStarts = 0.04;
    public const double ConflictStays = 0.6;
    public const double ConflictOutput = 0.2;

    // Discovery: sometimes, as a share of the area at the start.
    public const double DiscoveryChance = 0.08;
    public const double DiscoveryShare = 0.05;

    // Requests: asked when this near the deadline, for a part of the time that seems needed at recent rates.
    public const double RequestAhead = 1.75;
    public const double RecentWeight = 0.25;
    public const double Optimism = 0.8;
    public const double LongestExtension = 5;
    public const double LateChance = 0.07;

    // Contributions and costs, CHF.
    public const double Budget = 500_000;
    public const double Reserve = 480_000;
    public const double LiquiditySpread = 0.06;
    public const double CostTrend = 0.01;
    public const double CostSpread = 0.03;
    public const double Recovery = 0.5;

    /// <summary>Money for clearance, as a multiple of the usual; the lever of comparisons.</summary>
    public double Funding { get; init; } = 1;

    /// <summary>Eleven States and 112 payers.</summary>
    public static ReferenceWorld Invented { get; } = new(
        [
            new("ALP", 9, 1.5, 0.05, 4.25),
            new("BET", 3.6, 0.9, 0.04, 3.5),
            new("GAM", 32, 3.0, 0.06, 2.75),
            new("DEL", 34, 2.4, 0.05, 5.0),
            new("EPS", 70, 6.5, 0.04, 6.25),
            new("ZET", 300, 14, 0.03, 7.5),
            new("ETA", 19, 2.1, 0.05, 3.25),
            new("THE", 12, 1.2, 0.06, 8.0),
            new("IOT", 2.2, 0.35, 0.04, 5.5),
            new("KAP", 88, 5.5, 0.05, 4.75),
            new("LAM", 33, 3.1, 0.03, 9.0),
        ],
        [.. Enumerable.Range(0, 112).Select(Payer)]);

    private static ReferencePayer Payer(int rank)
    {
        // Halving every nine ranks: the first twelve carry three fifths, and the last pay next to nothing.
        const double Halving = 0.92587471228729053;
        var share = 1 - Halving;
        for (var i = 0; i < rank; i++)
        {
            share *= Halving;
        }

        return new($"P{rank:000}", share, 0.35 + (0.003 * (rank % 40)), 0.78 + (0.002 * (rank % 50)));
    }
}
