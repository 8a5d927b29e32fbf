using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Values;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>What a State, or all, may do otherwise in some years. Everything is neutral unless set.</summary>
/// <param name="State">Which State; null for all.</param>
/// <param name="Years">When.</param>
public sealed record StateEffort(StateCode? State, YearSpan Years)
{
    /// <summary>Least factor allowed: a thousandth; stopping altogether is a lost year.</summary>
    public const double LeastFactor = 0.001;

    private const double MostFactor = 1000;

    /// <summary>Money, times this; output follows it by an elasticity. Range: 0.001 to 1000.</summary>
    public double Funding { get; init; } = 1;

    /// <summary>Teams at work, times this; output follows them one to one. Range: 0.001 to 1000.</summary>
    public double Teams { get; init; } = 1;

    /// <summary>
    /// Release in a year of work in place of what the records suggest, before money and teams; null to keep that.
    /// </summary>
    public RatePercentiles? Rate { get; init; }

    /// <summary>True when those years are spent on survey: nothing is cleared, what is suspected is settled.</summary>
    public bool SurveyFirst { get; init; }

    /// <summary>True when it changes nothing.</summary>
    public bool IsNeutral => Funding == 1 && Teams == 1 && Rate is null && !SurveyFirst;

    /// <summary>Everything wrong with it.</summary>
    internal IEnumerable<string> Problems()
    {
        if (Years.Problem is { } span)
        {
            yield return span;
        }

        if (!(Funding >= LeastFactor && Funding <= MostFactor))
        {
            yield return $"funding: found {Funding}; write a number from {LeastFactor} to {MostFactor}";
        }

        if (!(Teams >= LeastFactor && Teams <= MostFactor))
        {
            yield return $"teams: found {Teams}; write a number from {LeastFactor} to {MostFactor}";
        }

        foreach (var problem in Rate?.Problems() ?? [])
        {
            yield return $"rate.{problem}";
        }
    }
}

/// <summary>A yearly rate as somebody who knows the programme gives it. Unit: km² a year.</summary>
/// <param name="P10">One time in ten it is lower.</param>
/// <param name="P50">As often lower as higher.</param>
/// <param name="P90">One time in ten it is higher.</param>
public sealed record RatePercentiles(double P10, double P50, double P90)
{
    /// <summary>The distribution with these percentiles; none of it lies below 0.</summary>
    internal Metalog Distribution => new Elicitation(P10, P50, P90, "km² a year", Least: 0).Distribution;

    /// <summary>What is wrong with them; empty when nothing is.</summary>
    internal IReadOnlyList<string> Problems() => Distribution.Problems();
}
