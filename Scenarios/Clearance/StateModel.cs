using CcmPlanner.Engine.Chance;
using CcmPlanner.Rules.Facts;
using NodaTime;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>Whether a clearance programme is at work.</summary>
internal enum Gate
{
    /// <summary>No release yet: money, access or survey come first.</summary>
    NotStarted,

    /// <summary>At work.</summary>
    Working,

    /// <summary>Worked before and stands still.</summary>
    Interrupted,
}

/// <summary>One State's case and the priors, worked out to the constants that every trial needs.</summary>
internal sealed class StateModel
{
    private readonly QuantileTable precision;
    private readonly QuantileTable? surveyShare;
    private readonly double noiseScale;
    private readonly LevelBelief rate;
    private readonly LevelBelief discovery;
    private readonly double notStartedProbability;
    private readonly Gate recordedGate;
    private readonly bool hasRecord;
    private readonly double?[] releases;
    private readonly double?[] finds;

    /// <summary>Works out the constants of a case that can be forecast.</summary>
    public StateModel(ClearanceCase data, ModelTables tables, LocalDate asOf, StreamRegistry streams)
    {
        var priors = tables.Priors;
        var baseline = data.Baseline!;
        Parameters = streams.Register($"clearance.parameters/{data.State}");
        Years = streams.Register($"clearance.year/{data.State}");
        Suspected = data.SurveyShrinks(tables.SurveyRecords) ? (double)data.SuspectedArea : 0;
        Confirmed = (double)data.BaselineArea!.Value - Suspected;
        surveyShare = Suspected > 0 ? tables.SurveyShare : null;
        ReleasedBefore = (double)(data.KnownBefore(0) - data.BaselineArea.Value);
        Start = MonthTime.EndOf(baseline.AsOf);
        BaselineYear = baseline.AsOf.Year;

        var records = data.Releases
            .Where(release => release.Year > asOf.Year - tables.RecordYears)
            .OrderBy(release => release.Year)
            .ToList();
        var logRates = records
            .Where(release => ClearanceCase.Released(release) > 0)
            .TakeLast(tables.MostRecords)
            .Select(release => Elementary.Log(FullRate(data, release, tables)))
            .ToList();
        var area = Confirmed + Suspected;
        rate = LevelBelief.Of(
            Elementary.Log(priors["rate.atOneSquareKilometre.median"])
                + (priors["rate.elasticity"] * Elementary.Log(area)),
            priors["rate.betweenStates.sd"],
            logRates);
        var weight = priors["rate.noise.weight"];
        var degrees = weight + Math.Max(0, logRates.Count - 1);
        precision = tables.PrecisionOf(degrees);
        var noise = priors["rate.noise.sd"];
        noiseScale = Math.Sqrt(((weight * noise * noise) + rate.SquaresAround) / degrees);

        var logShares = records
            .Select(release => (double)(release.NewlyFound?.Value ?? 0))
            .Where(found => found > 0)
            .Select(found => Elementary.Log(found / area))
            .ToList();
        discovery = LevelBelief.Of(
            Elementary.Log(priors["discovery.median"]), priors["discovery.betweenStates.sd"], logShares);

        notStartedProbability = priors["gate.noRecord.notStarted"];
        (hasRecord, recordedGate) = GateOf([.. records.Where(release => release.Year <= baseline.AsOf.Year)]);
        Tables = tables;
        releases = ByYear(data.Releases, ClearanceCase.Released);
        finds = ByYear(data.Releases, release => release.NewlyFound?.Value);
    }

    /// <summary>Numbers and tables common to all States.</summary>
    public ModelTables Tables { get; }

    /// <summary>Stream of what a trial draws once.</summary>
    public StreamId Parameters { get; }

    /// <summary>Stream of what a trial draws each calendar year; the step is the year.</summary>
    public StreamId Years { get; }

    /// <summary>Confirmed area at the baseline, km².</summary>
    public double Confirmed { get; }

    /// <summary>Suspected area at the baseline, km².</summary>
    public double Suspected { get; }

    /// <summary>Area released on record before the baseline, km².</summary>
    public double ReleasedBefore { get; }

    /// <summary>When the baseline ends, in months.</summary>
    public int Start { get; }

    /// <summary>The calendar year the baseline describes; where the programme stood then is on record.</summary>
    public int BaselineYear { get; }

    /// <summary>The calendar year in which the path begins.</summary>
    public int FirstYear => Start / 12;

    /// <summary>
    /// Release of a year on record, km²; null when there is no record. Range: from the first year on.
    /// </summary>
    public double? ReleasedIn(int year) => At(releases, year);

    /// <summary>
    /// Newly found area of a year on record, km²; null without a record. Range: from the first year on.
    /// </summary>
    public double? FoundIn(int year) => At(finds, year);

    /// <summary>Standard deviation of the yearly noise on the log rate, drawn from one word.</summary>
    public double Noise(uint word) => noiseScale / Math.Sqrt(precision.At(word));

    /// <summary>The State's own mean log rate, drawn from one word, given its noise.</summary>
    public double LogRate(uint word, double noise) => rate.Draw(NormalQuantile.Table.At(word), noise);

    /// <summary>Area newly found in the first year as a share of the baseline, drawn from one word.</summary>
    public double DiscoveryShare(uint word) =>
        Elementary.Exp(discovery.Draw(NormalQuantile.Table.At(word), Tables.DiscoveryNoise));

    /// <summary>
    /// Share of suspected area that needs clearance, drawn from one word; 1 where none is suspected.
    /// </summary>
    public double SurveyShare(uint word) => surveyShare?.At(word) ?? 1;

    /// <summary>Where the programme stands at the baseline, drawn from one word where there is no record.</summary>
    public Gate FirstGate(uint word) =>
        hasRecord ? recordedGate : Draws.Unit(word) < notStartedProbability ? Gate.NotStarted : Gate.Working;

    /// <summary>What a year's release would have been outside the slow last part of the workload, km².</summary>
    private static double FullRate(ClearanceCase data, LandRelease release, ModelTables tables)
    {
        var released = (double)ClearanceCase.Released(release)!.Value;
        var isInTail = (double)data.KnownBefore(release.Year) <= tables.TailShare * (double)data.KnownBefore(0);
        return isInTail ? released / tables.TailSpeed : released;
    }

    private static (bool HasRecord, Gate Gate) GateOf(List<LandRelease> records)
    {
        var released = records.Select(ClearanceCase.Released).Where(area => area is not null).ToList();
        return released.Count == 0 ? (false, Gate.NotStarted)
            : released[^1] > 0 ? (true, Gate.Working)
            : (true, released.Exists(area => area > 0) ? Gate.Interrupted : Gate.NotStarted);
    }

    private double? At(double?[] years, int year) => year - FirstYear < years.Length ? years[year - FirstYear] : null;

    /// <summary>One part of the records by year, from the first year on; null where a year has no record.</summary>
    private double?[] ByYear(IReadOnlyList<LandRelease> records, Func<LandRelease, decimal?> part)
    {
        var last = records.Select(record => record.Year).Append(FirstYear).Max();
        var years = new double?[last - FirstYear + 1];
        foreach (var record in records.Where(record => record.Year >= FirstYear && part(record) is not null))
        {
            years[record.Year - FirstYear] = (years[record.Year - FirstYear] ?? 0) + (double)part(record)!.Value;
        }

        return years;
    }
}
