using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>
/// What the trials of a batch believe of a State, drawn in columns. Words: block 0 noise, level, discovery, survey;
/// block 1 first gate, interruption, trend, re-opening; block 2 its size, hostilities, their size, cost; block 3 the
/// length of a request that is pending.
/// </summary>
internal sealed class ParameterColumns
{
    private const int Lanes = OutcomeBatch.Capacity;
    private readonly WordColumns words = new(Lanes);
    private readonly uint[] levelWords = new uint[Lanes];
    private readonly double[] precision = new double[Lanes];
    private readonly double[] level = new double[Lanes];
    private readonly double[] discovery = new double[Lanes];
    private readonly double[] survey = new double[Lanes];
    private readonly double[] gate = new double[Lanes];
    private readonly double[] interruption = new double[Lanes];
    private readonly double[] trend = new double[Lanes];
    private readonly double[] reopening = new double[Lanes];
    private readonly double[] reopeningSize = new double[Lanes];
    private readonly double[] conflict = new double[Lanes];
    private readonly double[] conflictSize = new double[Lanes];
    private readonly double[] cost = new double[Lanes];
    private readonly double[] pendingKind = new double[Lanes];
    private readonly double[] pendingLength = new double[Lanes];
    private readonly double[] noise = new double[Lanes];

    /// <summary>Where in the range of costs a trial lies, between 0 and 1.</summary>
    public double CostUnit(int at) => cost[at];

    /// <summary>The word of the level, from which a supposed rate is drawn too.</summary>
    public uint LevelWord(int at) => levelWords[at];

    /// <summary>Kind and length of a pending request, each between 0 and 1.</summary>
    public (double Kind, double Length) Pending(int at) => (pendingKind[at], pendingLength[at]);

    /// <summary>Draws the trials of a batch.</summary>
    public void Draw(StateModel state, WordSource source, long firstTrial, int count)
    {
        var normal = NormalQuantile.Table;
        var tables = state.Tables;
        source.Fill(firstTrial, count, state.Parameters, 0, words);
        words.Second[..count].CopyTo(levelWords);
        Quantiles(state.Precision, words.First, precision, count, source);
        Quantiles(normal, words.Second, level, count, source);
        Quantiles(normal, words.Third, discovery, count, source);
        Quantiles(state.Suspected > 0 ? tables.SurveyShare : null, words.Fourth, survey, count, source);
        source.Fill(firstTrial, count, state.Parameters, 1, words);
        Columns.Units(words.First[..count], gate.AsSpan(0, count), source.Width);
        Quantiles(tables.InterruptionTable, words.Second, interruption, count, source);
        Quantiles(normal, words.Third, trend, count, source);
        Columns.Units(words.Fourth[..count], reopening.AsSpan(0, count), source.Width);
        source.Fill(firstTrial, count, state.Parameters, 2, words);
        Quantiles(normal, words.First, reopeningSize, count, source);
        Columns.Units(words.Second[..count], conflict.AsSpan(0, count), source.Width);
        Quantiles(normal, words.Third, conflictSize, count, source);
        Columns.Units(words.Fourth[..count], cost.AsSpan(0, count), source.Width);
        source.Fill(firstTrial, count, state.Parameters, 3, words);
        Columns.Units(words.First[..count], pendingKind.AsSpan(0, count), source.Width);
        Columns.Units(words.Second[..count], pendingLength.AsSpan(0, count), source.Width);
        for (var at = 0; at < count; at++)
        {
            noise[at] = state.NoiseScale / Math.Sqrt(precision[at]);
            discovery[at] = state.Discovery.Draw(discovery[at], tables.DiscoveryNoise);
        }

        Columns.Exp(discovery.AsSpan(0, count), discovery.AsSpan(0, count), source.Width);
    }

    /// <summary>What one trial of the batch believes, at a place among the spreads between States.</summary>
    public PathDraws At(int at, StateModel state, int spread, int firstYear)
    {
        var tables = state.Tables;
        return new PathDraws(
            noise[at],
            state.Rate.Draw(level[at], noise[at], spread),
            state.Trend.Draw(trend[at], noise[at]),
            state.Suspected > 0 ? survey[at] : 1,
            discovery[at],
            tables.InterruptionTable is null ? tables.Interruption.Mean : interruption[at],
            state.Records.HasRecord ? state.Records.Gate
                : gate[at] < tables.NoRecordNotStarted ? Gate.NotStarted : Gate.Working,
            reopening[at] < tables.Reopening
                ? -12 * tables.ReopeningDelay * Elementary.Log(reopening[at] / tables.Reopening)
                : double.PositiveInfinity,
            reopeningSize[at],
            ConflictYear(conflict[at], tables.Conflict, firstYear),
            conflictSize[at]);
    }

    /// <summary>The first of many years, each with that probability, in which it happens.</summary>
    private static int ConflictYear(double unit, double probability, int firstYear) =>
        probability <= 0 ? int.MaxValue
        : probability >= 1 ? firstYear
        : (int)Math.Min(int.MaxValue / 2, firstYear + (Elementary.Log(unit) / Elementary.LogOnePlus(-probability)));

    private static void Quantiles(
        QuantileTable? table, ReadOnlySpan<uint> from, double[] to, int count, WordSource source)
    {
        if (table is not null)
        {
            Columns.Quantiles(table, from[..count], to.AsSpan(0, count), source.Width);
        }
    }
}
