using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Inference.Dsl;
using CcmPlanner.Engine.Inference.Versions;
using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Tests.Versions;

/// <summary>Versions of rules: one in force each day, old cases left to old versions, and reforms.</summary>
public sealed class RuleVersionsTests
{
    private static readonly Plea[] Pleas =
    [
        new("ALP", new LocalDate(2024, 12, 31)), new("BET", new LocalDate(2025, 1, 1)),
        new("DEL", new LocalDate(2026, 12, 31)),
        new("GAM", new LocalDate(2027, 1, 1)), new("ZET", null),
    ];

    [Theory]
    [InlineData("2024-12-31", "ALP meeting, BET meeting, DEL meeting, GAM meeting, ZET meeting")]
    [InlineData("2025-01-01", "ALP meeting, BET committee, DEL committee, GAM committee, ZET committee")]
    [InlineData("2026-12-31", "ALP meeting, BET committee, DEL committee, GAM committee, ZET committee")]
    [InlineData("2027-01-01", "ALP meeting, BET committee, DEL committee, GAM silence, ZET silence")]
    public void What_entered_before_a_change_stays_under_the_version_of_its_time(string rulesAt, string handled) =>
        Handled(RuleVersions.Load([new HandleBySilence(), new HandleByMeeting(), new HandleByCommittee()]), rulesAt)
            .ShouldBe(handled);

    [Fact]
    public void A_version_without_transition_takes_over_all_cases()
    {
        var versions = RuleVersions.Load([new HandleByMeeting(), new HandleByCommittee(), new HandleBySilence()])
            .With([new RuleReplacement(new HandleByLot(), new LocalDate(2028, 1, 1))]);
        Handled(versions, "2027-12-31").ShouldContain("ALP meeting");
        Handled(versions, "2028-01-01").ShouldBe("ALP lot, BET lot, DEL lot, GAM lot, ZET lot");
    }

    [Fact]
    public void Each_version_is_named_in_the_proof_of_what_it_concludes()
    {
        var session = SessionOf(RuleVersions.Load([new HandleByMeeting(), new HandleByCommittee()]), "2025-06-01");
        session.Why(new Handling("ALP", "meeting"))!.Grounds.ShouldHaveSingleItem().Rule.Name
            .ShouldBe("handle pleas (for cases until 2024-12-31)");
        session.Why(new Handling("BET", "committee"))!.Grounds.ShouldHaveSingleItem().Rule.Name.ShouldBe(
            "handle pleas");
    }

    [Theory]
    [InlineData(typeof(HandleByMeeting), typeof(HandleTooSoon), "overlap")]
    [InlineData(typeof(HandleByMeeting), typeof(HandleBySilence), "gap")]
    [InlineData(typeof(TermOfPleas), typeof(NoTermOfPleas), "overlap")]
    public void Versions_that_overlap_or_leave_a_gap_are_refused_by_name(Type one, Type other, string part)
    {
        var fault = Should.Throw<RuleBookException>(() => RuleVersions.Load([Made(one), Made(other)]));
        fault.Problems.ShouldHaveSingleItem().ShouldContain(part);
        fault.Message.ShouldContain(one == typeof(TermOfPleas) ? "'plea term'" : "'handle pleas'");
    }

    [Fact]
    public void A_transition_by_a_fact_the_rule_does_not_match_is_refused_by_name() =>
        Should.Throw<RuleBookException>(
            () => RuleVersions.Load([new HandleByMeeting(), new HandleByTheWrongFact()]).Latest)
            .Message.ShouldContain("'handle pleas' could not be read");

    [Fact]
    public void Before_the_first_version_and_after_the_last_the_rule_is_not_there()
    {
        var versions = RuleVersions.Load([new HandleBySilence(), new TermOfPleas()]);
        versions.On(new LocalDate(2026, 12, 31)).Rules.Select(rule => rule.Name).ShouldBe(["plea term"]);
        RuleVersions.Load([new HandleByMeeting()]).On(new LocalDate(2025, 1, 1)).Rules.ShouldBeEmpty();
        versions.Changes.ShouldBe([new LocalDate(2027, 1, 1)]);
    }

    [Fact]
    public void The_same_day_gives_the_same_book()
    {
        var versions = RuleVersions.Load([new HandleByMeeting(), new HandleByCommittee()]);
        versions.On(new LocalDate(2025, 1, 1)).ShouldBeSameAs(versions.On(new LocalDate(2026, 12, 31)));
        versions.On(new LocalDate(2025, 1, 1)).ShouldNotBeSameAs(versions.On(new LocalDate(2024, 12, 31)));
    }

    [Fact]
    public void A_reform_adds_replaces_and_removes_from_its_day_and_leaves_the_old_versions_alone()
    {
        var adopted = RuleVersions.Load([new HandleByMeeting(), new HandleByCommittee()]);
        var reformed = adopted.With(
        [
            new RuleReplacement(new HandleByLot(), new LocalDate(2026, 1, 1)),
            new RuleAddition(new NoTermOfPleas(), new LocalDate(2026, 1, 1)),
        ]);
        Handled(reformed, "2025-12-31").ShouldBe(Handled(adopted, "2025-12-31"));
        Handled(reformed, "2026-01-01").ShouldBe("ALP lot, BET lot, DEL lot, GAM lot, ZET lot");
        SessionOf(reformed, "2025-12-31").Query<Term>().ShouldBeEmpty();
        SessionOf(reformed, "2026-01-01").Query<Term>().Count().ShouldBe(Pleas.Length);
        SessionOf(adopted, "2026-01-01").Query<Term>().ShouldBeEmpty();
        reformed.With([new RuleRemoval("plea term", null)]).Names.ShouldBe(["handle pleas"]);
    }

    [Fact]
    public void A_reform_that_touches_no_rule_is_refused_by_the_name_it_gives()
    {
        var versions = RuleVersions.Load([new HandleByMeeting()]);
        Should.Throw<RuleBookException>(
            () => versions.With([new RuleRemoval("handle please", null)])).Message.ShouldContain("'handle please'");
        Should.Throw<RuleBookException>(
            () => versions.With([new RuleReplacement(new TermOfPleas(), null)])).Message.ShouldContain("'plea term'");
        Should.Throw<RuleBookException>(
            () => versions.With([new RuleAddition(new HandleByLot(), null)])).Message.ShouldContain("'handle pleas'");
        Should.Throw<RuleBookException>(
            () => versions.With([new RuleRemoval("handle pleas", new LocalDate(2025, 1, 1))]))
            .Message.ShouldContain("not in force then");
    }

    private static string Handled(RuleVersions versions, string rulesAt) => string.Join(
        ", ",
        SessionOf(versions, rulesAt).Query<Handling>()
            .Select(handling => $"{handling.Who} {handling.How}")
            .Order(StringComparer.Ordinal));

    private static Session SessionOf(RuleVersions versions, string rulesAt)
    {
        var session = new Session(versions.On(LocalDatePattern.Iso.Parse(rulesAt).Value));
        session.InsertAll(Pleas);
        session.Fire();
        return session;
    }

    private static Rule Made(Type type) => (Rule)Activator.CreateInstance(type)!;
}
