using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Situations;
using CcmPlanner.Scenarios.Standing;
using NodaTime;
using Xunit.Abstractions;

namespace CcmPlanner.Tests.Time;

/// <summary>The sweep over the Convention's own rules equals asking on every day.</summary>
public sealed class StandingTimelineTests(ITestOutputHelper output)
{
    private static readonly Situation Shipped = Situation.Shipped();
    private static readonly LocalDate First = new(2018, 1, 1);
    private static readonly LocalDate Last = new(2031, 12, 31);
    private static readonly int Days = Period.DaysBetween(First, Last) + 1;
    private static readonly LocalDate KnownAt = new(2026, 11, 22);

    private static readonly Lazy<Swept<IReadOnlyList<DutyStanding>>> All =
        new(() => StandingTimeline.OfAll(Shipped, First, Last, KnownAt));

    [Theory]
    [InlineData(2018, 1)]
    [InlineData(2020, 8)]
    [InlineData(2022, 3)]
    [InlineData(2024, 9)]
    [InlineData(2026, 11)]
    [InlineData(2031, 12)]
    public void Every_standing_of_every_State_is_that_of_the_day_asked_alone(int year, int month)
    {
        for (var day = new LocalDate(year, month, 1); day.Month == month; day = day.PlusDays(1))
        {
            On(day).ShouldBe(Standings(Shipped.FactsAt(day, KnownAt), day), $"on {day}");
        }
    }

    [Fact]
    public void Every_day_of_fourteen_years_of_three_States_is_that_of_the_day_asked_alone()
    {
        StateCode[] states = [new("LAO"), new("TCD"), new("MRT")];
        for (var day = First; day <= Last; day = day.PlusDays(1))
        {
            var facts = Shipped.FactsAt(day, KnownAt).Where(fact => fact is Instrument || IsOf(fact, states));
            On(day).Where(standing => states.Contains(standing.State))
                .ShouldBe(Standings(facts, day).Where(standing => states.Contains(standing.State)), $"on {day}");
        }
    }

    [Fact]
    public void A_fraction_of_the_days_is_looked_at()
    {
        output.WriteLine($"{All.Value.Evaluations} of {Days} days, {All.Value.Stretches.Count} stretches");
        All.Value.Evaluations.ShouldBeLessThan(Days / 4);
    }

    [Fact]
    public void One_duty_over_time_is_what_all_duties_say_of_it()
    {
        var lao = new StateCode("LAO");
        var one = StandingTimeline.Of(Shipped, lao, Provision.Clearance, First, Last, KnownAt);
        one.Stretches.ShouldNotBeEmpty();
        foreach (var stretch in one.Stretches)
        {
            foreach (var day in (LocalDate[])[stretch.First, stretch.Last])
            {
                On(day).SingleOrDefault(s => s.State == lao && s.Provision == Provision.Clearance)
                    .ShouldBe(stretch.Result);
            }
        }
    }

    [Fact]
    public void A_duty_that_is_not_there_is_one_stretch_without_standing() => StandingTimeline
        .Of(Shipped, new StateCode("FRA"), Provision.Clearance, First, Last, KnownAt)
        .Stretches.ShouldBe([new Stretch<DutyStanding?>(First, Last, null)]);

    private static bool IsOf(IFact fact, StateCode[] states) =>
        fact.GetType().GetProperty("State")?.GetValue(fact) is not StateCode other || states.Contains(other);

    private static IReadOnlyList<DutyStanding> On(LocalDate day) =>
        All.Value.Stretches.First(stretch => day >= stretch.First && day <= stretch.Last).Result;

    private static List<DutyStanding> Standings(IEnumerable<IFact> facts, LocalDate day) =>
    [
        .. ConventionRules.Conclude(facts, day, day).Query<DutyStanding>()
            .OrderBy(s => s.State)
            .ThenBy(s => s.Provision, StringComparer.Ordinal),
    ];
}
