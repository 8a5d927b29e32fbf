using CcmPlanner.Engine.Inference.Proofs;
using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Scenarios.Standing;

/// <summary>What a conclusion rests on, summed up from the shortest ground of each step of its proof.</summary>
/// <param name="Cites">Provisions cited by the rules used, in the order of the proof.</param>
/// <param name="Weakest">The weakest confidence among the facts used.</param>
/// <param name="Assumed">True when a fact or parameter used is an assumption.</param>
internal sealed record Grounds(IReadOnlyList<string> Cites, Confidence Weakest, bool Assumed)
{
    /// <summary>Walks the proof once.</summary>
    public static Grounds Of(Proof proof)
    {
        var cites = new List<string>();
        var weakest = Confidence.High;
        var assumed = false;
        var seen = new HashSet<Proof>(ReferenceEqualityComparer.Instance);
        var open = new Stack<Proof>([proof]);
        while (open.TryPop(out var step))
        {
            if (!seen.Add(step))
            {
                continue;
            }

            if (step.Fact is IFact { From: { } from })
            {
                weakest = from.Confidence < weakest ? from.Confidence : weakest;
                assumed |= from.Assumed;
            }

            assumed |= step.Fact is Parameter { Status: not ParameterStatus.Adopted }
                or DatedParameter { Parameter.Status: not ParameterStatus.Adopted };
            if (step.Grounds is [var ground, ..])
            {
                cites.AddRange(ground.Rule.Citations);
                PushPremises(open, ground);
            }
        }

        return new Grounds([.. cites.Distinct(StringComparer.Ordinal)], weakest, assumed);
    }

    private static void PushPremises(Stack<Proof> open, Ground ground)
    {
        foreach (var premise in ground.Premises.Reverse())
        {
            switch (premise)
            {
                case FactPremise fact:
                    open.Push(fact.Proof);
                    break;
                case ExistencePremise existence:
                    open.Push(existence.Witness);
                    break;
                case CollectionPremise collection:
                    foreach (var proof in collection.Facts.Reverse())
                    {
                        open.Push(proof);
                    }

                    break;
            }
        }
    }
}
