using CcmPlanner.Rules.Facts;
using NodaTime;

namespace CcmPlanner.Rules.Articles;

/// <summary>Order of deposit.</summary>
internal static class Deposits
{
    /// <summary>Day of the <paramref name="nth"/> deposit, counted from 1.</summary>
    public static LocalDate Nth(IEnumerable<Instrument> instruments, int nth) =>
        instruments.Select(instrument => instrument.Deposited).Order().ElementAt(nth - 1);
}
