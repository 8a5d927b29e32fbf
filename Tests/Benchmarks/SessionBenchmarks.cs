using BenchmarkDotNet.Attributes;
using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Inference.Proofs;

namespace CcmPlanner.Benchmarks;

/// <summary>How long a load takes as the world grows; growth should be near linear.</summary>
[MemoryDiagnoser]
public class LoadBenchmarks
{
    private readonly RuleBook book = World.Book();
    private List<object> facts = [];
    private Session session = null!;

    /// <summary>How many States.</summary>
    [Params(15, 30, 60, 120, 240, 480)]
    public int States { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        facts = World.Facts(States);
        session = new Session(book);
    }

    /// <summary>A session made new each time.</summary>
    [Benchmark]
    public int NewSessionInsertAllFire()
    {
        var fresh = new Session(book);
        fresh.InsertAll(facts);
        return fresh.Fire();
    }

    /// <summary>A session that keeps its room.</summary>
    [Benchmark]
    public int ResetInsertAllFire()
    {
        session.Reset();
        session.InsertAll(facts);
        return session.Fire();
    }
}

/// <summary>How long a change takes in a world of 120 States.</summary>
[MemoryDiagnoser]
public class ChangeBenchmarks
{
    private readonly RuleBook book = World.Book();
    private readonly object[] facts = [.. Enumerable.Range(0, World.States).SelectMany(World.FactsOf)];
    private Session session = null!;
    private Session small = null!;
    private object[] fifteen = [];
    private Clock clock = null!;
    private Third third = null!;
    private int next;

    [GlobalSetup]
    public void Prepare()
    {
        session = new Session(book);
        session.InsertAll(World.Facts(World.States));
        session.Fire();
        clock = session.Query<Clock>().Single();
        third = session.Query<Third>().First(fact => fact.Rule.StartsWith("further", StringComparison.Ordinal));
        small = new Session(book);
        fifteen = [.. World.FactsOf(3), clock, new Limit(1, 45), new Limit(2, 50)];
    }

    /// <summary>
    /// One fact of one State after another, over all kinds and States, replaced by one of another value.
    /// </summary>
    [Benchmark]
    public int ReplaceOneFactFire()
    {
        next = (next + 49) % facts.Length;
        var changed = World.Changed(facts[next]);
        session.Replace(facts[next], changed);
        facts[next] = changed;
        return session.Fire();
    }

    /// <summary>The clock moves by a day: every conclusion that reads it is founded anew.</summary>
    [Benchmark]
    public int ClockTickFire()
    {
        var later = new Clock(clock.Today.PlusDays(clock.Today.Day == 1 ? 1 : -1));
        session.Replace(clock, later);
        clock = later;
        return session.Fire();
    }

    /// <summary>One State from nothing: fifteen facts, all rules, one question.</summary>
    [Benchmark]
    public int ResetFifteenFactsFireQuery()
    {
        small.Reset();
        small.InsertAll(fifteen);
        small.Fire();
        return small.Query<Third>().Count();
    }

    /// <summary>Why a conclusion three rules deep holds.</summary>
    [Benchmark]
    public Proof? Why() => session.Why(third);
}
