using System.Globalization;
using CcmPlanner.Engine.Time;
using NodaTime;

namespace CcmPlanner.Scenarios.Intake;

/// <summary>
/// Reads dates and says what is wrong with them. Years are limited because a slip in the year is the likeliest
/// mistake.
/// </summary>
internal static class DateText
{
    /// <summary>The year the Convention was adopted: nothing under it is older.</summary>
    public const int FirstYear = 2008;

    /// <summary>Last year anybody plans for.</summary>
    public const int LastYear = 2100;

    private const string Format =
        "a date as YYYY-MM-DD, YYYY-MM, YYYY, or two of them with / between (.. for an open end)";

    /// <summary>The day as YYYY-MM-DD; null gives "unknown".</summary>
    public static string Iso(LocalDate? day) => day is { } known
        ? string.Create(CultureInfo.InvariantCulture, $"{known.Year:D4}-{known.Month:D2}-{known.Day:D2}")
        : "unknown";

    /// <summary>Reads <c>YYYY-MM-DD</c>; when it is not a day between the years, the result says why.</summary>
    public static (LocalDate? Day, string? Wrong) Day(string text, int firstYear)
    {
        if (text.Length != 10 || !Shape(text, 10))
        {
            return (null, "a day as YYYY-MM-DD");
        }

        return Wrong(text, firstYear) is { } wrong
            ? (null, wrong)
            : (new LocalDate(Number(text, 0, 4), Number(text, 5, 2), Number(text, 8, 2)), null);
    }

    /// <summary>Reads a date as uncertain as its source; when it is not one, the result says why.</summary>
    public static (UncertainDate? Date, string? Wrong) Uncertain(string text, int firstYear)
    {
        foreach (var end in text.Split('/'))
        {
            if (end == "..")
            {
                continue;
            }

            if (end.Length is not (4 or 7 or 10) || !Shape(end, end.Length))
            {
                return (null, Format);
            }

            if (Wrong(end, firstYear) is { } wrong)
            {
                return (null, wrong);
            }
        }

        return UncertainDate.TryParse(text) is { } date
            ? (date, null)
            : (null, "the earlier date first, with one / between and at most one open end");
    }

    // YYYY, YYYY-MM or YYYY-MM-DD as far as the shape goes.
    private static bool Shape(string text, int length)
    {
        for (var at = 0; at < length; at++)
        {
            if (at is 4 or 7 ? text[at] != '-' : !char.IsAsciiDigit(text[at]))
            {
                return false;
            }
        }

        return true;
    }

    private static string? Wrong(string text, int firstYear)
    {
        var year = Number(text, 0, 4);
        if (year < firstYear || year > LastYear)
        {
            return $"a year from {firstYear} to {LastYear}";
        }

        var month = text.Length > 4 ? Number(text, 5, 2) : 1;
        if (month is < 1 or > 12)
        {
            return "a month from 01 to 12";
        }

        var days = CalendarSystem.Iso.GetDaysInMonth(year, month);
        return text.Length == 10 && (Number(text, 8, 2) < 1 || Number(text, 8, 2) > days)
            ? $"a day that exists: {text[..7]} has {days} days"
            : null;
    }

    private static int Number(string text, int start, int length) =>
        int.Parse(text.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture);
}
