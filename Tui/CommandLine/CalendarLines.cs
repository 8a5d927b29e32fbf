using CcmPlanner.Scenarios.Standing;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>
/// The lines of the calendar's table: a duty that many States owe on one day, such as the annual report of 30 April,
/// takes one line.
/// </summary>
internal static class CalendarLines
{
    /// <summary>The most States that each still get a line of their own.</summary>
    public const int MostApart = 3;

    private const string AfterName = ": ";

    /// <summary>The rows, in the order of the events; a group stands where its first event stood.</summary>
    public static IReadOnlyList<IReadOnlyList<string?>> Grouped(IReadOnlyList<CalendarEvent> events) =>
    [
        .. events
            .GroupBy(e => e.State is null ? (object)e : (e.Date, e.Kind, e.Provision, e.Subject, Content(e), e.Assumed))
            .SelectMany(group => group.Count() > MostApart ? [Row([.. group])] : group.Select(CalendarCommand.Row)),
    ];

    private static IReadOnlyList<string?> Row(List<CalendarEvent> group)
    {
        var first = group[0];
        var states = $"{group.Count} States";
        return
        [
            Words.Of((NodaTime.LocalDate?)first.Date),
            first.Kind,
            states,
            states + AfterName + Content(first),
            first.Provision,
            CalendarCommand.Status(first),
        ];
    }

    // What the title says after the State's name.
    private static string Content(CalendarEvent e)
    {
        var at = e.Title.IndexOf(AfterName, StringComparison.Ordinal);
        return at < 0 ? e.Title : e.Title[(at + AfterName.Length)..];
    }
}
