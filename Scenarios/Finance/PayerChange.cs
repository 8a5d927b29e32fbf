using CcmPlanner.Engine.Values;
using NodaTime;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>
/// A State that gives more or less than it would: by name, or by its rank among those asked for most.
/// </summary>
/// <param name="State">Which State; null when it is named by rank.</param>
/// <param name="Rank">1 for the State asked for most; null when it is named.</param>
/// <param name="Factor">What it gives of what it would: 0 stops, 0.5 halves. Range: 0 to 10.</param>
/// <param name="FromYear">First year; null from the first.</param>
/// <param name="UntilYear">Last year; null to the last.</param>
public sealed record PayerChange(
    StateCode? State, int? Rank, double Factor, int? FromYear = null, int? UntilYear = null)
{
    /// <summary>What a message calls it.</summary>
    public string Name => State?.Value ?? $"rank {Rank}";

    /// <summary>A State that gives nothing from now on.</summary>
    public static PayerChange Stops(StateCode state) => new(state, null, 0);

    /// <summary>A State that gives half from now on.</summary>
    public static PayerChange Halves(StateCode state) => new(state, null, 0.5);

    internal bool AppliesIn(int year) => !(year < FromYear) && !(year > UntilYear);

    internal IEnumerable<string> Problems(string path)
    {
        if ((State is null) == (Rank is null))
        {
            yield return $"{path}: found neither a State nor a rank, or both; write one of the two";
        }

        if (Rank < 1)
        {
            yield return $"{path}.rank: found {Rank}; write 1 for the State asked for most, 2 for the next";
        }

        foreach (var problem in LeverRange.Of($"{path}.factor", Factor, 0, FinanceLevers.MostFactor))
        {
            yield return problem;
        }

        if (UntilYear < FromYear)
        {
            yield return $"{path}.untilYear: found {UntilYear}, before the first year; write {FromYear} or later";
        }
    }
}

/// <summary>A State that joins or leaves.</summary>
/// <param name="State">Which State.</param>
/// <param name="On">First day on which it is, or is no longer, a State Party.</param>
/// <param name="Joins">True when it joins.</param>
/// <param name="RatePercent">
/// Its rate on the United Nations scale; null for the rate on record. Unit: percent. Range: 0 to 22.
/// </param>
public sealed record MembershipChange(StateCode State, LocalDate On, bool Joins, decimal? RatePercent = null)
{
    private const double Ceiling = 22;

    internal IEnumerable<string> Problems(string path) =>
        RatePercent is { } rate ? LeverRange.Of($"{path}.ratePercent", (double)rate, 0, Ceiling) : [];
}
