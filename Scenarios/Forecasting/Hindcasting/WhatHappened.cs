using CcmPlanner.Engine.Values;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Situations;
using NodaTime;

namespace CcmPlanner.Scenarios.Forecasting.Hindcasting;

/// <summary>What happened, as far as it is known on the day of evaluation.</summary>
internal sealed class WhatHappened
{
    private readonly IReadOnlyList<IFact> facts;
    private readonly LocalDate evaluatedOn;

    /// <summary>Reads a situation on the day of evaluation.</summary>
    public WhatHappened(Situation situation, LocalDate evaluatedOn)
    {
        this.evaluatedOn = evaluatedOn;
        facts = situation.FactsAt(evaluatedOn, evaluatedOn);
    }

    /// <summary>Land released in a year, km², and whether that is assumed; null when not known.</summary>
    public (double Value, bool Assumed)? Released(StateCode state, int year)
    {
        var records = facts.OfType<LandRelease>().Where(record => record.State == state && record.Year == year)
            .Where(record => ClearanceCase.Released(record) is not null).ToList();
        return records.Count == 0
            ? null
            : ((double)records.Sum(record => ClearanceCase.Released(record)!.Value),
                records.Exists(record => record.From.Assumed));
    }

    /// <summary>The last figure of the area in a year, km², and whether that is assumed; null when not known.</summary>
    public (double Value, bool Assumed)? Remaining(StateCode state, int year) =>
        facts.OfType<Contamination>()
            .Where(figure =>
                figure.State == state && figure.AsOf.Year == year && ClearanceCase.TotalOf(figure) is not null)
            .MaxBy(figure => figure.AsOf) is { } last
            ? ((double)ClearanceCase.TotalOf(last)!.Value, last.From.Assumed)
            : null;

    /// <summary>The first completion after a day; null when there is none yet, or its day is not known.</summary>
    public LocalDate? CompletedAfter(StateCode state, LocalDate day) => facts.OfType<ClearanceCompleted>()
        .Where(completed => completed.State == state && completed.On.Latest > day && completed.On.Latest <= evaluatedOn)
        .Select(completed => completed.On.Latest)
        .Min();

    /// <summary>A request by its number; null when there is none.</summary>
    public ExtensionRequest? Request(StateCode state, int number) => facts.OfType<ExtensionRequest>()
        .FirstOrDefault(request =>
            request.State == state && request.Provision == Provision.Clearance && request.Number == number);

    /// <summary>Months asked for, or granted where the request is not known that well; null when neither is.</summary>
    public int? Months(StateCode state, int number) =>
        Request(state, number)?.MonthsRequested
        ?? facts.OfType<ExtensionDecision>()
            .FirstOrDefault(decision =>
                decision.State == state && decision.Provision == Provision.Clearance && decision.Number == number)
            ?.Months;
}
