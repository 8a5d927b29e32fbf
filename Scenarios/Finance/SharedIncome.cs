using System.Numerics;
using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>
/// Shared contributions. One word for each payer and year says whether it pays within two years, and in which month:
/// the better the odds, the earlier, so that nothing that helps one payer ever delays it. Played once a turn for every
/// scenario that leaves payers alone.
/// </summary>
internal sealed partial class SharedIncome
{
    private const int WordsInBlock = 4;
    private const int YearMonths = 12;

    private readonly KernelRoom room;
    private readonly DuesPlay of;
    private readonly WordSource source;
    private readonly MoodColumns mood;
    private readonly PayerLevers levers;
    private readonly int[] table;
    private readonly WordColumns block = new(OutcomeBatch.Capacity);
    private readonly double[] drawn = new double[OutcomeBatch.Capacity];
    private readonly int[] lag = new int[OutcomeBatch.Capacity];
    private long playedIn = -1;

    // Of each trial: the odds of the payer at hand, what they become after a year paid and after one unpaid, and what
    // they are now; its standing between first (0) and last (1) to pay.
    private readonly double[] odds = new double[OutcomeBatch.Capacity];
    private readonly double[] afterPaid = new double[OutcomeBatch.Capacity];
    private readonly double[] afterUnpaid = new double[OutcomeBatch.Capacity];
    private readonly double[] now = new double[OutcomeBatch.Capacity];
    private readonly double[] unit = new double[OutcomeBatch.Capacity];
    private readonly bool[] stopped = new bool[OutcomeBatch.Capacity];

    private SharedIncome(KernelRoom room, DuesPlay of, WordSource source)
    {
        (this.room, this.of, this.source) = (room, of, source);
        mood = MoodColumns.Of(room, of.Mood, source);
        levers = of.Levers;
        table = of.Timing.Table(levers.DelayMonths);
        Dues = new DuesColumns(of.Mood.Years.Count, of.Months, of.Bills.Count);
    }

    /// <summary>What payers pay, of the trials played last; not to be changed.</summary>
    public DuesColumns Dues { get; }

    /// <summary>Those of a room.</summary>
    public static SharedIncome Of(KernelRoom room, DuesPlay of, WordSource source) =>
        room.Of((of, source), key => new SharedIncome(room, key.of, key.source));

    /// <summary>Plays every payer through its years, unless that is done in this turn.</summary>
    public void Play(long first, int count)
    {
        if (playedIn == room.Turn)
        {
            return;
        }

        playedIn = room.Turn;
        mood.Draw(first, count);
        Dues.Clear(count);
        foreach (var payer in of.Payers.Span)
        {
            Play(payer, first, count);
        }
    }

    private void Play(PayerLine payer, long first, int count)
    {
        FindOdds(payer, first, count);
        var mayStop = DrawStops(payer, first, count);
        var blockStep = int.MinValue;
        var isFirst = true;
        for (var year = 0; year < of.Mood.Years.Count; year++)
        {
            if (!payer.Shares[year])
            {
                continue;
            }

            var step = of.Mood.Years[year] / WordsInBlock;
            if (step != blockStep)
            {
                source.Fill(first, count, payer.Stream, step, block);
                blockStep = step;
            }

            var words = block.Column(of.Mood.Years[year] % WordsInBlock)[..count];
            Columns.Units(words, unit.AsSpan(0, count), source.Width);
            FindLags(payer, year, count);
            if (mayStop || (isFirst && levers.OnlyFirstYearPayers))
            {
                mayStop |= TakeOut(count, isFirst);
            }

            Pay(payer, year, count);
            PayForMeetings(payer, year, count);
            isFirst = false;
        }
    }

    // After a year unpaid the odds are those of one after a year paid, times the factor of arrears; the two lie around
    // what is believed of the payer, so that arrears change who pays and not how many.
    private void FindOdds(PayerLine payer, long first, int count)
    {
        ReadOnlySpan<double> share = mood.Paying(payer.Class)[..count];
        if (payer.Own is { } own)
        {
            source.Fill(first, count, payer.OwnStream, 0, block);
            Columns.Quantiles(own, block.First[..count], drawn.AsSpan(0, count), source.Width);
            share = drawn.AsSpan(0, count);
        }

        for (var t = 0; t < count; t++)
        {
            odds[t] = share[t] / Math.Max(1 - share[t], double.Epsilon) * levers.PaymentOdds;
            afterPaid[t] = -of.ArrearsLogOdds * (1 - share[t]);
            afterUnpaid[t] = of.ArrearsLogOdds * share[t];
        }

        Columns.Exp(afterPaid.AsSpan(0, count), afterPaid.AsSpan(0, count), source.Width);
        Columns.Exp(afterUnpaid.AsSpan(0, count), afterUnpaid.AsSpan(0, count), source.Width);
        now.AsSpan(0, count).Fill(1);
    }

    private bool DrawStops(PayerLine payer, long first, int count)
    {
        if (levers.SmallPayersStopping <= 0 || payer.Class != PayerClass.Small || payer.State is null)
        {
            stopped.AsSpan(0, count).Clear();
            return false;
        }

        source.Fill(first, count, payer.OwnStream, 0, block);
        for (var t = 0; t < count; t++)
        {
            stopped[t] = Draws.Unit(block.Second[t]) < levers.SmallPayersStopping;
        }

        return true;
    }

    private void FindLags(PayerLine payer, int year, int count)
    {
        var gone = Math.Max(0, -of.StartOf(year));
        var lags = lag.AsSpan(0, count);
        if (payer.Factors[year] <= 0)
        {
            lags.Fill(PaymentTiming.Never);
        }
        else if (levers.EveryonePays)
        {
            FindCertainLags(gone, lags);
        }
        else
        {
            var squeeze = mood.Squeeze(year)[..count];
            if (gone > 0)
            {
                TakeTheRest(gone, squeeze);
            }

            FindPlaces(squeeze);
            for (var t = 0; t < lags.Length; t++)
            {
                lags[t] = table[(int)(unit[t] * PaymentTiming.Cells)];
            }

            AtLeast(gone, lags);
        }
    }

    // How far down the line of those who pay a payer stands: at 1 and beyond it does not pay. Of a word u and odds o
    // that
    // is u over o / (1 + o). As many trials at once as the machine has room for; the bits are the same.
    private void FindPlaces(ReadOnlySpan<double> squeeze)
    {
        var lanes = Vector<double>.Count;
        var t = 0;
        for (; t <= squeeze.Length - lanes; t += lanes)
        {
            var chance = new Vector<double>(odds, t) * new Vector<double>(squeeze[t..]) * new Vector<double>(now, t);
            var place = new Vector<double>(unit, t);
            Vector.Min(place + (place / chance), Vector<double>.One).CopyTo(unit, t);
        }

        for (; t < squeeze.Length; t++)
        {
            unit[t] = Math.Min(unit[t] + (unit[t] / (odds[t] * squeeze[t] * now[t])), 1);
        }
    }

    // Everybody pays within the year: the same word says when.
    private void FindCertainLags(int gone, Span<int> lags)
    {
        var before = of.Timing.Before(gone);
        var last = YearMonths - 1 + levers.DelayMonths;
        for (var t = 0; t < lags.Length; t++)
        {
            var place = before + ((of.Timing.SameYear - before) * unit[t]);
            lags[t] = Math.Min(table[(int)(place * PaymentTiming.Cells)], last);
        }

        AtLeast(gone, lags);
    }

    // Of a year already begun, nobody counted here has paid in the months gone by.
    private void TakeTheRest(int gone, ReadOnlySpan<double> squeeze)
    {
        for (var t = 0; t < squeeze.Length; t++)
        {
            var chance = odds[t] * squeeze[t] * now[t];
            var before = of.Timing.Before(gone) * chance / (1 + chance);
            unit[t] = before + ((1 - before) * unit[t]);
        }
    }

    private void AtLeast(int gone, Span<int> lags)
    {
        for (var t = 0; gone > 0 && t < lags.Length; t++)
        {
            lags[t] = Math.Max(lags[t], gone + levers.DelayMonths);
        }
    }

    // Whoever stopped pays nothing; whoever pays nothing for the first year stops, where the scenario says so.
    private bool TakeOut(int count, bool isFirst)
    {
        for (var t = 0; t < count; t++)
        {
            if (stopped[t])
            {
                lag[t] = PaymentTiming.Never;
            }
            else if (isFirst && levers.OnlyFirstYearPayers)
            {
                stopped[t] = lag[t] >= YearMonths;
            }
        }

        return levers.OnlyFirstYearPayers;
    }
}
