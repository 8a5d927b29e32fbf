using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Extensions;

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

/// <summary>Everything a <see cref="StateModel"/> is worked out from; nothing of it is supposed.</summary>
/// <param name="Case">The case; it can be forecast.</param>
/// <param name="Tables">Numbers and tables common to all States.</param>
/// <param name="AsOfYear">The year of the forecast.</param>
/// <param name="Donor">The dominant donor; null when none is known.</param>
/// <param name="Cost">Cost of release; null when not known.</param>
/// <param name="Deadlines">Deadlines under the law; null when none is known.</param>
/// <param name="IsPending">True when the first of them has a request pending, whose length is not known.</param>
/// <param name="Streams">Its draws.</param>
internal sealed record StateInputs(
    ClearanceCase Case,
    ModelTables Tables,
    int AsOfYear,
    DominantDonor? Donor,
    ReleaseCost? Cost,
    DeadlineTable? Deadlines,
    bool IsPending,
    StateStreams Streams);

/// <summary>Where a State's draws come from.</summary>
/// <param name="Parameters">What a trial draws once.</param>
/// <param name="Years">What it draws each calendar year; the step is the year.</param>
/// <param name="Requests">What it draws for each request; the step is its number, from 0.</param>
/// <param name="Donor">The donor's years; null when none is known.</param>
internal sealed record StateStreams(StreamId Parameters, StreamId Years, StreamId Requests, StreamId? Donor);

/// <summary>One State's case and the priors, worked out to the constants that every trial needs.</summary>
internal sealed class StateModel
{
    private readonly double?[] releases;
    private readonly double?[] finds;

    /// <summary>Works out the constants of a case that can be forecast.</summary>
    public StateModel(StateInputs inputs)
    {
        var (data, tables) = (inputs.Case, inputs.Tables);
        var priors = tables.Priors;
        var baseline = data.Baseline!;
        Tables = tables;
        State = data.State;
        (Parameters, Years, Requests, DonorStream) = inputs.Streams;
        Suspected = data.SurveyShrinks(tables.SurveyRecords) ? (double)data.SuspectedArea : 0;
        Confirmed = (double)data.BaselineArea!.Value - Suspected;
        ReleasedBefore = (double)(data.KnownBefore(0) - data.BaselineArea.Value);
        Start = MonthTime.EndOf(baseline.AsOf);
        BaselineYear = baseline.AsOf.Year;
        releases = ByYear(data.Releases, ClearanceCase.Released);
        finds = ByYear(data.Releases, release => release.NewlyFound?.Value);

        var rate = StateRate.Of(data, tables, inputs.AsOfYear);
        Records = rate.Read;
        Trend = rate.Trend;
        TrendMiddle = rate.TrendMiddle;
        TrendEnd = (Records.LogRates.Count == 0 ? BaselineYear : Records.LogRates[^1].Year)
            + priors["rate.trend.years"];
        LogArea = rate.LogArea;
        Rate = new RateBelief(tables.Pooling, data.State, rate.LogArea, rate.Records);
        Precision = tables.PrecisionOf(rate.Degrees);
        NoiseScale = rate.NoiseScale;
        Discovery = LevelBelief.Of(
            Elementary.Log(priors["discovery.median"]), priors["discovery.betweenStates.sd"], Records.LogFinds);

        (Donor, Cost, Deadlines, IsPending) = (inputs.Donor, inputs.Cost, inputs.Deadlines, inputs.IsPending);
        LogFreeze = Donor is null ? 0 : Elementary.Log(1 - (Donor.Share * tables.FreezeShare));
    }

    /// <summary>Which State.</summary>
    public StateCode State { get; }

    /// <summary>Numbers and tables common to all States.</summary>
    public ModelTables Tables { get; }

    /// <summary>What the records say.</summary>
    public StateRecords Records { get; }

    /// <summary>Stream of what a trial draws once.</summary>
    public StreamId Parameters { get; }

    /// <summary>Stream of what a trial draws each calendar year; the step is the year.</summary>
    public StreamId Years { get; }

    /// <summary>Stream of what a trial draws for each request; the step is its number, from 0.</summary>
    public StreamId Requests { get; }

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

    /// <summary>Logarithm of the area at the baseline, km².</summary>
    public double LogArea { get; }

    /// <summary>The State's own mean log rate, at the middle of its records.</summary>
    public RateBelief Rate { get; }

    /// <summary>The yearly trend of the log rate.</summary>
    public TrendBelief Trend { get; }

    /// <summary>The middle of the records used for the trend, as a year.</summary>
    public double TrendMiddle { get; }

    /// <summary>The year in which the trend ends.</summary>
    public double TrendEnd { get; }

    /// <summary>A chi-squared variable over its degrees of freedom, for the yearly noise.</summary>
    public QuantileTable Precision { get; }

    /// <summary>Pooled spread of the yearly noise, log.</summary>
    public double NoiseScale { get; }

    /// <summary>Log of the area found in the first year as a share of the baseline.</summary>
    public LevelBelief Discovery { get; }

    /// <summary>The dominant donor; null when none is known.</summary>
    public DominantDonor? Donor { get; }

    /// <summary>Money left in a year in which the donor freezes, log; 0 without a donor.</summary>
    public double LogFreeze { get; }

    /// <summary>Stream of the donor's years; null when none is known.</summary>
    public StreamId? DonorStream { get; }

    /// <summary>Cost of release; null when not known.</summary>
    public ReleaseCost? Cost { get; }

    /// <summary>Deadlines under the law; null when none is known.</summary>
    public DeadlineTable? Deadlines { get; }

    /// <summary>
    /// True when the first of <see cref="Deadlines"/> has a request pending, whose length is not known.
    /// </summary>
    public bool IsPending { get; }

    /// <summary>
    /// Release of a year on record, km²; null when there is no record. Range: from the first year on.
    /// </summary>
    public double? ReleasedIn(int year) => At(releases, year);

    /// <summary>Newly found area of a year on record, km²; null without. Range: from the first year on.</summary>
    public double? FoundIn(int year) => At(finds, year);

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
