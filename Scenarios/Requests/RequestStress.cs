using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Clearance;

namespace CcmPlanner.Scenarios.Requests;

/// <summary>A shock that a plan may have to stand.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Words">What happens, in words.</param>
/// <param name="Levers">What it supposes; null where it cannot be played.</param>
internal sealed record RequestStress(string Id, string Words, ClearanceLevers? Levers)
{
    private const int LastYear = 9999;

    // Two years stand for a change of policy that a later one undoes.
    private const int FreezeYears = 2;

    /// <summary>The shocks a request is put under, from the year after the day of the question on.</summary>
    /// <param name="state">Who asks.</param>
    /// <param name="year">The year of the question.</param>
    /// <param name="money">What is known of donors.</param>
    public static IReadOnlyList<RequestStress> For(StateCode state, int year, ClearanceMoney money)
    {
        var donor = money.Donors.FirstOrDefault(one => one.State == state);
        var later = new YearSpan(year + 1, LastYear);
        return
        [
            new("as-assumed", "as assumed", ClearanceLevers.None),
            new("funding-halves", "funding halves for good", With(new StateEffort(state, later) { Funding = 0.5 })),
            new(
                "donor-freezes",
                donor is null
                    ? "the largest donor stops (none on record)"
                    : $"{donor.Donor} ({Plain.Percent(donor.Share)} in {donor.Year}) stops for {FreezeYears} years",
                donor is null
                    ? null
                    : new ClearanceLevers { Freezes =
                        [new DonorFreeze(donor.Donor, new YearSpan(year + 1, year + FreezeYears), 1)] }),
            new("year-lost", $"no work in {year + 1}",
                new ClearanceLevers { LostYears = [new LostYear(state, year + 1)] }),
            new("discovery-doubles", "twice as much is found", new ClearanceLevers { DiscoveryFactor = 2 }),
            new("slow-tail", "the last part goes half as fast", new ClearanceLevers { TailFactor = 0.5 }),
            new(
                "all-together",
                "all of these at once",
                With(new StateEffort(state, later) { Funding = 0.5 }) with
                {
                    LostYears = [new LostYear(state, year + 1)],
                    DiscoveryFactor = 2,
                    TailFactor = 0.5,
                    Freezes = donor is null ? []
                        : [new DonorFreeze(donor.Donor, new YearSpan(year + 1, year + FreezeYears), 1)],
                }),
        ];
    }

    private static ClearanceLevers With(StateEffort effort) => new() { Efforts = [effort] };
}
