using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Scenarios.Situations;
using NodaTime;

namespace CcmPlanner.Scenarios.Standing;

/// <summary>
/// How duties stand over time, as known on one day and each day under its own rules, without asking about every day.
/// </summary>
public static class StandingTimeline
{
    /// <summary>How one duty stands; a stretch without standing (null) is one without the duty.</summary>
    /// <param name="situation">Everything known.</param>
    /// <param name="state">Whose duty.</param>
    /// <param name="provision">Which duty, such as CCM-4.1.a.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day; not before the first.</param>
    /// <param name="knownAt">Only what was public by this day is used.</param>
    /// <param name="law">The law to apply; null for the law as adopted.</param>
    public static Swept<DutyStanding?> Of(
        Situation situation,
        StateCode state,
        string provision,
        LocalDate from,
        LocalDate to,
        LocalDate knownAt,
        LawBook? law = null) => Sweep(
            situation,
            from,
            to,
            knownAt,
            law,
            standings => standings.FirstOrDefault(s => s.State == state && s.Provision == provision));

    /// <summary>
    /// How every duty of every State stands, by State and provision; a stretch ends when any of them changes.
    /// </summary>
    /// <param name="situation">Everything known.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day; not before the first.</param>
    /// <param name="knownAt">Only what was public by this day is used.</param>
    /// <param name="law">The law to apply; null for the law as adopted.</param>
    public static Swept<IReadOnlyList<DutyStanding>> OfAll(
        Situation situation,
        LocalDate from,
        LocalDate to,
        LocalDate knownAt,
        LawBook? law = null) => Sweep<IReadOnlyList<DutyStanding>>(
            situation,
            from,
            to,
            knownAt,
            law,
            standings => [.. standings.OrderBy(s => s.State).ThenBy(s => s.Provision, StringComparer.Ordinal)],
            EqualityComparer<IReadOnlyList<DutyStanding>>.Create((left, right) => left!.SequenceEqual(right!)));

    private static Swept<T> Sweep<T>(
        Situation situation,
        LocalDate from,
        LocalDate to,
        LocalDate knownAt,
        LawBook? law,
        Func<IEnumerable<DutyStanding>, T> pick,
        IEqualityComparer<T>? same = null)
    {
        var moving = new MovingSession(situation, knownAt, law ?? ConventionRules.Law);
        return TimelineSweep.Over(
            from,
            to,
            moving.DaysAhead,
            day => new Finding<T>(pick(moving.On(day).Query<DutyStanding>()), moving.DaysNamed),
            same);
    }
}
