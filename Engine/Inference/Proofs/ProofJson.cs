using System.Text;
using System.Text.Json;

namespace CcmPlanner.Engine.Inference.Proofs;

/// <summary>
/// Proofs as JSON. A conclusion is unfolded where it first appears and carries an id; later it is only referred to.
/// </summary>
public sealed class ProofJson
{
    private readonly Utf8JsonWriter json;
    private readonly ProofWords words;
    private readonly Dictionary<Proof, int> ids = new(ReferenceEqualityComparer.Instance);

    private ProofJson(Utf8JsonWriter json, Func<object, string>? describe) => (this.json, words) =
        (json, new ProofWords(describe));

    /// <summary>
    /// Writes one proof as a JSON object: fact, stated, grounds[] {rule, description, cites[], premises[]}.
    /// </summary>
    /// <param name="proof">The proof.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="describe">How a fact is put in words; null for its own <c>ToString</c>.</param>
    public static void Write(Proof proof, Utf8JsonWriter writer, Func<object, string>? describe = null) =>
        new ProofJson(writer, describe).WriteProof(proof);

    /// <summary>The same as text, indented by two.</summary>
    public static string Render(Proof proof, Func<object, string>? describe = null)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            Write(proof, writer, describe);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private void WriteProof(Proof proof)
    {
        json.WriteStartObject();
        json.WriteString("fact", words.Fact(proof.Fact));
        json.WriteBoolean("stated", proof.Stated);
        if (ids.TryGetValue(proof, out var id))
        {
            json.WriteNumber("see", id);
        }
        else if (proof.Grounds.Count > 0)
        {
            ids.Add(proof, ids.Count + 1);
            json.WriteNumber("id", ids.Count);
            json.WriteStartArray("grounds");
            foreach (var ground in proof.Grounds)
            {
                WriteGround(ground);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void WriteGround(Ground ground)
    {
        json.WriteStartObject();
        json.WriteString("rule", ground.Rule.Name);
        json.WriteString("description", ground.Rule.Description);
        WriteTexts("cites", ground.Rule.Citations);
        json.WriteString("inForceFrom", ground.Rule.InForceFrom);
        json.WriteString("inForceUntil", ground.Rule.InForceUntil);
        json.WriteStartArray("premises");
        foreach (var premise in ground.Premises)
        {
            json.WriteStartObject();
            WritePremise(premise);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WritePremise(Premise premise)
    {
        switch (premise)
        {
            case FactPremise fact:
                json.WriteString("alias", fact.Alias);
                WriteTexts("conditions", fact.Conditions);
                WriteInner("holds", fact.Proof);
                break;
            case AbsencePremise absence:
                json.WriteString("absent", absence.FactType);
                WriteTexts("conditions", absence.Conditions);
                break;
            case ExistencePremise existence:
                json.WriteString("exists", existence.FactType);
                WriteTexts("conditions", existence.Conditions);
                WriteInner("witness", existence.Witness);
                break;
            case CollectionPremise collection:
                WriteCollection(collection);
                break;
            case ValuePremise value:
                json.WriteString("value", value.Alias);
                json.WriteString("is", words.Value(value.Value));
                break;
            case ConditionPremise condition:
                json.WriteString("condition", condition.Text);
                json.WriteString("withValues", condition.WithValues);
                break;
        }
    }

    private void WriteCollection(CollectionPremise collection)
    {
        json.WriteString("alias", collection.Alias);
        json.WriteString("collected", collection.FactType);
        WriteTexts("conditions", collection.Conditions);
        json.WriteNumber("count", collection.Facts.Count);
        json.WriteStartArray("picked");
        foreach (var proof in collection.Picked)
        {
            WriteProof(proof);
        }

        json.WriteEndArray();
        WriteTexts("facts", [.. collection.Facts.Select(proof => words.Fact(proof.Fact))]);
    }

    private void WriteInner(string name, Proof proof)
    {
        json.WritePropertyName(name);
        WriteProof(proof);
    }

    private void WriteTexts(string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
