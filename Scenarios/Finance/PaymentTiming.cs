using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Values;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>
/// In which month those who pay do so: months 0 to 11 of the year itself, 12 to 23 of the next. A table from the
/// payer's standing between 0 (first) and 1 (last) to the month, so that one draw says whether and when. Equal when all
/// of that is.
/// </summary>
internal sealed record PaymentTiming
{
    /// <summary>Cells of the table.</summary>
    public const int Cells = 1024;

    /// <summary>Months in which a payment can come.</summary>
    public const int Months = 24;

    private const int Year = 12;
    private readonly ValueList<int> months;
    private readonly ValueList<double> upTo;

    private PaymentTiming(IReadOnlyList<double> shares)
    {
        var cells = new int[Cells];
        var sums = new double[Months + 1];
        for (var month = 0; month < Months; month++)
        {
            sums[month + 1] = sums[month] + shares[month];
        }

        var at = 0;
        for (var cell = 0; cell < Cells; cell++)
        {
            var place = (cell + 0.5) / Cells * sums[Months];
            while (at < Months - 1 && sums[at + 1] <= place)
            {
                at++;
            }

            cells[cell] = at;
        }

        (months, upTo) = (new ValueList<int>(cells), new ValueList<double>(sums));
    }

    /// <summary>A month after every other: not at all.</summary>
    public const int Never = 1 << 20;

    /// <summary>The table with every payment so many months later; its last cell, at 1, is never.</summary>
    public int[] Table(int delay) => [.. months.Select(month => month + delay), Never];

    /// <summary>Of those who pay, the share that pays within the year.</summary>
    public double SameYear => upTo[Year] / upTo[Months];

    /// <summary>Of those who pay, the share that pays before a month.</summary>
    public double Before(int month) => upTo[Math.Clamp(month, 0, Months)] / upTo[Months];

    /// <summary>The share of each month, as what is assumed gives it.</summary>
    public static IReadOnlyList<double> Shares(FinancePriors priors)
    {
        var (shape, scale, sameYear) = (priors["timing.shape"], priors["timing.scale"], priors["timing.sameYear"]);
        var shares = new double[Months];
        for (var month = 0; month < Months; month++)
        {
            var start = month < Year ? 0 : Year;
            var mass = Weibull(start + Year, shape, scale) - Weibull(start, shape, scale);
            var part = Weibull(month + 1, shape, scale) - Weibull(month, shape, scale);
            shares[month] = (month < Year ? sameYear : 1 - sameYear) * part / mass;
        }

        return shares;
    }

    /// <summary>The timing of a case: what a ledger taught, or else what is assumed.</summary>
    public static PaymentTiming Of(FinanceCase data) => new(data.Beliefs?.Timing ?? Shares(data.Priors));

    private static double Weibull(double month, double shape, double scale) =>
        month <= 0 ? 0 : 1 - Elementary.Exp(-Elementary.Exp(shape * Elementary.Log(month / scale)));
}
