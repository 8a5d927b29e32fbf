using System.CommandLine;
using CcmPlanner.Engine.Inference.Proofs;
using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Standing;

namespace CcmPlanner.Tui.CommandLine;

/// <summary><c>ccm why</c>: the proof of an obligation's standing.</summary>
internal static class WhyCommand
{
    public static Command Create(GlobalOptions options)
    {
        var code = new Argument<string>("ISO") { Description = "State, as ISO 3166-1 alpha-3 code" };
        var provision = new Argument<string>("PROVISION") { Description = "Provision, such as CCM-4.1.a" };
        code.RefuseOptions();
        provision.RefuseOptions();
        var year = new Option<int?>("--year")
        {
            Description = "Which year of a yearly duty (default: the last that has fallen due)",
            HelpName = "YYYY"
        };
        var command = new Command("why",
            "Why an obligation stands as it does: rules, citations, facts and sources") { code, provision, year };
        command.SetAction(parsed => Show(
            options.Read(parsed),
            parsed.GetValue(code) ?? "",
            parsed.GetValue(provision) ?? "",
            parsed.GetValue(year),
            parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Show(Question question, string code, string provision, int? year, TextWriter output)
    {
        var assessment = Workspace.Open(question);
        var state = Arguments.Resolve([code], assessment.States).Single();
        var proof =
            assessment.Why(state, provision, year) ?? throw Nothing(state, provision, assessment, question.AsOf);
        if (question.Format == OutputFormat.Json)
        {
            JsonOut.Write(output, question, assessment, json =>
            {
                json.WritePropertyName("proof");
                ProofJson.Write(proof, json, assessment.Describe);
            });
        }
        else
        {
            output.Write(ProofText.Render(proof, assessment.Describe));
        }

        return ExitCode.Done;
    }

    private static CommandEnds Nothing(
        StateCode state, string provision, Assessment assessment, NodaTime.LocalDate asOf)
    {
        var note = assessment.Notes.FirstOrDefault(n => n.State == state && n.Provision == provision);
        var standing = assessment.States.First(s => s.Code == state);
        return new CommandEnds(ExitCode.NotFound, note is not null
            ? $"ccm: {state} has no obligation {provision}: {note.Note} [{note.From.Source}; "
                + $"{Words.Of(note.From.Confidence)}]"
            : $"ccm: {state} ({standing.Name}, {Words.Of(standing.Status)}) has no obligation {provision} as of "
                + $"{Words.Of((NodaTime.LocalDate?)asOf)}");
    }
}
