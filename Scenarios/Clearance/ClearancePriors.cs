namespace CcmPlanner.Scenarios.Clearance;

/// <summary>
/// Every number the clearance model assumes, by name. It takes them as they are written;
/// <see cref="Problems"/> says what is wrong with them.
/// </summary>
/// <param name="Kind">What the document says it is: clearance-priors.</param>
/// <param name="Priors">Every prior, in the order of the document.</param>
public sealed record ClearancePriors(string Kind, IReadOnlyList<Prior> Priors)
{
    private const string RightKind = "clearance-priors";

    /// <summary>
    /// The value of that name. Throws <see cref="InvalidOperationException"/> when there is none or more than one;
    /// after <see cref="Problems"/> was empty that cannot happen for a name the model knows.
    /// </summary>
    public double this[string id] => Priors.Single(prior => prior.Id == id).Value;

    /// <summary>
    /// Everything wrong: missing, unknown or repeated names, and values that are no number or out of range.
    /// </summary>
    public IEnumerable<string> Problems()
    {
        if (Kind != RightKind)
        {
            yield return $"kind: found {Kind}; write {RightKind}";
        }

        foreach (var range in PriorRange.Known)
        {
            var found = Priors.Where(prior => prior.Id == range.Id).ToList();
            if (found.Count != 1)
            {
                yield return $"{range.Id}: found {found.Count} values; write one";
            }

            foreach (var prior in found.Where(prior => !(prior.Value >= range.Least && prior.Value <= range.Most)))
            {
                yield return $"{range.Id}: found {prior.Value}; write a number from {range.Least} to {range.Most}";
            }
        }

        var names = string.Join(", ", PriorRange.Known.Select(range => range.Id));
        foreach (var prior in Priors.Where(prior => !Array.Exists(PriorRange.Known, range => range.Id == prior.Id)))
        {
            yield return $"{prior.Id}: found a name the model does not know; write one of {names}";
        }
    }

    /// <summary>The same with one value changed, for asking "what if". Throws when the name is not there.</summary>
    public ClearancePriors With(string id, double value)
    {
        if (!Priors.Any(prior => prior.Id == id))
        {
            throw new ArgumentException($"there is no prior '{id}'", nameof(id));
        }

        return this with
        {
            Priors = [.. Priors.Select(prior => prior.Id == id ? prior with { Value = value } : prior)],
        };
    }
}
