using System.Globalization;
using System.Text.Json.Nodes;
using CcmPlanner.Engine.Time;
using CcmPlanner.Rules;
using CcmPlanner.Scenarios.Situations;
using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>Recording a request to extend a deadline, or what a meeting decided on it.</summary>
internal static class RecordExtension
{
    private static readonly RecordField State = new("state", "ISO", "ISO", "State, as ISO 3166-1 alpha-3 code");
    private static readonly RecordField Article =
        new("provision", "--article", "N", "3, 4, or 4.1.b for remnants of later hostilities", IsRequired: true);
    private static readonly RecordField Decided =
        new("meeting", "--decided", "MEETING", "The meeting that decided, such as 13MSP");

    private static readonly RecordField Asked =
        new("meeting", "--asked", "MEETING", "The meeting asked to decide, while no decision is known");

    private static readonly RecordField Number = new(
        "number", "--number", "N", "First request 1 (default: the open request to that meeting, or the next)",
        IsNumber: true);

    private static readonly RecordField Outcome =
        new("outcome", "--outcome", "WORD", "granted (default with --decided), refused, considered or requested")
        {
            Words = ["granted", "refused", "considered", "requested"],
        };

    private static readonly RecordField Months = new("months", "--months", "N", "Months granted", IsNumber: true);

    private static readonly RecordField NewDue =
        new("newDue", "--new-due", "DATE", "New deadline (default: the one before plus the months)");

    private static readonly RecordField DecidedOn =
        new("decided", "--decided-on", "DATE", "When, as exactly as known (default: the meeting's days)");

    private static readonly RecordField[] Asking =
    [
        new("requested", "--filed", "DATE", "When it was filed (stays as on record)"),
        new("monthsRequested", "--months-asked", "N", "Months asked for (stays as on record)", IsNumber: true),
        new("dueRequested", "--due-asked", "DATE", "New deadline asked for (stays as on record)"),
    ];

    public static RecordKind Kind { get; } = new(
        "extension",
        "A meeting decided on a request to extend a deadline, or a request was filed",
        State,
        [Article, Decided, Asked, Number, Outcome, Months, NewDue, DecidedOn, .. Asking],
        Draft);

    private static FactDraft Draft(RecordInput input)
    {
        var state = input[State.Option]!.ToUpperInvariant();
        var provision = input[Article.Option] switch
        {
            "3" => Provision.StockpileDestruction,
            "4" or "4.1.a" => Provision.Clearance,
            var fresh when Provision.IsNewClearance($"CCM-{fresh}") => $"CCM-{fresh}",
            var other => throw new CommandEnds(
                ExitCode.Usage,
                $"ccm: --article: found {other}; write 3, 4, or 4.1.b for remnants of later hostilities"),
        };
        if (input[Decided.Option] is null == input[Asked.Option] is null)
        {
            throw new CommandEnds(
                ExitCode.Usage,
                "ccm: found neither --decided nor --asked, or both; write the meeting that decided, or the one asked "
                + "to");
        }

        var meeting = input[Decided.Option] ?? input[Asked.Option]!;
        var outcome = input[Outcome.Option] ?? (input[Decided.Option] is null ? "requested" : "granted");
        var number = NumberOf(input, state, provision, meeting, outcome);
        var (months, due) = outcome == "granted" ? Period(input, state, provision, number) : AsSaid(input);
        var draft = input.Begin(State);
        draft.AddRange(
        [
            new("provision", provision),
            new("number", number is { } known ? known : input.Field(Number).Value),
            input.Field(Asking[0]),
            new("meeting", meeting),
            input.Field(DecidedOn),
            new("outcome", outcome),
            new("months", months),
            new("newDue", due),
            .. Asking[1..].Select(input.Field),
        ]);
        return input.End("extensions", draft, Asking.Select(field => field.Key));
    }

    // Null where what was written is no number: the reader of rows says so.
    private static int? NumberOf(RecordInput input, string state, string provision, string meeting, string outcome)
    {
        if (input[Number.Option] is { } said)
        {
            return int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        }

        var requests = input.Recorder.Requests(state, provision);
        var next = requests.Count == 0 ? 1 : requests[^1].Number + 1;
        if (requests.FirstOrDefault(request => request.MeetingId == meeting && !request.IsDecided) is { } open)
        {
            return open.Number;
        }

        if (outcome is "granted" or "refused"
            && requests.FirstOrDefault(request => request.MeetingId == meeting) is { } done)
        {
            input.Mistakes.Add(
                $"{Number.Option}: found a decision of {meeting} on request {done.Number} of {state} on record "
                + $"already; "
                    + $"write {Number.Option} {done.Number} to replace it, or {next} for another request");
        }

        return next;
    }

    private static (JsonNode? Months, JsonNode? Due) AsSaid(RecordInput input) =>
        (input.Field(Months).Value, input.Field(NewDue).Value);

    // What is not said of months and new deadline follows from the other, counted from the deadline before.
    private static (JsonNode? Months, JsonNode? Due) Period(
        RecordInput input, string state, string provision, int? number)
    {
        var (months, due) = AsSaid(input);
        if (months is null && due is null)
        {
            input.Mistakes.Add(
                "--months: found neither --months nor --new-due; "
                    + "write what was granted, or --outcome considered until it is known");
        }

        if (input.Recorder.DueBefore(state, provision, number ?? int.MaxValue) is not { } before)
        {
            return (months, due);
        }

        var granted = int.TryParse(input[Months.Option], NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? n : (int?)null;
        var last = LocalDatePattern.Iso.Parse(input[NewDue.Option] ?? "") is { Success: true } parsed
            ? parsed.Value : (LocalDate?)null;
        if (granted is { } said && last is { } day && Math.Abs(LegalDate.WholeMonthsBetween(before, day) - said) > 1)
        {
            input.Mistakes.Add(
                $"--months: found {said}, but {Words.Of(last)} is {LegalDate.WholeMonthsBetween(before, day)} months "
                    + $"after {Words.Of((LocalDate?)before)}; write one of them, or make them agree");
        }

        return (
            months ?? (last is { } end ? Whole(before, end) : null),
            due ?? (granted is { } period ? Words.Of(Later(before, period)) : null));
    }

    private static LocalDate? Later(LocalDate from, int months) =>
        months is > 0 and <= 600 ? LegalDate.MonthsAfter(from, months) : null;

    private static JsonNode? Whole(LocalDate from, LocalDate to)
    {
        var months = LegalDate.WholeMonthsBetween(from, to);
        return months > 0 && LegalDate.MonthsAfter(from, months) == to ? months : null;
    }
}
