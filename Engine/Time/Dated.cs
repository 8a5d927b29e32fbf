using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Engine.Time;

/// <summary>A value with the days it is good for, both included.</summary>
/// <param name="Value">The value.</param>
/// <param name="From">First day; null for always.</param>
/// <param name="Until">Last day; null for no end.</param>
public sealed record Dated<T>(T Value, LocalDate? From, LocalDate? Until)
{
    /// <summary>True when it is good on <paramref name="day"/>.</summary>
    public bool Covers(LocalDate day) => HasBegunBy(day) && (Until is null || Until >= day);

    /// <summary>True when its first day is not after <paramref name="day"/>.</summary>
    public bool HasBegunBy(LocalDate day) => From is null || From <= day;

    /// <summary>The days, as "2027-01-01/2028-12-31"; ".." stands for no first or no last day.</summary>
    public string Days => $"{Iso(From)}/{Iso(Until)}";

    private static string Iso(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : "..";
}
