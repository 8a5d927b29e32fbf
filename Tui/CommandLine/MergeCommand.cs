using System.CommandLine;
using CcmPlanner.Engine.Trials.Parts;

namespace CcmPlanner.Tui.CommandLine;

/// <summary><c>ccm merge</c>: puts slices of a forecast together and sums them up.</summary>
internal static class MergeCommand
{
    /// <summary>The command.</summary>
    public static Command Create(GlobalOptions options)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Parts that ccm forecast --part wrote, in any order",
            Arity = ArgumentArity.OneOrMore,
        };
        files.RefuseOptions();
        var into = new Option<string?>("--part", "-o")
        {
            Description = "Write the counts put together to a file, instead of figures",
            HelpName = "FILE"
        };
        var command =
            new Command("merge", "Put slices of a forecast together; the result is that of one run") { files, into };
        command.SetAction(parsed => Run(
            options.Read(parsed), parsed.GetValue(files) ?? [], parsed.GetValue(into), parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(Question question, string[] files, string? into, InvocationConfiguration streams)
    {
        var parts = files.Select(PartFile.Read).ToList();
        var merged = TrialMerge.Of([.. parts.Select(part => part.Counts)]);
        List<string> problems = [.. OtherBuilds(parts), .. merged.Problems];
        if (problems.Count > 0 || merged.Whole is not { } whole)
        {
            throw new CommandEnds(ExitCode.WrongInput, [.. problems.Select(problem => $"ccm: {problem}")]);
        }

        var asked = parts[0].Question with { Trials = whole.Trials };
        if (into is not null)
        {
            PartFile.Write(into, asked, whole);
            streams.Error.Write(question.Quiet ? "" : $"trials {whole.Trials}: {whole.Hash}\n");
            return ExitCode.Done;
        }

        var opened = ForecastSource.Open(asked, question);
        if (opened.Prepared.Configuration != whole.Configuration)
        {
            throw new CommandEnds(
                ExitCode.WrongInput,
                "ccm: found parts that were counted on other data, rules or scenario than those at hand; write --data "
                + "with "
                    + "the folder they were counted on, or run them again");
        }

        ForecastOut.Write(opened.Prepared.Summarise(whole), opened, question, streams.Output);
        return ExitCode.Done;
    }

    private static IEnumerable<string> OtherBuilds(IEnumerable<SliceOnFile> parts) => parts
        .Where(part => part.Program != ProgramBuild.Id)
        .Select(part => $"{part.Counts.Name}: program: found build '{part.Program}'; write parts of the build at hand, "
            + $"'{ProgramBuild.Id}', or merge with the build that counted them");
}
