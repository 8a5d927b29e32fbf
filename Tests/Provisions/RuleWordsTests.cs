using CcmPlanner.Rules;
using CcmPlanner.Scenarios.RuleBooks;
using CcmPlanner.Scenarios.RuleBooks.Formulas;
using NodaTime;

namespace CcmPlanner.Tests.Provisions;

/// <summary>Rules put into words, from the text the engine gives of them.</summary>
public sealed class RuleWordsTests
{
    private static readonly Compendium Book = Compendium.At(new LocalDate(2026, 11, 24));

    [Fact]
    public void A_rule_reads_as_sentences()
    {
        var way = Book.Rule("ReportWithin180Days").Ways.Single();
        way.When.ShouldBe(["concluded: **entry into force** (*entry*)"]);
        way.Then.ShouldContain("due date: 180 days after *entry*’s date");
    }

    [Fact]
    public void An_absence_and_a_comparison_of_days_read_as_such()
    {
        var way = Book.Rule("LatestFilingBeforeDeadline").Ways.Single();
        way.When.ShouldContain("the day asked about (*today*)");
        way.When.ShouldContain(
            "recorded: **meeting** (*meeting*), whose opening day is on or before *deadline*’s due date");
        way.When.ShouldContain(
            "not recorded: any **meeting**, whose opening day is after *meeting*’s opening day, whose opening day is "
            + "on or before *deadline*’s due date");
    }

    [Fact]
    public void Every_expression_of_every_rule_is_understood() =>
        Book.Rules.SelectMany(rule => rule.Ways.SelectMany(way => way.When.Concat(way.Then))
            .Where(text => text.Replace("the number `", "", StringComparison.Ordinal)
                .Contains(" `", StringComparison.Ordinal))
            .Select(text => $"{rule.Name}: {text}")).ShouldBeEmpty();

    [Fact]
    public void Every_rule_says_what_it_is_about() =>
        Book.Rules.Where(rule => rule.Says.Length == 0).Select(rule => rule.Name).ShouldBeEmpty();

    [Fact]
    public void Every_number_a_rule_reads_is_named() =>
        Book.Rules.SelectMany(rule => rule.Parameters).Distinct()
            .ShouldBeSubsetOf(ConventionRules.Parameters.All.Select(parameter => parameter.Id));

    [Theory]
    [InlineData("a.B == (c.D + 1) and not E.F(g, \"h (i)\")")]
    [InlineData("x.Any(i => i.Y == Held) ? none : new Z([a, b], 1.5)")]
    [InlineData("a ?? b[0].C")]
    public void Expressions_are_read_to_their_end(string text) => FormulaReader.Read(text).ShouldNotBeNull();

    [Theory]
    [InlineData("a.")]
    [InlineData("(a")]
    [InlineData("a b")]
    [InlineData("")]
    public void What_is_no_expression_is_not_guessed_at(string text) => FormulaReader.Read(text).ShouldBeNull();

    [Fact]
    public void Conclusions_come_after_what_they_rest_on()
    {
        var graph = Book.Graph;
        graph.StepOf("Instrument").ShouldBe(0);
        graph.StepOf("TreatyInForce").ShouldBeLessThan(graph.StepOf("EntryIntoForce"));
        graph.StepOf("EntryIntoForce").ShouldBeLessThan(graph.StepOf("OriginalDeadline"));
        graph.Edges.ShouldContain(("OriginalDeadline", "DutyStanding"));
        Book.FedBy(Book.Rule("TreatyEntersIntoForce")).ShouldContain("EntersIntoForceAfterDeposit");
    }
}
