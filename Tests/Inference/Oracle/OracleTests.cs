using System.Globalization;
using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Inference.Proofs;

namespace CcmPlanner.Tests.Inference.Oracle;

/// <summary>
/// Random rule sets under random streams of changes: the session agrees with the naive evaluator at every checkpoint.
/// </summary>
/// <remarks>
/// Fifteen faults were planted in the engine one at a time, and each was caught by this test (by its first 50 rule
/// sets): a fact joined with itself in earlier matches; not joined with itself in later ones; no over-deletion in
/// circles; what was over-deleted not brought back; absences not told of facts that go; nor of facts that come; grounds
/// found false kept; grounds found true again dropped; an index that keeps facts that went; the changed fact lost while
/// looking through others; every change of a kind taken to follow the first; facts without ground dropped though
/// stated; facts with a ground dropped when no longer stated; old facts never reconsidered; rules without matches never
/// tried at first.
/// </remarks>
public sealed class OracleTests
{
    private const int CheckpointsPerBook = 50;

    /// <summary>
    /// Rule sets to try: 240 in the usual run (12,000 checkpoints); more with the variable CCM_ORACLE_BOOKS.
    /// </summary>
    private static int Books =>
        int.TryParse(Environment.GetEnvironmentVariable("CCM_ORACLE_BOOKS"), CultureInfo.InvariantCulture,
            out var books) ? books : 240;

    [Fact]
    public void Session_and_naive_evaluator_agree_on_facts_and_grounds()
    {
        var checkpoints = 0;
        for (var seed = 1; seed <= Books; seed++)
        {
            checkpoints += RunBook((ulong)seed);
        }

        checkpoints.ShouldBe(Books * CheckpointsPerBook);
    }

    private static int RunBook(ulong seed)
    {
        var random = new Lottery(seed * 7919);
        var specs = new RuleLottery(random).Rules(4 + random.Next(6));
        var session = new Session(RuleBook.Load(specs.Select(spec => new SpecRule(spec))));
        var oracle = new NaiveEvaluator(specs);
        var stated = new List<IPair>();
        for (var checkpoint = 0; checkpoint < CheckpointsPerBook; checkpoint++)
        {
            var changes = 1 + random.Next(checkpoint == 0 ? 12 : 3);
            for (var i = 0; i < changes; i++)
            {
                Change(random, session, stated);
            }

            session.Fire();
            Compare(session, oracle, stated, $"seed {seed}, checkpoint {checkpoint}");
        }

        if (seed % 16 == 0)
        {
            CheckProofs(session);
        }

        return CheckpointsPerBook;
    }

    private static void CheckProofs(Session session)
    {
        var facts = session.Query<object>().ToList();
        facts.SelectMany(fact => ProofChecker.Check(session.Why(fact)!, facts, session.Stated)).ShouldBeEmpty();
    }

    /// <summary>States, takes back or replaces a fact; now and then one of a kind that rules conclude, too.</summary>
    private static void Change(Lottery random, Session session, List<IPair> stated)
    {
        var kind = random.Next(8) == 0 ? 3 + random.Next(4) : random.Next(3);
        var fact = NaiveEvaluator.Make(kind, random.Next(5), random.Next(5));
        if (stated.Count == 0 || random.Next(5) < 2)
        {
            session.Insert(fact).ShouldBe(!stated.Contains(fact));
            stated.Remove(fact);
            stated.Add(fact);
            return;
        }

        var old = stated[random.Next(stated.Count)];
        switch (random.Next(4))
        {
            case 0:
                session.Update(old).ShouldBeTrue();
                break;
            case 1:
                stated.Remove(old);
                session.Replace(old, fact);
                stated.Remove(fact);
                stated.Add(fact);
                break;
            default:
                stated.Remove(old);
                session.Retract(old).ShouldBeTrue();
                break;
        }
    }

    private static void Compare(Session session, NaiveEvaluator oracle, List<IPair> stated, string where)
    {
        var (facts, grounds) = oracle.Run(stated);
        var held = session.Query<IPair>().ToList();
        held.Count.ShouldBe(facts.Count, where);
        held.ShouldAllBe(fact => facts.Contains(fact), where);
        var found = session.Memory.Facts.All().SelectMany(GroundTexts).Order(StringComparer.Ordinal).ToList();
        if (!found.SequenceEqual(grounds))
        {
            found.Except(grounds).Select(text => $"+ {text}").Concat(grounds.Except(found).Select(text => $"- {text}"))
                .ShouldBeEmpty(where);
            found.ShouldBe(grounds, where);
        }
    }

    private static IEnumerable<string> GroundTexts(Engine.Inference.Memory.FactNode node)
    {
        for (var ground = node.Supports; ground is not null; ground = ground.NextSupport)
        {
            var premises = string.Join(", ", ground.Premises.Select(use => use.Fact.Value.ToString()));
            yield return $"{ground.Production.Card.Name}: {premises} => {node.Value}";
        }
    }
}
