using System.Globalization;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Standing;

namespace CcmPlanner.Tui.State;

/// <summary>
/// What was reported of a State's contaminated land, point by point. Years without a figure say so; nothing is filled
/// in.
/// </summary>
internal static class AreaRecord
{
    /// <summary>The lines for a State; empty when nothing is on record.</summary>
    public static IReadOnlyList<InfoLine> Of(Outlook outlook, StateCode state)
    {
        var areas = outlook.Areas.Where(area => area.State == state).OrderBy(area => area.AsOf).ToList();
        var releases = outlook.Releases.Where(release => release.State == state)
            .OrderBy(release => release.Year).ToList();
        return [.. Areas(areas), .. Releases(releases, blankBefore: areas.Count > 0)];
    }

    private static List<InfoLine> Areas(List<Contamination> areas)
    {
        if (areas.Count == 0)
        {
            return [];
        }

        var lines = new List<InfoLine> { new(LineKind.Heading, "Contaminated area reported, km²") };
        var most = areas.Max(area => SizeOf(area) ?? 0);
        var year = areas[0].AsOf.Year;
        foreach (var area in areas)
        {
            for (; year < area.AsOf.Year; year++)
            {
                lines.Add(NoFigure(year));
            }

            year = area.AsOf.Year + 1;
            lines.Add(Bar(Duty.IsoDate(area.AsOf), SizeOf(area), most, Suffix(area)));
        }

        return lines;
    }

    private static List<InfoLine> Releases(List<LandRelease> releases, bool blankBefore)
    {
        if (releases.Count == 0)
        {
            return [];
        }

        var lines = new List<InfoLine> { new(LineKind.Heading, "Land released in the year, km²") };
        if (blankBefore)
        {
            lines.Insert(0, new(LineKind.Text, ""));
        }

        var most = releases.Max(release => SizeOf(release) ?? 0);
        var year = releases[0].Year;
        foreach (var release in releases)
        {
            for (; year < release.Year; year++)
            {
                lines.Add(NoFigure(year));
            }

            year = release.Year + 1;
            lines.Add(Bar(YearText(release.Year), SizeOf(release), most, ""));
        }

        return lines;
    }

    private static InfoLine NoFigure(int year) => new(LineKind.Bar, YearText(year), Value: "no figure");

    private static InfoLine Bar(string label, decimal? size, decimal most, string suffix) => size is { } known
        ? new(LineKind.Bar, label, Share: most > 0 ? (double)(known / most) : 0, Value: Number(known) + suffix)
        : new(LineKind.Bar, label, Value: "no figure");

    private static string Suffix(Contamination area) => (area.Total, area.Confirmed, area.Suspected) switch
    {
        (null, not null, null) => " confirmed",
        (null, null, not null) => " suspected",
        _ => "",
    };

    private static decimal? SizeOf(Contamination area) =>
        area.Total?.Value ?? Sum(area.Confirmed?.Value, area.Suspected?.Value);

    private static decimal? SizeOf(LandRelease release) =>
        Sum(Sum(release.Cleared?.Value, release.Reduced?.Value), release.Cancelled?.Value);

    private static decimal? Sum(decimal? one, decimal? other) =>
        one is null && other is null ? null : (one ?? 0) + (other ?? 0);

    private static string Number(decimal value) =>
        value.ToString(value >= 100 ? "#,0" : "0.00", CultureInfo.InvariantCulture);

    private static string YearText(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}
