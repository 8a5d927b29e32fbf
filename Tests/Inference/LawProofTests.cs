using CcmPlanner.Engine.Inference.Proofs;
using CcmPlanner.Rules;
using CcmPlanner.Scenarios.Situations;
using NodaTime;

namespace CcmPlanner.Tests.Inference;

/// <summary>
/// The project's own law over its own facts: every step of every proof is checked anew, in whatever order facts come.
/// </summary>
public sealed class LawProofTests
{
    private static readonly LocalDate Day = new(2026, 9, 1);

    private static IReadOnlyList<object> Facts() => [.. Situation.Shipped().FactsAt(Day, Day)];

    [Fact]
    public void Every_proof_of_the_law_passes_the_independent_checker()
    {
        var session = ConventionRules.Conclude(Facts(), Day, Day);
        var (facts, stated) = (session.Query<object>().ToList(), session.Stated.ToList());
        var concluded = facts.Where(session.IsConcluded).ToList();

        concluded.Count.ShouldBeGreaterThan(500);
        concluded.SelectMany(fact => ProofChecker.Check(session.Why(fact)!, facts, stated)).Take(5).ShouldBeEmpty();
    }

    [Fact]
    public void The_law_concludes_the_same_whatever_the_order_of_facts()
    {
        var facts = Facts();
        var forward = ConventionRules.Conclude(facts, Day, Day).Query<object>().ToHashSet();

        var backward = ConventionRules.Conclude(facts.Reverse(), Day, Day).Query<object>();

        backward.ToHashSet().SetEquals(forward).ShouldBeTrue();
    }

    [Fact]
    public void Facts_stated_one_by_one_lead_to_the_same_law()
    {
        var facts = Facts();
        var atOnce = ConventionRules.Conclude(facts, Day, Day);
        var session = ConventionRules.Conclude([], Day, Day);
        foreach (var chunk in facts.Chunk(7))
        {
            session.InsertAll(chunk);
            session.Fire();
        }

        session.Query<object>().ToHashSet().SetEquals(atOnce.Query<object>()).ShouldBeTrue();
    }
}
