using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Charts;

/// <summary>
/// The spread of futures at one time, labelled by its year or month; all null where nothing is known, and then nothing
/// is drawn.
/// </summary>
internal sealed record FanPoint(string Label, double? P05, double? P25, double? P50, double? P75, double? P95)
{
    /// <summary>A time nothing is known of.</summary>
    public static FanPoint Unknown(string label) => new(label, null, null, null, null, null);

    /// <summary>True where the median is known.</summary>
    public bool IsKnown => P50 is not null;
}

/// <summary>
/// A value at a place among the points of a fan: 0 for the first, 1 for the second, 0.5 half way between.
/// </summary>
internal sealed record FanDot(double At, double Value)
{
    private const double Neighbours = 1.05;

    /// <summary>True where a line may be drawn to the next one: nothing is left out between the two.</summary>
    public bool Touches(FanDot next) => next.At - At <= Neighbours;
}

/// <summary>How a quantity spreads over time: the median, half of all futures, nine tenths of them.</summary>
/// <param name="Title">What it shows, with the unit.</param>
/// <param name="Points">In order of time, equally far apart.</param>
internal sealed record FanChart(string Title, IReadOnlyList<FanPoint> Points) : Chart(Title)
{
    /// <summary>A level drawn across; null for none.</summary>
    public Mark? Level { get; init; }

    /// <summary>What a plan says at each point, null where it says nothing; empty for no plan.</summary>
    public IReadOnlyList<double?> Plan { get; init; } = [];

    /// <summary>What was measured or reported, each at its place among the points; empty for nothing.</summary>
    public IReadOnlyList<FanDot> Recorded { get; init; } = [];

    /// <summary>Times set off, such as deadlines; the value is a place among the points.</summary>
    public IReadOnlyList<Mark> Moments { get; init; } = [];

    /// <summary>Its numbers where there is more to say than the picture shows; null for the points alone.</summary>
    public Sheet? Table { get; init; }

    /// <inheritdoc/>
    public override Sheet Numbers => Table ?? new(
        ["when", "P05", "P25", "P50", "P75", "P95", .. Plan.Count > 0 ? ["plan"] : Array.Empty<string>()],
        [.. Points.Select((point, i) => (IReadOnlyList<string?>)
            [
                point.Label, Sheet.Of(point.P05), Sheet.Of(point.P25), Sheet.Of(point.P50),
                Sheet.Of(point.P75), Sheet.Of(point.P95),
                .. Plan.Count > 0 ? [Sheet.Of(Plan[i])] : Array.Empty<string?>(),
            ])]);

    /// <summary>The axis that holds every value and the level; null where nothing is known.</summary>
    public Axis? AxisOf(int mostTicks)
    {
        var values = Points.SelectMany(point => new[] { point.P05, point.P50, point.P95 })
            .Append(Level?.Value).Concat(Plan).OfType<double>().Concat(Recorded.Select(dot => dot.Value)).ToList();
        return Points.Any(point => point.IsKnown) || Recorded.Count > 0
            ? Axis.Over(values.Min(), values.Max(), mostTicks) : null;
    }

    /// <summary>The share of the way from the first point to the last at which a place lies.</summary>
    public double ShareOf(double place) => Points.Count == 1 ? 0 : place / (Points.Count - 1);

    /// <summary>
    /// The spread at a share of the way from the first point to the last, on the straight line between its
    /// neighbours; null where one of them is not known.
    /// </summary>
    public FanPoint? At(double share)
    {
        var place = share * (Points.Count - 1);
        var left = Math.Min((int)place, Points.Count - 1);
        var right = Math.Min(left + 1, Points.Count - 1);
        var rest = place - left;
        if (!Points[left].IsKnown || (rest > 0 && !Points[right].IsKnown))
        {
            return null;
        }

        double? Between(double? one, double? other) => rest == 0 ? one : one + (rest * (other - one));
        var (a, b) = (Points[left], Points[right]);
        return new(
            a.Label,
            Between(a.P05, b.P05),
            Between(a.P25, b.P25),
            Between(a.P50, b.P50),
            Between(a.P75, b.P75),
            Between(a.P95, b.P95));
    }
}
