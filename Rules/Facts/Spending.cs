using CcmPlanner.Engine.Values;
using NodaTime;

namespace CcmPlanner.Rules.Facts;

/// <summary>What the Unit spent on a line of its budget in a year.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Item">Which line; never what is in kind.</param>
/// <param name="AmountChf">Unit: CHF. Range: 0 or more.</param>
/// <param name="From">Provenance.</param>
public sealed record SpendingRecorded(int Year, BudgetItem Item, decimal AmountChf, Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => From.KnownOn;
}

/// <summary>What the Unit had at the end of a day.</summary>
/// <param name="On">The day.</param>
/// <param name="CashChf">Unit: CHF; below 0 when it owed.</param>
/// <param name="ReserveChf">Unit: CHF. Range: 0 or more.</param>
/// <param name="From">Provenance.</param>
public sealed record BalanceRecorded(LocalDate On, decimal CashChf, decimal ReserveChf, Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => On;
}
