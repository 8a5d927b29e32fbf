using CcmPlanner.Engine.Values;

namespace CcmPlanner.Rules.Procedures;

/// <summary>
/// How the shared part of the Unit's budget is split; which way the procedures say is in no source read.
/// </summary>
public enum SharingScale
{
    /// <summary>In proportion to the United Nations scale, adjusted to the States that share.</summary>
    Adjusted,

    /// <summary>The same for all.</summary>
    Equal,

    /// <summary>A part of it equally, the rest on the adjusted scale.</summary>
    Mixed,
}

/// <summary>The rules of sharing.</summary>
/// <param name="Scale">On which scale.</param>
/// <param name="EqualPercent">Of a mixed scale, the part shared equally. Unit: percent. Range: 0 to 100.</param>
/// <param name="FloorChf">The least a State is asked for. Unit: CHF. Range: 0 or more.</param>
/// <param name="CapPercent">The most of the amount one State is asked for. Unit: percent; null for no cap.</param>
public sealed record SharingRule(
    SharingScale Scale, decimal EqualPercent = 0, decimal FloorChf = 0, decimal? CapPercent = null);

/// <summary>A State that shares, with its rate on the United Nations scale.</summary>
/// <param name="State">Which State.</param>
/// <param name="RatePercent">Unit: percent of the scale of all Members. Range: above 0.</param>
public sealed record RatedState(StateCode State, decimal RatePercent);

/// <summary>What a State is asked for.</summary>
/// <param name="State">Which State.</param>
/// <param name="AmountChf">Unit: CHF, to the centime.</param>
public sealed record ContributionShare(StateCode State, decimal AmountChf);

/// <summary>
/// Splits an amount among States so that the shares sum to it to the centime: each gets its share rounded down, and
/// the centimes left over go to the largest remainders, by State code where they tie.
/// </summary>
public static class ContributionShares
{
    private const decimal Hundred = 100m;

    /// <summary>
    /// The shares, in the order of the States. Throws <see cref="ArgumentException"/> when there is no State, when
    /// the cap leaves a part that nobody may be asked for, or when the floors alone exceed the amount.
    /// </summary>
    public static IReadOnlyList<ContributionShare> Of(
        decimal amountChf, IReadOnlyList<RatedState> states, SharingRule rule)
    {
        if (Problem(amountChf, states, rule) is { } problem)
        {
            throw new ArgumentException(problem, nameof(rule));
        }

        var centimes = decimal.Round(amountChf * Hundred, 0, MidpointRounding.AwayFromZero);
        var quotas = Quotas(centimes, Weights(states, rule), rule);
        var shares = LargestRemainder(centimes, quotas, states);
        return [.. states.Select((state, at) => new ContributionShare(state.State, shares[at] / Hundred))];
    }

    /// <summary>The part of a budget that is shared. Unit: CHF, to the centime. Range: percent from 0 to 100.</summary>
    public static decimal SharedPart(decimal totalChf, decimal percent) =>
        decimal.Round(totalChf * percent / Hundred, 2, MidpointRounding.AwayFromZero);

    /// <summary>Why the amount cannot be split like this; null when it can.</summary>
    public static string? Problem(decimal amountChf, IReadOnlyList<RatedState> states, SharingRule rule)
    {
        if (states.Count == 0)
        {
            return "found no State to share among; write at least one";
        }

        if (rule.CapPercent is { } cap && cap * states.Count < Hundred)
        {
            return $"cap: found {cap} % for {states.Count} States, which cannot make 100 %; "
                + $"write {Math.Ceiling(Hundred * Hundred / states.Count) / Hundred} or more";
        }

        return rule.FloorChf * states.Count > amountChf
            ? $"floor: found CHF {rule.FloorChf} for {states.Count} States, more than the CHF {amountChf} to share; "
                + $"write {Math.Floor(amountChf * Hundred / states.Count) / Hundred} or less"
            : null;
    }

    private static decimal[] Weights(IReadOnlyList<RatedState> states, SharingRule rule)
    {
        var sum = states.Sum(state => state.RatePercent);
        var equal = rule.Scale switch
        {
            SharingScale.Adjusted => 0m,
            SharingScale.Equal => 1m,
            _ => rule.EqualPercent / Hundred,
        };
        return [.. states.Select(state => (equal / states.Count) + ((1 - equal) * state.RatePercent / sum))];
    }

    // Whoever is above the cap, or else below the floor, is fixed there; the others share what is left, until it holds.
    private static decimal[] Quotas(decimal centimes, decimal[] weights, SharingRule rule)
    {
        var cap = rule.CapPercent is { } percent ? centimes * percent / Hundred : decimal.MaxValue;
        var floor = rule.FloorChf * Hundred;
        var quotas = new decimal?[weights.Length];
        while (true)
        {
            var left = centimes - quotas.Sum(quota => quota ?? 0);
            var free = weights.Where((_, at) => quotas[at] is null).Sum();
            var trial = weights.Select((weight, at) => quotas[at] ?? left * weight / free).ToArray();
            var over = trial.Any(quota => quota > cap);
            var moved = false;
            for (var at = 0; at < trial.Length; at++)
            {
                if (quotas[at] is null && (over ? trial[at] > cap : trial[at] < floor))
                {
                    quotas[at] = over ? cap : floor;
                    moved = true;
                }
            }

            if (!moved || quotas.All(quota => quota is not null))
            {
                return [.. trial.Select((quota, at) => quotas[at] ?? quota)];
            }
        }
    }

    private static decimal[] LargestRemainder(
        decimal centimes, decimal[] quotas, IReadOnlyList<RatedState> states)
    {
        var shares = quotas.Select(decimal.Floor).ToArray();
        var left = (int)(centimes - shares.Sum());
        var next = Enumerable.Range(0, quotas.Length)
            .OrderByDescending(at => quotas[at] - shares[at])
            .ThenBy(at => states[at].State)
            .Take(left);
        foreach (var at in next)
        {
            shares[at]++;
        }

        return shares;
    }
}
