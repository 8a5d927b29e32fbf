using System.Globalization;
using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Trials.Parts;
using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Clearance;
using NodaTime;

namespace CcmPlanner.Scenarios.Forecasting;

/// <summary>Land left at the end of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Left">Area known at its end, km², new remnants of hostilities included.</param>
public sealed record LandYear(int Year, Quantiles<double> Left);

/// <summary>A State's land over time.</summary>
/// <param name="State">Which State.</param>
/// <param name="Because">Why it is not forecast, in one sentence; null when it is.</param>
/// <param name="Futures">How many trials agree with the duty being open on the day of the forecast.</param>
/// <param name="DueInForce">The date due in force; null when not known.</param>
/// <param name="LastKnownDue">The last date due known to have been in force; null when there is none.</param>
/// <param name="Years">
/// Every year from the baseline on that is over by the horizon; years before the forecast are those of which
/// nothing is on record yet. Empty when it is not forecast.
/// </param>
/// <param name="ResultHash">
/// Fingerprint of the configuration and of everything counted; null when it is not forecast.
/// </param>
public sealed record StateLand(
    StateCode State,
    string? Because,
    long Futures,
    LocalDate? DueInForce,
    LocalDate? LastKnownDue,
    IReadOnlyList<LandYear> Years,
    string? ResultHash);

/// <summary>
/// Forecasts what is left of States' land, year by year, in the same futures as <see cref="ClearanceForecast"/>: a
/// question of its own, so that the usual forecast neither takes longer nor changes.
/// </summary>
public sealed class LandForecast
{
    private readonly IReadOnlyList<ClearanceCase> cases;
    private readonly ForecastSettings settings;
    private readonly ClearanceModel model;

    /// <summary>
    /// Prepares it for any of the cases. Throws <see cref="ArgumentException"/> naming every problem of settings and
    /// cases (<see cref="ForecastSettings.Problems"/> tells them without throwing).
    /// </summary>
    public LandForecast(IReadOnlyList<ClearanceCase> cases, ForecastSettings settings)
    {
        if (settings.Problems(cases) is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join("; also ", problems), nameof(settings));
        }

        (this.cases, this.settings) = (cases, settings);
        List<ClearanceCase> forecast =
            [.. cases.Where(data => data.NotForecastBecause is null).OrderBy(data => data.State)];
        model = new ClearanceModel(
            forecast,
            settings.Question with { Watched = LandByYear.WatchedOf(forecast, settings.Window) },
            new WordSource(settings.Seed, settings.Split.Width));
    }

    /// <summary>Every parameter read that is assumed.</summary>
    public IReadOnlyList<ForecastAssumption> Assumptions =>
        ForecastAssumptions.Of([.. cases.OrderBy(data => data.State)], settings);

    /// <summary>
    /// The land of one State. Throws <see cref="KeyNotFoundException"/> when it is not among the cases, and
    /// <see cref="OperationCanceledException"/> when cancelled.
    /// </summary>
    public StateLand Of(
        StateCode state, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        var data = cases.FirstOrDefault(one => one.State == state)
            ?? throw new KeyNotFoundException($"{state} has no land to forecast");
        if (data.NotForecastBecause is { } because)
        {
            return new StateLand(state, because, 0, data.DueInForce, data.LastKnownDue, [], null);
        }

        var land = new LandByYear(model, state);
        var counted = new OutcomeTally(land);
        var outcome = TrialRun.Run(
            counted, TrialRange.FirstTrials(settings.Trials), settings.Split, progress, cancellation);
        if (outcome.Cancelled)
        {
            throw new OperationCanceledException(cancellation);
        }

        var figures = new OutcomeFigures(counted, outcome.Tally);
        var futures = land.Years.Count == 0 ? 0 : figures.TrialsOf(land.Outcomes.All[0]);
        return new StateLand(
            state,
            futures == 0 ? ForecastSummary.AllEnded : null,
            futures,
            data.DueInForce,
            data.LastKnownDue,
            futures == 0 ? []
                : [.. land.Years.Select((year, at) => new LandYear(year, figures.Areas(land.Outcomes.All[at])!))],
            TrialPart.Of(Configuration(data), outcome)?.Hash);
    }

    private string Configuration(ClearanceCase data) => string.Create(
        CultureInfo.InvariantCulture,
        $"seed {settings.Seed}\n{ClearanceForecast.Kernel}\nland {data.State}\ninput "
        + $"{ClearanceForecast.InputHash([data], settings)}\n");
}
