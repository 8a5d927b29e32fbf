using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Inference.Proofs;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Scenarios.Reforms;

/// <summary>What a conclusion stands on, by the shortest ground of each step: stated facts, and the rules applied.</summary>
/// <param name="Facts">Stated facts, in the order of the proof.</param>
/// <param name="Rules">Rules applied, in the order of the proof.</param>
public sealed record Support(IReadOnlyList<object> Facts, IReadOnlyList<RuleCard> Rules)
{
    /// <summary>Nothing at all.</summary>
    public static Support None { get; } = new([], []);

    /// <summary>The support of a proof.</summary>
    public static Support Of(Proof proof)
    {
        var facts = new List<object>();
        var rules = new Dictionary<string, RuleCard>(StringComparer.Ordinal);
        var seen = new HashSet<object>();
        Gather(proof);
        return new Support(facts, [.. rules.Values]);

        void Gather(Proof step)
        {
            if (!seen.Add(step.Fact))
            {
                return;
            }

            if (step.Grounds is not [var ground, ..])
            {
                facts.Add(step.Fact);
                return;
            }

            rules.TryAdd(ground.Rule.Name, ground.Rule);
            foreach (var inner in ground.Premises.SelectMany(Proofs))
            {
                Gather(inner);
            }
        }
    }

    /// <summary>What this one has and the other has not; the day asked about only where nothing else tells them apart.</summary>
    public Support Without(Support other)
    {
        var facts = Facts.Except(other.Facts).ToList();
        var rules = Rules.Where(rule => other.Rules.All(known => known.Name != rule.Name)).ToList();
        var telling = facts.Where(fact => fact is not AsOfDay).ToList();
        return new Support(telling.Count > 0 ? telling : facts, rules);
    }

    /// <summary>The proof with only the shortest ground of each step.</summary>
    public static Proof Shortest(Proof proof)
    {
        var done = new Dictionary<Proof, Proof>(ReferenceEqualityComparer.Instance);
        return Cut(proof);

        Proof Cut(Proof step)
        {
            if (!done.TryGetValue(step, out var cut))
            {
                cut = step.Grounds is [var ground, ..]
                    ? step with { Grounds = [ground with { Premises = [.. ground.Premises.Select(Inner)] }] }
                    : step;
                done[step] = cut;
            }

            return cut;
        }

        Premise Inner(Premise premise) => premise switch
        {
            FactPremise fact => fact with { Proof = Cut(fact.Proof) },
            ExistencePremise existence => existence with { Witness = Cut(existence.Witness) },
            CollectionPremise many => many with
            {
                Facts = [.. many.Facts.Select(Cut)],
                Picked = [.. many.Picked.Select(Cut)],
            },
            _ => premise,
        };
    }

    private static IEnumerable<Proof> Proofs(Premise premise) => premise switch
    {
        FactPremise fact => [fact.Proof],
        ExistencePremise existence => [existence.Witness],
        CollectionPremise many => many.Facts,
        _ => [],
    };
}
