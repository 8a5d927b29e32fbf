using CcmPlanner.Rules.Provisions;

namespace CcmPlanner.Scenarios.RuleBooks.Lint;

/// <summary>Findings about the register and the citations.</summary>
internal static class ProvisionFindings
{
    public static IEnumerable<Finding> Of(Coverage coverage)
    {
        foreach (var (rule, citation) in coverage.Unresolved)
        {
            yield return new Finding(
                FindingSeverity.Error, "citation", rule.Name,
                $"cites {citation}, which the register does not know; enter it or correct the citation");
        }

        foreach (var one in coverage.Provisions)
        {
            if (one.Kind == CoverageKind.Both)
            {
                yield return new Finding(
                    FindingSeverity.Error,
                    "coverage",
                    one.Provision.Id,
                    $"has a reason not to be encoded, and {string.Join(", ", one.EncodedBy)} cites it; take out one "
                    + $"of them");
            }
            else if (one.Kind == CoverageKind.NotYet)
            {
                yield return new Finding(
                    FindingSeverity.Warning, "coverage", one.Provision.Id, one.NotEncodedBecause ?? "");
            }
        }
    }
}
