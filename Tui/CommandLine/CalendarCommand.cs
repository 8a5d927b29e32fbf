using System.CommandLine;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Scenarios.Standing;
using NodaTime;

namespace CcmPlanner.Tui.CommandLine;

/// <summary><c>ccm calendar</c>: what falls due, meetings, filing and circulation days.</summary>
internal static class CalendarCommand
{
    public static Command Create(GlobalOptions options)
    {
        var codes = Arguments.States();
        var from = GlobalOptions.Date("--from", "First day (default: the as-of day)", recursive: false);
        var to = GlobalOptions.Date("--to", "Last day (default: a year after the first)", recursive: false);
        var ics = new Option<string?>("--ics")
        {
            Description = "Also write the events as an iCalendar file; - for stdout instead of the table",
            HelpName = "FILE"
        };
        var command = new Command(
            "calendar",
            "What falls due, meetings, filing and circulation days. The table puts many States with one duty on one "
            + "day on "
                + "one line; with --verbose, --plain, --csv, --json and --ics each State has its own") { codes, from,
                to, ics };
        command.SetAction(parsed =>
        {
            var question = options.Read(parsed);
            var first = parsed.GetValue(from) ?? question.AsOf;
            return Show(
                question,
                parsed.GetValue(codes) ?? [],
                new Window(first, parsed.GetValue(to) ?? first.PlusYears(1)),
                parsed.GetValue(ics),
                parsed.InvocationConfiguration.Output);
        });
        return command;
    }

    private static int Show(Question question, string[] codes, Window window, string? ics, TextWriter output)
    {
        if (window.Last < window.First)
        {
            throw new CommandEnds(
                ExitCode.Usage,
                $"--to: found {Words.Of((LocalDate?)window.Last)}, before {Words.Of((LocalDate?)window.First)}; write "
                + $"a later day");
        }

        var assessment = Workspace.Open(question);
        var asked = Arguments.Resolve(codes, assessment.Outlook);
        var events = assessment.Calendar
            .Where(e => e.Date >= window.First && e.Date <= window.Last)
            .Where(e => asked.Count == 0 || (e.State is { } state && asked.Contains(state)))
            .ToList();
        if (ics == "-")
        {
            output.Write(CalendarFile.Text(events, question.KnownAt));
            return ExitCode.Done;
        }

        if (ics is not null)
        {
            AtomicFile.Write(ics, CalendarFile.Text(events, question.KnownAt));
        }

        if (question.Format == OutputFormat.Json)
        {
            JsonOut.Write(output, question, assessment, json => Write(json, events, Remarks(assessment, asked)));
        }
        else
        {
            WriteTable(question, events, asked.Count == 0, output);
            if (question is { Format: OutputFormat.Table, Verbose: true })
            {
                output.Write('\n');
                new Table(["warning", "state", "text"], [.. Remarks(assessment, asked).Select(Row)])
                    .Write(output, question.Format);
            }
        }

        return ExitCode.Done;
    }

    private static void WriteTable(Question question, List<CalendarEvent> events, bool everyState, TextWriter output)
    {
        var rows = question is { Format: OutputFormat.Table, Verbose: false } && everyState
            ? CalendarLines.Grouped(events)
            : [.. events.Select(Row)];
        new Table(["date", "kind", "state", "title", "provision", "status"], rows).Write(output, question.Format);
    }

    private static List<Warning> Remarks(Assessment assessment, IReadOnlySet<StateCode> asked) =>
    [
        .. assessment.Machinery.Warnings
            .Where(warning => asked.Count == 0 || (warning.State is { } state && asked.Contains(state))),
    ];

    private static IReadOnlyList<string?> Row(Warning warning) =>
        [warning.Subject, warning.State?.Value ?? "", warning.Text];

    private static void Write(System.Text.Json.Utf8JsonWriter json, List<CalendarEvent> events, List<Warning> warnings)
    {
        json.WriteStartArray("events");
        events.ForEach(e => Write(json, e));
        json.WriteEndArray();
        json.Objects("warnings", warnings, warning =>
        {
            json.WriteString("subject", warning.Subject);
            json.WriteString("state", warning.State?.Value);
            json.WriteString("text", warning.Text);
        });
    }

    /// <summary>One event as a row of the table.</summary>
    public static IReadOnlyList<string?> Row(CalendarEvent e) =>
        [Words.Of((LocalDate?)e.Date), e.Kind, e.State?.Value ?? "", e.Title, e.Provision, Status(e)];

    private static void Write(System.Text.Json.Utf8JsonWriter json, CalendarEvent e)
    {
        json.WriteStartObject();
        json.Date("date", e.Date);
        json.WriteString("kind", e.Kind);
        json.WriteString("state", e.State?.Value);
        json.WriteString("title", e.Title);
        json.WriteString("provision", e.Provision);
        json.WriteString("status", Status(e));
        json.WriteString("confidence", Words.Of(e.Confidence));
        json.WriteEndObject();
    }

    /// <summary>known or assumed.</summary>
    public static string Status(CalendarEvent e) => e.Assumed ? "assumed" : "known";

    private sealed record Window(LocalDate First, LocalDate Last);
}
