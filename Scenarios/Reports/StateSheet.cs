using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Situations;
using CcmPlanner.Scenarios.Standing;
using NodaTime;

namespace CcmPlanner.Scenarios.Reports;

/// <summary>Everything known of one State under the Convention on a day.</summary>
/// <param name="AsOf">The day asked about.</param>
/// <param name="KnownAt">Only what was public by then is used.</param>
/// <param name="RulesAt">The rules in force then are used.</param>
/// <param name="State">Membership.</param>
/// <param name="Provisional">Provisional application; empty for none known.</param>
/// <param name="Obligations">
/// Every dated obligation; of yearly ones the years that are open or settled, and the last that has fallen due.
/// </param>
/// <param name="Duties">The duties without a date, with what sources show.</param>
/// <param name="Retention">Munitions kept under Article 3(6), oldest first.</param>
/// <param name="Areas">Contaminated areas, oldest first.</param>
/// <param name="Releases">Land release, oldest first.</param>
/// <param name="Notes">Why it has no obligation where a reader might expect one.</param>
/// <param name="Warnings">What its extension requests should show and do not.</param>
/// <param name="Aged">What is older than a year.</param>
/// <param name="Scale">The scale of assessments on record.</param>
/// <param name="Sources">Every source about the State, in order, each once.</param>
public sealed record StateSheet(
    LocalDate AsOf,
    LocalDate KnownAt,
    LocalDate RulesAt,
    StateStanding State,
    IReadOnlyList<ProvisionalApplication> Provisional,
    IReadOnlyList<Obligation> Obligations,
    IReadOnlyList<UndatedDuty> Duties,
    IReadOnlyList<Retained> Retention,
    IReadOnlyList<Contamination> Areas,
    IReadOnlyList<LandRelease> Releases,
    IReadOnlyList<ObligationNote> Notes,
    IReadOnlyList<RequestConcern> Warnings,
    IReadOnlyList<AgedFact> Aged,
    ScaleOfAssessments Scale,
    IReadOnlyList<string> Sources)
{
    /// <summary>What about the State is an assumption of ours; empty when nothing is.</summary>
    public required IReadOnlyList<string> Assumptions { get; init; }

    /// <summary>
    /// The sheet of one State. Throws <see cref="InvalidOperationException"/> when the situation has no such State.
    /// </summary>
    /// <param name="situation">Everything known.</param>
    /// <param name="state">Which State.</param>
    /// <param name="asOf">The day asked about.</param>
    /// <param name="knownAt">Only what was public by this day is used.</param>
    /// <param name="rulesAt">The rules in force on this day are used.</param>
    /// <param name="assessment">The law applied to that situation for those days.</param>
    public static StateSheet Of(
        Situation situation, StateCode state, LocalDate asOf, LocalDate knownAt, LocalDate rulesAt,
        Assessment assessment)
    {
        var about = situation.FactsAt(asOf, knownAt).Where(fact => FactSubject.Of(fact)?.State == state).ToList();
        var only = new HashSet<StateCode> { state };
        var owed = assessment.Obligations(new ObligationQuery(only, Years: YearScope.TellingAndLatest));
        return new StateSheet(
            asOf,
            knownAt,
            rulesAt,
            assessment.States.Single(standing => standing.Code == state),
            [.. about.OfType<ProvisionalApplication>().OrderBy(fact => fact.Since)],
            owed,
            assessment.Duties(only),
            [.. about.OfType<Retained>().OrderBy(fact => fact.HoldsFrom)],
            [.. about.OfType<Contamination>().OrderBy(fact => fact.AsOf)],
            [.. about.OfType<LandRelease>().OrderBy(fact => fact.Year)],
            [.. assessment.Notes.Where(note => note.State == state)],
            assessment.Concerns(only),
            [.. Freshness.Aged(situation, asOf, knownAt).Where(fact => fact.State == state)],
            ScaleOfAssessments.OnRecord(),
            [.. about.Select(fact => fact.From.Source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])
        {
            Assumptions =
            [
                .. owed.Where(o => o.Assumed)
                    .Select(o => o.Year is { } year ? $"{o.Provision} for {year}" : o.Provision),
                .. about.Where(fact => fact.From.Assumed).Select(fact => FactSubject.Of(fact)!.Kind)
                    .Distinct(StringComparer.Ordinal),
            ],
        };
    }
}
