using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Scenarios.Standing;

namespace CcmPlanner.Tui.State;

/// <summary>A number of the overview, with the filter that lists what was counted.</summary>
/// <param name="Title">What is counted.</param>
/// <param name="Sign">Its sign.</param>
/// <param name="Number">How many.</param>
/// <param name="Filter">The filter of the States screen that shows them.</param>
/// <param name="IsTrouble">True where more than none asks for attention.</param>
internal sealed record Count(string Title, Sign Sign, int Number, string Filter, bool IsTrouble = false);

/// <summary>An event to come, as a row of the overview.</summary>
/// <param name="Event">The event.</param>
/// <param name="Who">The State's name, or (all).</param>
/// <param name="Duty">The duty that falls due; null for a meeting's dates.</param>
/// <param name="What">The event's title without the State's name before it and without its badge.</param>
/// <param name="Days">Days until then.</param>
internal sealed record Upcoming(CalendarEvent Event, string Who, Duty? Duty, string What, int Days);

/// <summary>An outlook sorted for the screens: rows, counts and what lies ahead. Made once for each outlook.</summary>
internal sealed class Digest
{
    /// <summary>Days ahead the overview looks.</summary>
    public const int Ahead = 90;

    private const string Unsettled = "status:unknown !status:day-unknown";
    private readonly Dictionary<StateCode, List<Duty>> byState = [];

    /// <summary>Sorts an outlook.</summary>
    public Digest(Outlook outlook)
    {
        Outlook = outlook;
        Duties = Pair(outlook);
        foreach (var duty in Duties)
        {
            if (!byState.TryGetValue(duty.State.Code, out var list))
            {
                byState.Add(duty.State.Code, list = []);
            }

            list.Add(duty);
        }

        Attention = [.. Duties.Where(duty => duty.Sign >= Sign.Unknown && !duty.IsDayUnknown)];
        StandingCounts = CountStandings(outlook);
        DutyCounts = CountDuties();
        Upcoming = LookAhead(outlook);
        WithinAhead = Upcoming.Count(row => row.Days <= Ahead);
        Meetings = [.. outlook.Meetings.Where(meeting => meeting.Meeting.Closes >= outlook.AsOf)];
        AssumedDuties = outlook.Obligations.Count(obligation => obligation.Assumed);
        AssumedAhead = Upcoming.Count(row => row.Event.Assumed)
            + Meetings.Count(meeting => meeting.Meeting.Status == Rules.Facts.MeetingStatus.Assumed);
    }

    /// <summary>What it was made from.</summary>
    public Outlook Outlook { get; }

    /// <summary>Every State with each of its duties; a State without any once, with none.</summary>
    public IReadOnlyList<Duty> Duties { get; }

    /// <summary>States by how they stand.</summary>
    public IReadOnlyList<Count> StandingCounts { get; }

    /// <summary>Obligations by status.</summary>
    public IReadOnlyList<Count> DutyCounts { get; }

    /// <summary>Events of the next twelve months, by day.</summary>
    public IReadOnlyList<Upcoming> Upcoming { get; }

    /// <summary>How many of them fall within the next <see cref="Ahead"/> days.</summary>
    public int WithinAhead { get; }

    /// <summary>Duties past their date or not known to be fulfilled, most pressing first.</summary>
    public IReadOnlyList<Duty> Attention { get; }

    /// <summary>Meetings not yet over, by opening day.</summary>
    public IReadOnlyList<MeetingDates> Meetings { get; }

    /// <summary>Obligations that rest on an assumption.</summary>
    public int AssumedDuties { get; }

    /// <summary>Events and meetings of the overview that rest on an assumption.</summary>
    public int AssumedAhead { get; }

    /// <summary>The duties of one State, most pressing first; empty for a State not in the data.</summary>
    public IReadOnlyList<Duty> Of(StateCode state) => byState.TryGetValue(state, out var list) ? list : [];

    private static List<Duty> Pair(Outlook outlook)
    {
        var owed = outlook.Obligations.ToLookup(obligation => obligation.State);
        var pairs = outlook.States.SelectMany(state => owed[state.Code].Cast<Obligation?>().DefaultIfEmpty()
            .Select(obligation => new Duty(state, obligation, outlook.AsOf))).ToList();
        pairs.Sort(Duty.ByUrgency);
        return pairs;
    }

    private static List<Count> CountStandings(Outlook outlook)
    {
        Count Of(string title, StandingStatus status, string filter) =>
            new(title, Sign.Fine, outlook.States.Count(state => state.Status == status), filter);
        Count[] all =
        [
            Of("parties in force", StandingStatus.Party, "status:party"),
            Of("not yet in force", StandingStatus.AccededNotInForce, "status:not-yet-in-force"),
            Of("signatories", StandingStatus.Signatory, "status:signatory"),
            Of("withdrawn", StandingStatus.Withdrawn, "status:withdrawn"),
            Of("not joined", StandingStatus.NotJoined, "status:not-joined"),
        ];

        // The data need not know of States that did not join; none of them known is not the same as none.
        return [.. all.Where(count => count.Number > 0 || count.Filter != "status:not-joined")];
    }

    private List<Count> CountDuties()
    {
        int By(Func<Duty, bool> which) => Duties.Count(which);
        var overdue = By(duty => duty.Sign == Sign.Overdue);
        int With(ObligationStatus status) => By(duty => duty.Obligation?.Status == status);
        return
        [
            new("overdue", Sign.Overdue, overdue, "status:overdue", IsTrouble: true),
            new("unknown", Sign.Unknown, Attention.Count - overdue, Unsettled, IsTrouble: true),
            new("due in 12 months", Sign.DueSoon, By(duty => duty.Sign == Sign.DueSoon), "status:due", IsTrouble: true),
            new("due later", Sign.Fine, By(duty => duty.IsDueLater), "status:later"),
            new("met, day unknown", Sign.Unknown, By(duty => duty.IsDayUnknown), "status:day-unknown", IsTrouble: true),
            new("met", Sign.Fine, With(ObligationStatus.Met), "status:met"),
            new("met late", Sign.Fine, With(ObligationStatus.MetLate), "status:met-late"),
            new("lapsed", Sign.Fine, With(ObligationStatus.Lapsed), "status:lapsed"),
        ];
    }

    private List<Upcoming> LookAhead(Outlook outlook)
    {
        var names = outlook.States.ToDictionary(state => state.Code, state => state.Name);
        return [.. outlook.Events
            .Where(e => e.Date >= outlook.AsOf && e.Date <= LegalDate.MonthsAfter(outlook.AsOf, 12))
            .Select(e => Row(e, e.State is null ? "(all)" : names.GetValueOrDefault(e.State, e.State.Value), outlook))];
    }

    private Upcoming Row(CalendarEvent e, string who, Outlook outlook)
    {
        var title = e.Title.Replace(" (assumed)", "", StringComparison.Ordinal);
        var what = title.StartsWith(who + ": ", StringComparison.Ordinal) ? title[(who.Length + 2)..] : title;
        what = what.Length == 0 ? what : char.ToUpperInvariant(what[0]) + what[1..];
        return new(e, who, e.State is null ? null : DutyBehind(e), what, LegalDate.DaysBetween(outlook.AsOf, e.Date));
    }

    private Duty? DutyBehind(CalendarEvent e) => Of(e.State!)
        .Where(duty => duty.Obligation?.Provision == e.Provision)
        .OrderByDescending(duty => duty.Obligation!.Due == e.Date)
        .FirstOrDefault();
}
