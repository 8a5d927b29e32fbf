using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Situations;
using CcmPlanner.Scenarios.Standing;
using NodaTime;

namespace CcmPlanner.Tests.Treaty;

/// <summary>What must hold for every State, on every day.</summary>
public sealed class StandingProperties
{
    private static readonly Situation Shipped = Situation.Shipped();
    private static readonly LocalDate Today = new(2026, 11, 22);

    public static TheoryData<int> Years => [.. Enumerable.Range(2009, 27)];

    [Theory]
    [MemberData(nameof(Years))]
    public void Every_duty_has_exactly_one_standing(int year)
    {
        foreach (var day in new[] { new LocalDate(year, 1, 1), new LocalDate(year, 8, 1), new LocalDate(year, 12, 31) })
        {
            var session = ConventionRules.Conclude(Shipped.FactsAt(day, Today), day, day);
            var duties = session.Query<OriginalDeadline>().Select(o => $"{o.State} {o.Provision}").Order().ToList();
            session.Query<DutyStanding>().Select(s => $"{s.State} {s.Provision}").Order().ToList().ShouldBe(duties, $"as of {day}");
        }
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void No_duty_is_overdue_on_or_before_its_last_known_date(int year)
    {
        var day = new LocalDate(year, 8, 1);
        Outlook(day).Obligations.Where(o => o.Status == ObligationStatus.Overdue).ShouldAllBe(o => o.Due < day);
    }

    [Fact]
    public void A_later_deposit_never_gives_an_earlier_deadline()
    {
        var deadlines = Enumerable.Range(0, 900)
            .Select(i => new LocalDate(2010, 3, 1).PlusDays(7 * i))
            .Select(ClearanceDueAfterDeposit)
            .ToList();
        deadlines.ShouldBe(deadlines.Order());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void An_extension_never_makes_a_duty_overdue(int months)
    {
        foreach (var original in Outlook(Today).Obligations.Where(o => o.Provision == Provision.Clearance))
        {
            var number = original.Extensions.Count(e => e.Outcome == "granted") + 1;
            var granted = new ExtensionDecision(
                original.State, Provision.Clearance, number, "12MSP", UncertainDate.On(new LocalDate(2024, 9, 13)),
                DecisionOutcome.Granted, months, original.Due?.PlusMonths(months), Supposed);
            var status = StatusWith(original, granted);
            (original.Status != ObligationStatus.Overdue && status == ObligationStatus.Overdue && original.Due?.PlusMonths(months) >= Today)
                .ShouldBeFalse($"{original.State}");
        }
    }

    [Fact]
    public void A_completion_never_leaves_a_duty_open_or_overdue()
    {
        foreach (var original in Outlook(Today).Obligations.Where(o => o.Provision == Provision.Clearance))
        {
            var completed = new ClearanceCompleted(original.State, UncertainDate.On(Today.PlusDays(-1)), Supposed);
            StatusWith(original, completed).ShouldBeOneOf(ObligationStatus.Met, ObligationStatus.MetLate);
        }
    }

    [Fact]
    public void Leaving_other_States_out_changes_nothing_for_one_that_joined_later()
    {
        var facts = Shipped.FactsAt(Today, Today);
        var founding = facts.OfType<Instrument>().OrderBy(i => i.Deposited).Take(30).Select(i => i.State).ToHashSet();
        var all = ConventionRules.Conclude(facts, Today, Today);
        foreach (var state in all.Query<Remnants>().Where(r => r.Holding == Holding.Held).Select(r => r.State).ToList())
        {
            var alone = ConventionRules.Conclude(
                facts.Where(fact => StateOf(fact) is not { } other || other == state || (founding.Contains(other) && fact is Instrument)),
                Today,
                Today);
            alone.Query<DutyStanding>().Where(s => s.State == state).ToHashSet()
                .ShouldBe(all.Query<DutyStanding>().Where(s => s.State == state).ToHashSet(), ignoreOrder: true);
        }
    }

    [Fact]
    public void On_the_shipped_facts_no_State_is_overdue_today() =>
        Outlook(Today).Obligations.Where(o => o.Status == ObligationStatus.Overdue).Select(o => $"{o.State} {o.Provision}").ShouldBeEmpty();

    private static Provenance Supposed { get; } = new("supposed", Confidence.None);

    private static Outlook Outlook(LocalDate day) => Assessment.Of(Shipped, day, Today, day).Outlook;

    private static ObligationStatus StatusWith(Obligation obligation, object fact) =>
        ConventionRules.Conclude([.. Shipped.FactsAt(Today, Today), fact], Today, Today)
            .Query<DutyStanding>()
            .Single(s => s.State == obligation.State && s.Provision == obligation.Provision).Status;

    private static LocalDate ClearanceDueAfterDeposit(LocalDate deposited)
    {
        var state = new StateCode("ALP");
        object[] facts =
        [
            .. Shipped.FactsAt(Today, Today).OfType<Instrument>(),
            new Instrument(state, InstrumentKind.Accession, deposited, Supposed),
            new Remnants(state, Holding.Held, Supposed),
        ];
        return ConventionRules.Conclude(facts, Today, Today).Query<OriginalDeadline>()
            .Single(o => o.State == state && o.Provision == Provision.Clearance).Due;
    }

    private static StateCode? StateOf(object fact) => fact.GetType().GetProperty("State")?.GetValue(fact) as StateCode;
}
