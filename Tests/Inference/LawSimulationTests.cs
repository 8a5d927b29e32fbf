using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Inference.Dsl;
using CcmPlanner.Engine.Inference.Simulation;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Situations;
using NodaTime;

namespace CcmPlanner.Tests.Inference;

/// <summary>The project's own law as a simulation program.</summary>
public sealed class LawSimulationTests
{
    private static readonly LocalDate Day = new(2026, 9, 1);

    /// <summary>
    /// Names of the rules that columns cannot carry, mostly since they hand a whole collection to a function.
    /// </summary>
    private static HashSet<string> Refused()
    {
        try
        {
            SimulationProgram.Compile(ConventionRules.Book);
            return [];
        }
        catch (SimulationRefusedException refused)
        {
            return [.. refused.Problems.Select(problem => problem.Split('\'')[1])];
        }
    }

    [Fact]
    public void Most_of_the_law_can_be_lowered_and_what_cannot_is_named()
    {
        var refused = Refused();

        refused.ShouldBeSubsetOf(ConventionRules.Book.Rules.Select(rule => rule.Name));
        refused.Count.ShouldBeLessThan(ConventionRules.Book.Rules.Count / 2);
    }

    [Fact]
    public void The_rest_of_the_law_concludes_in_a_simulation_what_it_does_in_a_session()
    {
        var refused = Refused();
        var book = RuleBook.Load(ConventionRules.Book.Rules
            .Where(rule => !refused.Contains(rule.Name))
            .Select(rule => (Rule)Activator.CreateInstance(rule.Source)!));
        var shipped = Situation.Shipped().FactsAt(Day, Day);
        object[] facts =
        [
            .. shipped,
            .. ConventionRules.Conclude(shipped, Day, Day).Query<TreatyInForce>(),
            .. ConventionRules.Parameters.InForceOn(Day),
            new AsOfDay(Day),
        ];
        var session = new Session(book);
        session.InsertAll(facts);
        session.Fire();
        var run = SimulationProgram.Compile(book).NewRun(capacity: 2048);
        foreach (var fact in facts.Where(fact => run.Types.Contains(fact.GetType())))
        {
            run.Table(fact.GetType()).Add(fact);
        }

        run.Run();

        foreach (var type in run.Types)
        {
            var expected = session.Query<object>().Where(fact => fact.GetType() == type).ToHashSet();
            run.Table(type).Facts().ToHashSet().SetEquals(expected).ShouldBeTrue(type.Name);
        }

        session.Query<object>().Count(session.IsConcluded).ShouldBeGreaterThan(500);
    }
}
