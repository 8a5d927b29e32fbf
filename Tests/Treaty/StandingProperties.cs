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
            var duties = session.Query<OriginalDeadline>().Select(o => $"{o.State} {o.Provision}")
                .Concat(session.Query<OpenEndedDuty>().Select(o => $"{o.State} {o.Provision}"))
                .Order()
                .ToList();
            session.Query<DutyStanding>().Select(s => $"{s.State} {s.Provision}").Order().ToList()
                .ShouldBe(duties, $"as of {day}");
        }
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Every_yearly_duty_has_exactly_one_standing(int year)
    {
        foreach (var day in new[] { new LocalDate(year, 4, 30), new LocalDate(year, 5, 1) })
        {
            var session = ConventionRules.Conclude(Shipped.FactsAt(day, Today), day, day);
            var duties = session.Query<AnnualDuty>().Select(o => $"{o.State} {o.Provision} {o.Year}").Order().ToList();
            session.Query<AnnualStanding>().Select(s => $"{s.State} {s.Provision} {s.Year}").Order().ToList()
                .ShouldBe(duties, $"as of {day}");
        }
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void A_yearly_report_is_overdue_only_on_the_very_day_of_a_source_that_misses_it(int year)
    {
        foreach (var day in new[] { new LocalDate(year, 5, 1), new LocalDate(year, 7, 10), new LocalDate(year, 6, 22) })
        {
            var facts = Shipped.FactsAt(day, Today);
            var missed = facts.OfType<AnnualReportMissing>().Where(m => m.On == day).Select(m => $"{m.State} {m.Year}")
                .ToHashSet();
            ConventionRules.Conclude(facts, day, day).Query<AnnualStanding>()
                .Where(s => s.Status == ObligationStatus.Overdue)
                .ShouldAllBe(s => missed.Contains($"{s.State} {s.Year}"));
        }
    }

    [Fact]
    public void Each_State_owes_one_update_for_each_year_from_the_first_without_a_gap_and_none_before_its_initial_report_is_due()
    {
        var session = ConventionRules.Conclude(Shipped.FactsAt(Today, Today), Today, Today);
        var first = session.Query<OriginalDeadline>().Where(o => o.Provision == Provision.InitialReport)
            .ToDictionary(o => o.State, o => o.Due);
        foreach (var duties in session.Query<AnnualDuty>().Where(d => d.Provision == Provision.AnnualReport)
            .GroupBy(d => d.State))
        {
            var years = duties.Select(d => d.Year).Order().ToList();
            years.ShouldBe(Enumerable.Range(years[0], years.Count), $"{duties.Key}");
            duties.ShouldAllBe(d => d.Due > first[duties.Key] && d.Due == new LocalDate(d.Year + 1, 4, 30));
            duties.Min(d => d.Due).ShouldBeLessThanOrEqualTo(first[duties.Key].PlusYears(1), $"{duties.Key}");
        }
    }

    [Fact]
    public void A_declaration_is_due_only_after_completion_and_at_a_meeting_in_the_calendar()
    {
        var session = ConventionRules.Conclude(Shipped.FactsAt(Today, Today), Today, Today);
        var closes = session.Query<Meeting>().Select(m => m.Closes).ToHashSet();
        foreach (var duty in session.Query<OriginalDeadline>()
            .Where(o => o.Provision == Provision.ComplianceDeclaration))
        {
            closes.ShouldContain(duty.Due);
            duty.Due.ShouldBeGreaterThan(duty.TriggeredOn);
            session.Query<ClearanceCompleted>()
                .ShouldContain(c => c.State == duty.State && c.On.Latest <= duty.TriggeredOn);
        }
    }

    [Fact]
    public void Provisional_application_starts_no_clock()
    {
        var facts = Shipped.FactsAt(Today, Today);
        var without = ConventionRules.Conclude(facts.Where(f => f is not ProvisionalApplication), Today, Today);
        ConventionRules.Conclude(facts, Today, Today).Query<OriginalDeadline>().ToHashSet()
            .ShouldBe(without.Query<OriginalDeadline>().ToHashSet(), ignoreOrder: true);
    }

    [Fact]
    public void No_duty_without_a_date_binds_a_State_before_entry_into_force_or_after_withdrawal()
    {
        foreach (var day in new[] { new LocalDate(2010, 7, 31), new LocalDate(2010, 8, 1), new LocalDate(2025, 3, 5),
            new LocalDate(2025, 3, 6), Today })
        {
            var session = ConventionRules.Conclude(Shipped.FactsAt(day, Today), day, day);
            var bound = session.Query<Bound>().Select(b => b.State).ToHashSet();
            bound.Count.ShouldBe(Outlook(day).States.Count(s => s.Status == StandingStatus.Party));
            session.Query<Duty>().Where(d => d.Provision != "CCM-18").ShouldAllBe(d => bound.Contains(d.State));
            session.Query<CostSharer>().Select(c => c.State).Distinct().ShouldBe(bound, ignoreOrder: true);
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
            (original.Status != ObligationStatus.Overdue && status == ObligationStatus.Overdue
                && original.Due?.PlusMonths(months) >= Today)
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
                facts.Where(fact => StateOf(fact) is not { } other || other == state
                    || (founding.Contains(other) && fact is Instrument)),
                Today,
                Today);
            alone.Query<DutyStanding>().Where(s => s.State == state).ToHashSet()
                .ShouldBe(all.Query<DutyStanding>().Where(s => s.State == state).ToHashSet(), ignoreOrder: true);
        }
    }

    [Fact]
    public void On_the_shipped_facts_no_State_is_overdue_today() =>
        Outlook(Today).Obligations.Where(o => o.Status == ObligationStatus.Overdue)
            .Select(o => $"{o.State} {o.Provision}").ShouldBeEmpty();

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
