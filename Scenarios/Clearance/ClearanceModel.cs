using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Values;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>Where one State's counts lie.</summary>
/// <param name="State">Which State.</param>
/// <param name="Completion">
/// Months from the month of the forecast (bin 0) to the last month of the horizon; the last bin is beyond it.
/// </param>
/// <param name="DueMonth">
/// End of the last month that is over by the date due in force; null where nothing is counted at it.
/// </param>
/// <param name="Remaining">Area known to remain at that moment, in bins of m²; null without such a moment.</param>
/// <param name="RemainingSum">The same area summed, m²; null without such a moment.</param>
internal sealed record StateSlots(
    StateCode State,
    HistogramSlot Completion,
    int? DueMonth,
    HistogramSlot? Remaining,
    SumSlot? RemainingSum);

/// <summary>
/// Possible futures of clearance, all States in one world: they share the world's funding and nothing else. Every
/// draw is addressed by State and calendar year, so no State's future depends on which others are asked about.
/// </summary>
internal sealed class ClearanceModel : ITrialModel
{
    private const double SquareMetres = 1_000_000;

    private readonly (StateModel Model, StateSlots Slots)[] states;
    private readonly ModelTables tables;
    private readonly Draws draws;
    private readonly StreamId funding;
    private readonly ForecastWindow window;
    private readonly int firstYear;

    /// <summary>The model of the given cases, each of which must be fit for a forecast.</summary>
    public ClearanceModel(
        IReadOnlyList<ClearanceCase> cases, ClearancePriors priors, ulong seed, ForecastWindow window)
    {
        tables = new ModelTables(priors);
        draws = new Draws(seed);
        this.window = window;
        firstYear = window.AsOf.Year;
        var streams = new StreamRegistry();
        funding = streams.Register("funding/WORLD");
        states = [.. cases.Select(data => (new StateModel(data, tables, window.AsOf, streams), SlotsOf(data)))];
    }

    /// <inheritdoc/>
    public TallyLayout Layout { get; } = new();

    /// <summary>Where each State's counts lie, in the order of the cases.</summary>
    public IReadOnlyList<StateSlots> Slots => [.. states.Select(state => state.Slots)];

    /// <inheritdoc/>
    public TrialKernel NewKernel()
    {
        var world = new double[window.Horizon.Year - firstYear + 1];
        return (trials, tally) =>
        {
            for (var trial = trials.First; trial <= trials.Last; trial++)
            {
                PlayWorld(trial, world);
                foreach (var (model, slots) in states)
                {
                    PlayState(trial, model, slots, world, tally);
                }
            }
        };
    }

    private StateSlots SlotsOf(ClearanceCase data)
    {
        var completion = Layout.AddHistogram($"completion/{data.State}", window.BeyondBin + 1);
        if (data.DueInForce is not { } due || window.IsPast(due) || !window.Reaches(due))
        {
            return new StateSlots(data.State, completion, null, null, null);
        }

        return new StateSlots(
            data.State,
            completion,
            MonthTime.LastEndBy(due),
            Layout.AddHistogram($"remaining/{data.State}", RelativeBins.Count),
            Layout.AddSum($"remaining-sum/{data.State}"));
    }

    private void PlayWorld(long trial, double[] world)
    {
        var level = 0.0;
        for (var i = 0; i < world.Length; i++)
        {
            var normal = NormalQuantile.Table.At(draws.Block(trial, funding, firstYear + i).First);
            level = (tables.WorldPersistence * level) + (tables.WorldShock * normal);
            world[i] = level;
        }
    }

    private void PlayState(long trial, StateModel model, StateSlots slots, double[] world, Tally tally)
    {
        var path = new ClearancePath(model, draws, trial);
        var dueMonth = slots.DueMonth ?? int.MaxValue;
        var remaining = dueMonth <= model.Start ? path.Stock : 0;
        var completion = double.PositiveInfinity;
        var from = model.Start;
        while (from <= window.LastMonth)
        {
            var year = from / 12;
            var to = (year + 1) * 12;
            var span = (to - from) / 12.0;
            var level = year < firstYear ? 0 : world[year - firstYear];
            path.Open(year, span, draws.Block(trial, model.Years, year), level);
            var months = path.YearsToFinish() * 12;
            if (dueMonth > from && dueMonth <= to)
            {
                remaining = months <= dueMonth - from ? 0 : path.StockAfter((dueMonth - from) / 12.0);
            }

            if (months <= to - from)
            {
                completion = from + months;
                break;
            }

            path.Close(span);
            from = to;
        }

        Count(slots, completion, remaining, tally);
    }

    /// <summary>
    /// Counts a future, unless the work would have ended before the month of the forecast: the duty is open then, so
    /// such a future contradicts what is known. What is counted is the chance given that it is open.
    /// </summary>
    private void Count(StateSlots slots, double completion, double remaining, Tally tally)
    {
        var bin = completion > window.LastMonth + 1
            ? window.BeyondBin
            : MonthTime.Containing(completion) - window.FirstMonth;
        if (bin < 0)
        {
            return;
        }

        tally.Add(slots.Completion, bin);
        if (slots is { Remaining: { } histogram, RemainingSum: { } sum })
        {
            var area = (long)Math.Floor((Math.Min(remaining, (double)SquareKilometres.Largest) * SquareMetres) + 0.5);
            tally.Add(histogram, RelativeBins.BinOf(area));
            tally.Add(sum, area);
        }
    }
}
