using System.Text.Json;
using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Scenarios.Standing;

/// <summary>Dates due and how duties stand as sentences, and the words all areas share.</summary>
internal static class DutyText
{
    /// <summary>The sentence; null for what belongs to another area.</summary>
    public static string? Describe(object fact, Func<StateCode, string> nameOf) => fact switch
    {
        Parameter f => $"{f.Id} = {f.Value} {f.Unit} [{f.Cite}; {Word(f.Status)}]",
        DatedParameter { Parameter: var f } => $"{f.Id} = {f.Value} {f.Unit}{Span(f)} [{f.Cite}; {Word(f.Status)}]",
        AsOfDay f => $"asked as of {Iso(f.Day)}",
        OriginalDeadline c =>
            $"{nameOf(c.State)}'s original date under {c.Provision} is "
            + $"{Iso(c.Due)}{(c.Certain ? "" : ", if there is anything to fulfil")}",
        DeadlineAfter c => c.Decided == 0
            ? $"{nameOf(c.State)}'s date under {c.Provision} before any decision is {Iso(c.Due)}"
            : $"{nameOf(c.State)}'s date under {c.Provision} after decision {c.Decided} is {Iso(c.Due)}",
        LastKnownDeadline c =>
            $"{nameOf(c.State)}'s last date under {c.Provision} known to be in force is {Iso(c.Due)}",
        Fulfilment c => $"{nameOf(c.State)} fulfilled {c.Provision}: {c.On}",
        DutyEnded c => $"{nameOf(c.State)}'s duty under {c.Provision} ended: {c.Because}",
        DutyStanding c => $"{nameOf(c.State)}, {c.Provision}: {Status(c.Status)}, {c.Because}",
        _ => null,
    };

    private static string Span(Parameter parameter) => (parameter.InForceFrom, parameter.InForceUntil) switch
    {
        (null, null) => "",
        ({ } from, null) => $" for decisions from {Iso(from)}",
        (null, { } until) => $" for decisions until {Iso(until)}",
        ({ } from, { } until) => $" for decisions from {Iso(from)} to {Iso(until)}",
    };

    /// <summary>A day as YYYY-MM-DD.</summary>
    public static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    /// <summary>One value of a list as a word in small letters.</summary>
    public static string Word(Enum value) => value.ToString().ToLowerInvariant();

    /// <summary>One value of a list as people write it: InTime is "in time".</summary>
    public static string Spoken(Enum value) =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()).Replace('-', ' ');

    /// <summary>A status as the command line writes it.</summary>
    public static string Status(ObligationStatus status) =>
        status == ObligationStatus.MetLate ? "met-late" : Word(status);
}
