using System.Globalization;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.Standing;
using CcmPlanner.Tui.Charts;
using NodaTime;

namespace CcmPlanner.Tui.State;

/// <summary>The land of a State as it was played.</summary>
/// <param name="Land">What is left.</param>
/// <param name="Fan">As a chart; null where it is not forecast.</param>
internal sealed record PlayedLand(StateLand Land, LandFan? Fan);

/// <summary>A State's land over time: what is on record, and what is left at the end of each year to come.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Chart">The fan, with its numbers.</param>
/// <param name="Lines">Some of the years in words.</param>
internal sealed record LandFan(string Code, FanChart Chart, IReadOnlyList<InfoLine> Lines)
{
    /// <summary>For papers: the numbers of the years in words and on record alone, and no note.</summary>
    public required FanChart Brief { get; init; }

    private const int PastYears = 10;
    private const int NearYears = 5;
    private static readonly int[] Bands = [0, 2, 3, 4, 6]; // p05, p25, p50, p75, p95 of the seven

    /// <summary>The fan of a State that is forecast; null for another.</summary>
    /// <param name="outlook">Where its figures on record are.</param>
    /// <param name="name">Its name.</param>
    /// <param name="land">What is left.</param>
    /// <param name="provenance">How it was computed, in a sentence.</param>
    public static LandFan? Of(Outlook outlook, string name, StateLand land, string provenance)
    {
        if (land.Years.Count == 0)
        {
            return null;
        }

        var recorded = Recorded(outlook, land);
        var first = Math.Min(
            land.Years[0].Year,
            recorded.Select(area => (int)Math.Floor(YearOf(area.AsOf))).DefaultIfEmpty(int.MaxValue).Min());
        var due = land.DueInForce ?? land.LastKnownDue;
        var years = land.Years.ToDictionary(year => year.Year);
        var last = LastDrawn(land, due);
        List<int> drawn = [.. Enumerable.Range(first, last - first + 1)];
        var chart = new FanChart(
            $"{name}: land left at the end of each year, km²",
            [.. drawn.Select(
                year => years.TryGetValue(year, out var left) ? Point(left) : FanPoint.Unknown(Text(year)))])
        {
            Recorded = [.. recorded.Select(
                area => new FanDot(YearOf(area.AsOf) - first, (double)ClearanceCase.TotalOf(area)!.Value))],
            Moments = due is { } day && YearOf(day) >= first && YearOf(day) <= last
                ? [new Mark(
                    YearOf(day) - first, $"{(land.DueInForce is null ? "last known due" : "due")} {Duty.IsoDate(day)}")]
                : [],
            Table = TableOf(drawn, years, recorded),
            Note = Note(land, due, last, provenance),
        };
        bool IsTold(int year) =>
            year >= outlook.AsOf.Year && (year <= outlook.AsOf.Year + NearYears || year % NearYears == 0);
        return new LandFan(
            land.State.Value, chart, [.. LinesOf(land.Years.Where(year => year.Year <= last && IsTold(year.Year)))])
        {
            Brief = chart with
            {
                Table = TableOf(
                    [.. drawn.Where(year => IsTold(year) || recorded.Exists(area => area.AsOf.Year == year))], years,
                    recorded),
                Note = null,
            },
        };
    }

    /// <summary>The last figure of each of the last years, up to the day asked about.</summary>
    private static List<Contamination> Recorded(Outlook outlook, StateLand land) =>
    [
        .. outlook.Areas
            .Where(area => area.State == land.State && ClearanceCase.TotalOf(area) is not null)
            .Where(area => area.AsOf <= outlook.AsOf && area.AsOf.Year >= outlook.AsOf.Year - PastYears)
            .GroupBy(area => area.AsOf.Year)
            .Select(year => year.MaxBy(area => (area.AsOf, area.From.Confidence))!)
            .OrderBy(area => area.AsOf),
    ];

    /// <summary>
    /// The first year at whose end, and ever after, nothing is left in 19 of 20 futures; not before the date due.
    /// </summary>
    private static int LastDrawn(StateLand land, LocalDate? due)
    {
        var end = land.Years[^1].Year;
        var last = (land.Years.LastOrDefault(year => year.Left.P95.Value > 0)?.Year ?? land.Years[0].Year - 1) + 1;
        return Math.Min(end, Math.Max(last, due?.Year ?? last));
    }

    /// <summary>A day as a year: the end of 2030 is 2030, the middle of that year 2029.5.</summary>
    private static double YearOf(LocalDate day) =>
        day.Year - 1 + (day.DayOfYear / (double)CalendarSystem.Iso.GetDaysInYear(day.Year));

    private static FanPoint Point(LandYear year) => new(
        Text(year.Year), Area(year, 0), Area(year, 2), Area(year, 3), Area(year, 4), Area(year, 6));

    private static double? Area(LandYear year, int quantile) => Rounded(year.Left.All[quantile].Value);

    /// <summary>Half of the 95 % interval; null where the futures are too few to tell.</summary>
    private static double? Error(LandYear year, int quantile) =>
        year.Left.All[quantile] is { ErrorAtLeast: false } figure ? Rounded(figure.Error) : null;

    private static Sheet TableOf(List<int> drawn, Dictionary<int, LandYear> years, List<Contamination> recorded) => new(
        [
            "year", "P05", "P25", "P50", "P75", "P95", "record", "ofDay", "confidence",
            "P05Error", "P25Error", "P50Error", "P75Error", "P95Error",
        ],
        [
            .. drawn.Select(year =>
            {
                var left = years.GetValueOrDefault(year);
                var area = recorded.Find(one => one.AsOf.Year == year);
                IEnumerable<string?> Cells(Func<LandYear, int, double?> cell) =>
                    Bands.Select(band => left is null ? null : Sheet.Of(cell(left, band)));
                return (IReadOnlyList<string?>)
                [
                    Text(year), .. Cells(Area),
                    area is null ? null : Sheet.Of((double)ClearanceCase.TotalOf(area)!.Value),
                    area is null ? null : Duty.IsoDate(area.AsOf),
                    area is null ? null : Duty.ConfidenceWord(area.From.Confidence),
                    .. Cells(Error),
                ];
            }),
        ]);

    private static string Note(StateLand land, LocalDate? due, int last, string provenance)
    {
        var marked = due is not { } day ? "No date due is known."
            : $"{(land.DueInForce is null ? "Last date due known" : "Date due in force")} {Duty.IsoDate(day)}.";
        var later = last < land.Years[^1].Year
            ? $" After {last} nothing is left in 19 of 20 futures."
            : "";
        return $"{marked}{later} {provenance}";
    }

    private static IEnumerable<InfoLine> LinesOf(IEnumerable<LandYear> told)
    {
        yield return new(LineKind.Heading, "km² left at the end of");
        foreach (var year in told)
        {
            var error = Error(year, 3) is { } half ? $" ± {Number(half)}" : "";
            yield return new(
                LineKind.Text,
                $"{Text(year.Year)}  {Number(Area(year, 3))}{error} ({Number(Area(year, 0))} to "
                + $"{Number(Area(year, 6))})");
        }
    }

    /// <summary>Four digits: areas are counted in bins hardly finer.</summary>
    private static double? Rounded(double? area) => area is not { } known || known == 0 ? area
        : Math.Round(known, Math.Clamp(3 - (int)Math.Floor(Math.Log10(Math.Abs(known))), 0, 6));

    private static string Number(double? area) => Sheet.Of(area) ?? "–";

    private static string Text(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}
