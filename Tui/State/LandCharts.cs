using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Standing;
using CcmPlanner.Tui.Charts;

namespace CcmPlanner.Tui.State;

/// <summary>
/// A State's land as charts: what was reported, year by year; a year without a figure stays without a bar.
/// </summary>
internal static class LandCharts
{
    /// <summary>Contaminated area; null when nothing is on record.</summary>
    public static BarChart? Area(Outlook outlook, StateStanding state)
    {
        var known = outlook.Areas.Where(area => area.State == state.Code)
            .GroupBy(area => area.AsOf.Year)
            .ToDictionary(year => year.Key, year => Size(year.OrderBy(area => area.AsOf).Last()));
        return Of($"{state.Name}: contaminated area reported at the end of the year, km²", known, outlook);
    }

    /// <summary>Land released; null when nothing is on record.</summary>
    public static Chart? Released(Outlook outlook, StateStanding state)
    {
        var known = outlook.Releases.Where(release => release.State == state.Code)
            .GroupBy(release => release.Year)
            .ToDictionary(year => year.Key, year => year.Select(Size).Aggregate(Sum));
        return Of($"{state.Name}: land released in the year, km²", known, outlook);
    }

    private static BarChart? Of(string title, Dictionary<int, decimal?> known, Outlook outlook) => known.Count == 0
        ? null
        : BarChart.FromZero(title, Enumerable.Range(known.Keys.Min(), known.Keys.Max() - known.Keys.Min() + 1)
            .Select(year => (year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture),
                (double?)known.GetValueOrDefault(year))))
            with
        {
            Note = $"Known at {Duty.IsoDate(outlook.KnownAt)}. Years without a figure have none on record.",
        };

    private static decimal? Size(Contamination area) =>
        area.Total?.Value ?? Sum(area.Confirmed?.Value, area.Suspected?.Value);

    private static decimal? Size(LandRelease release) =>
        Sum(Sum(release.Cleared?.Value, release.Reduced?.Value), release.Cancelled?.Value);

    private static decimal? Sum(decimal? one, decimal? other) =>
        one is null && other is null ? null : (one ?? 0) + (other ?? 0);
}
