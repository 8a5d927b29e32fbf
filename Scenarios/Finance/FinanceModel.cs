using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Values;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>
/// Possible futures of the Unit's money: what States pay and when, what it spends, and what is left at the end of each
/// month. Every draw is addressed by payer and calendar year, so no payer's future depends on the others, on the plan
/// or on the scenario: scenarios under one seed differ only where they differ.
/// </summary>
public sealed class FinanceModel : ISharingModel
{
    private readonly FinanceProgram program;
    private readonly FinanceTables tables;
    private readonly FinanceOutcomes told;
    private WordSource words;

    /// <summary>
    /// The model of a case under a scenario. Throws <see cref="ArgumentException"/> naming everything that stands in
    /// its way (<see cref="FinanceCase.Problems"/> tells it without throwing).
    /// </summary>
    /// <param name="data">The case.</param>
    /// <param name="levers">The scenario.</param>
    /// <param name="words">The random words.</param>
    public FinanceModel(FinanceCase data, FinanceLevers levers, WordSource words)
        : this(data, levers, words, new Shelf())
    {
    }

    /// <summary>The same with what other models were made of, where it is the same. Throws as the other.</summary>
    internal FinanceModel(FinanceCase data, FinanceLevers levers, WordSource words, Shelf parts)
    {
        var streams = new StreamRegistry();
        program = ProgramBuilder.Of(data, levers, streams, parts);
        tables = new FinanceTables(data, streams, parts);
        told = new FinanceOutcomes(program, Outcomes);
        this.words = words;
    }

    /// <inheritdoc/>
    public OutcomeList Outcomes { get; } = new();

    /// <summary>The draws about what is believed and about the world, for sensitivity and designs.</summary>
    public IReadOnlyList<InputWord> Inputs =>
    [
        .. Enum.GetValues<PayerClass>().Select(kind => new InputWord(
            $"finance.belief/{kind} payers", new(tables.Beliefs, 0, (int)kind), tables.Paying[(int)kind])),
        new("finance.belief/voluntary coverage", new(tables.Beliefs, 0, FinanceTables.CoverageWord),
            NormalQuantile.Table),
        .. program.Years.SelectMany(year => new InputWord[]
        {
            new($"finance.liquidity/{year}", new(tables.Liquidity, year, 0), NormalQuantile.Table),
            new($"finance.prices/{year}", new(tables.Costs, year, 0), NormalQuantile.Table),
        }),
        .. program.Currencies.Skip(1).SelectMany(currency => program.Years.Select(year =>
            new InputWord(
                $"finance.rate/{currency.Code}/{year}", new(currency.Stream, year, 0), NormalQuantile.Table))),
    ];

    internal FinanceProgram Program => program;

    internal FinanceTables Tables => tables;

    internal FinanceOutcomes Told => told;

    /// <summary>The same model over other words.</summary>
    public FinanceModel Under(WordSource other)
    {
        var copy = (FinanceModel)MemberwiseClone();
        copy.words = other;
        return copy;
    }

    /// <inheritdoc/>
    public OutcomeKernel NewKernel() => KernelRoom.Alone(this);

    /// <inheritdoc/>
    public OutcomeKernel NewKernel(KernelRoom room) => new FinanceKernel(program, tables, told, words, room).Play;

    /// <summary>One possible future, month by month.</summary>
    public FinanceTrace Trace(long trial)
    {
        var batch = new OutcomeBatch(Outcomes);
        batch.Begin(trial, 1);
        var months = new TracedMonth[program.Months];
        var room = new KernelRoom();
        room.NextTurn();
        new FinanceKernel(program, tables, told, words, room) { Traced = months }.Play(batch);
        return new FinanceTrace(trial, months);
    }
}

/// <summary>One month of one trial. Money in CHF.</summary>
/// <param name="Month">Which month.</param>
/// <param name="OpeningCash">Cash at its beginning.</param>
/// <param name="Shared">Shared contributions that came in.</param>
/// <param name="Voluntary">Voluntary contributions that came in.</param>
/// <param name="Expenditure">What was spent.</param>
/// <param name="FromReserve">Drawn from the reserve; below zero when put into it.</param>
/// <param name="FromHost">Advanced by the host; below zero when paid back.</param>
/// <param name="ClosingCash">Cash at its end.</param>
/// <param name="Reserve">Reserve at its end.</param>
/// <param name="Advance">Owed to the host at its end.</param>
/// <param name="Events">What was done, in words; empty when nothing was.</param>
public sealed record TracedMonth(
    NodaTime.YearMonth Month,
    decimal OpeningCash,
    decimal Shared,
    decimal Voluntary,
    decimal Expenditure,
    decimal FromReserve,
    decimal FromHost,
    decimal ClosingCash,
    decimal Reserve,
    decimal Advance,
    IReadOnlyList<string> Events);

/// <summary>One possible future.</summary>
/// <param name="Trial">Its number.</param>
/// <param name="Months">Month by month.</param>
public sealed record FinanceTrace(long Trial, IReadOnlyList<TracedMonth> Months);
