using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Clearance;
using NodaTime;

namespace CcmPlanner.Scenarios.Forecasting.Hindcasting;

/// <summary>Everything that can be asked of the forecasts of an origin and is known today.</summary>
internal sealed class PastQuestions(WhatHappened happened, HindcastSettings settings)
{
    private const double SquareMetres = 1_000_000;

    /// <summary>The questions of an origin, State by State; none is left out.</summary>
    public IEnumerable<PastQuestion> Of(int origin, OriginForecast model, OriginForecast wide) =>
        model.Cases.Where(data => model.Of(data.State, "completion").Count > 0)
            .SelectMany(data => OfYears(origin, data, model, wide)
                .Concat(OfDeadline(origin, data, model, wide))
                .Append(OfCompletion(origin, data, model, wide)));

    private IEnumerable<PastQuestion> OfYears(int origin, ClearanceCase data, OriginForecast model, OriginForecast wide)
    {
        foreach (var lead in settings.Leads)
        {
            var year = origin + lead;
            foreach (var (quantity, known) in ((Quantity, (double, bool)?)[])
                [(Quantity.Released, happened.Released(data.State, year)),
                    (Quantity.Remaining, happened.Remaining(data.State, year))])
            {
                if (known is var (value, assumed))
                {
                    var name = quantity == Quantity.Released ? $"released-{year}" : $"remaining-{year}";
                    yield return new PastQuestion(
                        origin, data, quantity, lead, new LocalDate(year, 12, 31), value, assumed,
                            Areas(model, data.State, name)!, Areas(wide, data.State, name));
                }
            }
        }
    }

    private IEnumerable<PastQuestion> OfDeadline(int origin, ClearanceCase data, OriginForecast model,
        OriginForecast wide)
    {
        var (decided, isPending) = model.RequestsOf(data.State);
        if (data.DueInForce is not { } due || due <= model.Day || due > settings.EvaluatedOn || isPending)
        {
            yield break;
        }

        var completed = happened.CompletedAfter(data.State, model.Day);
        yield return new PastQuestion(
            origin, data, Quantity.DoneByDue, null, due, completed <= due ? 1
                : 0, false, Flag(model, data.State, "missed", no: true)!, Flag(wide, data.State, "missed", no: true));
        var request = happened.Request(data.State, decided + 1);
        yield return new PastQuestion(
            origin, data, Quantity.Request, null, due, request is null ? 0
                : 1, false, Flag(model, data.State, "extension", no: false)!,
                Flag(wide, data.State, "extension", no: false));
        if (request is not null && happened.Months(data.State, decided + 1) is { } months
            && Months(model, data.State) is { } forecast)
        {
            yield return new PastQuestion(
                origin, data, Quantity.Months, null, due, months, false, forecast, Months(wide, data.State));
        }
    }

    private PastQuestion OfCompletion(int origin, ClearanceCase data, OriginForecast model, OriginForecast wide)
    {
        var completed = happened.CompletedAfter(data.State, model.Day);
        return new PastQuestion(
            origin,
            data,
            Quantity.Completion,
            null,
            settings.EvaluatedOn,
            completed is { } day ? MonthTime.Of(day) - MonthTime.Of(model.Day) : double.PositiveInfinity,
            false,
            Predictive.Of(model.MonthsToCompletion(data.State)),
            wide.Of(data.State, "completion").Count == 0 ? null : Predictive.Of(wide.MonthsToCompletion(data.State)));
    }

    private static Predictive? Areas(OriginForecast forecast, StateCode state, string outcome) =>
        forecast.Of(state, outcome) is { Count: > 0 } values
            ? Predictive.Of(values.Select(value => value / SquareMetres)) : null;

    private static Predictive? Months(OriginForecast forecast, StateCode state) =>
        forecast.Of(state, "first-months") is { Count: > 0 } values
            ? Predictive.Of(values.Select(value => (double)value)) : null;

    private static Predictive? Flag(OriginForecast forecast, StateCode state, string outcome, bool no) =>
        forecast.Of(state, outcome) is { Count: > 0 } values
            ? Predictive.Yes(no ? 1 - values.Average() : values.Average())
            : null;
}
