using CcmPlanner.Engine.Chance;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>
/// What is believed of plans: some do not start at all (Beta-binomial), the others achieve a share of what they promise
/// whose logarithm is normal, with mean and spread both unknown (normal-inverse-gamma).
/// </summary>
/// <param name="NotStarted">Probability that a plan does not start in its period.</param>
/// <param name="Centre">Mean of the log share.</param>
/// <param name="CentreWeight">Plans behind it.</param>
/// <param name="Shape">Shape of the belief about the variance.</param>
/// <param name="Scale">Its scale.</param>
public sealed record PlanBelief(BaseRate NotStarted, double Centre, double CentreWeight, double Shape, double Scale)
{
    /// <summary>The log share of the next plan that starts: Student's t.</summary>
    public StudentT NextLog =>
        new(Centre, Math.Sqrt(Scale * (CentreWeight + 1) / (Shape * CentreWeight)), 2 * Shape);

    /// <summary>The belief before any plan was seen through.</summary>
    public static PlanBelief Before(ClearancePriors priors) => new(
        BaseRate.Jeffreys,
        Elementary.Log(priors["plan.ratio.median"]),
        priors["plan.ratio.weight"],
        priors["plan.spread.weight"] / 2,
        priors["plan.spread.weight"] / 2 * priors["plan.spread"] * priors["plan.spread"]);

    /// <summary>
    /// The belief after plans that achieved these shares of what they promised; 0 for one not started.
    /// </summary>
    public PlanBelief After(IReadOnlyCollection<double> shares)
    {
        List<double> logs = [.. shares.Where(share => share > 0).Select(Elementary.Log)];
        var zeros = shares.Count - logs.Count;
        if (logs.Count == 0)
        {
            return this with { NotStarted = NotStarted.After(zeros, 0) };
        }

        var mean = logs.Sum() / logs.Count;
        var weight = CentreWeight + logs.Count;
        return new PlanBelief(
            NotStarted.After(zeros, logs.Count),
            ((CentreWeight * Centre) + (logs.Count * mean)) / weight,
            weight,
            Shape + (logs.Count / 2.0),
            Scale + (logs.Sum(log => (log - mean) * (log - mean)) / 2)
                + (CentreWeight * logs.Count * (mean - Centre) * (mean - Centre) / (2 * weight)));
    }
}
