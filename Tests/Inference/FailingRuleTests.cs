using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Inference.Dsl;

namespace CcmPlanner.Tests.Inference;

public sealed record Share(int Whole, int Parts)
{
    /// <summary>Throws when there are no parts.</summary>
    public int Each => Whole / Parts;

    public IEnumerable<int> Slices => Enumerable.Range(1, Parts).Select(part => Whole / (part - 2));
}

[Name("equal share")]
public sealed class EqualShareRule : Rule
{
    public override void Define()
    {
        Edge edge = null!;
        Share share = null!;
        When().Match(() => edge).Match(() => share, s => s.Each == edge.To);
        Then().Yield(_ => new Sun(edge.From));
    }
}

[Name("slices")]
public sealed class SlicesRule : Rule
{
    public override void Define()
    {
        int slice = 0;
        When().Query(() => slice, q => q.Match<Share>().SelectMany(s => s.Slices));
        Then().Yield(_ => new Rain(slice));
    }
}

[Name("absent share")]
public sealed class AbsentShareRule : Rule
{
    public override void Define()
    {
        Edge edge = null!;
        When().Match(() => edge).Not<Share>(s => s.Whole == edge.From && s.Each > 1);
        Then().Yield(_ => new Mood(edge.From));
    }
}

/// <summary>Whatever part of a rule throws, the failure names it, and the session is as it was and goes on.</summary>
public sealed class FailingRuleTests
{
    public static TheoryData<string, Rule, object, string> Failing() => new()
    {
        { "a condition of an absence", new AbsentShareRule(), new Share(1, 0), "absent share" },
        { "a key of a join", new EqualShareRule(), new Share(8, 0), "equal share" },
        { "a sequence that ends in a fault", new SlicesRule(), new Share(8, 3), "slices" },
    };

    [Theory]
    [MemberData(nameof(Failing))]
    public void What_throws_is_named_and_the_session_stays_as_it_was(string part, Rule rule, object bad, string name)
    {
        var session = new Session(RuleBook.Load([rule, new DirectRule()]));
        session.InsertAll([new Edge(1, 5), new Share(10, 1)]);
        session.Fire();
        var before = session.Query<object>().ToHashSet();
        session.InsertAll([bad, new Edge(2, 4)]);

        var failure = Should.Throw<RuleFailedException>(() => session.Fire(), part);

        failure.Rule.ShouldBe(name);
        failure.Facts.ShouldContain(bad);
        failure.InnerException.ShouldBeOfType<DivideByZeroException>();
        session.Retract(bad);
        session.Retract(new Edge(2, 4));
        session.Query<object>().ToHashSet().SetEquals(before).ShouldBeTrue();
        session.Insert(new Edge(3, 7));
        session.Fire().ShouldBeGreaterThan(0);
        session.Holds(new Route(3, 7)).ShouldBeTrue();
    }

    [Fact]
    public void A_key_that_throws_is_named_when_rules_are_fired_and_not_by_asking()
    {
        var session = new Session(RuleBook.Load([new EqualShareRule()]));
        session.InsertAll([new Edge(1, 5), new Share(10, 2)]);
        session.Fire();
        session.Insert(new Share(8, 0));

        session.Query<Sun>().ShouldBe([new Sun(1)]);
        var failure = Should.Throw<RuleFailedException>(() => session.Fire());

        failure.Rule.ShouldBe("equal share");
        session.Retract(new Share(8, 0));
        session.Query<Sun>().ShouldBe([new Sun(1)]);
    }

    [Fact]
    public void A_listener_that_throws_leaves_the_session_as_it_was_and_hears_nothing_twice()
    {
        var session = new Session(RuleBook.Load([new DirectRule()]));
        session.Insert(new Edge(1, 5));
        session.Fire();
        var heard = new List<object>();
        session.Events.FactInsertedEvent += (_, told) =>
        {
            heard.Add(told.Fact);
            if (told.Fact is Route { To: 9 })
            {
                throw new NotSupportedException("no room");
            }
        };
        session.Insert(new Edge(1, 9));

        Should.Throw<NotSupportedException>(() => session.Fire());

        heard.ShouldBe([new Edge(1, 9), new Route(1, 9)]);
        session.Retract(new Edge(1, 9));
        session.Query<object>().ShouldBe([new Edge(1, 5), new Route(1, 5)]);
    }
}
