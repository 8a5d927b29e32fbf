using CcmPlanner.Engine.Inference;

namespace CcmPlanner.Rules.Provisions;

/// <summary>Whether a provision is said by a rule.</summary>
public enum CoverageKind
{
    /// <summary>A rule cites it.</summary>
    Encoded,

    /// <summary>No rule cites it, and the register says why none does.</summary>
    Reasoned,

    /// <summary>A rule is to say it, and none does yet.</summary>
    NotYet,

    /// <summary>A rule cites it although the register gives a reason why none should: one of them is wrong.</summary>
    Both,
}

/// <summary>A provision and the rules that say it.</summary>
/// <param name="Provision">The provision.</param>
/// <param name="EncodedBy">Names of the rules that cite it, from their citations; empty for none.</param>
public sealed record CoveredProvision(RegisteredProvision Provision, IReadOnlyList<string> EncodedBy)
{
    /// <summary>Whether a rule says it.</summary>
    public CoverageKind Kind => (EncodedBy.Count > 0, Provision.NotEncodedBecause is not null) switch
    {
        (true, false) => CoverageKind.Encoded,
        (false, true) => CoverageKind.Reasoned,
        (false, false) => CoverageKind.NotYet,
        _ => CoverageKind.Both,
    };

    /// <summary>Why no rule says it; null when one does.</summary>
    public string? NotEncodedBecause => Kind switch
    {
        CoverageKind.NotYet => "not yet: no rule cites it",
        CoverageKind.Encoded => null,
        _ => Provision.NotEncodedBecause,
    };
}

/// <summary>The register held against a rule book.</summary>
/// <param name="Provisions">Every provision, in the order of the register.</param>
/// <param name="Unresolved">Rules and citations that mean no provision.</param>
public sealed record Coverage(
    IReadOnlyList<CoveredProvision> Provisions,
    IReadOnlyList<(RuleCard Rule, string Citation)> Unresolved)
{
    /// <summary>Resolves every citation of every rule.</summary>
    public static Coverage Of(ProvisionRegister register, IReadOnlyList<RuleCard> rules)
    {
        var cited = rules
            .SelectMany(rule =>
                rule.Citations.Select(citation => (Rule: rule, Citation: citation, Means: register.CitedAs(citation))))
            .ToList();
        var encodedBy = cited
            .SelectMany(cite => cite.Means.Select(provision => (provision.Id, cite.Rule.Name)))
            .Distinct()
            .ToLookup(pair => pair.Id, pair => pair.Name, StringComparer.Ordinal);
        return new Coverage(
            [.. register.All.Select(provision => new CoveredProvision(provision, [.. encodedBy[provision.Id]]))],
            [.. cited.Where(cite => cite.Means.Count == 0).Select(cite => (cite.Rule, cite.Citation))]);
    }

    /// <summary>How many provisions are of a kind.</summary>
    public int Count(CoverageKind kind) => Provisions.Count(provision => provision.Kind == kind);
}
