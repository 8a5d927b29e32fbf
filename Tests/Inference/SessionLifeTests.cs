using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Inference.Dsl;
using CcmPlanner.Tests.Inference.Example;
using static CcmPlanner.Tests.Inference.Example.WorkedExample;

namespace CcmPlanner.Tests.Inference;

public sealed record Edge(int From, int To);

public sealed record Route(int From, int To);

public sealed record Loud(string Text);

[Name("direct")]
public sealed class DirectRule : Rule
{
    public override void Define()
    {
        Edge edge = null!;
        When().Match(() => edge);
        Then().Yield(_ => new Route(edge.From, edge.To));
    }
}

[Name("onward")]
public sealed class OnwardRule : Rule
{
    public override void Define()
    {
        Route route = null!;
        Edge edge = null!;
        When().Match(() => route).Match(() => edge, e => e.From == route.To);
        Then().Yield(_ => new Route(route.From, edge.To));
    }
}

[Name("division")]
public sealed class DivisionRule : Rule
{
    public override void Define()
    {
        Edge edge = null!;
        When().Match(() => edge, e => 100 / e.To > 0);
        Then().Yield(_ => new Loud($"{edge.From}"));
    }
}

[Name("told"), Priority(5)]
public sealed class ToldRule(List<string> told) : Rule
{
    public override void Define()
    {
        Loud loud = null!;
        When().Match(() => loud);
        Then().Do(context => told.Add(loud.Text));
    }
}

[Name("told once"), Repeatability(RuleRepeatability.NonRepeatable)]
public sealed class ToldOnceRule(List<string> told) : Rule
{
    public override void Define()
    {
        Edge edge = null!;
        When().Match(() => edge);
        Then().Do(context => told.Add($"{edge.From}"));
    }
}

public sealed class SessionLifeTests
{
    private static Session Routes(params (int From, int To)[] edges)
    {
        var session = new Session(RuleBook.Load([new DirectRule(), new OnwardRule()]));
        session.InsertAll(edges.Select(edge => new Edge(edge.From, edge.To)));
        session.Fire();
        return session;
    }

    [Fact]
    public void A_circle_does_not_keep_itself_alive()
    {
        var session = Routes((1, 2), (2, 3), (3, 2));
        session.Holds(new Route(1, 3)).ShouldBeTrue();

        session.Retract(new Edge(1, 2));
        session.Fire();

        session.Query<Route>()
            .ShouldBe([new Route(2, 3), new Route(3, 2), new Route(2, 2), new Route(3, 3)], ignoreOrder: true);
    }

    [Fact]
    public void A_route_that_has_another_way_stays()
    {
        var session = Routes((1, 2), (2, 4), (1, 3), (3, 4));

        session.Retract(new Edge(1, 2));
        session.Fire();

        session.Holds(new Route(1, 4)).ShouldBeTrue();
        session.Holds(new Route(1, 2)).ShouldBeFalse();
    }

    [Fact]
    public void Proofs_in_a_circle_end()
    {
        var session = Routes((1, 2), (2, 3), (3, 1));

        var proof = session.Why(new Route(1, 1));

        proof!.Grounds.Count.ShouldBe(1);
        proof.Grounds[0].Rule.Name.ShouldBe("onward");
    }

    [Fact]
    public void A_condition_that_throws_names_rule_expression_and_facts_and_changes_nothing()
    {
        var session = new Session(RuleBook.Load([new DivisionRule(), new DirectRule()]));
        session.InsertAll([new Edge(1, 5), new Edge(2, 6)]);
        session.Fire();
        session.Retract(new Edge(2, 6));
        session.InsertAll([new Edge(3, 0), new Edge(4, 7)]);

        var failure = Should.Throw<RuleFailedException>(() => session.Fire());

        failure.Rule.ShouldBe("division");
        failure.Expression.ShouldBe("(100 / edge.To) > 0");
        failure.Facts.ShouldBe([new Edge(3, 0)]);
        session.IsConcluded(new Loud("1")).ShouldBeTrue();
        session.IsConcluded(new Loud("2")).ShouldBeTrue();
        session.IsConcluded(new Loud("4")).ShouldBeFalse();
    }

    [Fact]
    public void After_a_failure_the_session_goes_on_once_the_fact_is_gone()
    {
        var session = new Session(RuleBook.Load([new DivisionRule()]));
        session.InsertAll([new Edge(1, 5), new Edge(3, 0), new Edge(4, 7)]);
        Should.Throw<RuleFailedException>(() => session.Fire());

        session.Retract(new Edge(3, 0));
        session.Fire();

        session.Query<Loud>().ShouldBe([new Loud("1"), new Loud("4")], ignoreOrder: true);
    }

    [Fact]
    public void An_action_runs_once_for_each_new_ground()
    {
        var told = new List<string>();
        var session = new Session(RuleBook.Load([new DivisionRule(), new ToldRule(told)]));
        session.Insert(new Edge(1, 5));
        session.Fire();
        session.Fire();
        session.Insert(new Edge(2, 5));

        session.Fire();

        told.ShouldBe(["1", "2"]);
    }

    [Fact]
    public void An_action_that_is_not_repeatable_is_done_once_for_the_same_facts()
    {
        var told = new List<string>();
        var session = new Session(RuleBook.Load([new ToldOnceRule(told)]));
        session.Insert(new Edge(1, 5));
        session.Fire();

        session.Update(new Edge(1, 5));
        session.Fire();

        told.ShouldBe(["1"]);
    }

    [Fact]
    public void A_fork_lives_its_own_life()
    {
        var session = Routes((1, 2), (2, 3));
        session.Insert(new Edge(9, 9));

        var fork = session.Fork();
        fork.Retract(new Edge(2, 3));
        fork.Fire();

        fork.Query<Route>().ShouldBe([new Route(1, 2), new Route(9, 9)], ignoreOrder: true);
        session.Query<Route>().Count().ShouldBe(3);
        session.Fire();
        session.Query<Route>().Count().ShouldBe(4);
    }

    [Fact]
    public void Stating_and_taking_back_leaves_no_trace()
    {
        var session = new Session(Book());
        session.InsertAll([new Clock(new(2020, 1, 1)), new Years("report", 8), new Joined(Alphaland, new(2010, 8, 1)),
            new Invoice(Alphaland, 1, 5)]);
        session.Fire();
        var before = session.Query<object>().ToHashSet();

        session.InsertAll([new Joined(Betaria, new(2011, 1, 1)), new Payment(Alphaland, 1, 5),
            new Report(Alphaland, new(2012, 1, 1))]);
        session.Fire();
        session.RetractAll([new Joined(Betaria, new(2011, 1, 1)), new Payment(Alphaland, 1, 5),
            new Report(Alphaland, new(2012, 1, 1))]);
        session.Fire();

        session.Query<object>().ToHashSet().SetEquals(before).ShouldBeTrue();
    }

    [Fact]
    public void The_order_of_statement_does_not_matter()
    {
        object[] facts =
        [
            new Clock(new(2020, 1, 1)), new Years("report", 8), new Joined(Alphaland, new(2010, 8, 1)),
            new Joined(Betaria, new(2012, 8, 1)), new Invoice(Alphaland, 1, 5), new Payment(Betaria, 2, 7),
            new Report(Betaria, new(2013, 1, 1)),
        ];
        var one = new Session(Book());
        one.InsertAll(facts);
        one.Fire();
        var other = new Session(Book());
        foreach (var fact in facts.Reverse())
        {
            other.Insert(fact);
            other.Fire();
        }

        other.Query<object>().ToHashSet().SetEquals(one.Query<object>()).ShouldBeTrue();
        other.Why(new Notice(Alphaland, "reminder"))!.Grounds.Count.ShouldBe(
            one.Why(new Notice(Alphaland, "reminder"))!.Grounds.Count);
    }

    [Fact]
    public void Sessions_on_several_threads_share_a_new_rule_book()
    {
        object[] facts = [new Clock(new(2020, 1, 1)), new Years("report", 8), new Joined(Alphaland, new(2010, 8, 1)),
            new Invoice(Alphaland, 1, 5)];
        var book = Book();
        var results = new HashSet<object>[8];

        Parallel.For(0, results.Length, place =>
        {
            var session = new Session(book);
            session.InsertAll(facts);
            session.Fire();
            results[place] = [.. session.Query<object>()];
        });

        results.ShouldAllBe(result => result.SetEquals(results[0]));
        results[0].ShouldContain(new Arrears(Alphaland, 5, 1));
    }

    [Fact]
    public void A_session_reset_is_as_new()
    {
        var session = Routes((1, 2), (2, 3));
        session.Reset();
        session.Query<object>().ShouldBeEmpty();

        session.InsertAll([new Edge(5, 6)]);
        session.Fire();

        session.Query<Route>().ShouldBe([new Route(5, 6)]);
    }

    [Fact]
    public void Listeners_hear_what_comes_what_goes_and_which_rule_applied()
    {
        var session = Routes();
        var heard = new List<string>();
        session.Events.FactInsertedEvent += (_, told) => heard.Add($"+{told.Fact.GetType().Name}");
        session.Events.FactRetractedEvent += (_, told) => heard.Add($"-{told.Fact.GetType().Name}");
        session.Events.RuleFiredEvent += (_, told) => heard.Add(told.Rule.Name);

        session.Insert(new Edge(1, 2));
        session.Fire();
        session.Retract(new Edge(1, 2));
        session.Fire();

        heard.ShouldBe(["+Edge", "+Route", "direct", "-Edge", "-Route"]);
    }
}
