using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Inference.Dsl;

namespace CcmPlanner.Tests.Inference;

[Name("counted")]
public sealed class CountedRule : Rule
{
    public override void Define()
    {
        Rain rain = null!;
        IEnumerable<Edge> edges = null!;
        When().Match(() => rain).Query(() => edges, q => q.Match<Edge>(e => e.From == rain.Day).Collect());
        Then().Yield(_ => new Mood(edges.Count()));
    }
}

/// <summary>
/// Many facts of one key: what is taken out of their middle leaves a gap, and gaps are closed in time.
/// </summary>
public sealed class LongRowsTests
{
    private const int Many = 200;

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(60)]
    [InlineData(150)]
    public void Facts_taken_out_of_the_middle_are_seen_no_more_and_the_others_keep_their_order(int taken)
    {
        var session = new Session(RuleBook.Load([new CountedRule(), new DirectRule()]));
        session.Insert(new Rain(1));
        session.InsertAll(Enumerable.Range(0, Many).Select(to => new Edge(1, to)));
        session.Fire();
        var gone = Enumerable.Range(0, taken).Select(i => ((i * 77) + 3) % Many).ToHashSet();

        session.RetractAll(gone.Select(to => new Edge(1, to)));
        session.Fire();

        session.Query<Mood>().ShouldBe([new Mood(Many - taken)]);
        session.Query<Edge>().Select(edge => edge.To)
            .ShouldBe(Enumerable.Range(0, Many).Where(to => !gone.Contains(to)));
        session.Query<Route>().Count().ShouldBe(Many - taken);
    }
}
