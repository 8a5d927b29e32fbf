using System.CommandLine;
using CcmPlanner.Scenarios.Standing;

namespace CcmPlanner.Tui.CommandLine;

/// <summary><c>ccm meetings</c>: meetings, with the filing and circulation days that hang on them.</summary>
internal static class MeetingsCommand
{
    public static Command Create(GlobalOptions options)
    {
        var command = new Command("meetings", "Meetings, the last day to file requests and to circulate the work plan");
        command.SetAction(parsed => Show(options.Read(parsed), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Show(Question question, TextWriter output)
    {
        var assessment = Workspace.Open(question);
        var meetings = assessment.Outlook.Meetings;
        if (question.Format == OutputFormat.Json)
        {
            JsonOut.Write(output, question, assessment, json =>
            {
                json.Array("meetings", meetings, meeting => Write(json, meeting));
            });
        }
        else
        {
            new Table(
                ["id", "name", "opens", "closes", "place", "status", "requests due", "work plan due"],
                [.. meetings.Select(Row)]).Write(output, question.Format);
        }

        return ExitCode.Done;
    }

    private static IReadOnlyList<string?> Row(MeetingDates dates) =>
    [
        dates.Meeting.Id, dates.Meeting.Name, Words.Of(dates.Meeting.Opens), Words.Of(dates.Meeting.Closes),
        dates.Meeting.Place,
        Words.Of(dates.Meeting.Status), Words.Of(dates.RequestsDue), Words.Of(dates.WorkPlanDue),
    ];

    private static void Write(System.Text.Json.Utf8JsonWriter json, MeetingDates dates)
    {
        json.WriteStartObject();
        json.WriteString("id", dates.Meeting.Id);
        json.WriteString("name", dates.Meeting.Name);
        json.Date("opens", dates.Meeting.Opens);
        json.Date("closes", dates.Meeting.Closes);
        json.WriteString("place", dates.Meeting.Place);
        json.WriteString("status", Words.Of(dates.Meeting.Status));
        json.Date("requestsDue", dates.RequestsDue);
        json.Date("workPlanDue", dates.WorkPlanDue);
        json.WriteString("source", dates.Meeting.From.Source);
        json.WriteString("confidence", Words.Of(dates.Meeting.From.Confidence));
        json.WriteEndObject();
    }
}
