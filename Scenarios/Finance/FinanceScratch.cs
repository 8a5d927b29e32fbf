using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>Memory for one batch, made once for each thread.</summary>
internal sealed class FinanceScratch
{
    private const int Capacity = OutcomeBatch.Capacity;

    private readonly int months;
    private readonly long[] sharedIncome;
    private readonly long[] voluntaryIncome;
    private readonly long[] withinYear;
    private readonly int[] paidUp;
    private readonly long[] meetings;
    private readonly double[] payingFactor;
    private readonly double[] givingFactor;
    private readonly double[] rates;
    private readonly double[] costFactors;
    private readonly double[] paying;
    private readonly bool[] host;

    public FinanceScratch(FinanceProgram program)
    {
        var years = program.Years.Length;
        months = program.Months;
        Stride = months + 1;
        sharedIncome = new long[Capacity * Stride];
        voluntaryIncome = new long[Capacity * months];
        withinYear = new long[years * Capacity];
        paidUp = new int[years * Capacity];
        meetings = new long[program.Meetings.Length * Capacity];
        payingFactor = new double[years * Capacity];
        givingFactor = new double[years * Capacity];
        rates = new double[program.Currencies.Length * years * Capacity];
        costFactors = new double[4 * years * Capacity];
        paying = new double[3 * Capacity];
        host = new bool[years * Capacity];
        Years = years;
    }

    public int Years { get; }

    public WordColumns Words { get; } = new(Capacity);

    public double[] First { get; } = new double[Capacity];

    public double[] Second { get; } = new double[Capacity];

    public double[] Coverage { get; } = new double[Capacity];

    public double[] Level { get; } = new double[Capacity];

    public bool[] Flag { get; } = new bool[Capacity];

    /// <summary>Cells of a trial's shared contributions: its months, and one for what comes after them.</summary>
    public int Stride { get; }

    /// <summary>Shared contributions of all trials, row after row. Unit: centimes.</summary>
    public long[] AllShared => sharedIncome;

    /// <summary>Shared contributions of one trial, by month. Unit: centimes.</summary>
    public Span<long> Shared(int trial) => sharedIncome.AsSpan(trial * Stride, months);

    /// <summary>Voluntary contributions of one trial, by month. Unit: centimes.</summary>
    public Span<long> Voluntary(int trial) => voluntaryIncome.AsSpan(trial * months, months);

    /// <summary>Of the shares of a year, what was paid within it, by trial.</summary>
    public Span<long> WithinYear(int year) => withinYear.AsSpan(year * Capacity, Capacity);

    /// <summary>States that paid their share of a year within it, by trial.</summary>
    public Span<int> PaidUp(int year) => paidUp.AsSpan(year * Capacity, Capacity);

    /// <summary>What is in hand for a meeting, by trial.</summary>
    public Span<long> MeetingMoney(int meeting) => meetings.AsSpan(meeting * Capacity, Capacity);

    /// <summary>Factor on the odds of paying in a year, by trial.</summary>
    public Span<double> Squeeze(int year) => payingFactor.AsSpan(year * Capacity, Capacity);

    /// <summary>Factor on voluntary gifts in a year, by trial.</summary>
    public Span<double> Giving(int year) => givingFactor.AsSpan(year * Capacity, Capacity);

    /// <summary>A currency in francs against the rate of the plan, by trial.</summary>
    public Span<double> Rate(int currency, int year) => rates.AsSpan(((currency * Years) + year) * Capacity, Capacity);

    /// <summary>Factor on staff (0), travel (1), communication (2) or other costs (3) of a year, by trial.</summary>
    public Span<double> Cost(int line, int year) => costFactors.AsSpan(((line * Years) + year) * Capacity, Capacity);

    /// <summary>Share of a class that pays within two years, by trial.</summary>
    public Span<double> Paying(PayerClass kind) => paying.AsSpan((int)kind * Capacity, Capacity);

    /// <summary>Month of payment counted from January, by trial.</summary>
    public int[] Lags { get; } = new int[Capacity];

    /// <summary>Whether the host agrees in a year, by trial.</summary>
    public Span<bool> Host(int year) => host.AsSpan(year * Capacity, Capacity);

    /// <summary>Keeps what comes in in one trial.</summary>
    public void Save(int trial, Span<long> into)
    {
        Shared(trial).CopyTo(into);
        Voluntary(trial).CopyTo(into[months..]);
    }

    /// <summary>Puts back what was kept.</summary>
    public void Restore(int trial, ReadOnlySpan<long> from)
    {
        from[..months].CopyTo(Shared(trial));
        from[months..].CopyTo(Voluntary(trial));
    }

    /// <summary>Empties what is summed up.</summary>
    public void Clear(int trials)
    {
        sharedIncome.AsSpan(0, trials * Stride).Clear();
        voluntaryIncome.AsSpan(0, trials * months).Clear();
        withinYear.AsSpan().Clear();
        paidUp.AsSpan().Clear();
        meetings.AsSpan().Clear();
    }
}
