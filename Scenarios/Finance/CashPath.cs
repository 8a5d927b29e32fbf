using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>
/// One trial's cash, month by month: opening balance and income less costs; then, at the end of the month, what the
/// reserve and the host give, and what the rules do about the months to come. Unit: centimes.
/// </summary>
internal sealed class CashPath(
    FinanceProgram program,
    FinanceTables tables,
    FinanceScratch scratch,
    DuesColumns dues,
    FinanceOutcomes? told = null)
{
    private const int YearMonths = 12;
    private const int CallReaches = 3;
    private const int Tenths = 10;

    private int trial;
    private long cash;
    private long reserve;
    private long advance;
    private long need;
    private int firstShortfall;
    private bool called;
    private bool cutting;
    private bool frozen;
    private YearSums sums;
    private long invoiced;
    private long received;

    /// <summary>True when a month of the last trial ended below the floor.</summary>
    public bool HasShortfall => firstShortfall < program.Months;

    /// <summary>What was spent in it.</summary>
    public long Spending { get; private set; }

    /// <summary>Least cash at the end of a month of it.</summary>
    public long LeastCash { get; private set; }

    private FundLine Fund => program.Fund;

    private long Drawable => program.Policies.DrawReserve ? Math.Max(0, reserve - Fund.ReserveFloor) : 0;

    /// <summary>Plays one trial, and tells what came of it where somebody wants to know.</summary>
    public void Play(int number, OutcomeBatch? batch = null, TracedMonth[]? traced = null)
    {
        trial = number;
        (cash, reserve, advance, need) = (Fund.Cash, Fund.Reserve, 0, 0);
        (invoiced, received, Spending, LeastCash) = (0, 0, 0, long.MaxValue);
        firstShortfall = program.Months;
        for (var month = 0; month < program.Months; month++)
        {
            var year = program.YearOf(month);
            var isLast = (program.FirstMonth + month) % YearMonths == YearMonths - 1;
            if (month == 0 || (program.FirstMonth + month) % YearMonths == 0)
            {
                BeginYear();
            }

            var trace = traced is null ? null : new MonthTrace(cash, reserve, advance);
            Move(month, year, isLast, trace);
            if (isLast)
            {
                EndYear();
            }

            if (told is not null && batch is not null)
            {
                batch.Of(told.Cash[month])[trial] = cash;
                if (isLast)
                {
                    TellOf(year, told.Years[year], batch);
                }
            }

            if (traced is not null)
            {
                traced[month] = trace!.Close(program.FirstMonth + month, cash, reserve, advance);
            }
        }

        if (told is not null && batch is not null)
        {
            batch.Of(told.Spending)[trial] = Spending;
            batch.Of(told.LeastCash)[trial] = LeastCash;
            batch.Of(told.Shortfall)[trial] = HasShortfall ? 1 : 0;
            batch.Of(told.FirstShortfall)[trial] = program.FirstMonth + firstShortfall;
        }
    }

    private void BeginYear()
    {
        (called, cutting, frozen) = (false, false, false);
        sums = new YearSums { MinCash = long.MaxValue, StaffTenths = long.MaxValue };
    }

    private void Move(int month, int year, bool isLast, MonthTrace? trace)
    {
        var shared = scratch.Shared(trial)[month];
        var voluntary = scratch.Voluntary(trial)[month];
        var spent = SpentIn(month, year, out var staff);
        cash += shared + voluntary - spent;
        sums.Shared += shared;
        sums.Voluntary += voluntary;
        sums.Spent += spent;
        sums.Cuts += cutting || frozen ? 1 : 0;
        trace?.Flow(shared, voluntary, spent);
        Draw(trace);
        AskOrRepay(year, trace);
        if (isLast)
        {
            Replenish(year, trace);
        }

        Watch(month, staff);
        React(month, year, trace);
    }

    private long SpentIn(int month, int year, out long staff)
    {
        var costs = program.Costs;
        var paid = frozen ? costs.Staff[month] - costs.HalfPost[month] : costs.Staff[month];
        var travel = cutting ? costs.Travel[month] * (1 - tables.CutTravelShare) : costs.Travel[month];
        staff = Rounded(paid * scratch.Cost(0, year)[trial]);
        return staff
            + Rounded(travel * scratch.Cost(1, year)[trial])
            + Rounded(costs.Communication[month] * scratch.Cost(2, year)[trial])
            + Rounded(costs.Other[month] * scratch.Cost(3, year)[trial])
            + costs.OneOff[month];
    }

    private void Draw(MonthTrace? trace)
    {
        var drawn = Math.Min(Drawable, Fund.CashFloor - cash);
        if (drawn > 0)
        {
            cash += drawn;
            reserve -= drawn;
            trace?.Note("drew the reserve");
        }
    }

    private void AskOrRepay(int year, MonthTrace? trace)
    {
        if (cash < Fund.CashFloor && program.Policies.AskHost && scratch.Host(year)[trial])
        {
            var given = Math.Min(Fund.HostMost - advance, Fund.CashFloor - cash);
            if (given > 0)
            {
                cash += given;
                advance += given;
                trace?.Note("the host advanced money");
            }
        }
        else if (advance > 0 && cash > Fund.CashFloor)
        {
            var repaid = Math.Min(advance, cash - Fund.CashFloor);
            cash -= repaid;
            advance -= repaid;
            trace?.Note("paid the host back");
        }
    }

    private void Replenish(int year, MonthTrace? trace)
    {
        if (Fund.Surplus != SurplusRule.Reserve)
        {
            return;
        }

        var saved = Math.Min(cash - Fund.CashFloor - program.Triggers[year], Fund.Target - reserve);
        if (saved > 0)
        {
            cash -= saved;
            reserve += saved;
            trace?.Note("put a surplus into the reserve");
        }
    }

    private void Watch(int month, long staff)
    {
        sums.MinCash = Math.Min(sums.MinCash, cash);
        need = Math.Max(need, Fund.CashFloor - (cash + reserve - advance - Fund.Reserve));
        if (staff > 0)
        {
            sums.StaffTenths = Math.Min(sums.StaffTenths, Tenths * Math.Max(0, cash + Drawable) / staff);
        }

        if (cash < Fund.CashFloor)
        {
            firstShortfall = Math.Min(firstShortfall, month);
            sums.FirstShortfall = sums.FirstShortfall == 0
                ? ((program.FirstMonth + month) % YearMonths) + 1
                : sums.FirstShortfall;
        }
    }

    // What is done about the months to come, when what is in hand covers too few of them.
    private void React(int month, int year, MonthTrace? trace)
    {
        if (cash + Drawable >= program.Triggers[year])
        {
            return;
        }

        if (program.Policies.CutTravel && !cutting)
        {
            cutting = true;
            trace?.Note("cut travel for the rest of the year");
        }

        if (program.Policies.FreezeHalfPost && !frozen)
        {
            frozen = true;
            trace?.Note("left the half post empty for the rest of the year");
        }

        if (program.Policies.CallEarly && !called)
        {
            called = true;
            trace?.Note("called for early payment");
            BringForward(scratch.Shared(trial), month);
            BringForward(scratch.Voluntary(trial), month);
        }
    }

    private void BringForward(Span<long> income, int month)
    {
        for (var later = month + 2; later <= month + 1 + CallReaches && later < income.Length; later++)
        {
            var moved = (long)(income[later] * tables.CallEarlyShare);
            income[later] -= moved;
            income[month + 1] += moved;
        }
    }

    private void EndYear()
    {
        received += sums.Shared;
        Spending += sums.Spent;
        LeastCash = Math.Min(LeastCash, sums.MinCash);
    }

    private void TellOf(int year, YearOutcomes tell, OutcomeBatch batch)
    {
        invoiced += InvoicedIn(year);
        var own = InvoicedIn(year) - dues.WithinYear(year)[trial];
        batch.Of(tell.Shared)[trial] = sums.Shared;
        batch.Of(tell.Voluntary)[trial] = sums.Voluntary;
        batch.Of(tell.Income)[trial] = sums.Shared + sums.Voluntary;
        batch.Of(tell.Expenditure)[trial] = sums.Spent;
        batch.Of(tell.Net)[trial] = sums.Shared + sums.Voluntary - sums.Spent;
        batch.Of(tell.MinCash)[trial] = sums.MinCash;
        batch.Of(tell.FirstShortfall)[trial] = sums.FirstShortfall == 0 ? YearMonths + 1 : sums.FirstShortfall;
        batch.Of(tell.Shortfall)[trial] = sums.FirstShortfall == 0 ? 0 : 1;
        batch.Of(tell.Depth)[trial] = Math.Max(0, Fund.CashFloor - sums.MinCash);
        batch.Of(tell.Need)[trial] = need;
        batch.Of(tell.Reserve)[trial] = reserve;
        batch.Of(tell.Advance)[trial] = advance;
        batch.Of(tell.PaidUp)[trial] = dues.PaidUp(year)[trial];
        batch.Of(tell.Arrears)[trial] = Math.Max(0, invoiced - received);
        batch.Of(tell.OldArrears)[trial] = Math.Max(0, invoiced - received - own);
        batch.Of(tell.StaffMonths)[trial] = sums.StaffTenths == long.MaxValue ? Outcome.Absent : sums.StaffTenths;
        batch.Of(tell.PolicyMonths)[trial] = sums.Cuts;
    }

    private long InvoicedIn(int year) => program.Invoiced[year];

    private static long Rounded(double centimes) => (long)Math.Floor(centimes + 0.5);

    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
    private struct YearSums
    {
        public long Shared;
        public long Voluntary;
        public long Spent;
        public long MinCash;
        public long StaffTenths;
        public int FirstShortfall;
        public int Cuts;
    }
}
