using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Engine.Time;

/// <summary>
/// A date as well as its source gives it: a day, a month, a year, or an interval with one or both ends known.
/// Written in the Extended Date/Time Format of ISO 8601-2: <c>2021-06-30</c>, <c>2021-06</c>, <c>2021</c>,
/// <c>2021-02/2021-04</c>, <c>../2015-06-18</c> (not after), <c>2018-07-01/..</c> (not before).
/// </summary>
public sealed record UncertainDate
{
    private UncertainDate(string text, LocalDate? earliest, LocalDate? latest)
    {
        Text = text;
        Earliest = earliest;
        Latest = latest;
    }

    /// <summary>The date as the source gives it, in the format above.</summary>
    public string Text { get; }

    /// <summary>First day it can be; null when unknown.</summary>
    public LocalDate? Earliest { get; }

    /// <summary>Last day it can be; null when unknown.</summary>
    public LocalDate? Latest { get; }

    /// <summary>The day itself when the source gives one, otherwise null.</summary>
    public LocalDate? Day => Earliest is { } day && Earliest == Latest ? day : null;

    /// <summary>A date known to the day.</summary>
    public static UncertainDate On(LocalDate day) => new(LocalDatePattern.Iso.Format(day), day, day);

    /// <summary>Reads the format above. Throws <see cref="FormatException"/> when the text is not in it.</summary>
    public static UncertainDate Parse(string text) =>
        TryParse(text) ?? throw new FormatException($"'{text}' is not a date, a month, a year or an interval of them");

    /// <summary>
    /// Reads the format above; null when the text is not in it, names a day that does not exist, or runs backwards.
    /// </summary>
    public static UncertainDate? TryParse(string text)
    {
        var ends = text.Split('/');
        if (ends.Length == 1)
        {
            return Span(text) is { } span ? new UncertainDate(text, span.First, span.Last) : null;
        }

        if (ends.Length != 2 || (ends[0] == ".." && ends[1] == ".."))
        {
            return null;
        }

        var from = Span(ends[0]);
        var to = Span(ends[1]);
        if ((from is null && ends[0] != "..") || (to is null && ends[1] != ".."))
        {
            return null;
        }

        return from is { } a && to is { } b && a.First > b.Last ? null : new UncertainDate(text, from?.First, to?.Last);
    }

    /// <summary>
    /// True when the date is certainly on or before <paramref name="day"/>, false when certainly after, null when open.
    /// </summary>
    public bool? IsOnOrBefore(LocalDate day) =>
        Latest is { } latest && latest <= day ? true : Earliest is { } earliest && earliest > day ? false : null;

    /// <summary>True when it certainly has happened by the end of <paramref name="day"/>.</summary>
    public bool HasHappenedBy(LocalDate day) => IsOnOrBefore(day) == true;

    /// <summary>The text of the source.</summary>
    public override string ToString() => Text;

    // By hand rather than by NodaTime's patterns, whose first use costs more than reading all the data does.
    private static (LocalDate First, LocalDate Last)? Span(string text)
    {
        var year = Number(text, 0, 4);
        var month = text.Length > 4 ? Number(text, 5, 2) : 1;
        if (text.Length is not (4 or 7 or 10) || year < 1 || month is < 1 or > 12)
        {
            return null;
        }

        if (text.Length == 4)
        {
            return (new LocalDate(year, 1, 1), new LocalDate(year, 12, 31));
        }

        var days = CalendarSystem.Iso.GetDaysInMonth(year, month);
        if (text.Length == 7)
        {
            return text[4] == '-' ? (new LocalDate(year, month, 1), new LocalDate(year, month, days)) : null;
        }

        var day = Number(text, 8, 2);
        return text[4] == '-' && text[7] == '-' && day >= 1 && day <= days
            ? (new LocalDate(year, month, day), new LocalDate(year, month, day))
            : null;
    }

    // -1 where the text has no digits there.
    private static int Number(string text, int start, int length)
    {
        var number = 0;
        for (var at = start; at < start + length; at++)
        {
            if (at >= text.Length || !char.IsAsciiDigit(text[at]))
            {
                return -1;
            }

            number = (number * 10) + (text[at] - '0');
        }

        return number;
    }
}
