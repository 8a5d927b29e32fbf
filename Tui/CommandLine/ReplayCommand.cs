using System.CommandLine;
using CcmPlanner.Tui.Shell;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.CommandLine;

/// <summary><c>ccm replay</c>: runs the command log of a terminal session again, line by line.</summary>
internal static class ReplayCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A log such as session.log, or - for stdin" };
        var keepGoing = new Option<bool>("--keep-going") { Description = "Go on after a line that fails" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be run, run nothing" };
        var command =
            new Command("replay", "Run the command log of a terminal session again") { file, keepGoing, dryRun };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            Lines(parsed.GetValue(file)!),
            (parsed.GetValue(keepGoing), parsed.GetValue(dryRun)),
            parsed.InvocationConfiguration,
            cancellation)));
        return command;
    }

    private static int Run(
        IEnumerable<string> lines,
        (bool KeepGoing, bool DryRun) how,
        InvocationConfiguration streams,
        CancellationToken cancellation)
    {
        var code = ExitCode.Done;
        foreach (var line in lines)
        {
            cancellation.ThrowIfCancellationRequested();
            streams.Error.Write($"$ {line}\n");
            IReadOnlyList<string> words = ShellWords.Split(line);
            var ended = how.DryRun ? ExitCode.Done : words switch
            {
                ["ccm", "tui", ..] or ["ccm"] => ExitCode.Done,
                ["ccm", "replay", ..] =>
                    throw new CommandEnds(ExitCode.WrongInput, "ccm: a log does not replay logs; take the line out"),
                ["ccm", ..] => Cli.RunWithin([.. words.Skip(1)], streams.Output, streams.Error, cancellation),
                _ => throw new CommandEnds(
                    ExitCode.WrongInput, $"ccm: found {line}; write a line that begins with ccm"),
            };
            code = Math.Max(code, ended);
            if (ended > ExitCode.No && !how.KeepGoing)
            {
                return ended;
            }
        }

        return code;
    }

    /// <summary>The commands of a log: without what follows a lone # and without empty lines.</summary>
    private static IEnumerable<string> Lines(string file)
    {
        var text = file == "-" ? StandardText.Input.ReadToEnd()
            : File.Exists(file) ? File.ReadAllText(file)
            : throw new CommandEnds(ExitCode.NotFound, $"ccm: no file {file}");
        return text.Split('\n')
            .Select(line => (line.StartsWith('#') ? "" : line.Split("  # ")[0]).Trim())
            .Where(line => line.Length > 0);
    }
}
