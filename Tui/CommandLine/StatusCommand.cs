using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Scenarios.Standing;

namespace CcmPlanner.Tui.CommandLine;

/// <summary><c>ccm status</c>: every dated obligation of every State that has deposited.</summary>
internal static class StatusCommand
{
    public static Command Create(GlobalOptions options)
    {
        var codes = Arguments.States();
        var provision = new Option<string?>(
            "--provision")
        { Description = "Only this provision, such as CCM-4.1.a", HelpName = "ID" };
        var allYears = new Option<bool>("--all-years")
        {
            Description = "Of yearly duties also years that no source speaks of (JSON always holds them)"
        };
        var undated = new Option<bool>(
            "--undated")
        { Description = "The duties without a date instead; in JSON beside the dated ones" };
        var command = new Command(
            "status", "Every dated obligation, how it stands and why") { codes, provision, allYears, undated };
        command.SetAction(parsed => Show(
            options.Read(parsed),
            new Asked(
                parsed.GetValue(codes) ?? [], parsed.GetValue(provision), parsed.GetValue(allYears),
                parsed.GetValue(undated)),
            parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Show(Question question, Asked asked, TextWriter output)
    {
        var planner = Workspace.Open(question);
        Arguments.RequireProvision(asked.Provision);
        var states = Arguments.Resolve(asked.Codes, planner.States);
        if (question.Format == OutputFormat.Json)
        {
            var query = new ObligationQuery(states, asked.Provision);
            JsonOut.Write(output, question, planner, json =>
            {
                Write(json, planner.Obligations(query), Notes(planner, query));
                DutiesOut.WriteConcerns(json, planner.Concerns(states));
                if (asked.Undated)
                {
                    DutiesOut.Write(json, planner.Duties(states));
                }
            });
        }
        else if (asked.Undated)
        {
            DutiesOut.Table(planner.Duties(states)).Write(output, question.Format);
        }
        else
        {
            var years = asked.AllYears ? YearScope.All : YearScope.TellingAndLatest;
            WriteTable(question, planner, new ObligationQuery(states, asked.Provision, years), output);
        }

        return ExitCode.Done;
    }

    private static void WriteTable(Question question, Assessment planner, ObligationQuery query, TextWriter output)
    {
        var obligations = planner.Obligations(query);
        new Table(
            ["state", "provision", "year", "due", "status", "because", "confidence"],
            [.. obligations.Select(Row)]).Write(output, question.Format);
        if (question.Format == OutputFormat.Table && (query.States.Count > 0 || question.Verbose))
        {
            WriteExtensions(output, obligations);
            WriteNotes(output, Notes(planner, query));
            foreach (var concern in planner.Concerns(query.States).Where(c => query.Asks(c.State, c.Provision)))
            {
                output.Write($"{concern.State} {concern.Provision} request {concern.Number}: {concern.Concern}\n");
            }
        }
    }

    private static List<ObligationNote> Notes(Assessment planner, ObligationQuery query) =>
        [.. planner.Notes.Where(n => query.Asks(n.State, n.Provision))];

    private static IReadOnlyList<string?> Row(Obligation o) =>
    [
        o.State.Value, o.Provision, o.Year?.ToString(CultureInfo.InvariantCulture) ?? "", Words.Of(o.Due),
        Words.Of(o.Status) + (o.Assumed ? " (assumed)" : ""), o.StatusBecause,
        Words.Of(o.Confidence),
    ];

    private static void WriteExtensions(TextWriter output, IReadOnlyList<Obligation> obligations)
    {
        foreach (var o in obligations)
        {
            foreach (var e in o.Extensions)
            {
                output.Write($"{o.State} {o.Provision} request {e.Number} to {e.DecidedAt}: {Words.Of(e)}\n");
            }
        }
    }

    private static void WriteNotes(TextWriter output, List<ObligationNote> notes)
    {
        foreach (var n in notes)
        {
            output.Write(
                $"{n.State} {n.Provision}: no obligation: {n.Note} [{n.From.Source}; {Words.Of(n.From.Confidence)}]\n");
        }
    }

    /// <summary>The members <c>obligations</c> and <c>notes</c>.</summary>
    internal static void Write(
        Utf8JsonWriter json, IReadOnlyList<Obligation> obligations, IReadOnlyList<ObligationNote> notes)
    {
        json.Array("obligations", obligations, obligation => Write(json, obligation));
        json.Objects("notes", notes, note =>
        {
            json.WriteString("state", note.State.Value);
            json.WriteString("provision", note.Provision);
            json.WriteString("note", note.Note);
            json.WriteString("source", note.From.Source);
            json.WriteString("confidence", Words.Of(note.From.Confidence));
        });
    }

    private static void Write(Utf8JsonWriter json, Obligation o)
    {
        json.WriteStartObject();
        json.WriteString("state", o.State.Value);
        json.WriteString("provision", o.Provision);
        json.Number("year", o.Year);
        json.WriteString("duty", o.Duty);
        json.Date("triggeredOn", o.TriggeredOn);
        json.Date("originalDue", o.OriginalDue);
        json.Date("due", o.Due);
        json.WriteString("status", Words.Of(o.Status));
        json.WriteString("statusBecause", o.StatusBecause);
        json.WriteString("satisfiedOn", o.SatisfiedOn?.Text);
        json.Objects("history", o.History, e =>
        {
            json.WriteString("date", e.Date?.Text);
            json.WriteString("event", e.Event);
            json.WriteString("source", e.From.Source);
            json.WriteString("confidence", Words.Of(e.From.Confidence));
        });
        json.Array("extensions", o.Extensions, e => Write(json, e));
        json.Texts("cites", o.Cites);
        json.WriteString("confidence", Words.Of(o.Confidence));
        json.WriteBoolean("assumed", o.Assumed);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ExtensionStep e)
    {
        json.WriteStartObject();
        json.WriteNumber("number", e.Number);
        json.WriteString("requestedOn", e.RequestedOn?.Text);
        json.Flag("late", e.Late);
        json.WriteString("decidedAt", e.DecidedAt);
        json.WriteString("decidedOn", e.DecidedOn?.Text);
        json.Number("months", e.Months);
        json.Date("newDue", e.NewDue);
        json.Number("monthsRequested", e.MonthsRequested);
        json.Date("dueRequested", e.DueRequested);
        json.WriteString("outcome", e.Outcome);
        json.WriteString("source", e.From.Source);
        json.WriteString("confidence", Words.Of(e.From.Confidence));
        json.WriteEndObject();
    }

    private sealed record Asked(string[] Codes, string? Provision, bool AllYears, bool Undated);
}
