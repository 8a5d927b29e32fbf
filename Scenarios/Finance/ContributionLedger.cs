using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;
using NodaTime;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>One payment of a ledger.</summary>
/// <param name="Line">Its line in the file, counted from 1.</param>
/// <param name="On">Day it arrived.</param>
/// <param name="State">Who paid.</param>
/// <param name="Amount">Unit: its currency, to the centime; below 0 takes an earlier line back.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Channel">By which way.</param>
/// <param name="Year">Budget year it is for.</param>
public sealed record LedgerLine(
    int Line, LocalDate On, StateCode State, decimal Amount, string Currency, ContributionChannel Channel, int Year);

/// <summary>What came in, as the Unit's books have it.</summary>
/// <param name="Lines">Every payment, in the order of the file.</param>
public sealed record ContributionLedger(IReadOnlyList<LedgerLine> Lines)
{
    /// <summary>The last day of the books; a year is complete when it ended by then.</summary>
    public LocalDate LastDay => Lines.Max(line => line.On);

    /// <summary>
    /// Months from January of a year to the first payment of a State towards its share of that year; null when it paid
    /// nothing, or took it back.
    /// </summary>
    public int? LagOf(StateCode state, int year)
    {
        var paid = Lines
            .Where(line => line.State == state && line.Year == year && line.Channel == ContributionChannel.Shared)
            .ToList();
        return paid.Sum(line =>
            line.Amount) > 0 ? paid.Where(line => line.Amount > 0).Min(line => LagOf(line.On, year)) : null;
    }

    private static int LagOf(LocalDate on, int year) => Math.Max(0, ((on.Year - year) * 12) + on.Month - 1);
}
