using System.Text.Json;
using CcmPlanner.Tui.CommandLine;

namespace CcmPlanner.Tests.CommandLine;

/// <summary>One run of the command line in this process.</summary>
/// <param name="Code">Exit code.</param>
/// <param name="Output">What stood on stdout.</param>
/// <param name="Error">What stood on stderr.</param>
internal sealed record Ccm(int Code, string Output, string Error)
{
    /// <summary>Runs a command line; words are separated by single blanks.</summary>
    public static Ccm Run(string commandLine)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = Cli.Run(commandLine.Length == 0 ? [] : commandLine.Split(' '), output, error);
        return new Ccm(code, output.ToString(), error.ToString());
    }

    /// <summary>Runs it, requires exit code 0 and reads the JSON on stdout.</summary>
    public static JsonElement Json(string commandLine)
    {
        var run = Run(commandLine + " --json");
        run.Code.ShouldBe(ExitCode.Done, run.Error);
        using var document = JsonDocument.Parse(run.Output);
        return document.RootElement.Clone();
    }
}
