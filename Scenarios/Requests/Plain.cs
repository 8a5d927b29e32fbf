using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Scenarios.Requests;

/// <summary>Numbers and days as sentences carry them, the same everywhere.</summary>
internal static class Plain
{
    private const double Least = 0.005;

    /// <summary>At most two decimals.</summary>
    public static string Of(decimal number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <summary>At most one decimal.</summary>
    public static string Years(decimal years) => years.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A day.</summary>
    public static string Of(LocalDate day) => LocalDatePattern.Iso.Format(day);

    /// <summary>A share as per cent, whole; never none or all where that is only rounding.</summary>
    public static string Percent(double share) => share switch
    {
        > 0 and < Least => "less than 1 %",
        > 1 - Least and < 1 => "more than 99 %",
        _ => (share * 100).ToString("0", CultureInfo.InvariantCulture) + " %",
    };
}
