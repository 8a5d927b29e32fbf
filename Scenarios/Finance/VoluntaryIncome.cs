using CcmPlanner.Engine.Chance;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>
/// Voluntary contributions. A donor of one year mostly gives again in the next; a gift may fall to a small part and
/// stay there; a donor that stopped may come back. Pledges arrive in their month or not at all.
/// </summary>
internal sealed class VoluntaryIncome(
    FinanceProgram program, FinanceTables tables, WordSource source, FinanceScratch scratch, MoodColumns mood)
{
    private const int YearMonths = 12;

    private readonly FinanceLevers levers = program.Levers;
    private readonly int[] table = program.Timing.Table(program.Levers.DelayMonths);

    /// <summary>Plays every donor through its years, then the pledges.</summary>
    public void Play(long first, int count)
    {
        foreach (var donor in program.Donors)
        {
            Begin(donor, first, count);
            for (var year = 0; year < program.Years.Length; year++)
            {
                source.Fill(first, count, donor.Stream, program.Years[year], scratch.Words);
                PlayYear(donor, year, count);
            }
        }

        foreach (var pledge in program.Pledges)
        {
            PlayPledge(pledge, first, count);
        }
    }

    private void Begin(DonorLine donor, long first, int count)
    {
        source.Fill(first, count, donor.Stream, program.Years[0] - 1, scratch.Words);
        for (var t = 0; t < count; t++)
        {
            scratch.Flag[t] = Draws.Unit(scratch.Words.First[t]) < tables.Giving;
            scratch.Level[t] = 1;
        }
    }

    private void PlayYear(DonorLine donor, int year, int count)
    {
        var size = scratch.First.AsSpan(0, count);
        Columns.Quantiles(NormalQuantile.Table, scratch.Words.Second[..count], size, source.Width);
        for (var t = 0; t < count; t++)
        {
            size[t] *= tables.GiftSd;
        }

        Columns.Exp(size, size, source.Width);
        var giving = mood.Giving(year);
        var rate = scratch.Rate(donor.Currency, year);
        for (var t = 0; t < count; t++)
        {
            Renew(t, Draws.Unit(scratch.Words.First[t]));
            var gift = levers.EveryonePays ? donor.Full[year]
                : scratch.Flag[t] ? donor.Median[year] * size[t] * scratch.Level[t] * giving[t] * scratch.Coverage[t]
                : 0;
            Add(t, Month(year, Draws.Unit(scratch.Words.Third[t])), gift * donor.Factors[year] * rate[t]);
        }
    }

    private void Renew(int trial, double unit)
    {
        if (!scratch.Flag[trial])
        {
            scratch.Flag[trial] = unit < tables.Return;
            scratch.Level[trial] = 1;
        }
        else if (unit >= tables.Renewal)
        {
            scratch.Flag[trial] = false;
        }
        else if (unit >= tables.Keeps)
        {
            scratch.Level[trial] *= tables.Collapsed;
        }
    }

    // A gift comes within its year, in the months in which dues do.
    private int Month(int year, double unit)
    {
        var month = table[(int)(unit * program.Timing.SameYear * PaymentTiming.Cells)];
        return program.StartOf(year) + Math.Min(month, YearMonths - 1 + levers.DelayMonths);
    }

    private void Add(int trial, int month, double amount)
    {
        if (month >= 0 && month < program.Months)
        {
            scratch.Voluntary(trial)[month] += (long)Math.Floor(amount + 0.5);
        }
    }

    private void PlayPledge(PledgeLine pledge, long first, int count)
    {
        source.Fill(first, count, pledge.Stream, program.Years[pledge.Year], scratch.Words);
        var rate = scratch.Rate(pledge.Currency, pledge.Year);
        for (var t = 0; t < count; t++)
        {
            if (levers.EveryonePays || Draws.Unit(scratch.Words.First[t]) < tables.PledgeHonoured)
            {
                Add(t, pledge.Month + levers.DelayMonths, pledge.Amount * pledge.Factor * rate[t]);
            }
        }
    }
}
