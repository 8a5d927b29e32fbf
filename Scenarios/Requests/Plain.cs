using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Scenarios.Requests;

/// <summary>Numbers and days as sentences carry them, the same everywhere.</summary>
internal static class Plain
{
    /// <summary>At most two decimals.</summary>
    public static string Of(decimal number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <summary>At most one decimal.</summary>
    public static string Years(decimal years) => years.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A day.</summary>
    public static string Of(LocalDate day) => LocalDatePattern.Iso.Format(day);

    /// <summary>A share as per cent, whole.</summary>
    public static string Percent(double share) => (share * 100).ToString("0", CultureInfo.InvariantCulture) + " %";
}
