using CcmPlanner.Engine.Inference.Model;

namespace CcmPlanner.Engine.Inference.Proofs;

/// <summary>The words all renderings of proofs share.</summary>
internal sealed class ProofWords(Func<object, string>? describe)
{
    public string Fact(object fact) => describe?.Invoke(fact) ?? fact.ToString() ?? "";

    public string Value(object? value) => value switch
    {
        null => "none",
        string or ValueType => ValueText.Of(value),
        System.Collections.IEnumerable many => $"[{string.Join(", ", many.Cast<object?>().Select(Value))}]",
        _ => Fact(value),
    };

    public static string Rule(RuleCard rule)
    {
        var cites = rule.Citations.Count > 0 ? $" ({string.Join(", ", rule.Citations)})" : "";
        var inForce = rule.InForceFrom is null && rule.InForceUntil is null
            ? ""
            : $" [in force {rule.InForceFrom ?? ".."}/{rule.InForceUntil ?? ".."}]";
        return rule.Description.Length > 0 ? $"{rule.Name}: {rule.Description}{cites}{inForce}"
            : $"{rule.Name}{cites}{inForce}";
    }

    public string Premise(Premise premise) => premise switch
    {
        FactPremise fact => $"{Fact(fact.Proof.Fact)}{Mark(fact.Proof)}",
        AbsencePremise absence => $"no {absence.FactType}{With(absence.Conditions)}",
        ExistencePremise existence =>
            $"some {existence.FactType}{With(existence.Conditions)}: {Fact(existence.Witness.Fact)}",
        CollectionPremise collection => Collected(collection),
        ValuePremise value => $"{value.Alias} = {Value(value.Value)}",
        ConditionPremise condition => condition.WithValues,
        _ => "",
    };

    public static string Mark(Proof proof) => proof.Stated ? " (stated)" : "";

    private string Collected(CollectionPremise collection)
    {
        var picked = collection.Picked.Count > 0
            ? $"; of these: {string.Join("; ", collection.Picked.Select(proof => Fact(proof.Fact)))}"
            : "";
        return $"{collection.Alias}: {collection.Facts.Count} "
            + $"{collection.FactType}{With(collection.Conditions)}{picked}";
    }

    private static string With(IReadOnlyList<string> conditions) =>
        conditions.Count == 0 ? "" : $" with {string.Join(" and ", conditions)}";
}
