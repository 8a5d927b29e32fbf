using System.Globalization;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Scenarios.Reports;
using CcmPlanner.Scenarios.Standing;
using CcmPlanner.Tui.CommandLine;
using NodaTime;

namespace CcmPlanner.Tui.Reports;

/// <summary>The State sheet as one table, a row for each statement.</summary>
internal static class StateSheetTable
{
    private const string Unknown = "unknown";

    /// <summary>The table; every row has the same ten cells.</summary>
    public static Table Of(StateSheet sheet) => new(
        ["state", "section", "provision", "year", "date", "value", "because", "source", "confidence", "assumed"],
        [.. Rows(sheet).Select(row => (IReadOnlyList<string?>)[sheet.State.Code.Value, .. row])]);

    private static IEnumerable<IReadOnlyList<string?>> Rows(StateSheet sheet) =>
    [
        .. Membership(sheet),
        .. sheet.Obligations.SelectMany(Owed),
        .. sheet.Duties.Select(Undated),
        .. sheet.Retention.Select(kept => Row(
            "retention",
            "CCM-3.6",
            null,
            kept.HoldsFrom,
            $"munitions {Number(kept.Munitions) ?? Unknown}; submunitions {Number(kept.Submunitions) ?? Unknown}",
            kept.From)),
        .. sheet.Areas.Select(area => Row(
            "contamination",
            "CCM-4.1.a",
            null,
            area.AsOf,
            $"confirmed {Area(area.Confirmed)}; suspected {Area(area.Suspected)}; total {Area(area.Total)}",
            area.From)),
        .. sheet.Releases.Select(land => Row(
            "land-release",
            "CCM-4.1.a",
            land.Year,
            land.HoldsFrom,
            $"cleared {Area(land.Cleared)}; reduced {Area(land.Reduced)}; cancelled {Area(land.Cancelled)}; "
                + $"newly found {Area(land.NewlyFound)}",
            land.From)),
        .. sheet.Notes.Select(note => Row("note", note.Provision, null, null, note.Note, note.From)),
        .. sheet.Warnings.Select(warning => Row(
            "warning",
            warning.Provision,
            null,
            null,
            $"request {warning.Number}",
            warning.Concern,
            string.Join("; ", warning.Cites))),
        .. sheet.Aged.Select(aged => Row(
            "older-than-a-year", null, null, aged.On, $"{aged.Kind}: {aged.What}", aged.Fact.From)),
        Row("scale-of-assessments", "CCM-14.1", sheet.Scale.NextYear, null, "next scale due", sheet.Scale.ToString(),
            sheet.Scale.Source),
        Row("remark", null, null, null, StateSheetDocument.NoOpinion, because: null, source: null),
    ];

    private static IReadOnlyList<string?> Undated(UndatedDuty duty) => Row(
        "duty",
        duty.Provision,
        null,
        duty.Since,
        duty.Duty,
        string.Join("; ", duty.Shown),
        string.Join("; ", duty.Cites),
        duty.Confidence);

    private static IEnumerable<IReadOnlyList<string?>> Membership(StateSheet sheet)
    {
        var state = sheet.State;
        yield return Row("membership", null, null, null, $"status {Words.Of(state.Status)}", state.From);
        foreach (var (what, day) in new[]
        {
            ("signed", state.Signed), ("deposited", state.Deposited), ("in force", state.EntryIntoForce),
            ("withdrawal effective", state.WithdrawalEffective),
        })
        {
            if (day is not null)
            {
                yield return Row("membership", null, null, day, what, state.From);
            }
        }

        foreach (var provisional in sheet.Provisional)
        {
            yield return Row(
                "provisional-application", "CCM-18", null, provisional.Since, provisional.Scope, provisional.From);
        }
    }

    private static IEnumerable<IReadOnlyList<string?>> Owed(Obligation owed)
    {
        yield return Row(
            "obligation",
            owed.Provision,
            owed.Year,
            owed.Due,
            Words.Of(owed.Status),
            owed.StatusBecause,
            string.Join("; ", owed.Cites),
            owed.Confidence,
            owed.Assumed);
        foreach (var step in owed.Extensions)
        {
            yield return Row(
                "extension",
                owed.Provision,
                null,
                step.NewDue,
                $"request {step.Number}: {step.Outcome}",
                step.From,
                Words.Of(step));
        }

        foreach (var happened in owed.History)
        {
            yield return Row(
                "history",
                owed.Provision,
                owed.Year,
                happened.Date?.Day,
                happened.Event,
                happened.From,
                happened.Date?.Text);
        }
    }

    private static IReadOnlyList<string?> Row(
        string section, string? provision, int? year, LocalDate? date, string value, Provenance from, string? because =
            null) =>
        Row(section, provision, year, date, value, because, from.Source, from.Confidence, from.Assumed);

    private static IReadOnlyList<string?> Row(
        string section,
        string? provision,
        int? year,
        LocalDate? date,
        string value,
        string? because,
        string? source,
        Confidence? confidence = null,
        bool? assumed = null) =>
    [
        section, provision, Number(year), Words.Of(date), value, because, source,
        confidence is { } known ? Words.Of(known) : null, assumed switch { true => "yes", false => "no", null => null },
    ];

    private static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Area(SquareKilometres? area) => area?.Value.ToString(CultureInfo.InvariantCulture) ?? Unknown;
}
