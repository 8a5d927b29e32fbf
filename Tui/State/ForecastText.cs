using System.Globalization;
using CcmPlanner.Tui.Charts;
using NodaTime;

namespace CcmPlanner.Tui.State;

/// <summary>A forecast for readers: figures with their errors, charts, and what all of it rests on.</summary>
internal static class ForecastText
{
    /// <summary>Heads of the sheet.</summary>
    public static IReadOnlyList<string> Heads { get; } =
    [
        "state", "name", "areaKm2", "areaOf", "due", "p05", "p10", "p25", "p50", "p75", "p90", "p95",
        "probabilityByDue",
        "probabilityByDueError", "probabilityByHorizon", "because",
    ];

    /// <summary>A State's row of the sheet.</summary>
    public static IReadOnlyList<string?> Cells(StateFigures row) =>
    [
        row.Code, row.Name, Sheet.Of(row.Area), Iso(row.AreaOf), Iso(row.Due),
        .. new[] { "p05", "p10", "p25", "p50", "p75", "p90", "p95" }.Select(
            name => row.At(name) is { Month: not null } at ? at.Text : null),
        Sheet.Of(row.ByDue?.Value), Sheet.Of(row.ByDue?.Error), Sheet.Of(row.ByHorizon?.Value), row.Because,
    ];

    /// <summary>All figures of a State.</summary>
    public static IReadOnlyList<InfoLine> Of(ForecastFigures figures, StateFigures row)
    {
        var lines = new List<InfoLine>
        {
            new(LineKind.Heading, row.Name),
            new(LineKind.Text, row.Area is { } area
                ? $"starts from {Number(area)} km² of {Iso(row.AreaOf)}"
                : "no figure to start from"),
            new(LineKind.Text,
                row.Due is { } due ? $"date due in force {Duty.IsoDate(due)}" : "date due in force not known"),
        };
        if (row.Because is { } because)
        {
            lines.Add(new(LineKind.Text, because));
        }

        lines.AddRange(row.Months.Select(month => new InfoLine(LineKind.Text, month.Month is null
            ? $"{month.Name}  beyond {Duty.IsoDate(figures.Horizon)}"
            : $"{month.Name}  {month.Text}" + (month.Error is { } error
                ? $"  ± {error.ToString("0.#", CultureInfo.InvariantCulture)} months"
                : ""))));
        Add(lines, "by the date due", row.ByDue);
        Add(lines, "by the last date known", row.ByLastKnownDue);
        Add(lines, "by the horizon", row.ByHorizon);
        return lines;
    }

    /// <summary>What the figures of a State rest on.</summary>
    public static IReadOnlyList<InfoLine> Reasons(ForecastFigures figures, StateFigures row, LandFan? land) =>
        [.. Of(figures, row), .. land?.Lines ?? [], .. Basis(figures)];

    /// <summary>What is found of a State's date, how, and what that rests on.</summary>
    public static IReadOnlyList<InfoLine> Reasons(ForecastFigures figures, StateDrivers driven) =>
        [.. driven.Lines, .. driven.Reasons, .. Basis(figures)];

    private static IReadOnlyList<InfoLine> Basis(ForecastFigures figures) =>
    [
        new(LineKind.Text, ""),
        new(LineKind.Dim,
            $"{figures.Ask.Trials} futures, seed {figures.Ask.Seed}, result "
            + $"{figures.ResultHash[..Math.Min(12, figures.ResultHash.Length)]}."),
        new(LineKind.Dim,
            "± is the error of counting futures (half a 95 % interval); it says nothing about the model."),
        new(LineKind.Text, ""),
        new(LineKind.Heading, $"{figures.Assumed.Count} assumptions"),
        .. figures.Assumed.Select(one => new InfoLine(
            LineKind.Text, $"{one.Id} = {Number(one.Value)} {one.Unit}: {one.Meaning} ({one.Source})")),
    ];

    /// <summary>In which year clearance is complete, for one State.</summary>
    public static HistogramChart Years(ForecastFigures figures, StateFigures row)
    {
        var last = row.Years.Count == 0 ? 0 : row.Years.Max(bin => bin.Count > 0 ? bin.From : 0);
        var share = figures.Ask.Trials > 0 ? (double)row.Beyond / figures.Ask.Trials : 0;
        return new($"{row.Name}: year of completion, futures", [.. row.Years.Where(bin => bin.From <= last)])
        {
            Mark = row.Due is { } due ? new(due.Year + (due.DayOfYear / 366.0), "due") : null,
            TroubleAbove = true,
            Words = year => year.ToString("0", CultureInfo.InvariantCulture),
            Note = $"{Provenance(figures)} {Math.Round(share * 100)} % complete beyond "
                + $"{Duty.IsoDate(figures.Horizon)} and are not drawn.",
        };
    }

    /// <summary>When clearance is complete, all States side by side.</summary>
    public static GanttChart Spread(ForecastFigures figures, IReadOnlyList<StateFigures> rows) => new(
        "Completion of clearance: nine tenths, half and median of the futures",
        figures.Ask.Days.AsOf,
        Latest(figures, rows),
        [.. rows.Where(row => row.Months.Count > 0).Select(row => Line(figures, row))])
    {
        Note = Provenance(figures),
    };

    private static GanttRow Line(ForecastFigures figures, StateFigures row)
    {
        LocalDate Day(string name) => row.At(name)?.Month is { } month ? month.OnDayOfMonth(1) : figures.Horizon;
        var days = new List<GanttDay>();
        if (row.At("p50")?.Month is { } median)
        {
            days.Add(new(median.OnDayOfMonth(1), DayKind.Median, "median"));
        }

        if (row.Due is { } due)
        {
            days.Add(new(due, DayKind.Due, "date in force"));
        }

        return new(
            row.Name,
            [new(Day("p05"), Day("p95"), SpanKind.NineTenths), new(Day("p25"), Day("p75"), SpanKind.Forecast)], days);
    }

    /// <summary>As far as the slowest State's three quarters go, and a little more.</summary>
    private static LocalDate Latest(ForecastFigures figures, IReadOnlyList<StateFigures> rows)
    {
        var months =
            rows.Select(row => row.At("p75")?.Month).OfType<YearMonth>().Select(month => month.OnDayOfMonth(1));
        var dates = rows.Select(row => row.Due).OfType<LocalDate>();
        var last = months.Concat(dates).DefaultIfEmpty(figures.Horizon).Max().PlusYears(2);
        return last < figures.Horizon ? last : figures.Horizon;
    }

    private static string Provenance(ForecastFigures figures) => Provenance(figures.Ask, figures.Assumed.Count);

    /// <summary>How figures were computed, in a sentence.</summary>
    public static string Provenance(ForecastAsk ask, int assumed) =>
        $"{ask.Trials} futures, seed {ask.Seed}, as of {Duty.IsoDate(ask.Days.AsOf)}, "
        + $"known at {Duty.IsoDate(ask.Days.KnownAt)}; {assumed} parameters are assumed.";

    private static void Add(List<InfoLine> lines, string what, Chance? chance)
    {
        if (chance is not null)
        {
            lines.Add(new(LineKind.Text,
                $"P({what}) {chance.Text} ± {chance.Error.ToString("0.00", CultureInfo.InvariantCulture)}"));
        }
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string? Iso(LocalDate? day) => day is { } known ? Duty.IsoDate(known) : null;
}
