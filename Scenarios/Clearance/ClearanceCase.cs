using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;
using NodaTime;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>What the clearance model is told about one State.</summary>
/// <param name="State">Which State.</param>
/// <param name="DueInForce">The date due in force; null when a decision is missing and it is not known.</param>
/// <param name="LastKnownDue">The last date due known to have been in force; null when there is none.</param>
/// <param name="Baseline">The latest figure of the contaminated area; null when there is none.</param>
/// <param name="Releases">Land release by year, every year on record.</param>
public sealed record ClearanceCase(
    StateCode State,
    LocalDate? DueInForce,
    LocalDate? LastKnownDue,
    Contamination? Baseline,
    IReadOnlyList<LandRelease> Releases)
{
    private readonly ValueList<LandRelease> releases = new(Releases);

    /// <summary>Land release by year, every year on record; cases with the same records are equal.</summary>
    public IReadOnlyList<LandRelease> Releases
    {
        get => releases;
        init => releases = new ValueList<LandRelease>(value);
    }

    /// <summary>The figure of the contaminated area before the latest; null when there is none.</summary>
    public Contamination? EarlierFigure { get; init; }

    /// <summary>
    /// The baseline's total, km²: as the source gives it, otherwise confirmed and suspected together; null without one.
    /// </summary>
    public decimal? BaselineArea => Baseline is null ? null : TotalOf(Baseline);

    /// <summary>The part of the baseline that is only suspected, km²; what is not split counts as confirmed.</summary>
    public decimal SuspectedArea => Math.Min(Baseline?.Suspected?.Value ?? 0, BaselineArea ?? 0);

    /// <summary>
    /// Why no forecast can be defended, in one sentence that names what is missing; null when one can.
    /// </summary>
    public string? NotForecastBecause
    {
        get
        {
            if (Baseline is null || BaselineArea is not { } area)
            {
                return "no public record gives the contaminated area";
            }

            if (area == 0)
            {
                return $"the last figure of the contaminated area, of {Baseline.AsOf:yyyy-MM-dd}, is zero, "
                    + "and no later one says what is left";
            }

            var left = area + SumSince(release => release.NewlyFound?.Value) - SumSince(Released);
            return left > 0
                ? null
                : $"the last figure of the contaminated area, {area:0.##} km² of {Baseline.AsOf:yyyy-MM-dd}, is "
                    + $"smaller than the {SumSince(Released):0.##} km² released since, and no later figure says what "
                    + "is left";
        }
    }

    /// <summary>
    /// Area that was known at the beginning of a year as far as the records go: the baseline, with what was released
    /// between the two added or taken away, km². Newly found area is left aside.
    /// </summary>
    public decimal KnownBefore(int year) => (BaselineArea ?? 0)
        + Releases.Sum(release => (Released(release) ?? 0) * (
            release.Year >= year ? 1 - ShareAfterBaseline(release.Year)
            : -ShareAfterBaseline(release.Year)));

    /// <summary>
    /// False when the State has cleared in at least <paramref name="years"/> years on record and never reported land
    /// reduced or cancelled: then it clears what it suspects, and survey does not shrink it.
    /// </summary>
    public bool SurveyShrinks(int years) =>
        Releases.Any(release => release.Reduced?.Value > 0 || release.Cancelled?.Value > 0)
        || Releases.Count(release => release.Cleared?.Value > 0) < years;

    /// <summary>Cleared, reduced and cancelled together, km²; null when the record gives none of them.</summary>
    public static decimal? Released(LandRelease release) =>
        release is { Cleared: null, Reduced: null, Cancelled: null }
            ? null
            : (release.Cleared?.Value ?? 0) + (release.Reduced?.Value ?? 0) + (release.Cancelled?.Value ?? 0);

    /// <summary>The total of a figure, km²; null when it gives no number.</summary>
    public static decimal? TotalOf(Contamination figure) =>
        figure.Total?.Value
        ?? (figure is { Confirmed: null, Suspected: null }
            ? null
            : (figure.Confirmed?.Value ?? 0) + (figure.Suspected?.Value ?? 0));

    private decimal SumSince(Func<LandRelease, decimal?> part) =>
        Releases.Sum(release => (part(release) ?? 0) * ShareAfterBaseline(release.Year));

    /// <summary>How much of a calendar year lies after the baseline, in whole months.</summary>
    private decimal ShareAfterBaseline(int year) =>
        Baseline is null || year < Baseline.AsOf.Year ? 0
        : year > Baseline.AsOf.Year ? 1
        : (12 - Baseline.AsOf.Month) / 12m;
}
