using System.Reflection;
using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Standing;
using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>The words of the contract for the values of the code.</summary>
internal static class Words
{
    /// <summary>The program's version.</summary>
    public static string Version { get; } =
        typeof(Words).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    public static string? Of(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;

    public static string Of(StandingStatus status) => status switch
    {
        StandingStatus.Party => "party",
        StandingStatus.AccededNotInForce => "acceded-not-in-force",
        StandingStatus.Signatory => "signatory",
        StandingStatus.NotJoined => "not-joined",
        StandingStatus.Withdrawn => "withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static string Of(ObligationStatus status) => status switch
    {
        ObligationStatus.Met => "met",
        ObligationStatus.MetLate => "met-late",
        ObligationStatus.Open => "open",
        ObligationStatus.Overdue => "overdue",
        ObligationStatus.Lapsed => "lapsed",
        ObligationStatus.Unknown => "unknown",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static string Of(InstrumentKind kind) => kind switch
    {
        InstrumentKind.Ratification => "ratification",
        InstrumentKind.Acceptance => "acceptance",
        InstrumentKind.Approval => "approval",
        InstrumentKind.Accession => "accession",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Of(MeetingStatus status) => status switch
    {
        MeetingStatus.Held => "held",
        MeetingStatus.Announced => "announced",
        MeetingStatus.Assumed => "assumed",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static string Of(Confidence confidence) => confidence switch
    {
        Confidence.High => "high",
        Confidence.Medium => "medium",
        Confidence.Low => "low",
        Confidence.None => "none",
        _ => throw new ArgumentOutOfRangeException(nameof(confidence), confidence, null),
    };

    /// <summary>A date as well as it is known, for people.</summary>
    public static string Of(UncertainDate date) => date switch
    {
        { Earliest: null, Latest: { } latest } => $"by {LocalDatePattern.Iso.Format(latest)}",
        { Latest: null, Earliest: { } earliest } => $"on or after {LocalDatePattern.Iso.Format(earliest)}",
        _ => date.Text,
    };

    /// <summary>
    /// A request and its outcome in one line; what was asked for is never said as if it were granted.
    /// </summary>
    public static string Of(ExtensionStep step)
    {
        var filed = step.RequestedOn is { } on ? $"filed {Of(on)}" : "filing date unknown";
        var late = step.Late switch { true => ", late", false => ", in time", null => "" };
        var asked = step.DueRequested is { } due ? $", asked for {Of((LocalDate?)due)}" : "";
        var outcome = step.Outcome switch
        {
            "granted" => $"granted{Months(step.Months)} to {Of(step.NewDue)}",
            "considered" => "considered, outcome not known",
            _ => step.Outcome,
        };
        return $"{filed}{late}{asked}; {outcome} [{step.From.Source}; {Of(step.From.Confidence)}]";
    }

    private static string Months(int? months) => months is { } known ? $" {known} months" : "";
}
