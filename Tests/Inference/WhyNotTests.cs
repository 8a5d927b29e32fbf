using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Inference.Proofs;
using CcmPlanner.Tests.Inference.Example;
using NodaTime;
using static CcmPlanner.Tests.Inference.Example.WorkedExample;

namespace CcmPlanner.Tests.Inference;

public sealed class WhyNotTests
{
    private static readonly LocalDate Start = new(2010, 8, 1);

    private static Session Begin(params object[] more)
    {
        var session = new Session(Book());
        session.InsertAll([new Clock(new(2020, 1, 1)), new Years("report", 8), new Joined(Alphaland, Start),
            new Joined(Betaria, new(2015, 3, 1))]);
        session.InsertAll(more);
        session.Fire();
        return session;
    }

    [Fact]
    public void A_missing_fact_is_named_with_what_it_must_meet()
    {
        var session = Begin();

        var miss = session.WhyNot<Met>(m => m.State == Alphaland).Misses.ShouldHaveSingleItem();

        miss.Rule.Name.ShouldBe("met");
        var missing = miss.Obstacle.ShouldBeOfType<MissingFact>();
        missing.FactType.ShouldBe("Report");
        missing.Conditions.ShouldBe(["r.State == ALP", "r.On <= 2018-08-01"]);
    }

    [Fact]
    public void Supplying_the_missing_fact_brings_the_conclusion()
    {
        var session = Begin();
        session.WhyNot<Met>(m => m.State == Alphaland).Misses[0].Obstacle.ShouldBeOfType<MissingFact>();

        session.Insert(new Report(Alphaland, new(2018, 8, 1)));
        session.Fire();

        session.WhyNot<Met>(m => m.State == Alphaland).Holding.ShouldBe([new Met(Alphaland)]);
    }

    [Fact]
    public void The_nearest_fact_shows_which_condition_it_fails()
    {
        var session = Begin(new Report(Alphaland, new(2018, 9, 1)));

        var missing = session.WhyNot<Met>(m => m.State == Alphaland).Misses[0].Obstacle.ShouldBeOfType<MissingFact>();

        missing.Nearest.ShouldBe(new Report(Alphaland, new(2018, 9, 1)));
        missing.Fails.ShouldBe("2018-09-01 <= 2018-08-01");
    }

    [Fact]
    public void A_fact_in_the_way_is_named_and_taking_it_away_brings_the_conclusion()
    {
        var report = new Report(Alphaland, new(2018, 7, 1));
        var session = Begin(report);

        var blocking =
            session.WhyNot<Overdue>(o => o.State == Alphaland).Misses[0].Obstacle.ShouldBeOfType<BlockingFact>();
        blocking.Fact.ShouldBe(report);
        session.Retract(blocking.Fact);
        session.Fire();

        session.Query<Overdue>().ShouldContain(new Overdue(Alphaland, new(2018, 8, 1)));
    }

    [Fact]
    public void A_condition_that_fails_shows_both_values()
    {
        var session = Begin();

        var failed =
            session.WhyNot<Overdue>(o => o.State == Betaria).Misses[0].Obstacle.ShouldBeOfType<FailedCondition>();

        failed.WithValues.ShouldBe("2023-03-01 < 2020-01-01");
        failed.Text.ShouldBe("due.On < clock.Today");
    }

    [Fact]
    public void A_conclusion_of_another_value_is_told_as_such()
    {
        var session = Begin();

        var other =
            session.WhyNot<Due>(d => d.State == Alphaland && d.On == new LocalDate(2019, 1, 1)).Misses[0].Obstacle;

        other.ShouldBeOfType<OtherConclusion>().Conclusion.ShouldBe(new Due(Alphaland, new(2018, 8, 1)));
    }

    [Fact]
    public void A_difference_is_told_with_both_proofs()
    {
        var before = Begin();
        var after = before.Fork();
        after.Replace(new Years("report", 8), new Years("report", 20));
        after.Fire();

        var diff = SessionDiff.Between(before, after, fact => fact is Due due ? due.State : null);

        diff.Changed.Select(change => ((Due)change.Before.Fact).On.Year).Order().ShouldBe([2018, 2023]);
        diff.Changed.Select(change => ((Due)change.After.Fact).On.Year).Order().ShouldBe([2030, 2035]);
        diff.Removed.Select(proof => proof.Fact)
            .ShouldBe([new Overdue(Alphaland, new(2018, 8, 1)), new Notice(Alphaland, "reminder")], ignoreOrder: true);
        diff.Added.ShouldBeEmpty();
    }

    [Fact]
    public void Sessions_alike_do_not_differ() => SessionDiff.Between(Begin(), Begin()).IsEmpty.ShouldBeTrue();
}
