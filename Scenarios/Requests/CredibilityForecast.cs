using CcmPlanner.Engine.Time;
using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Forecasting;
using NodaTime;

namespace CcmPlanner.Scenarios.Requests;

/// <summary>Sets a request against the forecast of its State; every figure comes from the same futures.</summary>
/// <param name="request">The request.</param>
/// <param name="law">What the rules say of it.</param>
/// <param name="data">What the forecast is told.</param>
/// <param name="settings">How it is made.</param>
/// <param name="progress">Who is told how many forecasts are made; null for nobody.</param>
internal sealed class CredibilityForecast(
    RequestDocument request, RequestLaw law, ClearanceCase data, ForecastSettings settings,
    IProgress<ForecastsMade>? progress)
{
    // Enough to say which assumption matters, not how much to the third decimal; with fewer than the least, not even
    // that.
    private const int SwingTrials = 2000;
    private const int LeastSwingTrials = 1000;
    private const int MostAtOnce = 64;
    private const int FanTrials = 4000;
    private const int Half = 500;
    private const int FourFifths = 800;
    private const int NineteenTwentieths = 950;
    private const int MonthsInAYear = 12;
    private int made;
    private int all;

    /// <summary>The whole comparison.</summary>
    public Credibility Run(CancellationToken cancellation)
    {
        if (!request.IsClearance)
        {
            return Credibility.None("the destruction of stockpiles is not forecast");
        }

        if (law.Before is not { } before)
        {
            return Credibility.None("there is no deadline to count from");
        }

        var forecast = Forecast(law.DueRequested ?? before.Due, settings, settings.Horizon, cancellation);
        if (forecast.States.Single() is not { Because: null, Completion.Distribution: { } ends })
        {
            return Credibility.None(forecast.States.Single().Because ?? "no future was kept");
        }

        all = Expected(before.Due, forecast);
        return new Credibility(
            null,
            law.DueRequested is { } due ? ends.By(due) : null,
            MonthsFor(ends, Half, before.Due),
            MonthsFor(ends, FourFifths, before.Due),
            MonthsFor(ends, NineteenTwentieths, before.Due),
            request.Milestones?.Steps[^1].By,
            request.Milestones is { } plan ? ends.By(plan.Steps[^1].By) : null,
            [.. Options(before.Due).Select(option => Option(option.Months, option.Due, ends, cancellation))],
            Fan(before.Due, cancellation),
            Swings(cancellation),
            Stress(before.Due, cancellation),
            forecast);
    }

    /// <summary>
    /// Months from the deadline in force to the first deadline by which so many futures have ended; 0 when they have by
    /// the deadline in force.
    /// </summary>
    private static Figure<double>? MonthsFor(MonthDistribution ends, int perMille, LocalDate before)
    {
        var month = ends.Quantile(perMille);
        if (month.Value is not { } last)
        {
            return new Figure<double>(null, null, BeyondHorizon: true);
        }

        var end = MonthTime.Of(last.OnDayOfMonth(1)) + 1;
        var months = Math.Max(0, end - MonthTime.Of(before) - 1);
        while (MonthTime.LastEndBy(LegalDate.MonthsAfter(before, months)) < end)
        {
            months++;
        }

        return new Figure<double>(months, month.Error, ErrorAtLeast: month.ErrorAtLeast);
    }

    private IEnumerable<(int Months, LocalDate Due)> Options(LocalDate before)
    {
        var most = law.MostMonths ?? 0;
        var lengths = Enumerable.Range(1, most / MonthsInAYear).Select(years => years * MonthsInAYear);
        return lengths
            .Select(months => (Months: months, Due: LegalDate.MonthsAfter(before, months)))
            .Concat(law is { DueRequested: { } due, MonthsRequested: > 0 and { } asked } ? [(asked, due)] : [])
            .DistinctBy(option => option.Due)
            .OrderBy(option => option.Due);
    }

    private GrantOption Option(int months, LocalDate due, MonthDistribution ends, CancellationToken cancellation) =>
        new(
        months,
        due,
        due == law.DueRequested,
        ends.By(due),
        UpTo(due, settings, cancellation).States.Single().RemainingAtDue.Quantiles?.P50);

    // The first one; one each for every option, point and shock; for the swings one, and two for every assumption.
    private int Expected(LocalDate before, ForecastResult first) =>
        1 + Options(before).Count() + FanDays(before).Count
            + (law.DueRequested is null ? 0 : RequestStress.For(request.State, settings.AsOf.Year, settings.Money)
                .Count(shock => shock.Levers is not null))
            + (HasSwings ? 1 + (2 * Swinging(first, settings).Count()) : 0);

    private bool HasSwings => law.DueRequested is not null && settings.Trials >= LeastSwingTrials;

    private static IEnumerable<ForecastAssumption> Swinging(ForecastResult forecast, ForecastSettings how) =>
        forecast.Assumptions.Where(assumption => how.Priors.Priors.Any(prior => prior.Id == assumption.Id));

    private IReadOnlyList<LocalDate> FanDays(LocalDate before)
    {
        var last = LocalDate.Max(law.DueRequested ?? before, LegalDate.MonthsAfter(before, law.MostMonths ?? 0));
        var years = Enumerable.Range(settings.AsOf.Year, Math.Max(1, last.Year - settings.AsOf.Year + 1))
            .Select(year => new LocalDate(year, 12, 31));
        return
        [
            .. years.Concat(request.Milestones?.Steps.Select(step => step.By) ?? [])
                .Where(day => day > settings.AsOf && day <= settings.Horizon)
                .Distinct()
                .Order(),
        ];
    }

    private List<RemainingPoint> Fan(LocalDate before, CancellationToken cancellation)
    {
        var few = settings with { Trials = Math.Min(settings.Trials, FanTrials) };
        return
        [
            .. FanDays(before)
                .Select(day => (Day: day, UpTo(day, few, cancellation).States.Single().RemainingAtDue.Quantiles))
                .Where(point => point.Quantiles is not null)
                .Select(point => new RemainingPoint(point.Day, Planned(point.Day), point.Quantiles!)),
        ];
    }

    private decimal? Planned(LocalDate day) =>
        data.BaselineArea is { } area && request.Milestones?.Steps.FirstOrDefault(step => step.By == day) is { } step
            ? Math.Max(0, area - step.Done)
            : null;

    private List<AssumptionSwing> Swings(CancellationToken cancellation)
    {
        if (law.DueRequested is not { } due || !HasSwings)
        {
            return [];
        }

        // As many forecasts at a time as threads were asked for, and each on one: making a model takes longer than
        // playing it.
        var few = settings with
        {
            Trials = Math.Min(settings.Trials, SwingTrials),
            Split =
            settings.Split with { Threads = 1 }
        };
        var forecast = UpTo(due, few, cancellation);
        var middle = forecast.States.Single().Completion.ProbabilityByDue?.Value ?? 0;
        return
        [
            .. Swinging(forecast, few)
                .AsParallel()
                .AsOrdered()
                .WithDegreeOfParallelism(Math.Min(settings.Split.Threads, MostAtOnce))
                .WithCancellation(cancellation)
                .Select(assumption => new AssumptionSwing(
                    assumption,
                    With(assumption.Id, assumption.Value / 2),
                    With(assumption.Id, assumption.Value * 2),
                    middle))
                .OrderByDescending(swing => swing.Size)
                .ThenBy(swing => swing.Assumption.Id, StringComparer.Ordinal),
        ];

        double? With(string id, double value)
        {
            var priors = few.Priors.With(id, value);
            return priors.Problems().Any()
                ? null
                : UpTo(due, few with { Priors = priors },
                    cancellation).States.Single().Completion.ProbabilityByDue?.Value;
        }
    }

    private List<StressOutcome> Stress(LocalDate before, CancellationToken cancellation)
    {
        if (law.DueRequested is not { } due)
        {
            return [];
        }

        return
        [
            .. RequestStress.For(request.State, settings.AsOf.Year, settings.Money).Select(shock =>
            {
                if (shock.Levers is not { } levers)
                {
                    return new StressOutcome(shock.Id, shock.Words, null, null, null);
                }

                var state =
                    Forecast(due, settings with { Levers = levers }, settings.Horizon, cancellation).States.Single();
                var ends = state.Completion.Distribution;
                return new StressOutcome(
                    shock.Id,
                    shock.Words,
                    ends?.By(due),
                    ends is null ? null : MonthsFor(ends, FourFifths, before),
                    state.RemainingAtDue.Quantiles?.P50);
            }),
        ];
    }

    // What happens after a day changes nothing on it, so that no further need be looked.
    private ForecastResult UpTo(LocalDate due, ForecastSettings how, CancellationToken cancellation) =>
        Forecast(due, how, LocalDate.Min(how.Horizon, LocalDate.Max(due, how.AsOf).PlusYears(1)), cancellation);

    private ForecastResult Forecast(
        LocalDate due, ForecastSettings how, LocalDate horizon, CancellationToken cancellation)
    {
        var result = ClearanceForecast.Run(
            [data with { DueInForce = due, LastKnownDue = law.Before?.Due }], how with { Horizon = horizon }, null,
            cancellation);
        cancellation.ThrowIfCancellationRequested();
        progress?.Report(new ForecastsMade(Interlocked.Increment(ref made), all));
        return result;
    }
}
