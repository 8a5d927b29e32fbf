using System.Text.Json;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Scenarios.Standing;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>Duties without a date, and what requests do not show, as <c>ccm status</c> writes them.</summary>
internal static class DutiesOut
{
    /// <summary>One row for each duty.</summary>
    public static Table Table(IReadOnlyList<UndatedDuty> duties) => new(
        ["state", "provision", "kind", "since", "by", "duty", "shown"], [.. duties.Select(Row)]);

    /// <summary>The member <c>duties</c>.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<UndatedDuty> duties)
    {
        json.Objects("duties", duties, duty =>
        {
            json.WriteString("state", duty.State.Value);
            json.WriteString("provision", duty.Provision);
            json.WriteString("duty", duty.Duty);
            json.WriteString("kind", Word(duty.Kind));
            json.Date("since", duty.Since);
            json.Date("by", duty.By);
            json.Texts("shown", duty.Shown);
            json.Texts("cites", duty.Cites);
            json.WriteString("confidence", Words.Of(duty.Confidence));
        });
    }

    /// <summary>The member <c>warnings</c>: what requests should show and do not.</summary>
    public static void WriteConcerns(Utf8JsonWriter json, IReadOnlyList<RequestConcern> concerns)
    {
        json.Objects("warnings", concerns, concern =>
        {
            json.WriteString("state", concern.State.Value);
            json.WriteString("provision", concern.Provision);
            json.WriteNumber("request", concern.Number);
            json.WriteString("warning", concern.Concern);
            json.Texts("cites", concern.Cites);
        });
    }

    private static IReadOnlyList<string?> Row(UndatedDuty duty) =>
    [
        duty.State.Value, duty.Provision, Word(duty.Kind), Words.Of((NodaTime.LocalDate?)duty.Since),
        Words.Of(duty.By) ?? "", duty.Duty, string.Join("; ", duty.Shown),
    ];

    /// <summary>How far a duty binds, in one word.</summary>
    public static string Word(DutyKind kind) => kind.ToString().ToLowerInvariant();
}
