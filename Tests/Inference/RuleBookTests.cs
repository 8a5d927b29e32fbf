using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Inference.Dsl;

namespace CcmPlanner.Tests.Inference;

public sealed record Sun(int Day);

public sealed record Rain(int Day);

public sealed record Mood(int Day);

public class Weather
{
    public int Day { get; init; }
}

[Name("sun without rain")]
public sealed class SunRule : Rule
{
    public override void Define()
    {
        Edge edge = null!;
        When().Match(() => edge).Not<Rain>(r => r.Day == edge.From);
        Then().Yield(_ => new Sun(edge.From));
    }
}

[Name("rain without sun")]
public sealed class RainRule : Rule
{
    public override void Define()
    {
        Edge edge = null!;
        When().Match(() => edge).Not<Sun>(s => s.Day == edge.From);
        Then().Yield(_ => new Rain(edge.From));
    }
}

[Name("forgetful")]
public sealed class ForgetfulRule : Rule
{
    public override void Define()
    {
        Sun sun = null!;
        Rain rain = null!;
        When().Or(either => either.Match(() => sun).Match(() => rain));
        Then().Yield(_ => new Mood(sun.Day));
    }
}

[Name("broken")]
public sealed class BrokenRule : Rule
{
    public override void Define() => throw new InvalidOperationException("no paragraph 9");
}

[Name("careless")]
public sealed class CarelessRule : Rule
{
    public override void Define()
    {
        Weather weather = null!;
        When().Match(() => weather);
        Then().Yield(_ => new Sun(weather.Day)).Do(context => context.Insert(new Rain(1)));
    }
}

public sealed class RuleBookTests
{
    [Fact]
    public void A_circle_through_absences_is_refused_and_spelled_out()
    {
        var refused = Should.Throw<RuleBookException>(() => RuleBook.Load([new SunRule(), new RainRule()]));

        refused.Problems.Count.ShouldBe(2);
        refused.Message.ShouldContain(
            "rule 'sun without rain' concludes Sun from the absence, existence or collection of Rain");
        refused.Message.ShouldContain("Rain <- [rain without sun] Sun");
        refused.Message.ShouldContain("break the circle");
    }

    [Fact]
    public void Two_rules_of_one_name_are_refused()
    {
        var refused = Should.Throw<RuleBookException>(() => RuleBook.Load([new DirectRule(), new DirectRule()]));

        refused.Problems.ShouldBe(["two rules are named 'direct'; give one of them another Name"]);
    }

    [Fact]
    public void A_citation_that_is_none_is_refused_with_all_else_that_is_wrong()
    {
        var refused = Should.Throw<RuleBookException>(() => RuleBook.Load(
            [new Example.DueRule(), new DirectRule(), new DirectRule()], citation => citation == "EX 2(1)"));

        refused.Problems.ShouldBe(
        [
            "rule 'due' cites EX 2(2), which is not in the register of provisions; enter it there, or correct the "
            + "citation",
            "two rules are named 'direct'; give one of them another Name",
        ]);
    }

    [Fact]
    public void An_alias_that_one_alternative_does_not_bind_is_refused()
    {
        var refused = Should.Throw<RuleBookException>(() => RuleBook.Load([new ForgetfulRule()]));

        refused.Problems.ShouldHaveSingleItem()
            .ShouldStartWith("rule 'forgetful' uses 'sun' where nothing has bound it");
    }

    [Fact]
    public void A_rule_that_cannot_be_read_is_refused_with_its_reason()
    {
        var refused = Should.Throw<RuleBookException>(() => RuleBook.Load([new BrokenRule(), new DirectRule()]));

        refused.Problems.ShouldBe(["rule 'broken' could not be read: no paragraph 9; correct its Define()"]);
    }

    [Fact]
    public void A_card_tells_name_description_and_citations()
    {
        var cards = Example.WorkedExample.Book().Rules;

        cards.Select(card => card.Name).ShouldBe(["bound", "due", "met", "overdue", "arrears", "clear", "notice"]);
        cards[1].Citations.ShouldBe(["EX 2(1)", "EX 2(2)"]);
        cards[1].Description.ShouldBe("A report is due some years after.");
    }

    [Fact]
    public void What_is_not_portable_is_found()
    {
        var findings = RuleLint.Check(RuleBook.Load([new CarelessRule(), new DirectRule(), new OnwardRule()]));

        findings.Where(finding => finding.Rule == "careless").Select(finding => finding.Message.Split(';')[0]).ShouldBe(
            ["Weather is not a sealed record", "does something with Do"]);
        findings.ShouldAllBe(finding => finding.Rule == "careless");
    }

    [Fact]
    public void A_conclusion_with_several_grounds_is_found_not_portable_where_it_occurs()
    {
        var session = new Session(RuleBook.Load([new DirectRule(), new OnwardRule()]));
        session.InsertAll([new Edge(1, 2), new Edge(2, 3)]);
        session.Fire();
        RuleLint.Check(session).ShouldBeEmpty();

        session.InsertAll([new Edge(1, 3), new Edge(1, 4), new Edge(4, 3)]);
        session.Fire();

        RuleLint.Check(session).Select(finding => $"{finding.Rule}: {finding.Message.Split(';')[0]}").ShouldBe(
        [
            "direct: concludes Route, which 'onward' may conclude too",
            "onward: concludes Route, which it concludes from other facts too",
        ], ignoreOrder: true);
    }
}
