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

    private static readonly PriorRange[] Known =
    [
        new("rate.atOneSquareKilometre.median", 1e-6, 1e6),
        new("rate.elasticity", 0, 1),
        new("rate.betweenStates.sd", 0, 10),
        new("rate.noise.sd", 0, 10),
        new("rate.noise.weight", 1, 1000),
        new("rate.records.years", 1, 100),
        new("rate.records.most", 1, 100),
        new("tail.share", 0, 1),
        new("tail.slowdown", 0, 0.99),
        new("gate.interruption.probability", 0, 1),
        new("gate.interruption.mean", 1, 100),
        new("gate.notStarted.mean", 1, 100),
        new("gate.noRecord.notStarted", 0, 1),
        new("survey.share.a", 0.01, 10_000),
        new("survey.share.b", 0.01, 10_000),
        new("survey.records.least", 1, 1000),
        new("discovery.median", 1e-12, 10),
        new("discovery.betweenStates.sd", 0, 10),
        new("discovery.noise.sd", 1e-6, 10),
        new("discovery.decay", 1e-6, 1),
        new("funding.world.sd", 0, 10),
        new("funding.world.persistence", 0, 1),
        new("funding.elasticity", 0, 10),
    ];

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

        foreach (var range in Known)
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

        var names = string.Join(", ", Known.Select(range => range.Id));
        foreach (var prior in Priors.Where(prior => !Array.Exists(Known, range => range.Id == prior.Id)))
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

    private sealed record PriorRange(string Id, double Least, double Most);
}
