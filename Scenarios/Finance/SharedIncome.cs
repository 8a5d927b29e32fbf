using System.Numerics;
using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>
/// Shared contributions. One word for each payer and year says whether it pays within two years, and in which month:
/// the better the odds, the earlier, so that nothing that helps one payer ever delays it.
/// </summary>
internal sealed class SharedIncome(
    FinanceProgram program, FinanceTables tables, WordSource source, FinanceScratch scratch)
{
    private const int WordsInBlock = 4;
    private const int YearMonths = 12;

    private readonly FinanceLevers levers = program.Levers;
    private readonly int[] table = program.Timing.Table(program.Levers.DelayMonths);

    // Of each trial: the odds of the payer at hand, what they become after a year paid and after one unpaid, and what
    // they are now; its standing between first (0) and last (1) to pay.
    private readonly double[] odds = new double[OutcomeBatch.Capacity];
    private readonly double[] afterPaid = new double[OutcomeBatch.Capacity];
    private readonly double[] afterUnpaid = new double[OutcomeBatch.Capacity];
    private readonly double[] now = new double[OutcomeBatch.Capacity];
    private readonly double[] unit = new double[OutcomeBatch.Capacity];
    private readonly bool[] stopped = new bool[OutcomeBatch.Capacity];

    /// <summary>Plays every payer through its years.</summary>
    public void Play(long first, int count)
    {
        foreach (var payer in program.Payers)
        {
            FindOdds(payer, first, count);
            var mayStop = DrawStops(payer, first, count);
            var block = int.MinValue;
            var isFirst = true;
            for (var year = 0; year < program.Years.Length; year++)
            {
                if (!payer.Shares[year])
                {
                    continue;
                }

                var step = program.Years[year] / WordsInBlock;
                if (step != block)
                {
                    source.Fill(first, count, payer.Stream, step, scratch.Words);
                    block = step;
                }

                var words = scratch.Words.Column(program.Years[year] % WordsInBlock)[..count];
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
    }

    // After a year unpaid the odds are those of one after a year paid, times the factor of arrears; the two lie around
    // what is believed of the payer, so that arrears change who pays and not how many.
    private void FindOdds(PayerLine payer, long first, int count)
    {
        ReadOnlySpan<double> share = scratch.Paying(payer.Class)[..count];
        if (payer.Own is { } own)
        {
            source.Fill(first, count, payer.OwnStream, 0, scratch.Words);
            var drawn = scratch.Second.AsSpan(0, count);
            Columns.Quantiles(own, scratch.Words.First[..count], drawn, source.Width);
            share = drawn;
        }

        for (var t = 0; t < count; t++)
        {
            odds[t] = share[t] / Math.Max(1 - share[t], double.Epsilon) * levers.PaymentOdds;
            afterPaid[t] = -tables.ArrearsLogOdds * (1 - share[t]);
            afterUnpaid[t] = tables.ArrearsLogOdds * share[t];
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

        source.Fill(first, count, payer.OwnStream, 0, scratch.Words);
        for (var t = 0; t < count; t++)
        {
            stopped[t] = Draws.Unit(scratch.Words.Second[t]) < levers.SmallPayersStopping;
        }

        return true;
    }

    private void FindLags(PayerLine payer, int year, int count)
    {
        var gone = Math.Max(0, -program.StartOf(year));
        var lags = scratch.Lags.AsSpan(0, count);
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
            var squeeze = scratch.Squeeze(year)[..count];
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

    // How far down the line of those who pay a payer stands: at 1 and beyond it does not pay. Of a word u and odds o that
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
        var before = program.Timing.Before(gone);
        var last = YearMonths - 1 + levers.DelayMonths;
        for (var t = 0; t < lags.Length; t++)
        {
            var place = before + ((program.Timing.SameYear - before) * unit[t]);
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
            var before = program.Timing.Before(gone) * chance / (1 + chance);
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
                scratch.Lags[t] = PaymentTiming.Never;
            }
            else if (isFirst && levers.OnlyFirstYearPayers)
            {
                stopped[t] = scratch.Lags[t] >= YearMonths;
            }
        }

        return levers.OnlyFirstYearPayers;
    }

    private void Pay(PayerLine payer, int year, int count)
    {
        var given = (long)Math.Floor((payer.Amounts[year] * payer.Factors[year]) + 0.5);
        var one = payer.State is null ? 0 : 1;
        var start = program.StartOf(year);
        var income = scratch.AllShared;
        var stride = scratch.Stride;
        var within = scratch.WithinYear(year)[..count];
        var paidUp = scratch.PaidUp(year)[..count];
        var lags = scratch.Lags.AsSpan(0, count);
        unchecked
        {
            // Nothing can overflow: shares are below the budget, and the last cell of a row takes what comes too late.
            for (var t = 0; t < lags.Length; t++)
            {
                var lag = lags[t];
                var inYear = lag < YearMonths;
                income[(t * stride) + Math.Min(start + lag, stride - 1)] += given;
                within[t] += inYear ? given : 0;
                paidUp[t] += inYear ? one : 0;
                now[t] = inYear ? afterPaid[t] : afterUnpaid[t];
            }
        }
    }

    // The same punctuality for both bills: so many months after the bill, whichever it is.
    private void PayForMeetings(PayerLine payer, int year, int count)
    {
        for (var at = 0; at < program.Meetings.Length; at++)
        {
            if (program.Meetings[at].Year != year)
            {
                continue;
            }

            var dues = (long)Math.Floor((payer.MeetingDues[at] * payer.Factors[year]) + 0.5);
            var gate = program.Meetings[at].GateMonths;
            var money = scratch.MeetingMoney(at);
            for (var t = 0; t < count; t++)
            {
                money[t] += scratch.Lags[t] < gate ? dues : 0;
            }
        }
    }
}
