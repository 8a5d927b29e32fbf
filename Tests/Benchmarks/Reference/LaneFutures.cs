using System.Runtime.CompilerServices;
using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Benchmarks.Reference;

/// <summary>
/// The kernel for as many trials at once as a vector has cells: the bits of <see cref="ScalarFutures"/>.
/// </summary>
internal sealed class LaneFutures<T>(ReferenceModel model)
    where T : struct, ILanes<T>
{
    private readonly ReferenceInputs inputs = model.Inputs;
    private readonly T[] funding = new T[ReferenceWorld.Years];
    private readonly T[] liquidity = new T[ReferenceWorld.PayingYears];
    private readonly T[] costs = new T[ReferenceWorld.PayingYears];
    private readonly T[] early = new T[12];
    private readonly T[] paid = new T[12];
    private readonly double[] cells = new double[T.Count];

    public void Play(OutcomeBatch batch)
    {
        for (var i = 0; i < batch.Count; i += T.Count)
        {
            var trial = batch.FirstTrial + i;
            PlayWorld(trial);
            var (months, requests, late) = (T.Of(0), T.Of(0), T.Of(0));
            for (var s = 0; s < inputs.States.Length; s++)
            {
                var month = PlayState(trial, inputs.States[s], ref requests, ref late);
                months += month;
                Write(batch.Of(model.Completion[s]), i, month);
            }

            Write(batch.Of(model.Months), i, months);
            Write(batch.Of(model.Requests), i, requests);
            Write(batch.Of(model.Late), i, late);
            PlayPayers(trial);
            PlayCash(batch, i);
        }
    }

    /// <summary>Writes the cells as whole numbers, those within the batch.</summary>
    private void Write(Span<long> column, int first, T values)
    {
        T.Store(values, ref cells[0]);
        var count = Math.Min(T.Count, column.Length - first);
        for (var i = 0; i < count; i++)
        {
            column[first + i] = (long)cells[i];
        }
    }

    private void PlayWorld(long trial)
    {
        var (shock, cost) = (T.Of(0), T.Of(0));
        for (var year = 0; year < ReferenceWorld.Years; year++)
        {
            var block = LanePhilox<T>.Block(inputs.Draws, trial, inputs.World, year);
            var noise = T.Of(ReferenceWorld.FundingSpread) * ReferenceInputs.Normal.At(block.First);
            shock = (T.Of(ReferenceWorld.FundingMemory) * shock) + noise;
            funding[year] = T.Of(ReferenceWorld.Elasticity) * (T.Of(inputs.LogFunding) + shock);
            if (year < ReferenceWorld.PayingYears)
            {
                liquidity[year] = T.Of(ReferenceWorld.LiquiditySpread) * ReferenceInputs.Normal.At(block.Second);
                var rise = T.Of(ReferenceWorld.CostSpread) * ReferenceInputs.Normal.At(block.Third);
                cost = cost + rise + T.Of(ReferenceWorld.CostTrend);
                costs[year] = LaneFunctions<T>.Exp(cost) * T.Of(ReferenceWorld.Budget);
            }
        }
    }

    private T PlayState(long trial, StateInputs state, ref T requests, ref T late)
    {
        var (area, recent, deadline) = (T.Of(state.Area), T.Of(state.Rate), T.Of(state.Deadline));
        var (productivity, conflict) = (T.Of(0), T.Bits(0));
        var month = T.Of(ReferenceModel.Beyond);
        var (asked, askedLate) = (T.Of(0), T.Of(0));
        var working = T.Bits(ulong.MaxValue);
        for (var year = 0; year < ReferenceWorld.Years; year++)
        {
            var block = LanePhilox<T>.Block(inputs.Draws, trial, state.Stream, year);
            var noise = T.Of(ReferenceWorld.ReleaseSpread) * ReferenceInputs.Normal.At(block.First);
            productivity = (T.Of(ReferenceWorld.ReleaseMemory) * productivity) + noise;
            conflict = T.Less(
                LaneFunctions<T>.Unit(block.Second),
                T.Choose(conflict, T.Of(ReferenceWorld.ConflictStays), T.Of(ReferenceWorld.ConflictStarts)));
            var discovery = LaneFunctions<T>.Unit(block.Third) / T.Of(ReferenceWorld.DiscoveryChance);
            var found = T.Of(state.DiscoveryMean) * LaneFunctions<T>.Log(discovery);
            area -= found & T.Less(discovery, T.Of(1));
            var rate = LaneFunctions<T>.Exp(T.Of(state.LogRate[year]) + funding[year] + productivity);
            rate *= T.Choose(conflict, T.Of(ReferenceWorld.ConflictOutput), T.Of(1));
            var ready = T.AtMost(area, rate) & working;
            month = T.Choose(ready, Floor((T.Of(year) + (area / rate)) * T.Of(12)), month);
            working &= ~ready;
            if (!T.Any(working))
            {
                break;
            }

            area -= rate;
            recent += (rate - recent) * T.Of(ReferenceWorld.RecentWeight);
            var asks = T.AtMost(deadline - T.Of(year + 1), T.Of(ReferenceWorld.RequestAhead)) & working;
            asked += T.Of(1) & asks;
            askedLate += T.Of(1) & asks & T.Less(LaneFunctions<T>.Unit(block.Fourth), T.Of(ReferenceWorld.LateChance));
            var needed = T.Ceiling(T.Of(ReferenceWorld.Optimism) * area / recent);
            needed = T.Smaller(T.Larger(needed, T.Of(1)), T.Of(ReferenceWorld.LongestExtension));
            deadline += needed & asks;
        }

        requests += asked;
        late += askedLate;
        return month;
    }

    /// <summary>What of all contributions is paid in the first half of each year, and in the year.</summary>
    private void PlayPayers(long trial)
    {
        for (var first = 0; first < ReferenceWorld.PayingYears; first += 4)
        {
            var (early0, early1, early2, early3) = (T.Of(0), T.Of(0), T.Of(0), T.Of(0));
            var (paid0, paid1, paid2, paid3) = (T.Of(0), T.Of(0), T.Of(0), T.Of(0));
            var (liquid0, liquid1) = (liquidity[first], liquidity[first + 1]);
            var isWhole = first + 4 <= ReferenceWorld.PayingYears;
            var (liquid2, liquid3) = isWhole ? (liquidity[first + 2], liquidity[first + 3]) : (liquid0, liquid1);
            foreach (ref readonly var payer in inputs.Payers.AsSpan())
            {
                var block = LanePhilox<T>.Block(inputs.Draws, trial, payer.Stream, first / 4);
                Pay(in payer, block.First, liquid0, ref early0, ref paid0);
                Pay(in payer, block.Second, liquid1, ref early1, ref paid1);
                if (isWhole)
                {
                    Pay(in payer, block.Third, liquid2, ref early2, ref paid2);
                    Pay(in payer, block.Fourth, liquid3, ref early3, ref paid3);
                }
            }

            (early[first], early[first + 1], early[first + 2], early[first + 3]) = (early0, early1, early2, early3);
            (paid[first], paid[first + 1], paid[first + 2], paid[first + 3]) = (paid0, paid1, paid2, paid3);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pay(in PayerInputs payer, T word, T liquid, ref T early, ref T paid)
    {
        var unit = LaneFunctions<T>.Unit(word);
        early += T.Of(payer.Share) & T.Less(unit, T.Of(payer.Early) + liquid);
        paid += T.Of(payer.Share) & T.Less(unit, T.Of(payer.Paid) + liquid);
    }

    private void PlayCash(OutcomeBatch batch, int first)
    {
        var (cash, lowest) = (T.Of(ReferenceWorld.Reserve), T.Of(ReferenceWorld.Reserve));
        var (arrears, budget) = (T.Of(0), T.Of(ReferenceWorld.Budget));
        for (var year = 0; year < ReferenceWorld.PayingYears; year++)
        {
            var recovered = arrears * T.Of(ReferenceWorld.Recovery);
            arrears = arrears - recovered + ((T.Of(1) - paid[year]) * budget);
            var half = costs[year] * T.Of(0.5);
            cash = cash + (early[year] * budget) - half;
            lowest = T.Smaller(lowest, cash);
            cash = cash + ((paid[year] - early[year]) * budget) + recovered - half;
            lowest = T.Smaller(lowest, cash);
        }

        var isShort = T.Less(lowest, T.Of(0));
        Write(batch.Of(model.Short), first, T.Of(1) & isShort);
        Write(batch.Of(model.Shortfall), first, (lowest * T.Of(-100)) & isShort);
        Write(batch.Of(model.Arrears), first, arrears * T.Of(100));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Floor(T x) => T.Of(0) - T.Ceiling(T.Of(0) - x);
}
