namespace CcmPlanner.Scenarios.Clearance;

/// <summary>
/// What a question supposes to be otherwise than the records suggest: efforts of States, and shocks. Everything is
/// neutral unless set, and neutral levers change no bit of a forecast.
/// </summary>
public sealed record ClearanceLevers
{
    private const double MostFactor = 1000;

    /// <summary>Nothing is supposed.</summary>
    public static ClearanceLevers None { get; } = new();

    /// <summary>Efforts of one State or of all; those that overlap are multiplied.</summary>
    public IReadOnlyList<StateEffort> Efforts { get; init; } = [];

    /// <summary>Donors that hold back money.</summary>
    public IReadOnlyList<DonorFreeze> Freezes { get; init; } = [];

    /// <summary>Hostilities in a State: no work in those years, and new contamination in the first.</summary>
    public IReadOnlyList<Conflict> Conflicts { get; init; } = [];

    /// <summary>The money of the whole world, times a factor.</summary>
    public IReadOnlyList<FundingSqueeze> Squeezes { get; init; } = [];

    /// <summary>Years in which no work is done, whatever the money.</summary>
    public IReadOnlyList<LostYear> LostYears { get; init; } = [];

    /// <summary>Newly found area from the day of the forecast on, times this; 2 doubles it. Range: 0 to 1000.</summary>
    public double DiscoveryFactor { get; init; } = 1;

    /// <summary>
    /// Speed in the last part of the workload, times this; ½ makes a slow tail. Range: above 0 to 1000.
    /// </summary>
    public double TailFactor { get; init; } = 1;

    /// <summary>True when nothing is supposed.</summary>
    public bool IsNeutral =>
        Efforts.All(effort => effort.IsNeutral)
        && Freezes.Count == 0
        && Conflicts.Count == 0
        && Squeezes.All(squeeze => squeeze.Factor == 1)
        && LostYears.Count == 0
        && DiscoveryFactor == 1
        && TailFactor == 1;

    /// <summary>Everything wrong with them, each with its place; empty when they can be used.</summary>
    public IEnumerable<string> Problems()
    {
        for (var i = 0; i < Efforts.Count; i++)
        {
            foreach (var problem in Efforts[i].Problems())
            {
                yield return $"efforts[{i}].{problem}";
            }
        }

        foreach (var problem in ShockProblems())
        {
            yield return problem;
        }

        if (!(DiscoveryFactor >= 0 && DiscoveryFactor <= MostFactor))
        {
            yield return $"discoveryFactor: found {DiscoveryFactor}; write a number from 0 to {MostFactor}";
        }

        if (!(TailFactor > 0 && TailFactor <= MostFactor))
        {
            yield return $"tailFactor: found {TailFactor}; write a number above 0, up to {MostFactor}";
        }
    }

    private IEnumerable<string> ShockProblems() =>
        Spans(Freezes, "freezes", freeze => freeze.Years, freeze => freeze.Share is >= 0 and <= 1
                ? null : $"share: found {freeze.Share}; write a share from 0 to 1")
            .Concat(Spans(Conflicts, "conflicts", conflict => conflict.Years, _ => null))
            .Concat(Spans(Squeezes, "squeezes", squeeze => squeeze.Years, squeeze =>
                squeeze.Factor is >= StateEffort.LeastFactor and <= MostFactor
                    ? null
                    : $"factor: found {squeeze.Factor}; write a number from {StateEffort.LeastFactor} to "
                        + $"{MostFactor}"));

    private static IEnumerable<string> Spans<T>(
        IReadOnlyList<T> shocks, string name, Func<T, YearSpan> years, Func<T, string?> other)
    {
        for (var i = 0; i < shocks.Count; i++)
        {
            if (years(shocks[i]).Problem is { } span)
            {
                yield return $"{name}[{i}].{span}";
            }

            if (other(shocks[i]) is { } problem)
            {
                yield return $"{name}[{i}].{problem}";
            }
        }
    }
}
