using CcmPlanner.Engine.Time;
using CcmPlanner.Tests.Inference.Oracle;
using NodaTime;

namespace CcmPlanner.Tests.Time;

/// <summary>
/// A sweep equals looking at every day, on random small laws of facts, dated conclusions and absences.
/// </summary>
public sealed class TimelineSweepTests
{
    private static readonly LocalDate First = new(2024, 1, 1);
    private static readonly LocalDate Last = new(2025, 12, 31);

    [Fact]
    public void A_sweep_of_random_laws_equals_looking_at_every_day()
    {
        int evaluations = 0, days = 0;
        for (ulong seed = 0; seed < 200; seed++)
        {
            var law = new SmallLaw(seed);
            var swept = TimelineSweep.Over(First, Last, law.DaysAhead, law.On);
            Unfold(swept).ShouldBe(Daily(law), $"law {seed}");
            swept.Stretches.Zip(swept.Stretches.Skip(1)).ShouldAllBe(pair => pair.First.Result != pair.Second.Result);
            evaluations += swept.Evaluations;
            days += Period.DaysBetween(First, Last) + 1;
        }

        evaluations.ShouldBeLessThan(days / 10);
    }

    [Fact]
    public void A_result_that_never_changes_is_one_stretch_of_one_look() =>
        TimelineSweep.Over(First, Last, [], _ => new Finding<int>(1, [])).ShouldSatisfyAllConditions(
            swept => swept.Stretches.ShouldBe([new Stretch<int>(First, Last, 1)]),
            swept => swept.Evaluations.ShouldBe(1));

    [Fact]
    public void The_day_named_and_the_day_after_it_are_looked_at()
    {
        var named = new LocalDate(2024, 6, 30);
        var swept = TimelineSweep.Over(First, Last, [], day => new Finding<int>(day.CompareTo(named), [named]));
        swept.Stretches.ShouldBe(
        [
            new Stretch<int>(First, named.PlusDays(-1), -1),
            new Stretch<int>(named, named, 0),
            new Stretch<int>(named.PlusDays(1), Last, 1),
        ]);
    }

    [Fact]
    public void Days_outside_the_range_are_not_looked_at() => TimelineSweep
        .Over(First, Last, [First.PlusDays(-5), Last.PlusDays(1)], _ => new Finding<int>(1, [Last.PlusDays(9)]))
        .Evaluations.ShouldBe(1);

    [Fact]
    public void A_range_that_runs_backwards_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(
            () => TimelineSweep.Over(Last, First, [], _ => new Finding<int>(1, [])));

    private static IEnumerable<string> Unfold(Swept<string> swept) => swept.Stretches
        .SelectMany(stretch => Enumerable.Repeat(stretch.Result, Period.DaysBetween(stretch.First, stretch.Last) + 1));

    private static IEnumerable<string> Daily(SmallLaw law) =>
        Enumerable.Range(0, Period.DaysBetween(First, Last) + 1).Select(i => law.On(First.PlusDays(i)).Result);

    /// <summary>
    /// Facts that begin to hold on days, and rules in layers: compare the day, look for an absence, conclude a date.
    /// </summary>
    private sealed class SmallLaw
    {
        private readonly List<(LocalDate HoldsFrom, LocalDate Day)> facts = [];
        private readonly List<(int Reads, int Compare, int Absent, int Months)> rules = [];

        public SmallLaw(ulong seed)
        {
            var lottery = new Lottery(seed);
            for (var i = 0; i < 5; i++)
            {
                facts.Add((First.PlusDays(lottery.Next(700) - 60), First.PlusDays(lottery.Next(700) - 60)));
            }

            for (var i = 0; i < 8; i++)
            {
                var made = facts.Count + i;
                rules.Add((lottery.Next(made), lottery.Next(6), lottery.Next(3) == 0 ? lottery.Next(made) : -1,
                    lottery.Next(9)));
            }
        }

        public IEnumerable<LocalDate> DaysAhead => facts.SelectMany(fact => (LocalDate[])[fact.HoldsFrom, fact.Day]);

        public Finding<string> On(LocalDate today)
        {
            var dates =
                new List<LocalDate?>(facts.Select(fact => fact.HoldsFrom <= today ? fact.Day : (LocalDate?)null));
            foreach (var (reads, compare, absent, months) in rules)
            {
                var applies = dates[reads] is { } day && (absent < 0 || dates[absent] is null) && compare switch
                {
                    0 => today < day,
                    1 => today <= day,
                    2 => today == day,
                    3 => today >= day,
                    4 => today > day,
                    _ => true,
                };
                dates.Add(applies ? LegalDate.MonthsAfter(dates[reads]!.Value, months) : null);
            }

            var named = dates.OfType<LocalDate>().ToList();
            return new Finding<string>(
                string.Join(' ', dates.Skip(facts.Count).Select(date => date is null ? "-" : "x")), named);
        }
    }
}
