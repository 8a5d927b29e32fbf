namespace CcmPlanner.Scenarios.Finance;

/// <summary>Notes what happens in a month of a trial that somebody wants to see. Unit: centimes.</summary>
internal sealed class MonthTrace(long openingCash, long openingReserve, long openingAdvance)
{
    private const decimal CentimesPerFranc = 100m;
    private readonly List<string> events = [];
    private long shared;
    private long voluntary;
    private long spent;

    /// <summary>What came in and what was spent.</summary>
    public void Flow(long sharedIn, long voluntaryIn, long spentOut) =>
        (shared, voluntary, spent) = (sharedIn, voluntaryIn, spentOut);

    /// <summary>What was done.</summary>
    public void Note(string what) => events.Add(what);

    /// <summary>The month as it ended.</summary>
    public TracedMonth Close(int month, long cash, long reserve, long advance) => new(
        FinanceOutcomes.MonthOf(month),
        openingCash / CentimesPerFranc,
        shared / CentimesPerFranc,
        voluntary / CentimesPerFranc,
        spent / CentimesPerFranc,
        (openingReserve - reserve) / CentimesPerFranc,
        (advance - openingAdvance) / CentimesPerFranc,
        cash / CentimesPerFranc,
        reserve / CentimesPerFranc,
        advance / CentimesPerFranc,
        events);
}
