using CcmPlanner.Scenarios.Standing;

namespace CcmPlanner.Tui.State;

/// <summary>The panes of the overview as sheets.</summary>
internal static class OverviewSheets
{
    /// <summary>Counts.</summary>
    public static Sheet Of(IReadOnlyList<Count> counts) => new(
        ["what", "number"], [.. counts.Select(count => (IReadOnlyList<string?>)[count.Title, Sheet.Of(count.Number)])]);

    /// <summary>What falls due.</summary>
    public static Sheet Of(IReadOnlyList<Upcoming> ahead) => new(
        ["date", "state", "what", "days", "provision", "assumed", "confidence"],
        [.. ahead.Select(row => (IReadOnlyList<string?>)
            [
                Duty.IsoDate(row.Event.Date), row.Event.State?.Value, row.What, Sheet.Of(row.Days), row.Event.Provision,
                row.Event.Assumed ? "true" : "false", Duty.ConfidenceWord(row.Event.Confidence),
            ])]);

    /// <summary>Meetings and the days that hang on them.</summary>
    public static Sheet Of(IReadOnlyList<MeetingDates> meetings) => new(
        ["id", "opens", "closes", "requestsDue", "workPlanDue", "status"],
        [.. meetings.Select(row => (IReadOnlyList<string?>)
            [
                row.Meeting.Id, Duty.IsoDate(row.Meeting.Opens), Duty.IsoDate(row.Meeting.Closes),
                Duty.IsoDate(row.RequestsDue), Duty.IsoDate(row.WorkPlanDue),
                row.Meeting.Status.ToString().ToLowerInvariant(),
            ])]);
}
