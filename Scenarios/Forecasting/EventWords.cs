using System.Globalization;
using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Extensions;
using NodaTime;

namespace CcmPlanner.Scenarios.Forecasting;

/// <summary>Events of a possible future in words.</summary>
internal static class EventWords
{
    private const double Minutes = 1e-4;

    /// <summary>One event of a State whose deadlines begin at a step.</summary>
    public static ExplainedEvent Of(PathEvent entry, StateModel state, int firstStep)
    {
        var unit = UnitOf(entry.Kind);
        return new ExplainedEvent(
            DayOf(entry),
            entry.Kind,
            unit is null ? null : entry.Amount,
            unit,
            WordsOf(entry, state, firstStep));
    }

    /// <summary>What closes a year, or is done by the end of a day, belongs to the day before.</summary>
    private static LocalDate DayOf(PathEvent entry) => entry.Kind is PathEventKind.Released or PathEventKind.Remaining
        or PathEventKind.Completed or PathEventKind.NewRemnantsCleared or PathEventKind.Requested
        or PathEventKind.RequestedLate or PathEventKind.Withdrawn or PathEventKind.DeadlinePassed
        ? MonthTime.DayOf(entry.Instant - Minutes)
        : MonthTime.DayOf(entry.Instant);

    private static string? UnitOf(PathEventKind kind) => kind switch
    {
        PathEventKind.Hostilities or PathEventKind.Surveyed or PathEventKind.Found or PathEventKind.Released
            or PathEventKind.Remaining or PathEventKind.Reopened => "km²",
        PathEventKind.Requested or PathEventKind.RequestedLate or PathEventKind.Granted => "months",
        _ => null,
    };

    private static string WordsOf(PathEvent entry, StateModel state, int firstStep)
    {
        var area = entry.Amount.ToString("0.###", CultureInfo.InvariantCulture);
        return entry.Kind switch
        {
            PathEventKind.Started => "work begins",
            PathEventKind.Interrupted => "work stands still",
            PathEventKind.Resumed => "work goes on again",
            PathEventKind.YearLost => "a year is lost",
            PathEventKind.Hostilities => $"hostilities leave {area} km² of new remnants",
            PathEventKind.Surveyed => $"survey settles what is suspected and cancels {area} km²",
            PathEventKind.Found => $"{area} km² newly found",
            PathEventKind.Released => $"{area} km² released by work",
            PathEventKind.Remaining => $"{area} km² known at the end of the year",
            PathEventKind.Requested => $"request {entry.Number} filed in time, for {area} months",
            PathEventKind.RequestedLate => $"request {entry.Number} filed late, for {area} months",
            PathEventKind.Granted => $"request {entry.Number} granted, {area} months",
            PathEventKind.Withdrawn => $"request {entry.Number} taken back: nothing is left to ask time for",
            PathEventKind.DeadlinePassed =>
                $"the deadline of {DateOf(state, (int)entry.Amount, firstStep)} has passed with the work open",
            PathEventKind.Completed => "nothing known is left",
            PathEventKind.Reopened => $"{area} km² found after completion: the duty is open again",
            _ => "what the hostilities left is cleared",
        };
    }

    private static string DateOf(StateModel state, int step, int firstStep) =>
        state.Deadlines is { } deadlines && step <= deadlines.Last && step >= firstStep
            ? deadlines.Dates[step].ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)
            : "the State";
}
