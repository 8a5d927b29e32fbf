using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using NodaTime;

namespace CcmPlanner.Rules;

/// <summary>
/// The sentence beside a status. It says what the status rests on; for an unknown status, what is missing.
/// </summary>
internal static partial class Reason
{
    public static string Fulfilled(UncertainDate on, LocalDate due) => $"fulfilled {Within(on)}, due {Iso(due)}";

    public static string FulfilledLate(UncertainDate on, LocalDate due) => $"fulfilled {Within(on)}, after {Iso(due)}";

    public static string FulfilledSometime(UncertainDate on, LocalDate due) =>
        $"fulfilled {Within(on)}; the sources do not say whether by {Iso(due)}";

    public static string Withdrawn(LocalDate on) => $"the State's withdrawal took effect on {Iso(on)}";

    public static string ShownToHoldNone(UncertainDate on) => $"the State stated {Within(on)} that it holds none";

    public static string HoldingNotSettled(LocalDate due) =>
        $"whether the State holds any stockpile is not settled; if it does, the date is {Iso(due)}";

    public static string NotYetDue(LocalDate due) => $"due {Iso(due)}";

    public static string Passed(LocalDate due) =>
        $"{Iso(due)} has passed, no completion is on record and no decision is outstanding";

    public static string ReportListed(LocalDate on) => $"named on a list of overdue reports of {Iso(on)}";

    public static string ReportNotTraced(IEnumerable<InitialReportMissing> lists, LocalDate due)
    {
        var last = lists.Select(list => list.On).Order().Cast<LocalDate?>().LastOrDefault();
        return last is { } day
            ? $"named on a list of overdue reports of {Iso(day)}; no later source says whether it was filed"
            : $"no source says whether the report due {Iso(due)} was filed";
    }

    public static string DecisionMissing(
        IEnumerable<DecisionOutstanding> outstanding,
        IEnumerable<ExtensionRequest> requests,
        LocalDate due)
    {
        var meetings =
            string.Join(" and ", outstanding.Select(o => o.MeetingId).Distinct().Order(StringComparer.Ordinal));
        var asked = requests.Where(r => r.DueRequested > due).Select(r => r.DueRequested!.Value).Order().ToList();
        var request = asked.Count == 0 ? "" : $"; {Iso(asked[^1])} was requested, which is not a date in force";
        return $"{Iso(due)} has passed and the decision of {meetings} is not in the data{request}";
    }

    private static string Within(UncertainDate on) => on switch
    {
        { Day: { } day } => $"on {Iso(day)}",
        { Earliest: null, Latest: { } latest } => $"by {Iso(latest)}",
        { Latest: null, Earliest: { } earliest } => $"on or after {Iso(earliest)}",
        _ => $"in {on.Text}",
    };

    private static string Iso(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}
