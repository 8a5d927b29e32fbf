using System.Numerics;

namespace CcmPlanner.Scenarios.Finance;

/// <content>What is paid, when, and for meetings.</content>
internal sealed partial class SharedIncome
{
    private void Pay(PayerLine payer, int year, int count)
    {
        var given = (long)Math.Floor((payer.Amounts[year] * payer.Factors[year]) + 0.5);
        var start = of.StartOf(year);
        var stride = Dues.Stride;
        var income = Dues.Income.AsSpan(0, count * stride);
        var lags = lag.AsSpan(0, count);
        unchecked
        {
            // Nothing can overflow: shares are below the budget, and the last cell of a row takes what comes too late.
            var row = 0;
            foreach (var late in lags)
            {
                income[row + Math.Min(start + late, stride - 1)] += given;
                row += stride;
            }
        }

        AddBefore(YearMonths, given, Dues.WithinYear(year)[..count]);
        Note(payer.State is null ? 0 : 1, Dues.PaidUp(year)[..count]);
    }

    // Who paid within the year, and what that makes of the odds of the next.
    private void Note(int one, Span<int> paidUp)
    {
        var lanes = Vector<double>.Count;
        var t = 0;
        for (; t <= paidUp.Length - (2 * lanes); t += 2 * lanes)
        {
            var inYear = Vector.LessThan(new Vector<int>(lag, t), new Vector<int>(YearMonths));
            (new Vector<int>(paidUp[t..]) + (inYear & new Vector<int>(one))).CopyTo(paidUp[t..]);
            Vector.Widen(inYear, out var low, out var high);
            After(low, t).CopyTo(now, t);
            After(high, t + lanes).CopyTo(now, t + lanes);
        }

        for (; t < paidUp.Length; t++)
        {
            var inYear = lag[t] < YearMonths;
            paidUp[t] += inYear ? one : 0;
            now[t] = inYear ? afterPaid[t] : afterUnpaid[t];
        }
    }

    private Vector<double> After(Vector<long> paid, int at) =>
        Vector.ConditionalSelect(paid, new Vector<double>(afterPaid, at), new Vector<double>(afterUnpaid, at));

    // The same punctuality for both bills: so many months after the bill, whichever it is.
    private void PayForMeetings(PayerLine payer, int year, int count)
    {
        for (var at = 0; at < of.Bills.Count; at++)
        {
            if (of.Bills[at].Year == year)
            {
                var dues = (long)Math.Floor((payer.MeetingDues[at] * payer.Factors[year]) + 0.5);
                AddBefore(of.Bills[at].GateMonths, dues, Dues.MeetingMoney(at)[..count]);
            }
        }
    }

    // To whoever pays before a month. Nothing can overflow: shares are below the budget, dues together what a meeting
    // costs. As many trials at once as the machine has room for; whole numbers are the same.
    private void AddBefore(int month, long amount, Span<long> sums)
    {
        var lanes = Vector<long>.Count;
        var t = 0;
        for (; t <= sums.Length - (2 * lanes); t += 2 * lanes)
        {
            Vector.Widen(
                Vector.LessThan(new Vector<int>(lag, t), new Vector<int>(month)), out var low, out var high);
            (new Vector<long>(sums[t..]) + (low & new Vector<long>(amount))).CopyTo(sums[t..]);
            (new Vector<long>(sums[(t + lanes)..]) + (high & new Vector<long>(amount))).CopyTo(sums[(t + lanes)..]);
        }

        for (; t < sums.Length; t++)
        {
            sums[t] += lag[t] < month ? amount : 0;
        }
    }
}
