using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Scenarios.Forecasting.Decisions;

/// <summary>
/// By how much another scenario differs from the base in one quantity, trial by trial under the same draws.
/// </summary>
/// <param name="Quantity">Which quantity; everything here is in its unit.</param>
/// <param name="Scenario">The other scenario.</param>
/// <param name="Base">The mean under the base; null when it applies to no trial.</param>
/// <param name="Other">The mean under the other; null when it applies to no trial.</param>
/// <param name="Mean">Mean of other less base; null when no trial has both.</param>
/// <param name="ProbabilityOtherBetter">How often the other is better; null when no trial has both.</param>
/// <param name="ProbabilityBaseBetter">How often the base is; what is missing to 1 are equals.</param>
/// <param name="Trials">Trials that have both.</param>
public sealed record Difference(
    DecisionQuantity Quantity,
    string Scenario,
    Figure<double>? Base,
    Figure<double>? Other,
    Figure<double>? Mean,
    Figure<double>? ProbabilityOtherBetter,
    Figure<double>? ProbabilityBaseBetter,
    long Trials)
{
    /// <summary>Lower end of the 95 % interval of the mean difference; null as that is.</summary>
    public double? Low => Mean?.Value - Mean?.Error;

    /// <summary>Upper end.</summary>
    public double? High => Mean?.Value + Mean?.Error;

    /// <summary>True when the interval leaves out zero: more than chance of the trials.</summary>
    public bool IsClear => Low > 0 || High < 0;

    /// <summary>Takes it from the counts of a comparison.</summary>
    internal static Difference Of(
        OutcomeFigures figures, ComparedOutcomes compared, int other, string scenario, DecisionQuantity quantity)
    {
        var lower = compared.Own(0, quantity.Name)!;
        if (compared.Own(other, quantity.Name) is not { } own
            || compared.Difference(other, quantity.Name) is not { } difference)
        {
            return new Difference(quantity, scenario, figures.Mean(lower, quantity.Divisor), null, null, null, null, 0);
        }

        var counts = figures.CountsOf(difference);
        var trials = counts.Sum();
        var (less, more) = (counts[0], counts[2]);
        var (better, worse) = quantity.MoreIsBetter ? (more, less) : (less, more);
        return new Difference(
            quantity,
            scenario,
            figures.Mean(lower, quantity.Divisor),
            figures.Mean(own, quantity.Divisor),
            figures.Mean(difference, quantity.Divisor),
            trials == 0 ? null : OutcomeFigures.ProbabilityOf(better, trials),
            trials == 0 ? null : OutcomeFigures.ProbabilityOf(worse, trials),
            trials);
    }
}
