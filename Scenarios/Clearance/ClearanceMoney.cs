using CcmPlanner.Engine.Values;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>The donor on which a State's clearance depends most.</summary>
/// <param name="State">Which State.</param>
/// <param name="Donor">Its name.</param>
/// <param name="Share">Its share of the foreign money. Range: 0 to 1.</param>
/// <param name="Year">The year that share is of.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Confidence">How well that supports it.</param>
/// <param name="Status">read, derived or assumed.</param>
public sealed record DominantDonor(
    StateCode State, string Donor, double Share, int Year, string Source, Confidence Confidence, string Status);

/// <summary>What it costs to release land in a State.</summary>
/// <param name="State">Which State.</param>
/// <param name="Low">Lower end. Unit: <paramref name="Currency"/> per m².</param>
/// <param name="High">Upper end; not below the lower.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Confidence">How well that supports it.</param>
/// <param name="Status">read, derived or assumed.</param>
public sealed record ReleaseCost(
    StateCode State, double Low, double High, string Currency, string Source, Confidence Confidence, string Status);

/// <summary>What it costs to release land where nothing is known of the State itself.</summary>
/// <param name="Low">Lower end. Unit: <paramref name="Currency"/> per m². Range: above 0.</param>
/// <param name="High">Upper end; not below the lower.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Confidence">How well that supports it.</param>
/// <param name="Status">read, derived or assumed.</param>
public sealed record UsualCost(
    double Low, double High, string Currency, string Source, Confidence Confidence, string Status);

/// <summary>What is known of the money for clearance; a State that is not named has no such figure.</summary>
/// <param name="Donors">Dominant donors, at most one for each State.</param>
/// <param name="Costs">Costs, at most one for each State.</param>
public sealed record ClearanceMoney(IReadOnlyList<DominantDonor> Donors, IReadOnlyList<ReleaseCost> Costs)
{
    /// <summary>What a State costs of which nothing is known; null when that is not even guessed.</summary>
    public UsualCost? Elsewhere { get; init; }

    /// <summary>Nothing is known.</summary>
    public static ClearanceMoney Unknown { get; } = new([], []);
}
