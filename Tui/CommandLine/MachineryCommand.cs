using System.CommandLine;
using CcmPlanner.Scenarios.Standing;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>
/// <c>ccm machinery</c>: extension requests and their stages, counts, Committee, Unit, as they stand on a day.
/// </summary>
internal static class MachineryCommand
{
    public static Command Create(GlobalOptions options)
    {
        var command = new Command(
            "machinery", "Requests and their stages, counts of parties, Committee, the Unit's plans and budgets");
        command.SetAction(parsed => Show(options.Read(parsed), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Show(Question question, TextWriter output)
    {
        var assessment = Workspace.Open(question);
        var machinery = assessment.Machinery;
        if (question.Format == OutputFormat.Json)
        {
            JsonOut.Write(output, question, assessment, json => MachineryJson.Write(json, machinery));
        }
        else
        {
            new Table(["part", "state", "says"], [.. Rows(machinery, assessment.Describe)])
                .Write(output, question.Format);
        }

        return ExitCode.Done;
    }

    private static IEnumerable<IReadOnlyList<string?>> Rows(MachineryOutlook machinery, Func<object, string> say)
    {
        IReadOnlyList<string?> Row(string part, string? state, object conclusion) =>
            [part, state ?? "", say(conclusion)];

        object?[] single = [machinery.NextMeeting, machinery.Parties, machinery.Majorities, machinery.Target];
        return single.OfType<object>().Select(conclusion => Row("counts", null, conclusion))
            .Concat(machinery.Requests.Select(c => Row("requests", c.State.Value, c)))
            .Concat(machinery.Groups.Select(c => Row("analysis", c.State.Value, c)))
            .Concat(machinery.Matters.Select(c => Row("clarification", c.State.Value, c)))
            .Concat(machinery.GoodOffices.Select(c => Row("clarification", c.State.Value, c)))
            .Concat(machinery.Committee.Select(c => Row("committee", c.State.Value, c)))
            .Concat(machinery.Coordinators.Select(c => Row("committee", c.State.Value, c)))
            .Concat(machinery.Seats.Select(c => Row("seats", null, c)))
            .Concat(machinery.Intervals.Select(c => Row("reviews", null, c)))
            .Concat(machinery.WorkPlans.Select(c => Row("unit", null, c)))
            .Concat(machinery.Budgets.Select(c => Row("unit", null, c)))
            .Concat(machinery.Gaps.Select(c => Row("unit", null, c)))
            .Concat(machinery.Arrears.Select(c => Row("arrears", c.State.Value, c)))
            .Concat(machinery.Warnings.Select(c => Row("warning", c.State?.Value, c)));
    }
}
