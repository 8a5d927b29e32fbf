using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>A draw behind a forecast that is about what we believe, not about one payer's year.</summary>
/// <param name="Name">Its name, such as <c>belief/large payers</c>.</param>
/// <param name="Meaning">What it stands for.</param>
/// <param name="Address">Where its word lies.</param>
public sealed record FinanceInput(string Name, string Meaning, WordAddress Address);

/// <summary>
/// Possible futures of the Unit's money: what States pay and when, what it spends, and what is left at the end of each
/// month. Every draw is addressed by payer and calendar year, so no payer's future depends on the others, on the plan
/// or on the scenario: scenarios under one seed differ only where they differ.
/// </summary>
public sealed class FinanceModel : IOutcomeModel
{
    private readonly FinanceProgram program;
    private readonly FinanceTables tables;
    private readonly FinanceOutcomes told;
    private readonly WordSource words;

    /// <summary>
    /// The model of a case under a scenario. Throws <see cref="ArgumentException"/> naming everything that stands in
    /// its way (<see cref="FinanceCase.Problems"/> tells it without throwing).
    /// </summary>
    /// <param name="data">The case.</param>
    /// <param name="levers">The scenario.</param>
    /// <param name="words">The random words.</param>
    /// <param name="outcomes">Where its outcomes are added; null for a list of its own.</param>
    /// <param name="streams">The streams of the models it is played with; null for its own.</param>
    public FinanceModel(
        FinanceCase data,
        FinanceLevers levers,
        WordSource words,
        OutcomeList? outcomes = null,
        StreamRegistry? streams = null)
    {
        streams ??= new StreamRegistry();
        program = ProgramBuilder.Of(data, levers, streams);
        tables = new FinanceTables(data, streams);
        Outcomes = outcomes ?? new OutcomeList();
        told = new FinanceOutcomes(program, Outcomes);
        this.words = words;
    }

    /// <inheritdoc/>
    public OutcomeList Outcomes { get; }

    /// <summary>The draws about what is believed, for sensitivity and designs.</summary>
    public IReadOnlyList<FinanceInput> Inputs =>
    [
        new("belief/large payers", "Share of large payers that pay within two years", new(tables.Beliefs, 0, (int)PayerClass.Large)),
        new("belief/medium payers", "Share of middling payers that pay within two years", new(tables.Beliefs, 0, (int)PayerClass.Medium)),
        new("belief/small payers", "Share of small payers that pay within two years", new(tables.Beliefs, 0, (int)PayerClass.Small)),
        new("belief/voluntary coverage", "Voluntary money expected over what it is to bring", new(tables.Beliefs, 0, FinanceTables.CoverageWord)),
        .. program.Years.SelectMany(year => new FinanceInput[]
        {
            new($"liquidity/{year}", "Shock to paying common to all States", new(tables.Liquidity, year, 0)),
            new($"prices/{year}", "Prices against what the plan expects", new(tables.Costs, year, 0)),
        }),
        .. program.Currencies.Skip(1).SelectMany(currency => program.Years.Select(year =>
            new FinanceInput($"rate/{currency.Code}/{year}", "The franc against it", new(currency.Stream, year, 0)))),
    ];

    internal FinanceProgram Program => program;

    internal FinanceOutcomes Told => told;

    /// <inheritdoc/>
    public OutcomeKernel NewKernel() => new FinanceKernel(program, tables, told, words).Play;

    /// <summary>One possible future, month by month.</summary>
    public FinanceTrace Trace(long trial)
    {
        var batch = new OutcomeBatch(Outcomes);
        batch.Begin(trial, 1);
        var months = new TracedMonth[program.Months];
        new FinanceKernel(program, tables, told, words) { Traced = months }.Play(batch);
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
