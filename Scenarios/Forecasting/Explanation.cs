using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Extensions;
using NodaTime;

namespace CcmPlanner.Scenarios.Forecasting;

/// <summary>Something that happens in the future explained.</summary>
/// <param name="On">The day; of a whole year its last.</param>
/// <param name="Kind">What happens.</param>
/// <param name="Amount">How much, in the unit; null where the kind has none.</param>
/// <param name="Unit">km², months; null where the kind has no amount.</param>
/// <param name="Words">One line.</param>
public sealed record ExplainedEvent(LocalDate On, PathEventKind Kind, double? Amount, string? Unit, string Words);

/// <summary>A draw and what it did to the date.</summary>
/// <param name="Name">What was drawn: <c>level/LAO</c>, <c>noise/LAO/2031</c>.</param>
/// <param name="Meaning">In words.</param>
/// <param name="Unit">Where in its distribution it fell, between 0 and 1; ½ is the median.</param>
/// <param name="CompletionAtMedian">The month had it fallen on its median; null for beyond the horizon.</param>
/// <param name="Months">
/// By how many months the draw moved completion: above 0 later, below 0 earlier. Beyond the horizon counts as the
/// month after it, so where one of the two is beyond, it is at least this.
/// </param>
public sealed record MovingDraw(string Name, string Meaning, double Unit, YearMonth? CompletionAtMedian, int Months);

/// <summary>One possible future of one State.</summary>
/// <param name="State">Which State.</param>
/// <param name="Trial">Which trial.</param>
/// <param name="IsLeftOut">True when it contradicts the open duty, so that no figure counts it.</param>
/// <param name="Completion">The month; null for beyond the horizon.</param>
/// <param name="Events">Year by year.</param>
/// <param name="Draws">The three draws that moved completion most, most first; fewer when fewer moved it.</param>
public sealed record Explanation(
    StateCode State,
    long Trial,
    bool IsLeftOut,
    YearMonth? Completion,
    IReadOnlyList<ExplainedEvent> Events,
    IReadOnlyList<MovingDraw> Draws)
{
    private const int Told = 3;
    private const uint Median = 1u << 31;

    /// <summary>
    /// Explains a trial of a forecast: every State that can be forecast, or the one asked for. Each draw is put on its
    /// median, one at a time and all else as it was, and the three that move completion most are told. Throws
    /// <see cref="ArgumentException"/> naming every problem of settings and cases, and
    /// <see cref="KeyNotFoundException"/> when the State asked for is not forecast.
    /// </summary>
    public static IReadOnlyList<Explanation> Of(
        IReadOnlyList<ClearanceCase> cases, ForecastSettings settings, long trial, StateCode? state = null)
    {
        if (settings.Problems(cases) is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join("; also ", problems), nameof(settings));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(trial);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(trial, Engine.Chance.Draws.TrialLimit);
        var model = ClearanceForecast.ModelOf(cases, settings);
        var asked = state is null ? model.States.Select(played => played.State.State) : [state];
        return [.. asked.Select(one => Of(model, one, trial))];
    }

    private static Explanation Of(ClearanceModel model, StateCode state, long trial)
    {
        var replay = new TrialReplay(model, state, trial);
        var beyond = model.Window.LastMonth + 1;
        int Month(double completion) => completion > beyond ? beyond : MonthTime.Containing(completion);
        YearMonth? Shown(int month) => month >= beyond ? null : MonthTime.YearMonthOf(month);
        var month = Month(replay.Completion(model.Words));
        var moved = NamedDraws.Of(model, replay.State, Math.Min(month, beyond) / 12)
            .Select(draw =>
            {
                var other = Month(replay.Completion(model.Words.With(draw.Address, _ => Median)));
                return new MovingDraw(
                    draw.Name,
                    draw.Meaning,
                    Engine.Chance.Draws.Unit(model.Words.Word(trial, draw.Address)),
                    Shown(other),
                    month - other);
            })
            .Where(draw => draw.Months != 0)
            .OrderByDescending(draw => Math.Abs(draw.Months))
            .ThenBy(draw => draw.Name, StringComparer.Ordinal)
            .Take(Told);
        return new Explanation(
            state,
            trial,
            month < model.Window.FirstMonth,
            Shown(month),
            [.. replay.Events(model.Words).Select(entry => EventWords.Of(entry, replay.State, replay.FirstStep))],
            [.. moved]);
    }
}
