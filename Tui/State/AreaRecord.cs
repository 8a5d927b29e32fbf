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
    private const string None = "no figure";

    /// <summary>The lines for a State, each with its reason; empty when nothing is on record.</summary>
    public static IReadOnlyList<InfoLine> Of(Outlook outlook, StateStanding state)
    {
        var areas = outlook.Areas.Where(area => area.State == state.Code).OrderBy(area => area.AsOf).ToList();
        var releases = outlook.Releases.Where(release => release.State == state.Code)
            .OrderBy(release => release.Year).ToList();
        return [.. Areas(areas, state), .. Releases(releases, state, blankBefore: areas.Count > 0)];
    }

    private static List<InfoLine> Areas(List<Contamination> areas, StateStanding state)
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
                lines.Add(NoFigure(year, "area", state));
            }

            year = area.AsOf.Year + 1;
            lines.Add(Bar(Duty.IsoDate(area.AsOf), SizeOf(area), most, Suffix(area)) with
            {
                Because = Because($"area on {Duty.IsoDate(area.AsOf)}", "area", state, area.From,
                    ("confirmed", area.Confirmed), ("suspected", area.Suspected), ("in all, as reported", area.Total)),
            });
        }

        return lines;
    }

    private static List<InfoLine> Releases(List<LandRelease> releases, StateStanding state, bool blankBefore)
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
                lines.Add(NoFigure(year, "released", state));
            }

            year = release.Year + 1;
            lines.Add(Bar(YearText(release.Year), SizeOf(release), most, "") with
            {
                Because = Because($"land released in {YearText(release.Year)}", "released", state, release.From,
                    ("cleared", release.Cleared), ("reduced by technical survey", release.Reduced),
                    ("cancelled by non-technical survey", release.Cancelled), ("newly found", release.NewlyFound)),
            });
        }

        return lines;
    }

    private static InfoLine NoFigure(int year, string chart, StateStanding state) =>
        new(LineKind.Bar, YearText(year), Value: None)
        {
            Because = new($"{state.Name}, {YearText(year)}, {None}",
                [new(LineKind.Text, "No source on record gives one for that year; nothing is filled in.")],
                $"ccm chart {chart} {state.Code}"),
        };

    private static Reason Because(string what, string chart, StateStanding state, Provenance from,
        params ReadOnlySpan<(string Part, SquareKilometres? Size)> parts)
    {
        var lines = new List<InfoLine>();
        foreach (var (part, size) in parts)
        {
            var said = size is { } known ? $"{Number(known.Value)} km²" : "not given";
            lines.Add(new(LineKind.Text, $"{part}: {said}"));
        }

        lines.Add(new(LineKind.Dim, $"source: {Dossier.Source(from)}"));
        return new($"{state.Name}, {what}", lines, $"ccm chart {chart} {state.Code}");
    }

    private static InfoLine Bar(string label, decimal? size, decimal most, string suffix) => size is { } known
        ? new(LineKind.Bar, label, Share: most > 0 ? (double)(known / most) : 0, Value: Number(known) + suffix)
        : new(LineKind.Bar, label, Value: None);

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
        value.ToString(value >= 100 ? "#,0" : "0.00", CultureInfo.InvariantCulture).Replace(',', ' ');

    private static string YearText(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}
