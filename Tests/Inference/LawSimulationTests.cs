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

    /// <summary>Rules that hand a whole collection to a function, which columns cannot carry.</summary>
    private static readonly string[] Refused = ["DecisionMissing", "ReportNotTraced", "TreatyEntersIntoForce"];

    [Fact]
    public void Only_rules_that_need_a_whole_collection_are_refused()
    {
        var refused = Should.Throw<SimulationRefusedException>(() => SimulationProgram.Compile(ConventionRules.Book));

        refused.Problems.Select(problem => problem.Split('\'')[1]).Order(StringComparer.Ordinal).ShouldBe(Refused);
    }

    [Fact]
    public void The_rest_of_the_law_concludes_in_a_simulation_what_it_does_in_a_session()
    {
        var book = RuleBook.Load(typeof(ConventionRules).Assembly.GetExportedTypes()
            .Where(type => typeof(Rule).IsAssignableFrom(type) && !Refused.Contains(type.Name))
            .Select(type => (Rule)Activator.CreateInstance(type)!));
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
