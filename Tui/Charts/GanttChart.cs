using CcmPlanner.Engine.Time;
using CcmPlanner.Tui.State;
using NodaTime;

namespace CcmPlanner.Tui.Charts;

/// <summary>What a stretch of a line stands for.</summary>
internal enum SpanKind
{
    /// <summary>A period that runs, or ran.</summary>
    Period,

    /// <summary>A period added by a decision.</summary>
    Extension,

    /// <summary>A period asked for, or in which something may be filed.</summary>
    Window,

    /// <summary>Past the date: nothing covers it.</summary>
    Late,

    /// <summary>Where nine tenths of the futures end.</summary>
    NineTenths,

    /// <summary>Where the middle half of the futures ends.</summary>
    Forecast,
}

/// <summary>What a day on a line stands for.</summary>
internal enum DayKind
{
    /// <summary>A date in force.</summary>
    Due,

    /// <summary>A date that passed unfulfilled.</summary>
    Missed,

    /// <summary>A date that was asked for.</summary>
    Requested,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Where half of the futures have ended.</summary>
    Median,

    /// <summary>A meeting, or another day that concerns all.</summary>
    Event,
}

/// <summary>A stretch of a line, both days included.</summary>
internal sealed record GanttSpan(LocalDate From, LocalDate To, SpanKind Kind);

/// <summary>A day of a line; the words stand in the table.</summary>
internal sealed record GanttDay(LocalDate Day, DayKind Kind, string Words);

/// <summary>A line of the chart.</summary>
internal sealed record GanttRow(string Label, IReadOnlyList<GanttSpan> Spans, IReadOnlyList<GanttDay> Days);

/// <summary>Periods and days on a common time.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="From">First day of the axis.</param>
/// <param name="To">Last day of the axis. Range: after the first.</param>
/// <param name="Rows">The lines, from the top.</param>
internal sealed record GanttChart(string Title, LocalDate From, LocalDate To, IReadOnlyList<GanttRow> Rows)
    : Chart(Title)
{
    /// <summary>The day a line is drawn down at; null for none.</summary>
    public LocalDate? Today { get; init; }

    /// <inheritdoc/>
    public override Sheet Numbers => new(
        ["line", "what", "from", "to"],
        [.. Rows.SelectMany(row => row.Spans
            .Select(span => (span.From, Line: Cells(row.Label, Word(span.Kind), span.From, span.To)))
            .Concat(row.Days.Select(day => (From: day.Day, Line: Cells(row.Label, day.Words, day.Day, null))))
            .OrderBy(pair => pair.From)
            .Select(pair => pair.Line))]);

    /// <summary>Where a day lies. Range: 0 at the beginning to 1 at the end; beyond for days beyond.</summary>
    public double Share(LocalDate day) =>
        (double)LegalDate.DaysBetween(From, day) / Math.Max(1, LegalDate.DaysBetween(From, To));

    /// <summary>First days of years for the axis, so many years apart that at most so many fit.</summary>
    public IReadOnlyList<LocalDate> Years(int most)
    {
        var first = From.DayOfYear == 1 ? From.Year : From.Year + 1;
        var count = Math.Max(0, To.Year - first + 1);
        var step = Array.Find([1, 2, 5, 10, 20, 50], years => (count + years - 1) / years <= Math.Max(1, most));
        return [.. Enumerable.Range(first, count)
            .Where(year => step > 0 && (year % step == 0 || step == 1))
            .Select(year => new LocalDate(year, 1, 1))];
    }

    /// <summary>The word of a stretch.</summary>
    public static string Word(SpanKind kind) => kind switch
    {
        SpanKind.Extension => "extension",
        SpanKind.Window => "window",
        SpanKind.Late => "past the date",
        SpanKind.NineTenths => "nine tenths of the futures",
        SpanKind.Forecast => "half of the futures",
        _ => "period",
    };

    /// <summary>The word of a day.</summary>
    public static string Word(DayKind kind) => kind switch
    {
        DayKind.Missed => "date passed",
        DayKind.Requested => "date asked for",
        DayKind.Done => "done",
        DayKind.Median => "median",
        DayKind.Event => "meeting",
        _ => "date in force",
    };

    private static IReadOnlyList<string?> Cells(string label, string what, LocalDate from, LocalDate? to)
    {
        var iso = NodaTime.Text.LocalDatePattern.Iso;
        return [label, what, iso.Format(from), to is { } end ? iso.Format(end) : null];
    }
}
