using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Values;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>
/// Everything that what is believed of payers, and the squeeze they share, depends on besides the words.
/// </summary>
/// <param name="Years">Calendar years.</param>
/// <param name="Beliefs">The draws of what is believed.</param>
/// <param name="Liquidity">The draws of the squeeze; the step is the year.</param>
/// <param name="Paying">Share of each class that pays within two years.</param>
/// <param name="Spread">Yearly spread of the squeeze, log.</param>
/// <param name="Persistence">Share of it that lasts to the next year.</param>
/// <param name="Voluntary">How gifts follow it.</param>
internal sealed record MoodDraws(
    ValueList<int> Years,
    StreamId Beliefs,
    StreamId Liquidity,
    ValueList<QuantileTable> Paying,
    double Spread,
    double Persistence,
    double Voluntary)
{
    /// <summary>Those of a program.</summary>
    public static MoodDraws Of(FinanceProgram program, FinanceTables tables) => new(
        new ValueList<int>(program.Years),
        tables.Beliefs,
        tables.Liquidity,
        new ValueList<QuantileTable>(tables.Paying),
        tables.LiquiditySd,
        tables.LiquidityPersistence,
        tables.LiquidityVoluntary);
}

/// <summary>
/// What is believed of payers and the squeeze they share, drawn once a turn: no scenario changes them.
/// </summary>
internal sealed class MoodColumns(KernelRoom room, MoodDraws of, WordSource source)
{
    private const int Capacity = OutcomeBatch.Capacity;
    private readonly double[] paying = new double[of.Paying.Count * Capacity];
    private readonly double[] squeeze = new double[of.Years.Count * Capacity];
    private readonly double[] giving = new double[of.Years.Count * Capacity];
    private readonly double[] level = new double[Capacity];
    private readonly double[] normal = new double[Capacity];
    private readonly WordColumns words = new(Capacity);
    private long drawnIn = -1;

    /// <summary>Share of a class that pays within two years, by trial.</summary>
    public Span<double> Paying(PayerClass kind) => paying.AsSpan((int)kind * Capacity, Capacity);

    /// <summary>Factor on the odds of paying in a year, by trial.</summary>
    public Span<double> Squeeze(int year) => squeeze.AsSpan(year * Capacity, Capacity);

    /// <summary>Factor on voluntary gifts in a year, by trial.</summary>
    public Span<double> Giving(int year) => giving.AsSpan(year * Capacity, Capacity);

    /// <summary>Those of a room.</summary>
    public static MoodColumns Of(KernelRoom room, MoodDraws of, WordSource source) =>
        room.Of((of, source), key => new MoodColumns(room, key.of, key.source));

    /// <summary>Draws the trials of this turn, unless they are drawn.</summary>
    public void Draw(long first, int count)
    {
        if (drawnIn == room.Turn)
        {
            return;
        }

        drawnIn = room.Turn;
        source.Fill(first, count, of.Beliefs, 0, words);
        for (var kind = 0; kind < of.Paying.Count; kind++)
        {
            var share = Paying((PayerClass)kind)[..count];
            Columns.Quantiles(of.Paying[kind], words.Column(kind)[..count], share, source.Width);
        }

        level.AsSpan(0, count).Clear();
        for (var year = 0; year < of.Years.Count; year++)
        {
            DrawLiquidity(year, first, level.AsSpan(0, count), normal.AsSpan(0, count));
        }
    }

    private void DrawLiquidity(int year, long first, Span<double> levels, Span<double> normals)
    {
        var count = levels.Length;
        source.Fill(first, count, of.Liquidity, of.Years[year], words);
        Columns.Quantiles(NormalQuantile.Table, words.First[..count], normals, source.Width);
        for (var t = 0; t < count; t++)
        {
            levels[t] = (of.Persistence * levels[t]) + (of.Spread * normals[t]);
            normals[t] = of.Voluntary * levels[t];
        }

        Columns.Exp(levels, Squeeze(year)[..count], source.Width);
        Columns.Exp(normals, Giving(year)[..count], source.Width);
    }
}
