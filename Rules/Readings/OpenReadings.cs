using CcmPlanner.Rules.Articles;

namespace CcmPlanner.Rules.Readings;

/// <summary>Where practice gives no answer that binds: each reading that the law in force does not take.</summary>
public static class OpenReadings
{
    /// <summary>All of them, in the order of the articles.</summary>
    public static IReadOnlyList<Reading> All { get; } =
    [
        new(
            "one-clearance-clock",
            "New remnants of a State that still has old ones to clear move the whole duty to the later date.",
            [
                nameof(ClearWithinTenYears),
                nameof(NewRemnantsWhileHostilitiesLast),
                nameof(ClearNewRemnantsWithinTenYears),
            ],
            [
                typeof(NewRemnantsJoinTheOldDuty),
                typeof(OldRemnantsAlone),
                typeof(NewRemnantsAloneWhileHostilitiesLast),
                typeof(NewRemnantsAlone),
                typeof(OneClockWhileHostilitiesLast),
                typeof(OneClockHasNoDateYet),
                typeof(OneClockFromTheEndOfHostilities),
            ],
            OnMachinery: false),
        new(
            "first-annual-report-follows-initial",
            "An initial report that falls due by 30 April serves for both; the first yearly update comes a year later.",
            [nameof(UpdateEachYear)],
            [typeof(UpdateFromTheYearOfTheInitialReport)],
            OnMachinery: false),
        new(
            "first-annual-report-from-entry",
            "The first yearly update is due on the first 30 April after entry into force, before the initial report "
            + "if need be.",
            [nameof(UpdateEachYear)],
            [typeof(UpdateFromEntryIntoForce)],
            OnMachinery: false),
        new(
            "review-interval-from-close",
            "The five years between Review Conferences are counted from the close of the earlier one.",
            [nameof(FiveYearsBetweenReviews), nameof(IntervalShortFromTheClose), nameof(IntervalTooShort)],
            [typeof(FiveYearsFromTheClose), typeof(IntervalFromTheCloseTooShort)],
            OnMachinery: true),
    ];
}
