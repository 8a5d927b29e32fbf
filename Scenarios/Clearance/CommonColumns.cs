using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Values;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>Everything that what States have in common depends on, besides the source of words.</summary>
/// <param name="Tables">Numbers and tables.</param>
/// <param name="Window">The months looked at.</param>
/// <param name="Pooling">The draw of how far apart rates are.</param>
/// <param name="World">The draws of the world's money.</param>
/// <param name="Donors">The draws of donors, each once.</param>
internal sealed record CommonDraws(
    ModelTables Tables, ForecastWindow Window, StreamId Pooling, StreamId World, ValueList<StreamId> Donors);

/// <summary>
/// What States have in common, for the trials of a batch: how far apart their rates are, the world's money and each
/// donor's freezes, by year from that of the forecast on. Before it there is no deviation.
/// </summary>
internal sealed class CommonColumns
{
    private const int Lanes = OutcomeBatch.Capacity;
    private readonly ModelTables tables;
    private readonly ForecastWindow window;
    private readonly StreamId world;
    private readonly StreamId[] donors;
    private readonly double[] levels;
    private readonly double[][] freezes;
    private readonly int[] spreads = new int[Lanes];
    private readonly StreamId pooling;
    private readonly WordColumns words = new(Lanes);

    /// <summary>Room for a batch.</summary>
    public CommonColumns(CommonDraws of)
    {
        (tables, window, pooling, world) = (of.Tables, of.Window, of.Pooling, of.World);
        donors = [.. of.Donors];
        levels = new double[Lanes * Years];
        freezes = [.. donors.Select(_ => new double[Lanes * Years])];
    }

    private int Years => window.Horizon.Year - window.AsOf.Year + 1;

    /// <summary>Draws the trials of a batch.</summary>
    public void Draw(WordSource source, long firstTrial, int count)
    {
        source.Fill(firstTrial, count, pooling, 0, words);
        for (var at = 0; at < count; at++)
        {
            spreads[at] = tables.Pooling.NodeOf(Draws.Unit(words.First[at]));
        }

        for (var i = 0; i < Years; i++)
        {
            var year = window.AsOf.Year + i;
            var row = levels.AsSpan(i * Lanes, count);
            source.Fill(firstTrial, count, world, year, words);
            Columns.Quantiles(NormalQuantile.Table, words.First[..count], row, source.Width);
            for (var at = 0; at < count; at++)
            {
                var before = i == 0 ? 0 : levels[((i - 1) * Lanes) + at];
                row[at] = (tables.WorldPersistence * before) + (tables.WorldShock * row[at]);
            }

            for (var donor = 0; donor < donors.Length; donor++)
            {
                source.Fill(firstTrial, count, donors[donor], year, words);
                Columns.Units(words.First[..count], freezes[donor].AsSpan(i * Lanes, count), source.Width);
            }
        }
    }

    /// <summary>The place of a trial's spread between States.</summary>
    public int Spread(int at) => spreads[at];

    /// <summary>The world's level in a year, log, by trial; empty before the forecast.</summary>
    public ReadOnlySpan<double> World(int year) => Row(levels, year);

    /// <summary>
    /// A donor's draw in a year, between 0 and 1, by trial; empty before the forecast or without a donor.
    /// </summary>
    public ReadOnlySpan<double> Donor(StreamId? donor, int year) =>
        donor is { } stream ? Row(freezes[Array.IndexOf(donors, stream)], year) : [];

    private ReadOnlySpan<double> Row(double[] rows, int year) =>
        year < window.AsOf.Year ? [] : rows.AsSpan((year - window.AsOf.Year) * Lanes, Lanes);
}
