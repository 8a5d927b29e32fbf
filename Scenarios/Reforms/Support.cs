using System.Globalization;
using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Inference.Proofs;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Scenarios.Reforms;

/// <summary>
/// What a conclusion stands on, by the shortest ground of each step: stated facts, and the rules applied.
/// </summary>
/// <param name="Facts">Stated facts, in the order of the proof.</param>
/// <param name="Rules">Rules applied, in the order of the proof.</param>
public sealed record Support(IReadOnlyList<object> Facts, IReadOnlyList<RuleCard> Rules)
{
    private const int MostListed = 12;

    /// <summary>Nothing at all.</summary>
    public static Support None { get; } = new([], []);

    /// <summary>The support of a proof about a State; of a collection, other States' facts are left out.</summary>
    public static Support Of(Proof proof, StateCode state)
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
            foreach (var inner in ground.Premises.SelectMany(premise => Proofs(premise, state)))
            {
                Gather(inner);
            }
        }
    }

    /// <summary>
    /// What each has and the other has not. The day asked about is named only where no other fact tells them apart.
    /// </summary>
    public static (Support Appeared, Support Vanished) Between(Support before, Support after)
    {
        var (appeared, vanished) = (after.Without(before), before.Without(after));
        return appeared.Facts.Concat(vanished.Facts).Any(fact => fact is not AsOfDay)
            ? (appeared.Timeless(), vanished.Timeless())
            : (appeared, vanished);
    }

    /// <summary>The proof with only the shortest ground of each step; of a large collection, its size.</summary>
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
            CollectionPremise { Facts.Count: > MostListed } many => new ValuePremise(
                many.Alias, string.Create(CultureInfo.InvariantCulture, $"{many.Facts.Count} {many.FactType}")),
            CollectionPremise many => many with
            {
                Facts = [.. many.Facts.Select(Cut)],
                Picked = [.. many.Picked.Select(Cut)],
            },
            _ => premise,
        };
    }

    private Support Without(Support other) => new(
        [.. Facts.Except(other.Facts)],
        [.. Rules.Where(rule => other.Rules.All(known => known.Name != rule.Name))]);

    private Support Timeless() => this with { Facts = [.. Facts.Where(fact => fact is not AsOfDay)] };

    private static IEnumerable<Proof> Proofs(Premise premise, StateCode state) => premise switch
    {
        FactPremise fact => [fact.Proof],
        ExistencePremise existence => [existence.Witness],
        CollectionPremise many => many.Facts.Where(proof => !IsAboutAnother(proof.Fact, state)),
        _ => [],
    };

    // That the thirtieth of all instruments was deposited is everybody's ground, and nobody's news.
    private static bool IsAboutAnother(object fact, StateCode state) =>
        fact.GetType().GetProperty("State")?.GetValue(fact) is StateCode other && other != state;
}
