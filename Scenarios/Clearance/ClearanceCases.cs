using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Standing;
using NodaTime;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>Makes cases from facts.</summary>
public static class ClearanceCases
{
    private const string ClearanceDuty = "CCM-4.1.a";

    /// <summary>
    /// One case for every State whose clearance duty is not yet fulfilled, by State. Where the status is unknown,
    /// the date due in force is not known either; the last one known is kept apart.
    /// </summary>
    public static IReadOnlyList<ClearanceCase> From(Outlook outlook) =>
    [
        .. outlook.Obligations
            .Where(duty => duty.Provision == ClearanceDuty)
            .Where(duty => duty.Status is ObligationStatus.Open or ObligationStatus.Overdue or ObligationStatus.Unknown)
            .OrderBy(duty => duty.State)
            .Select(duty => From(
                duty.State,
                duty.Status == ObligationStatus.Unknown ? null : duty.Due,
                duty.Due,
                outlook.Areas,
                outlook.Releases,
                outlook.AsOf,
                outlook.KnownAt)),
    ];

    /// <summary>
    /// Every State whose records can be compared, open duty or not, by State: its last figure of a contaminated area
    /// above zero, and its land release, as far as the outlook knows them.
    /// </summary>
    public static IReadOnlyList<ClearanceCase> Comparables(Outlook outlook) =>
    [
        .. outlook.Areas
            .Where(figure => ClearanceCase.TotalOf(figure) > 0)
            .GroupBy(figure => figure.State)
            .OrderBy(figures => figures.Key)
            .Select(figures => From(
                figures.Key, null, null, figures, outlook.Releases, outlook.AsOf, outlook.KnownAt))
            .Where(data => data.Baseline is not null),
    ];

    /// <summary>
    /// The case of one State: its latest figure of the contaminated area that describes a day up to
    /// <paramref name="asOf"/>, was public by <paramref name="knownAt"/> and gives a number, and its land release by
    /// year under the same two limits. Facts about other States are passed over.
    /// </summary>
    public static ClearanceCase From(
        StateCode state,
        LocalDate? dueInForce,
        LocalDate? lastKnownDue,
        IEnumerable<Contamination> areas,
        IEnumerable<LandRelease> releases,
        LocalDate asOf,
        LocalDate knownAt)
    {
        List<Contamination> figures =
        [
            .. areas.Where(figure => figure.State == state && IsUsable(figure, asOf, knownAt))
                .Where(figure => ClearanceCase.TotalOf(figure) is not null),
        ];
        var baseline = figures.MaxBy(figure => (figure.AsOf, figure.From.Confidence));
        return new ClearanceCase(
            state,
            dueInForce,
            lastKnownDue,
            baseline,
            [
                .. releases
                    .Where(release => release.State == state && IsUsable(release, asOf, knownAt))
                    .OrderBy(release => release.Year),
            ])
        {
            EarlierFigure = figures.Where(figure => figure.AsOf < baseline?.AsOf).MaxBy(figure => figure.AsOf),
        };
    }

    private static bool IsUsable(IFact fact, LocalDate asOf, LocalDate knownAt) =>
        (fact.HoldsFrom is null || fact.HoldsFrom <= asOf)
        && (fact.From.KnownOn is null || fact.From.KnownOn <= knownAt);
}
