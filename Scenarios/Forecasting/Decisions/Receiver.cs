using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Clearance;

namespace CcmPlanner.Scenarios.Forecasting.Decisions;

/// <summary>
/// A State that money can go to. What it buys is teams: so many more as, at the State's own middle speed and the
/// middle of its cost, release what the money pays. In a future in which the State works faster or slower, so do these
/// teams; while work is interrupted they do nothing.
/// </summary>
/// <param name="State">Which State.</param>
/// <param name="Cost">Of a square metre, in the pot's currency.</param>
/// <param name="Speed">Middle release in a year of work in the years of the pot. Unit: km².</param>
/// <param name="Area">Area at the baseline. Unit: km².</param>
internal sealed record Receiver(StateCode State, LandCost Cost, double Speed, double Area)
{
    private const double SquareMetres = 1_000_000;
    private const double MostTeams = 1000;

    /// <summary>Additional area in a year of work, km².</summary>
    public double AreaPerYear(decimal amount, int years) => (double)amount / years / Cost.Middle / SquareMetres;

    /// <summary>Teams at work, times this.</summary>
    public double Teams(decimal amount, int years) => Math.Min(MostTeams, 1 + (AreaPerYear(amount, years) / Speed));

    /// <summary>The States of a plan that money can go to, and those that it cannot.</summary>
    public static (IReadOnlyList<Receiver> Receivers, IReadOnlyList<LeftOutState> LeftOut) Of(
        AllocationQuestion question, ForecastPlan plan, ClearanceModel model)
    {
        List<Receiver> receivers = [];
        List<LeftOutState> leftOut =
        [
            .. (plan.Cases ?? []).Where(data => data.NotForecastBecause is not null)
                .Select(data => new LeftOutState(data.State, data.NotForecastBecause!)),
        ];
        foreach (var played in model.States)
        {
            var state = played.State;
            var (cost, because) = question.CostOf(state.State, plan);
            if (cost is { } known)
            {
                var area = plan.Cases!.First(data => data.State == state.State).BaselineArea;
                receivers.Add(new Receiver(
                    state.State, known, SpeedOf(state, plan, question.Years), (double)(area ?? 0)));
            }
            else
            {
                leftOut.Add(new LeftOutState(state.State, because!));
            }
        }

        return (receivers, [.. leftOut.OrderBy(left => left.State)]);
    }

    /// <summary>The middle of what is believed of the rate, at the middle of the years.</summary>
    private static double SpeedOf(StateModel state, ForecastPlan plan, int years)
    {
        var pooling = state.Tables.Pooling;
        var mean =
            pooling.Nodes.Select((node, at) => node.Weight * state.Rate.Moments(state.NoiseScale, at).Mean).Sum();
        var middle = Math.Min(plan.Settings.AsOf.Year + ((years + 1) / 2.0), state.TrendEnd) - state.TrendMiddle;
        return Elementary.Exp(mean + (state.Trend.Draw(0, state.NoiseScale) * middle));
    }
}
