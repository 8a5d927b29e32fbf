using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Inference.Simulation;

namespace CcmPlanner.Tests.Inference.Oracle;

/// <summary>The simulation program concludes what session and naive evaluator do, on random rules and facts.</summary>
public sealed class SimulationOracleTests
{
    [Fact]
    public void Simulation_session_and_naive_evaluator_agree()
    {
        for (var seed = 1UL; seed <= 120; seed++)
        {
            RunBook(seed);
        }
    }

    private static void RunBook(ulong seed)
    {
        var random = new Lottery(seed * 104729);
        var specs = new RuleLottery(random).Rules(4 + random.Next(6))
            .Where(spec => spec.Query?.Verb is null or TailVerb.Count or TailVerb.Select)
            .ToArray();
        var book = RuleBook.Load(specs.Select(spec => new SpecRule(spec)));
        var run = SimulationProgram.Compile(book).NewRun();
        var session = new Session(book);
        var oracle = new NaiveEvaluator(specs);
        for (var draw = 0; draw < 20; draw++)
        {
            var facts = Enumerable.Range(0, 4 + random.Next(12))
                .Select(_ => NaiveEvaluator.Make(
                    random.Next(8) == 0 ? 3 + random.Next(4) : random.Next(3), random.Next(5), random.Next(5)))
                .ToHashSet();
            Compare(run, session, oracle, facts, $"seed {seed}, draw {draw}");
        }
    }

    private static void Compare(
        SimulationRun run, Session session, NaiveEvaluator oracle, HashSet<IPair> facts, string where)
    {
        var read = run.Types.ToHashSet();
        run.Reset();
        session.Reset();
        foreach (var fact in facts)
        {
            session.Insert(fact);
            if (read.Contains(fact.GetType()))
            {
                run.Table(fact.GetType()).Add(fact);
            }
        }

        run.Run();
        session.Fire();
        var expected = oracle.Run(facts).Facts.Where(fact => read.Contains(fact.GetType())).ToHashSet();
        session.Query<IPair>().Where(fact => read.Contains(fact.GetType())).ToHashSet().SetEquals(expected)
            .ShouldBeTrue(where);
        var simulated = run.Types.SelectMany(type => run.Table(type).Facts()).Cast<IPair>().ToList();
        simulated.ToHashSet().SetEquals(expected).ShouldBeTrue(where);
        simulated.Count.ShouldBe(expected.Count, where);
    }
}
