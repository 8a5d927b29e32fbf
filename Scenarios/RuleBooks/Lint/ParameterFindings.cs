using CcmPlanner.Engine.Time;
using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Scenarios.RuleBooks.Lint;

/// <summary>Findings about the numbers of the law.</summary>
internal static class ParameterFindings
{
    /// <summary>Numbers nobody reads, numbers read that are not there, and spans that leave a gap or overlap.</summary>
    public static IEnumerable<Finding> Of(
        IReadOnlyList<RuleStatement> rules, IReadOnlyList<Parameter> parameters, IReadOnlyList<string> sources)
    {
        var known = parameters.Select(parameter => parameter.Id).ToHashSet(StringComparer.Ordinal);
        var read = rules
            .SelectMany(rule => rule.Branches.SelectMany(branch => branch.Lines),
                (rule, line) => (Rule: rule.Card.Name, Id: RuleWords.ParameterOf(line)))
            .Where(pair => pair.Id is not null)
            .ToList();
        var missing = read.Where(pair => !known.Contains(pair.Id!)).Distinct().Select(pair => new Finding(
            FindingSeverity.Error, "parameter", pair.Id!,
            $"rule {pair.Rule} reads it, and there is no such parameter"));
        var unread = known.Except(read.Select(pair => pair.Id!), StringComparer.Ordinal)
            .Where(id => !sources.Any(source => Names(source, id)))
            .Order(StringComparer.Ordinal)
            .Select(id => new Finding(FindingSeverity.Warning, "parameter", id, "nobody reads it"));
        return missing.Concat(parameters.GroupBy(p => p.Id, StringComparer.Ordinal).SelectMany(Spans)).Concat(unread);
    }

    // A number of many alike may be named by its beginning, to which the code adds which of them it wants.
    private static bool Names(string source, string id) =>
        source.Contains($"\"{id}\"", StringComparison.Ordinal)
        || source.Contains($"\"{id[..(id.LastIndexOf('.') + 1)]}\"", StringComparison.Ordinal);

    private static IEnumerable<Finding> Spans(IGrouping<string, Parameter> one)
    {
        var spans = one.OrderBy(parameter => parameter.InForceFrom ?? LocalDate.MinIsoValue).ToList();
        for (var i = 1; i < spans.Count; i++)
        {
            var next = spans[i - 1].InForceUntil?.PlusDays(1);
            var from = spans[i].InForceFrom;
            if (next is null || from is null || next > from)
            {
                yield return new Finding(
                    FindingSeverity.Error, "parameter", one.Key, $"two values apply from {Iso(from)}");
            }
            else if (next < from)
            {
                yield return new Finding(FindingSeverity.Error, "parameter", one.Key,
                    $"no value applies between {Iso(next)} and {Iso(from)}");
            }
        }
    }

    private static string Iso(LocalDate? day) =>
        day is { } known ? LocalDatePattern.Iso.Format(known) : "the beginning";
}
