using CcmPlanner.Engine.Chance;

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
    private const double WordSize = 1.0 / 4294967296.0;

    private readonly FinanceLevers levers = program.Levers;

    // A payer in arrears at the beginning of the year, one that stopped for good, and one that paid for the first year.
    private readonly bool[] behind = new bool[Engine.Trials.OutcomeBatch.Capacity];
    private readonly bool[] stopped = new bool[Engine.Trials.OutcomeBatch.Capacity];
    private readonly bool[] paidFirst = new bool[Engine.Trials.OutcomeBatch.Capacity];

    /// <summary>Plays every payer through its years.</summary>
    public void Play(long first, int count)
    {
        foreach (var payer in program.Payers)
        {
            behind.AsSpan(0, count).Clear();
            DrawStops(payer, first, count);
            var odds = OddsOf(payer, first, count);
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
                PlayYear(payer, year, words, odds, isFirst);
                isFirst = false;
            }
        }
    }

    private ReadOnlySpan<double> OddsOf(PayerLine payer, long first, int count)
    {
        if (payer.Own is not { } table)
        {
            return scratch.Odds(payer.Class)[..count];
        }

        source.Fill(first, count, payer.OwnStream, 0, scratch.Words);
        var odds = scratch.Second.AsSpan(0, count);
        Columns.Quantiles(table, scratch.Words.First[..count], odds, source.Width);
        for (var t = 0; t < count; t++)
        {
            odds[t] = odds[t] / Math.Max(1 - odds[t], double.Epsilon) * levers.PaymentOdds;
        }

        return odds;
    }

    private void DrawStops(PayerLine payer, long first, int count)
    {
        stopped.AsSpan(0, count).Clear();
        if (levers.SmallPayersStopping <= 0 || payer.Class != PayerClass.Small || payer.State is null)
        {
            return;
        }

        source.Fill(first, count, payer.OwnStream, 0, scratch.Words);
        for (var t = 0; t < count; t++)
        {
            stopped[t] = Draws.Unit(scratch.Words.Second[t]) < levers.SmallPayersStopping;
        }
    }

    private void PlayYear(
        PayerLine payer, int year, ReadOnlySpan<uint> words, ReadOnlySpan<double> odds, bool isFirst)
    {
        var start = program.StartOf(year);
        var gone = Math.Max(0, -start);
        var given = (long)Math.Floor((payer.Amounts[year] * payer.Factors[year]) + 0.5);
        var squeeze = scratch.Paying(year);
        var within = scratch.WithinYear(year);
        var paidUp = scratch.PaidUp(year);
        for (var t = 0; t < words.Length; t++)
        {
            var lag = payer.Factors[year] > 0 && !stopped[t] && (isFirst || !levers.OnlyFirstYearPayers || paidFirst[t])
                ? LagOf((words[t] + 0.5) * WordSize, odds[t] * squeeze[t] * (behind[t] ? tables.ArrearsOdds : 1), gone)
                : -1;
            var inYear = lag is >= 0 and < YearMonths;
            scratch.Lags[t] = lag;
            behind[t] = !inYear;
            if (isFirst)
            {
                paidFirst[t] = inYear;
            }

            if (lag < 0)
            {
                continue;
            }

            if (start + lag >= 0 && start + lag < program.Months)
            {
                scratch.Shared(t)[start + lag] += given;
            }

            if (inYear)
            {
                within[t] += given;
                paidUp[t] += payer.State is null ? 0 : 1;
            }

        }

        PayForMeetings(payer, year, words.Length);
    }

    // The month of payment counted from January, or -1 for never. Of a year already begun, months gone by are out.
    private int LagOf(double unit, double odds, int gone)
    {
        if (levers.EveryonePays)
        {
            var share = program.Timing.Before(gone) + ((program.Timing.SameYear - program.Timing.Before(gone)) * unit);
            var month = program.Timing.Table[(int)(share * PaymentTiming.Cells)];
            return Math.Clamp(month, Math.Min(gone, YearMonths - 1), YearMonths - 1) + levers.DelayMonths;
        }

        if (gone > 0)
        {
            var before = program.Timing.Before(gone) * odds / (1 + odds);
            unit = before + ((1 - before) * unit);
        }

        var place = unit * (1 + odds);
        if (!(place < odds))
        {
            return -1;
        }

        var lag = program.Timing.Table[(int)(place / odds * PaymentTiming.Cells)];
        return Math.Max(lag, gone) + levers.DelayMonths;
    }

    // The same punctuality for both bills: what is paid for the Unit in a month is paid for the meeting in that month.
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
                money[t] += scratch.Lags[t] >= 0 && scratch.Lags[t] < gate ? dues : 0;
            }
        }
    }
}
