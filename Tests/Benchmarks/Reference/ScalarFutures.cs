using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Benchmarks.Reference;

/// <summary>The kernel one trial at a time, written to be read: the oracle of the vectors.</summary>
internal sealed class ScalarFutures(ReferenceModel model)
{
    private readonly ReferenceInputs inputs = model.Inputs;
    private readonly double[] funding = new double[ReferenceWorld.Years];
    private readonly double[] liquidity = new double[ReferenceWorld.PayingYears];
    private readonly double[] costs = new double[ReferenceWorld.PayingYears];

    public void Play(OutcomeBatch batch)
    {
        for (var i = 0; i < batch.Count; i++)
        {
            var trial = batch.FirstTrial + i;
            PlayWorld(trial);
            long months = 0, requests = 0, late = 0;
            for (var s = 0; s < inputs.States.Length; s++)
            {
                var future = PlayState(trial, inputs.States[s]);
                batch.Of(model.Completion[s])[i] = future.Month;
                (months, requests, late) = (months + future.Month, requests + future.Requests, late + future.Late);
            }

            batch.Of(model.Months)[i] = months;
            batch.Of(model.Requests)[i] = requests;
            batch.Of(model.Late)[i] = late;
            var (lowest, arrears) = PlayContributions(trial);
            batch.Of(model.Short)[i] = lowest < 0 ? 1 : 0;
            batch.Of(model.Shortfall)[i] = (long)(lowest < 0 ? lowest * -100 : 0);
            batch.Of(model.Arrears)[i] = (long)(arrears * 100);
        }
    }

    private void PlayWorld(long trial)
    {
        var (shock, cost) = (0.0, 0.0);
        for (var year = 0; year < ReferenceWorld.Years; year++)
        {
            var block = inputs.Draws.Block(trial, inputs.World, year);
            var noise = ReferenceWorld.FundingSpread * ReferenceInputs.Normal.At(block.First);
            shock = (ReferenceWorld.FundingMemory * shock) + noise;
            funding[year] = ReferenceWorld.Elasticity * (inputs.LogFunding + shock);
            if (year < ReferenceWorld.PayingYears)
            {
                liquidity[year] = ReferenceWorld.LiquiditySpread * ReferenceInputs.Normal.At(block.Second);
                var rise = ReferenceWorld.CostSpread * ReferenceInputs.Normal.At(block.Third);
                cost = cost + rise + ReferenceWorld.CostTrend;
                costs[year] = Elementary.Exp(cost) * ReferenceWorld.Budget;
            }
        }
    }

    private (long Month, long Requests, long Late) PlayState(long trial, StateInputs state)
    {
        var (area, recent, deadline) = (state.Area, state.Rate, state.Deadline);
        var (productivity, conflict) = (0.0, false);
        long requests = 0, late = 0;
        for (var year = 0; year < ReferenceWorld.Years; year++)
        {
            var block = inputs.Draws.Block(trial, state.Stream, year);
            var noise = ReferenceWorld.ReleaseSpread * ReferenceInputs.Normal.At(block.First);
            productivity = (ReferenceWorld.ReleaseMemory * productivity) + noise;
            conflict = Draws.Unit(block.Second)
                < (conflict ? ReferenceWorld.ConflictStays : ReferenceWorld.ConflictStarts);
            var discovery = Draws.Unit(block.Third) / ReferenceWorld.DiscoveryChance;
            area -= discovery < 1 ? state.DiscoveryMean * Elementary.Log(discovery) : 0;
            var rate = Elementary.Exp(state.LogRate[year] + funding[year] + productivity);
            rate *= conflict ? ReferenceWorld.ConflictOutput : 1;
            if (area <= rate)
            {
                return ((long)((year + (area / rate)) * 12), requests, late);
            }

            area -= rate;
            recent += (rate - recent) * ReferenceWorld.RecentWeight;
            if (deadline - (year + 1) <= ReferenceWorld.RequestAhead)
            {
                requests++;
                late += Draws.Unit(block.Fourth) < ReferenceWorld.LateChance ? 1 : 0;
                var needed = Math.Ceiling(ReferenceWorld.Optimism * area / recent);
                deadline += Math.Min(Math.Max(needed, 1), ReferenceWorld.LongestExtension);
            }
        }

        return (ReferenceModel.Beyond, requests, late);
    }

    private (double Lowest, double Arrears) PlayContributions(long trial)
    {
        var (cash, lowest, arrears) = (ReferenceWorld.Reserve, ReferenceWorld.Reserve, 0.0);
        for (var year = 0; year < ReferenceWorld.PayingYears; year++)
        {
            var (early, paid) = (0.0, 0.0);
            foreach (var payer in inputs.Payers)
            {
                var unit = Draws.Unit(WordOf(inputs.Draws.Block(trial, payer.Stream, year / 4), year % 4));
                early += unit < payer.Early + liquidity[year] ? payer.Share : 0;
                paid += unit < payer.Paid + liquidity[year] ? payer.Share : 0;
            }

            var recovered = arrears * ReferenceWorld.Recovery;
            arrears = arrears - recovered + ((1 - paid) * ReferenceWorld.Budget);
            cash = cash + (early * ReferenceWorld.Budget) - (costs[year] * 0.5);
            lowest = Math.Min(lowest, cash);
            cash = cash + ((paid - early) * ReferenceWorld.Budget) + recovered - (costs[year] * 0.5);
            lowest = Math.Min(lowest, cash);
        }

        return (lowest, arrears);
    }

    private static uint WordOf(WordBlock block, int word) => word switch
    {
        0 => block.First,
        1 => block.Second,
        2 => block.Third,
        _ => block.Fourth,
    };
}
