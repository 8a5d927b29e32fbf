using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Clearance;

namespace CcmPlanner.Scenarios.Forecasting;

/// <summary>Eight chances in ten between two ends, and the middle.</summary>
/// <param name="P10">Lower end.</param>
/// <param name="P50">Middle.</param>
/// <param name="P90">Upper end.</param>
public sealed record BeliefSpan(double P10, double P50, double P90);

/// <summary>What was believed of a quantity before the records, and what after them.</summary>
/// <param name="Id">Its name: rate, trend, noise, discovery, betweenStates.</param>
/// <param name="State">Whose; null for the comparison of States.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Records">How many records it was learnt from; 0 leaves the prior.</param>
/// <param name="Prior">Before.</param>
/// <param name="Posterior">After.</param>
public sealed record CalibrationLine(
    string Id, StateCode? State, string Unit, int Records, BeliefSpan Prior, BeliefSpan Posterior);

/// <summary>Shows what a forecast learnt from records. Mixtures are given by mean and spread.</summary>
public static class ForecastCalibration
{
    private const double Tenth = 1.2815515655446004; // standard normal quantile at 0.9

    /// <summary>Id of what is believed of a square kilometre of a State that is not forecast.</summary>
    public const string Unforecast = "rateAtOneSquareKilometre";

    /// <summary>
    /// The comparison of States, then State by State; of a State that is not forecast, what would be believed of a
    /// square kilometre of it: before the records of other States and after them.
    /// </summary>
    internal static IReadOnlyList<CalibrationLine> Of(
        IEnumerable<PlayedState> states, IEnumerable<StateCode> unforecast, ForecastSettings settings) =>
    [
        .. Compared(settings),
        .. Planned(settings),
        .. states.SelectMany(played => Of(played.State, settings)),
        .. unforecast.Select(state => Unknown(state, settings)),
    ];

    private static CalibrationLine Unknown(StateCode state, ForecastSettings settings)
    {
        var noise = settings.Priors["rate.noise.sd"];
        BeliefSpan Of(IReadOnlyList<ClearanceCase> others)
        {
            var pooling = Pooling.Of(others, settings.Priors, settings.AsOf.Year);
            return Mixed(pooling, new RateBelief(pooling, state, 0, new LevelBelief(0, 0, 0, 0, 0)), noise);
        }

        return new CalibrationLine(Unforecast, state, "km²/year", 0, Of([]), Of(settings.Comparables));
    }

    private static IEnumerable<CalibrationLine> Compared(ForecastSettings settings)
    {
        if (settings.Comparables.Count == 0)
        {
            yield break;
        }

        var fit = Pooling.Of(settings.Comparables, settings.Priors, settings.AsOf.Year);
        var before = Pooling.Of([], settings.Priors, settings.AsOf.Year);
        yield return new CalibrationLine(
            "betweenStates", null, "log", fit.Count, Spread(before), Spread(fit));
    }

    private static IEnumerable<CalibrationLine> Planned(ForecastSettings settings)
    {
        if (settings.PlanShares.Count == 0)
        {
            yield break;
        }

        var before = PlanBelief.Before(settings.Priors);
        var after = before.After(settings.PlanShares);
        yield return new CalibrationLine(
            "plansNotStarted",
            null,
            "1",
            settings.PlanShares.Count,
            SpanOf(before.NotStarted.Distribution.Quantile),
            SpanOf(after.NotStarted.Distribution.Quantile));
        yield return new CalibrationLine(
            "planShare",
            null,
            "1",
            settings.PlanShares.Count(share => share > 0),
            SpanOf(at => Elementary.Exp(before.NextLog.Quantile(at))),
            SpanOf(at => Elementary.Exp(after.NextLog.Quantile(at))));
    }

    private static BeliefSpan SpanOf(Func<double, double> quantile) => new(quantile(0.1), quantile(0.5), quantile(0.9));

    private static IEnumerable<CalibrationLine> Of(StateModel state, ForecastSettings settings)
    {
        var priors = settings.Priors;
        var tables = state.Tables;
        var noise = priors["rate.noise.sd"];
        var count = state.Records.LogRates.Count;
        var bare = new RateBelief(tables.Pooling, state.State, state.LogArea, new LevelBelief(0, 0, 0, 0, 0));
        yield return new CalibrationLine(
            "rate",
            state.State,
            "km²/year",
            count,
            Mixed(tables.Pooling, bare, noise),
            Mixed(tables.Pooling, state.Rate, state.NoiseScale));
        yield return new CalibrationLine(
            "trend",
            state.State,
            "log/year",
            count,
            Normal(0, state.Trend.Spread),
            Normal(state.Trend.Draw(0, noise), state.Trend.Draw(1, noise) - state.Trend.Draw(0, noise)));
        var weight = priors["rate.noise.weight"];
        yield return new CalibrationLine(
            "noise",
            state.State,
            "log",
            count,
            Scatter(noise, tables.PrecisionOf(weight)),
            Scatter(state.NoiseScale, state.Precision));
        var found = priors["discovery.noise.sd"];
        yield return new CalibrationLine(
            "discovery",
            state.State,
            "1/year",
            state.Discovery.Count,
            LogNormal(state.Discovery.Prior, state.Discovery.Spread),
            LogNormal(state.Discovery.Draw(0, found), state.Discovery.Draw(1, found) - state.Discovery.Draw(0, found)));
    }

    private static BeliefSpan Normal(double mean, double spread) =>
        new(mean - (Tenth * spread), mean, mean + (Tenth * spread));

    private static BeliefSpan LogNormal(double mean, double spread)
    {
        var log = Normal(mean, spread);
        return new BeliefSpan(Elementary.Exp(log.P10), Elementary.Exp(log.P50), Elementary.Exp(log.P90));
    }

    private static BeliefSpan Mixed(Pooling pooling, RateBelief belief, double noise)
    {
        var moments = pooling.Nodes.Select((node, at) => (node.Weight, Of: belief.Moments(noise, at))).ToList();
        var mean = moments.Sum(node => node.Weight * node.Of.Mean);
        var square = moments.Sum(node =>
            node.Weight * ((node.Of.Deviation * node.Of.Deviation) + ((node.Of.Mean - mean) * (node.Of.Mean - mean))));
        return LogNormal(mean, Math.Sqrt(square));
    }

    private static BeliefSpan Scatter(double scale, QuantileTable precision)
    {
        double At(double probability) => scale / Math.Sqrt(precision.At((uint)(probability * uint.MaxValue)));
        return new BeliefSpan(At(0.9), At(0.5), At(0.1));
    }

    private static BeliefSpan Spread(Pooling pooling)
    {
        double At(double unit) => pooling.Nodes[pooling.NodeOf(unit)].Between;
        return new BeliefSpan(At(0.1), At(0.5), At(0.9));
    }
}
