using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Inference.Versions;
using CcmPlanner.Engine.Time;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Parameters;
using CcmPlanner.Scenarios.Situations;
using NodaTime;

namespace CcmPlanner.Tests.Versions;

/// <summary>Rules and numbers of a day, together.</summary>
public sealed class LawBookTests
{
    private static readonly LocalDate Today = new(2026, 11, 22);

    private static readonly LawBook Invented = new(
        RuleVersions.Load([new HandleByMeeting(), new HandleByCommittee(), new TermOfPleas()]),
        ParameterBook.Read(Document(("plea.months", 6, null, "2025-12-31"), ("plea.months", 4, "2026-01-01", null),
            ("unread.days", 1, null, null))));

    [Theory]
    [InlineData("2024-12-31", "meeting", 6)]
    [InlineData("2025-01-01", "committee", 6)]
    [InlineData("2026-01-01", "committee", 4)]
    public void Rules_and_parameters_of_the_day_are_used(string rulesAt, string how, int months)
    {
        var session =
            Invented.Conclude([new Plea("ALP", null)], Today, NodaTime.Text.LocalDatePattern.Iso.Parse(rulesAt).Value);
        session.Query<Handling>().ShouldBe([new Handling("ALP", how)]);
        session.Query<Term>().ShouldBe([new Term("ALP", months)]);
    }

    [Fact]
    public void A_reform_patches_a_parameter_from_its_day_on()
    {
        var law = Invented.With("shorter pleas", [], [Patch("plea.months", 2)]);
        law.Parameters.Value("plea.months", new LocalDate(2026, 12, 31)).ShouldBe(4);
        law.Parameters.Value("plea.months", new LocalDate(2027, 1, 1)).ShouldBe(2);
        Invented.Parameters.Value("plea.months", new LocalDate(2027, 1, 1)).ShouldBe(4);
    }

    [Fact]
    public void A_reform_that_touches_nothing_any_rule_reads_is_refused_by_name()
    {
        Refusal(() => Invented.With("empty words", [], [])).ShouldContain("'empty words'");
        Refusal(() => Invented.With("quiet", [], [Patch("unread.days", 2)])).ShouldBe(
            "reform 'quiet' changes unread.days, which no rule reads, so that it touches nothing; name one that rules "
            + "read");
        Refusal(() => Invented.With("typo", [], [Patch("plea.month", 2)])).ShouldContain("plea.month,");
        Refusal(() => Invented.With("gone", [new RuleRemoval("nobody", null)], [])).ShouldStartWith("reform 'gone': ");
        Refusal(() => Invented.With("idle", [new RuleRemoval("plea term", null)], [Patch("plea.months", 2)]))
            .ShouldContain("plea.months");
    }

    [Fact]
    public void A_parameter_with_a_gap_is_refused_by_name()
    {
        var gap = Document(("plea.months", 6, null, "2025-12-31"), ("plea.months", 4, "2026-01-02", null));
        var fault = Should.Throw<InvalidDataException>(() => ParameterBook.Read(gap));
        fault.Message.ShouldContain("plea.months");
        fault.Message.ShouldContain("gap");
    }

    [Theory]
    [InlineData("2008-05-30")]
    [InlineData("2018-06-01")]
    [InlineData("2026-11-22")]
    [InlineData("2050-01-01")]
    public void The_Convention_concludes_the_same_under_the_rules_of_any_day(string rulesAt)
    {
        var facts = Situation.Shipped().FactsAt(Today, Today);
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(rulesAt).Value;
        Standings(ConventionRules.Conclude(facts, Today, day))
            .ShouldBe(Standings(ConventionRules.Conclude(facts, Today, Today)));
        ConventionRules.Versions.On(day).Rules.Select(rule => rule.Name).ShouldBe(
            RuleBook.FromAssembly(typeof(ConventionRules).Assembly).Rules.Select(rule => rule.Name));
    }

    [Fact]
    public void The_rule_book_of_every_time_can_be_read() =>
        ConventionRules.Versions.Books.ShouldAllBe(book => book.Rules.Count > 0);

    private static List<DutyStanding> Standings(Session session) =>
        [.. session.Query<DutyStanding>().OrderBy(s => s.State).ThenBy(s => s.Provision, StringComparer.Ordinal)];

    private static string Refusal(Action reform) => Should.Throw<RuleBookException>(reform).Message;

    private static Parameter Patch(string id, int value) =>
        new(id, value, "months", "INV 1", ParameterStatus.Assumed, new LocalDate(2027, 1, 1), null, Today);

    private static string Document(params (string Id, int Value, string? From, string? Until)[] spans) => $$"""
        { "kind": "parameters", "facts": [ {{string.Join(", ", spans.Select(span => $$"""
          { "id": "{{span.Id}}", "value": {{span.Value}}, "unit": "months", "cite": "INV 1", "status": "adopted",
              "lastChecked": "2026-11-24",
            "inForceFrom": {{Quoted(span.From)}}, "inForceUntil": {{Quoted(span.Until)}}, "source": "invented" }
          """))}} ] }
        """;

    private static string Quoted(string? text) => text is null ? "null" : $"\"{text}\"";
}
