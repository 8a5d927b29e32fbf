using System.Globalization;
using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Scenarios.Standing;
using NodaTime;

namespace CcmPlanner.Tui.State;

/// <summary>
/// The sign before a status, so that no status is told by colour alone. The order is from calm to pressing.
/// </summary>
internal enum Sign
{
    /// <summary>Nothing to see to: met, lapsed, or due later.</summary>
    Fine,

    /// <summary>Due within twelve months.</summary>
    DueSoon,

    /// <summary>The facts do not settle it. Never shown as fine.</summary>
    Unknown,

    /// <summary>Past its date.</summary>
    Overdue,
}

/// <summary>
/// One State with one of its duties, or with none, as it stands on a day; what a row of a list shows.
/// </summary>
internal sealed class Duty
{
    private const int SoonMonths = 12;

    /// <summary>
    /// Makes the row. <paramref name="obligation"/> is null for a State that owes nothing with a date.
    /// </summary>
    public Duty(StateStanding state, Obligation? obligation, LocalDate asOf)
    {
        State = state;
        Obligation = obligation;
        Sign = SignOf(obligation, asOf);
        Days = obligation is { Status: ObligationStatus.Open or ObligationStatus.Overdue }
            && obligation.Due is { } due
            ? LegalDate.DaysBetween(asOf, due)
            : null;
        Article = obligation is null ? "–" : ArticleOf(obligation.Provision);
        Due = obligation?.Due is { } day ? IsoDate(day) : "";
        DaysText = Days?.ToString(CultureInfo.InvariantCulture) ?? "";
        Status = obligation is null ? StandingWords(state.Status) : StatusWords(obligation.Status);
        Confidence = obligation is null || Sign < Sign.Unknown ? "" : ConfidenceWord(obligation.Confidence);
    }

    /// <summary>Which State.</summary>
    public StateStanding State { get; }

    /// <summary>Which duty; null for none.</summary>
    public Obligation? Obligation { get; }

    /// <summary>How pressing.</summary>
    public Sign Sign { get; }

    /// <summary>Days until it is due, negative when past; null when it is settled or not known.</summary>
    public int? Days { get; }

    /// <summary>The provision as lawyers write it: 4(1)(a).</summary>
    public string Article { get; }

    /// <summary>The date due, ISO.</summary>
    public string Due { get; }

    /// <summary>The days as text; empty when there are none.</summary>
    public string DaysText { get; }

    /// <summary>The status in words.</summary>
    public string Status { get; }

    /// <summary>How sure we are, given wherever a State looks late.</summary>
    public string Confidence { get; }

    /// <summary>A date as well as it is known, in words: a day, by one, not before one, or not known.</summary>
    public static string InWords(UncertainDate? date) => date switch
    {
        null => "on a day not known",
        { Day: not null } or { Earliest: not null, Latest: not null } =>
            date.Text.Replace("/", " to ", StringComparison.Ordinal),
        { Latest: { } latest } => $"by {IsoDate(latest)}",
        { Earliest: { } earliest } => $"not before {IsoDate(earliest)}",
        _ => date.Text,
    };

    /// <summary>
    /// True where the duty was done and only the day is not known, so that nobody can say whether it was in time.
    /// </summary>
    public bool IsDayUnknown => Obligation is { Status: ObligationStatus.Unknown, SatisfiedOn: not null };

    /// <summary>True where it is open and not due for a year.</summary>
    public bool IsDueLater => Sign == Sign.Fine && Obligation?.Status == ObligationStatus.Open;

    /// <summary>True where nothing is left to do: met, met late or lapsed.</summary>
    public bool IsSettled =>
        Obligation is { Status: ObligationStatus.Met or ObligationStatus.MetLate or ObligationStatus.Lapsed };

    /// <summary>All of it as tab-separated text.</summary>
    public string RowText => string.Join('\t', State.Code, State.Name, Article, Due, DaysText, Status, Confidence);

    /// <summary>Duties as a sheet; days and dates that are not known are null.</summary>
    public static Sheet SheetOf(IEnumerable<Duty> duties) => new(
        ["state", "name", "provision", "year", "due", "days", "status", "because", "confidence", "assumed"],
        [.. duties.Select(duty => (IReadOnlyList<string?>)
            [
                duty.State.Code.Value, duty.State.Name, duty.Obligation?.Provision, Sheet.Of(duty.Obligation?.Year),
                duty.Due.Length > 0 ? duty.Due : null, Sheet.Of(duty.Days), duty.Status, duty.Obligation?.StatusBecause,
                duty.Obligation is { } owed ? ConfidenceWord(owed.Confidence) : null,
                duty.Obligation is { } rests ? (rests.Assumed ? "true" : "false") : null,
            ])]);

    private string DueOrLast => Due.Length > 0 ? Due : "without a date";

    private int Urgency => (Sign, Obligation?.Status) switch
    {
        (Sign.Overdue, _) => 0,
        (Sign.Unknown, _) when !IsDayUnknown => 1,
        (Sign.DueSoon, _) => 2,
        (_, ObligationStatus.Open) => 3,
        (Sign.Unknown, _) => 4,
        (_, not null) => 5,
        _ => 6,
    };

    /// <summary>Most pressing first; within that by date, then by name.</summary>
    public static int ByUrgency(Duty one, Duty other)
    {
        var byUrgency = one.Urgency.CompareTo(other.Urgency);
        var byDate = string.CompareOrdinal(one.DueOrLast, other.DueOrLast);
        return byUrgency != 0 ? byUrgency
            : byDate != 0 ? byDate
            : string.CompareOrdinal(one.State.Name, other.State.Name);
    }

    /// <summary>The sign for an obligation; fine for none.</summary>
    public static Sign SignOf(Obligation? obligation, LocalDate asOf) => obligation?.Status switch
    {
        ObligationStatus.Overdue => Sign.Overdue,
        ObligationStatus.Unknown => Sign.Unknown,
        ObligationStatus.Open when obligation.Due <= LegalDate.MonthsAfter(asOf, SoonMonths) => Sign.DueSoon,
        _ => Sign.Fine,
    };

    /// <summary>The character of a sign.</summary>
    public static string Mark(Sign sign) => sign switch
    {
        Sign.Overdue => "!",
        Sign.Unknown => "?",
        Sign.DueSoon => "~",
        _ => " ",
    };

    /// <summary>The provision as lawyers write it: CCM-4.1.a is 4(1)(a).</summary>
    public static string ArticleOf(string provision)
    {
        var parts = provision[(provision.IndexOf('-', StringComparison.Ordinal) + 1)..].Split('.');
        return parts[0] + string.Concat(parts.Skip(1).Select(part => $"({part})"));
    }

    /// <summary>A status in words.</summary>
    public static string StatusWords(ObligationStatus status) => status switch
    {
        ObligationStatus.Met => "met",
        ObligationStatus.MetLate => "met late",
        ObligationStatus.Open => "open",
        ObligationStatus.Overdue => "overdue",
        ObligationStatus.Lapsed => "lapsed",
        _ => "unknown",
    };

    /// <summary>How a State stands towards the Convention, in words.</summary>
    public static string StandingWords(StandingStatus status) => status switch
    {
        StandingStatus.Party => "party",
        StandingStatus.AccededNotInForce => "not yet in force",
        StandingStatus.Signatory => "signatory",
        StandingStatus.Withdrawn => "withdrawn",
        _ => "not joined",
    };

    /// <summary>A confidence in one word.</summary>
    public static string ConfidenceWord(Confidence confidence) => confidence switch
    {
        Engine.Values.Confidence.High => "high",
        Engine.Values.Confidence.Medium => "medium",
        Engine.Values.Confidence.Low => "low",
        _ => "none",
    };

    /// <summary>A date as YYYY-MM-DD.</summary>
    public static string IsoDate(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}
