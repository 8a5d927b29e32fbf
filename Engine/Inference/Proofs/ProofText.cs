using System.Text;

namespace CcmPlanner.Engine.Inference.Proofs;

/// <summary>Proofs as indented text or as Markdown. The same proof gives the same text.</summary>
public static class ProofText
{
    /// <summary>
    /// Indented text, one line for each step; a conclusion shown once is not unfolded again. Lines end in a line feed.
    /// </summary>
    /// <param name="proof">The proof.</param>
    /// <param name="describe">How a fact is put in words; null for its own <c>ToString</c>.</param>
    public static string Render(Proof proof, Func<object, string>? describe = null) =>
        new Writer(describe, markdown: false).Write(proof);

    /// <summary>Markdown: nested lists, rules in bold.</summary>
    /// <param name="proof">The proof.</param>
    /// <param name="describe">How a fact is put in words; null for its own <c>ToString</c>.</param>
    public static string RenderMarkdown(Proof proof, Func<object, string>? describe = null) =>
        new Writer(describe, markdown: true).Write(proof);

    private sealed class Writer(Func<object, string>? describe, bool markdown)
    {
        private readonly StringBuilder text = new();
        private readonly ProofWords words = new(describe);
        private readonly HashSet<Proof> shown = new(ReferenceEqualityComparer.Instance);

        public string Write(Proof proof)
        {
            Line(0, $"{words.Fact(proof.Fact)}{ProofWords.Mark(proof)}");
            WriteGrounds(proof, 1);
            return text.ToString();
        }

        private void WriteGrounds(Proof proof, int depth)
        {
            if (proof.Grounds.Count > 0 && !shown.Add(proof))
            {
                Line(depth, "for the reasons shown above");
                return;
            }

            for (var i = 0; i < proof.Grounds.Count; i++)
            {
                var ground = proof.Grounds[i];
                var rule = ProofWords.Rule(ground.Rule);
                Line(depth, $"{(i == 0 ? "because" : "also because")} {(markdown ? $"**{rule}**" : rule)}");
                foreach (var premise in ground.Premises)
                {
                    Line(depth + 1, words.Premise(premise));
                    WriteInner(premise, depth + 2);
                }
            }
        }

        private void WriteInner(Premise premise, int depth)
        {
            switch (premise)
            {
                case FactPremise fact:
                    WriteGrounds(fact.Proof, depth);
                    break;
                case ExistencePremise existence:
                    WriteGrounds(existence.Witness, depth);
                    break;
                case CollectionPremise collection:
                    foreach (var picked in collection.Picked)
                    {
                        WriteGrounds(picked, depth);
                    }

                    break;
            }
        }

        private void Line(int depth, string line) =>
            text.Append(' ', 2 * depth).Append(markdown && depth > 0 ? "- " : "").Append(line).Append('\n');
    }
}
