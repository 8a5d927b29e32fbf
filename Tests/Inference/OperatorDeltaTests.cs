using CcmPlanner.Engine.Inference;
using CcmPlanner.Tests.Inference.Example;
using static CcmPlanner.Tests.Inference.Example.WorkedExample;

namespace CcmPlanner.Tests.Inference;

/// <summary>
/// Every form of the language (match, absence, existence, all, alternatives, query, named value, condition) under every
/// kind of change of every kind of fact it reads: the session equals one that is given the facts at once.
/// </summary>
public sealed class OperatorDeltaTests
{
    private static readonly object[] Facts =
    [
        new Clock(new(2020, 1, 1)), new Years("report", 8), new Joined(Alphaland, new(2010, 8, 1)),
        new Joined(Betaria, new(2011, 3, 1)),
        new Report(Betaria, new(2013, 1, 1)), new Report(Alphaland, new(2019, 1, 1)), new Invoice(Alphaland, 2019, 50),
        new Invoice(Alphaland, 2020, 170), new Payment(Alphaland, 2019, 50), new Invoice(Betaria, 2019, 20),
        new Payment(Betaria, 2019, 20),
    ];

    private static object Other(object fact) => fact switch
    {
        Clock => new Clock(new(2017, 1, 1)),
        Years years => years with { Value = 3 },
        Joined joined => joined with { On = new(2019, 5, 5) },
        Report report => report with { On = new(2025, 1, 1) },
        Invoice invoice => invoice with { Amount = 99 },
        Payment payment => payment with { Amount = 1 },
        _ => fact,
    };

    public static TheoryData<int> Places() => [.. Enumerable.Range(0, Facts.Length)];

    [Theory]
    [MemberData(nameof(Places))]
    public void Retracting_equals_never_stating(int place)
    {
        var session = Fired(Facts);

        session.Retract(Facts[place]);
        session.Fire();

        Same(session, Fired(Facts.Where((_, other) => other != place)));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Stating_late_equals_stating_at_once(int place)
    {
        var session = Fired(Facts.Where((_, other) => other != place));

        session.Insert(Facts[place]);
        session.Fire();

        Same(session, Fired(Facts));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Replacing_equals_stating_the_other(int place)
    {
        var session = Fired(Facts);

        session.Replace(Facts[place], Other(Facts[place]));
        session.Fire();

        Same(session, Fired([.. Facts.Where((_, other) => other != place), Other(Facts[place])]));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Renewing_changes_nothing(int place)
    {
        var session = Fired(Facts);

        session.Update(Facts[place]);
        session.Fire();

        Same(session, Fired(Facts));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Retracting_and_stating_again_before_firing_changes_nothing(int place)
    {
        var session = Fired(Facts);

        session.Retract(Facts[place]);
        session.Insert(Facts[place]);
        session.Fire();

        Same(session, Fired(Facts));
    }

    [Fact]
    public void Stating_a_conclusion_keeps_it_when_its_grounds_go()
    {
        var session = Fired([.. Facts, new Bound(Alphaland, new(2010, 8, 1))]);

        session.Retract(new Joined(Alphaland, new(2010, 8, 1)));
        session.Fire();

        session.Holds(new Bound(Alphaland, new(2010, 8, 1))).ShouldBeTrue();
        session.IsConcluded(new Bound(Alphaland, new(2010, 8, 1))).ShouldBeFalse();
    }

    private static Session Fired(IEnumerable<object> facts)
    {
        var session = new Session(Book());
        session.InsertAll(facts);
        session.Fire();
        return session;
    }

    private static void Same(Session session, Session expected)
    {
        var facts = session.Query<object>().ToHashSet();
        facts.SetEquals(expected.Query<object>()).ShouldBeTrue();
        foreach (var fact in facts)
        {
            session.Why(fact)!.Grounds.Count.ShouldBe(expected.Why(fact)!.Grounds.Count);
        }
    }
}
