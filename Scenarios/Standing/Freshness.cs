using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Situations;
using NodaTime;

namespace CcmPlanner.Scenarios.Standing;

/// <summary>The latest fact of its kind about a State, older than a year before the day asked about.</summary>
/// <param name="State">Which State.</param>
/// <param name="Kind">What it is about, in a few words.</param>
/// <param name="On">The day it holds from, or the day it was public.</param>
/// <param name="What">The fact as a sentence, with source and confidence.</param>
/// <param name="Fact">The fact itself, to ask where it was read.</param>
public sealed record AgedFact(StateCode State, string Kind, LocalDate On, string What, IFact Fact);

/// <summary>How old what is known is.</summary>
public static class Freshness
{
    private const int YearsFresh = 1;

    /// <summary>
    /// The latest fact of each kind about each State where that is older than a year, by State and kind. What happened
    /// once, such as a deposit, does not age; a fact without a day is left out, and so is land of a State that
    /// completed clearance.
    /// </summary>
    /// <param name="situation">Everything known.</param>
    /// <param name="asOf">The day asked about.</param>
    /// <param name="knownAt">Only what was public by this day is seen.</param>
    public static IReadOnlyList<AgedFact> Aged(Situation situation, LocalDate asOf, LocalDate knownAt)
    {
        var text = new FactText(situation.States.ToDictionary(state => state.Code, state => state.Name));
        return [.. situation.FactsAt(asOf, knownAt)
            .Select(fact => (Fact: fact, Subject: FactSubject.Of(fact), On: DayOf(fact)))
            .Where(seen => seen.Subject is not null && seen.On is not null)
            .GroupBy(seen => seen.Subject!.State)
            .OrderBy(state => state.Key)
            .SelectMany(state => Latest(state.Select(seen => (seen.Fact, seen.Subject!, seen.On!.Value)), asOf, text))];
    }

    private static IEnumerable<AgedFact> Latest(
        IEnumerable<(IFact Fact, FactSubject Subject, LocalDate On)> seen, LocalDate asOf, FactText text)
    {
        // Of one day the fact read last counts: a decision stands after its request.
        var kinds = seen.GroupBy(one => one.Subject.Kind, StringComparer.Ordinal)
            .ToDictionary(kind => kind.Key, kind => kind.OrderBy(one => one.On).Last(), StringComparer.Ordinal);
        var cleared = kinds.TryGetValue("clearance", out var last) && last.Fact is not ClearanceReopened;
        return kinds.Values
            .Where(one => one.Subject.Ages && one.On < asOf.PlusYears(-YearsFresh))
            .Where(one => !cleared || one.Fact is not (Contamination or LandRelease))
            .OrderBy(one => one.Subject.Kind, StringComparer.Ordinal)
            .Select(one =>
                new AgedFact(one.Subject.State, one.Subject.Kind, one.On, text.Describe(one.Fact), one.Fact));
    }

    private static LocalDate? DayOf(IFact fact) => fact.HoldsFrom ?? fact.From.KnownOn;
}
