using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>Memory for one batch, made once for each thread.</summary>
internal sealed class FinanceScratch
{
    private const int Capacity = OutcomeBatch.Capacity;

    private readonly int months;
    private readonly int stride;
    private readonly long[] sharedIncome;
    private readonly long[] voluntaryIncome;
    private readonly double[] rates;
    private readonly double[] costFactors;
    private readonly bool[] host;

    public FinanceScratch(FinanceProgram program)
    {
        var years = program.Years.Length;
        months = program.Months;
        stride = months + 1;
        sharedIncome = new long[Capacity * stride];
        voluntaryIncome = new long[Capacity * months];
        rates = new double[program.Currencies.Length * years * Capacity];
        costFactors = new double[4 * years * Capacity];
        host = new bool[years * Capacity];
        Years = years;
    }

    public int Years { get; }

    public WordColumns Words { get; } = new(Capacity);

    public double[] First { get; } = new double[Capacity];

    public double[] Coverage { get; } = new double[Capacity];

    public double[] Level { get; } = new double[Capacity];

    public bool[] Flag { get; } = new bool[Capacity];

    /// <summary>Shared contributions of one trial, by month, to be moved about. Unit: centimes.</summary>
    public Span<long> Shared(int trial) => sharedIncome.AsSpan(trial * stride, months);

    /// <summary>Voluntary contributions of one trial, by month. Unit: centimes.</summary>
    public Span<long> Voluntary(int trial) => voluntaryIncome.AsSpan(trial * months, months);

    /// <summary>A currency in francs against the rate of the plan, by trial.</summary>
    public Span<double> Rate(int currency, int year) => rates.AsSpan(((currency * Years) + year) * Capacity, Capacity);

    /// <summary>Factor on staff (0), travel (1), communication (2) or other costs (3) of a year, by trial.</summary>
    public Span<double> Cost(int line, int year) => costFactors.AsSpan(((line * Years) + year) * Capacity, Capacity);

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

    /// <summary>Begins with what payers pay, and nothing else that came in.</summary>
    public void Begin(DuesColumns dues, int trials)
    {
        dues.Income.AsSpan(0, trials * stride).CopyTo(sharedIncome);
        voluntaryIncome.AsSpan(0, trials * months).Clear();
    }
}
