using CcmPlanner.Engine.Trials;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.Situations;
using CcmPlanner.Scenarios.Standing;
using NodaTime;

namespace CcmPlanner.Scenarios.Requests;

/// <summary>Whether a request came in time, with the days that decide it.</summary>
/// <param name="MeetingId">The meeting asked to decide.</param>
/// <param name="Opens">The day it opens.</param>
/// <param name="FiledBy">The last day to file.</param>
/// <param name="Filed">When it was filed, as well as it is known; null when unknown.</param>
/// <param name="InTime">True or false; null when the day is not known well enough.</param>
public sealed record RequestTimeliness(
    string MeetingId, LocalDate Opens, LocalDate FiledBy, string? Filed, bool? InTime);

/// <summary>What is asked for and what can be granted.</summary>
/// <param name="DueInForce">The deadline in force; null where the law concludes none.</param>
/// <param name="DueRequested">The deadline asked for; null when not known.</param>
/// <param name="MonthsRequested">Months asked for; null when not known.</param>
/// <param name="MostMonths">Most months that can be granted at once; null without a deadline.</param>
/// <param name="FurthestDue">The furthest day that can be granted; null without a deadline.</param>
public sealed record RequestCap(
    LocalDate? DueInForce, LocalDate? DueRequested, int? MonthsRequested, int? MostMonths, LocalDate? FurthestDue);

/// <summary>An extension request as an analysis group looks at it.</summary>
/// <param name="Request">The request.</param>
/// <param name="StateName">The State's name.</param>
/// <param name="Number">First request 1, second 2.</param>
/// <param name="AsOf">The day the analysis looks from.</param>
/// <param name="KnownAt">Only what was public by then is used.</param>
/// <param name="RulesAt">The rules in force then are used.</param>
/// <param name="Completeness">Every item the request has to contain.</param>
/// <param name="Timeliness">Whether it came in time.</param>
/// <param name="Cap">What is asked for and what can be granted.</param>
/// <param name="Verdicts">Every check, those of the law first.</param>
/// <param name="Credibility">The plan against the forecast.</param>
/// <param name="Comparables">What became of plans like it.</param>
/// <param name="Baseline">The area the forecast starts from; null without a forecast.</param>
/// <param name="Questions">What to ask the State, in order.</param>
/// <param name="Assumptions">
/// Every assumption used: thresholds, parameters of the forecast, figures of the document.
/// </param>
/// <param name="Provenance">How to compute it again.</param>
public sealed record RequestAnalysis(
    RequestDocument Request,
    string StateName,
    int Number,
    LocalDate AsOf,
    LocalDate KnownAt,
    LocalDate RulesAt,
    IReadOnlyList<ItemFinding> Completeness,
    RequestTimeliness Timeliness,
    RequestCap Cap,
    IReadOnlyList<RequestVerdict> Verdicts,
    Credibility Credibility,
    Comparables Comparables,
    ForecastBaseline? Baseline,
    IReadOnlyList<RequestQuestion> Questions,
    IReadOnlyList<ForecastAssumption> Assumptions,
    ForecastProvenance Provenance)
{
    /// <summary>
    /// Looks at a request. Throws as <see cref="ClearanceForecast.Run"/>, and
    /// <see cref="OperationCanceledException"/> whenever it is cancelled.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="situation">Everything known.</param>
    /// <param name="settings">The days of the question, and how the forecast is made.</param>
    /// <param name="progress">
    /// Who is told, from any thread, how many of its forecasts are made; null for nobody.
    /// </param>
    /// <param name="cancellation">Ends it early.</param>
    public static RequestAnalysis Of(
        RequestDocument request,
        Situation situation,
        ForecastSettings settings,
        IProgress<ForecastsMade>? progress = null,
        CancellationToken cancellation = default)
    {
        var limits = RequestThresholds.Shipped();
        var facts = situation.FactsAt(settings.AsOf, settings.KnownAt);
        var law = RequestLaw.Of(request, situation, settings.AsOf, settings.KnownAt, settings.RulesAt);
        var data = RequestCase.Of(request, law.Before?.Due, facts, settings.AsOf);
        var credibility = new CredibilityForecast(request, law, data, settings, progress).Run(cancellation);
        var lawful = new LawChecks(request, law);
        var items = lawful.Items();
        IReadOnlyList<RequestVerdict> verdicts =
        [
            lawful.Complete(items),
            lawful.Timely(),
            lawful.InForce(),
            lawful.Cap(),
            .. new PlanChecks(request, law, RequestCase.BestYear(data), limits).All(),
            Credible(credibility, law, limits),
            .. request.Invented is null ? [lawful.OnRecord(law.Recorded)] : Array.Empty<RequestVerdict>(),
        ];
        return new RequestAnalysis(
            request,
            request.Invented?.Name ?? situation.Find(request.State)?.Name ?? request.State.Value,
            law.Number,
            settings.AsOf,
            settings.KnownAt,
            settings.RulesAt,
            items,
            new RequestTimeliness(
                law.Meeting.Id,
                law.Meeting.Opens,
                law.FilingDay.On,
                request.Filed?.Text,
                law.Timeliness is { } filing ? !filing.Late : null),
            new RequestCap(law.Before?.Due, law.DueRequested, law.MonthsRequested, law.MostMonths, law.Furthest?.Due),
            verdicts,
            credibility,
            Comparables.Of(request, law.Number, situation, settings.AsOf, settings.KnownAt),
            credibility.Forecast?.States.Single().Baseline,
            RequestQuestion.From(request, items, verdicts),
            [.. RequestAssumptions.Of(request, limits), .. credibility.Forecast?.Assumptions ?? []],
            new ForecastProvenance(
                settings.Seed,
                credibility.Forecast?.Provenance.Trials ?? 0,
                ResultHash.Of($"{request.TextHash}\n{law.FactsHash}\n{credibility.Forecast?.Provenance.InputHash}\n"),
                Assessment.RulesHash,
                settings.Version));
    }

    private static RequestVerdict Credible(Credibility credibility, RequestLaw law, RequestThresholds limits)
    {
        const string matter = "Is completion by the deadline asked for likely?";
        string[] cites = ["CCM 4(5)", "forecast of clearance", "threshold credible.probability (assumed)"];
        if (credibility is not { ProbabilityWithinRequested: { Value: { } chance }, MonthsFor50: { } middle })
        {
            return new RequestVerdict(
                "credible", matter, null, credibility.Because ?? "no deadline is asked for that the forecast reaches",
                cites);
        }

        var passed = chance >= limits["credible.probability"];
        var months = middle.Value is { } value ? $"{value:0} months" : "more than the forecast looks ahead";
        return new RequestVerdict(
            "credible",
            matter,
            passed,
            $"{Plain.Percent(chance)} of the futures are complete by {Plain.Of(law.DueRequested!.Value)}; half of "
            + $"them need {months}",
            cites,
            passed ? null : "What will be different from the years before, so that the plan is met this time?",
            passed ? null : "Expect another request: ask for milestones that show early whether the plan holds.");
    }
}
