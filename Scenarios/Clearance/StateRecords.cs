using CcmPlanner.Engine.Chance;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>What one State's records say, as the logarithms and shares that beliefs are formed from.</summary>
internal sealed class StateRecords
{
    private const int Recent = 3;

    /// <summary>Reads the records of a case up to the day of the forecast.</summary>
    public StateRecords(ClearanceCase data, ModelTables tables, int asOfYear)
    {
        List<LandRelease> records =
        [
            .. data.Releases.Where(release => release.Year > asOfYear - tables.RecordYears)
                .OrderBy(release => release.Year),
        ];
        LogRates =
        [
            .. records.Where(release => ClearanceCase.Released(release) > 0)
                .TakeLast(tables.MostRecords)
                .Select(release => (release.Year, Elementary.Log(FullRate(data, release, tables)))),
        ];
        LogFinds =
        [
            .. records.Where(release => release.NewlyFound?.Value > 0)
                .Select(release =>
                    Elementary.Log((double)(release.NewlyFound!.Value.Value / AreaThen(data, release.Year)))),
        ];
        var before = records.Where(release => release.Year <= data.Baseline!.AsOf.Year).ToList();
        (HasRecord, Gate) = GateOf(before);
        var recent = before.Select(ClearanceCase.Released).OfType<decimal>().TakeLast(Recent).ToList();
        RecentRate = recent.Count == 0 ? null : (double)recent.Average();
        ReducedShare = ReducedOf(records, tables);
    }

    /// <summary>Log release of the latest working years, as at full speed.</summary>
    public IReadOnlyList<(int Year, double Value)> LogRates { get; }

    /// <summary>Log of what was found in a year as a share of what was known at its beginning.</summary>
    public IReadOnlyList<double> LogFinds { get; }

    /// <summary>True when release before the baseline is on record.</summary>
    public bool HasRecord { get; }

    /// <summary>Where the programme stood at the baseline; without a record not started.</summary>
    public Gate Gate { get; }

    /// <summary>Mean release of the last three years on record before the baseline, km²; null without any.</summary>
    public double? RecentRate { get; }

    /// <summary>Share of the land released by work that is reduced rather than cleared.</summary>
    public double ReducedShare { get; }

    /// <summary>What a year's release would have been outside the slow last part of the workload, km².</summary>
    public static double FullRate(ClearanceCase data, LandRelease release, ModelTables tables)
    {
        var released = (double)ClearanceCase.Released(release)!.Value;
        var isInTail = (double)data.KnownBefore(release.Year) <= tables.TailShare * (double)data.KnownBefore(0);
        return isInTail ? released / tables.TailSpeed : released;
    }

    /// <summary>
    /// Known area at the beginning of a year as far as the records go, at least what is left now, km².
    /// </summary>
    private static decimal AreaThen(ClearanceCase data, int year) =>
        Math.Max(data.BaselineArea!.Value, data.KnownBefore(year));

    private static (bool HasRecord, Gate Gate) GateOf(List<LandRelease> records)
    {
        var released = records.Select(ClearanceCase.Released).Where(area => area is not null).ToList();
        return released.Count == 0 ? (false, Gate.NotStarted)
            : released[^1] > 0 ? (true, Gate.Working)
            : (true, released.Exists(area => area > 0) ? Gate.Interrupted : Gate.NotStarted);
    }

    private static double ReducedOf(List<LandRelease> records, ModelTables tables)
    {
        var reported = records.Where(release => release.Reduced is not null && release.Cleared is not null).ToList();
        var reduced = (double)reported.Sum(release => release.Reduced!.Value.Value);
        var both = reduced + (double)reported.Sum(release => release.Cleared!.Value.Value);
        var years = reported.Count == 0 ? 1 : reported.Count;
        var weight = both == 0 ? 1 : tables.Priors["release.reduced.weight"] * both / years;
        var total = both + weight;
        return total == 0 ? 0 : (reduced + (weight * tables.Priors["release.reduced.share"])) / total;
    }
}
