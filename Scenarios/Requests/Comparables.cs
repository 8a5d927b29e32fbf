using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Situations;
using NodaTime;

namespace CcmPlanner.Scenarios.Requests;

/// <summary>What happened to an extension that was granted.</summary>
/// <param name="State">To whom.</param>
/// <param name="Number">The request's number.</param>
/// <param name="Months">Months granted; null when unknown.</param>
/// <param name="Due">The deadline it gave.</param>
/// <param name="Sufficed">
/// True when the work was complete by then, false when another request followed or the day passed without completion.
/// </param>
/// <param name="From">Where the grant comes from.</param>
public sealed record PastExtension(
    StateCode State, int Number, int? Months, LocalDate Due, bool Sufficed, Provenance From);

/// <summary>What became of plans and extensions like the one asked for.</summary>
/// <param name="Plans">Plans under Article 4 that were over, the State's own first, then by kind and year.</param>
/// <param name="Extensions">Extensions under the same article whose outcome is known, by State.</param>
public sealed record Comparables(IReadOnlyList<PlanResult> Plans, IReadOnlyList<PastExtension> Extensions)
{
    /// <summary>Plans for the period of an extension.</summary>
    public IReadOnlyList<PlanResult> ExtensionPlans => [.. Plans.Where(plan => plan.Kind == PlanKind.Extension)];

    /// <summary>The middle of achieved over planned among plans of a kind; null when there are none.</summary>
    public decimal? MedianRatio(PlanKind kind)
    {
        var ratios = Plans.Where(plan => plan.Kind == kind).Select(plan => plan.Ratio).Order().ToList();
        return ratios.Count == 0 ? null : (ratios[(ratios.Count - 1) / 2] + ratios[ratios.Count / 2]) / 2;
    }

    /// <summary>Those known by the day of the question.</summary>
    /// <param name="request">The request; it is not its own comparable.</param>
    /// <param name="number">The request's number.</param>
    /// <param name="situation">Everything known.</param>
    /// <param name="asOf">The day asked about.</param>
    /// <param name="knownAt">Only what was public by this day is used.</param>
    public static Comparables Of(
        RequestDocument request, int number, Situation situation, LocalDate asOf, LocalDate knownAt)
    {
        var facts = situation.FactsAt(asOf, knownAt);
        return new Comparables(
            request.IsClearance
                ?
                [
                    .. PlanResult.Shipped()
                        .Where(plan => plan.IsKnown(asOf, knownAt))
                        .OrderBy(plan => plan.State == request.State.Value ? 0 : 1)
                        .ThenBy(plan => plan.Kind == PlanKind.Extension ? 0 : 1)
                        .ThenBy(plan => plan.Kind)
                        .ThenBy(plan => plan.LastYear)
                        .ThenBy(plan => plan.State, StringComparer.Ordinal),
                ]
                : [],
            [
                .. facts.OfType<ExtensionDecision>()
                    .Where(decision => decision.Provision == request.Provision && decision.NewDue is not null)
                    .Where(decision => decision.State != request.State || decision.Number < number)
                    .OrderBy(decision => decision.State)
                    .ThenBy(decision => decision.Number)
                    .Select(decision => Outcome(decision, facts, request, asOf))
                    .OfType<PastExtension>(),
            ]);
    }

    private static PastExtension? Outcome(
        ExtensionDecision decision, IReadOnlyList<IFact> facts, RequestDocument request, LocalDate asOf)
    {
        var due = decision.NewDue!.Value;
        var completed = request.IsClearance
            ? facts.OfType<ClearanceCompleted>().FirstOrDefault(done => done.State == decision.State)?.On
            : facts.OfType<StockpileDestroyed>().FirstOrDefault(done => done.State == decision.State)?.On;

        // A completion declared before the grant is one that was re-opened since.
        var ended = completed?.Latest < decision.On.Earliest ? null : completed;
        var askedAgain = decision.State == request.State || facts.OfType<ExtensionRequest>().Any(next =>
            next.State == decision.State && next.Provision == decision.Provision && next.Number > decision.Number);
        bool? sufficed = askedAgain ? false : ended?.IsOnOrBefore(due) ?? (due < asOf ? false : null);
        return sufficed is { } known
            ? new PastExtension(decision.State, decision.Number, decision.Months, due, known, decision.From)
            : null;
    }
}
