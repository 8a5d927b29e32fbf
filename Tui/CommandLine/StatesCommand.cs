using System.CommandLine;
using CcmPlanner.Scenarios.Standing;

namespace CcmPlanner.Tui.CommandLine;

/// <summary><c>ccm states</c>: who is bound, since when.</summary>
internal static class StatesCommand
{
    public static Command Create(GlobalOptions options)
    {
        var codes = Arguments.States();
        var command = new Command("states", "Who is bound, since when") { codes };
        command.SetAction(
            parsed => Show(options.Read(parsed), parsed.GetValue(codes) ?? [], parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Show(Question question, string[] codes, TextWriter output)
    {
        var planner = Workspace.Open(question);
        var asked = Arguments.Resolve(codes, planner.States);
        var states = planner.States.Where(state => asked.Count == 0 || asked.Contains(state.Code)).ToList();
        if (question.Format == OutputFormat.Json)
        {
            JsonOut.Write(output, question, planner, json =>
            {
                json.Array("states", states, state => Write(json, state));
            });
        }
        else
        {
            new Table(
                ["code", "name", "status", "deposited", "in force", "withdrawn", "region"],
                [.. states.Select(Row)]).Write(output, question.Format);
        }

        return ExitCode.Done;
    }

    private static IReadOnlyList<string?> Row(StateStanding state) =>
    [
        state.Code.Value, state.Name, Words.Of(state.Status), Words.Of(state.Deposited), Words.Of(state.EntryIntoForce),
        Words.Of(state.WithdrawalEffective), state.Region,
    ];

    private static void Write(System.Text.Json.Utf8JsonWriter json, StateStanding state)
    {
        json.WriteStartObject();
        WriteMembership(json, state);
        json.WriteString("source", state.From.Source);
        json.WriteString("confidence", Words.Of(state.From.Confidence));
        json.WriteEndObject();
    }

    /// <summary>Who a State is and how it is bound, into an object already begun.</summary>
    public static void WriteMembership(System.Text.Json.Utf8JsonWriter json, StateStanding state)
    {
        json.WriteString("code", state.Code.Value);
        json.WriteString("name", state.Name);
        json.WriteString("region", state.Region);
        json.Date("signed", state.Signed);
        json.Date("deposited", state.Deposited);
        json.WriteString("instrument", state.Instrument is { } kind ? Words.Of(kind) : null);
        json.Date("entryIntoForce", state.EntryIntoForce);
        json.Date("withdrawalEffective", state.WithdrawalEffective);
        json.WriteString("status", Words.Of(state.Status));
    }
}
