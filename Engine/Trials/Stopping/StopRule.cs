using CcmPlanner.Engine.Chance;

namespace CcmPlanner.Engine.Trials.Stopping;

/// <summary>
/// Play until every figure is as precise as asked. The trials are looked at after the first 1,000, 2,000, 4,000 and
/// so on, and at the most that are allowed. Looking often and stopping when it looks good would make intervals too
/// narrow; so each look spends half of the doubt that the looks before it left, and together they never spend more
/// than the confidence allows. Each figure has this confidence by itself, not all figures together.
/// </summary>
/// <param name="Targets">The figures. Range: at least one.</param>
/// <param name="Most">Most trials. Range: 1 to 2^48.</param>
/// <param name="Confidence">That an interval holds the truth, whenever the run stops. Range: 0.5 to 0.9999.</param>
public sealed record StopRule(IReadOnlyList<PrecisionTarget> Targets, long Most, double Confidence = 0.95)
{
    /// <summary>Trials at the first look.</summary>
    public const long FirstLook = 1_000;

    /// <summary>Trials at each look, in order.</summary>
    public IEnumerable<long> Looks
    {
        get
        {
            for (var count = FirstLook; count < Most; count *= 2)
            {
                yield return count;
            }

            yield return Most;
        }
    }

    /// <summary>Everything wrong with it; empty when it can be followed.</summary>
    public IReadOnlyList<string> Problems()
    {
        List<string> problems = [];
        if (Targets.Count == 0)
        {
            problems.Add("targets: found none; write at least one");
        }

        if (Most is < 1 or > Draws.TrialLimit)
        {
            problems.Add($"most trials: found {Most}; write 1 to {Draws.TrialLimit}");
        }

        if (!(Confidence is >= 0.5 and <= 0.9999))
        {
            problems.Add($"confidence: found {Confidence}; write 0.5 to 0.9999");
        }

        return [.. problems, .. Targets.SelectMany(target => target.Problems())];
    }

    /// <summary>The confidence of the intervals at one look. <paramref name="look"/>: 0 or more.</summary>
    public double ConfidenceAt(int look) => 1 - ((1 - Confidence) / (2L << look));

    /// <summary>The normal quantile of that confidence.</summary>
    internal double QuantileAt(int look) => -NormalQuantile.At((1 - ConfidenceAt(look)) / 2);
}
