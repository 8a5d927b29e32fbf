using System.Diagnostics;
using CcmPlanner.Tests.Screens;

namespace CcmPlanner.Tests.CommandLine;

/// <summary>Streams that are closed, full or read by nobody, through real processes.</summary>
public sealed class StreamsTests
{
    private const string Closed = "ccm: standard output is closed: there is nowhere to put the answer\n";

    [UnixTheory]
    [InlineData("states", ">&-")]
    [InlineData("states --json", ">&-")]
    [InlineData("rulebook", ">&-")]
    [InlineData("states", "<&- >&-")]
    public void A_closed_output_is_said_in_one_sentence(string arguments, string redirected)
    {
        var (code, _, error) = Shell($"ccm {arguments} {redirected}");

        error.ShouldBe(Closed);
        code.ShouldBe(4);
    }

    [UnixTheory]
    [InlineData("states LBN --plain")]
    [InlineData("rulebook")]
    public void A_full_disk_is_said_once_whether_the_answer_is_short_or_long(string arguments)
    {
        if (!File.Exists("/dev/full"))
        {
            return;
        }

        var (code, _, error) = Shell($"ccm {arguments} >/dev/full");

        error.ShouldStartWith("ccm: standard output takes no more, so the answer is not complete: No space left");
        error.TrimEnd('\n').ShouldNotContain('\n');
        code.ShouldBe(4);
    }

    [UnixTheory]
    [InlineData("states")]
    [InlineData("rulebook")]
    [InlineData("rulebook --json")]
    public void A_reader_that_goes_away_is_no_mistake(string arguments)
    {
        var (_, output, error) = Shell($"{{ ccm {arguments}; echo \"ended $?\" >&3; }} 3>&2 | head -n 1");

        output.Split('\n').Length.ShouldBe(2);
        error.ShouldBe("ended 0\n");
    }

    [UnixTheory]
    [InlineData("2>&-")]
    [InlineData("2>/dev/full")]
    [InlineData("<&- 2>&-")]
    public void Without_a_place_for_problems_the_code_tells_of_them(string redirected)
    {
        Shell($"ccm nonsense {redirected}").Code.ShouldBe(2);
        var (code, output, _) = Shell($"ccm states LBN --plain {redirected}");
        code.ShouldBe(0);
        output.ShouldContain("\nLBN\t");
    }

    [UnixTheory]
    [InlineData(">&- 2>&-")]
    [InlineData("<&- >&- 2>&-")]
    public void With_everything_closed_the_code_is_left(string redirected) =>
        Shell($"ccm states {redirected}").Code.ShouldBe(4);

    [UnixTheory]
    [InlineData(">&-")]
    [InlineData(">/dev/full")]
    public void An_answer_that_goes_to_a_file_needs_no_output(string redirected)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "states.csv");

        var (code, _, error) = Shell($"ccm report state LBN -o '{file}' --trials 20 {redirected}");

        (code, error).ShouldBe((0, ""));
        File.ReadAllText(file).ShouldContain("LBN");
    }

    private static (int Code, string Output, string Error) Shell(string script)
    {
        var start = new ProcessStartInfo("sh", ["-c", $"ccm() {{ '{Terminal.Ccm}' \"$@\"; }}; {script}"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        using var shell = Process.Start(start)!;
        shell.StandardInput.Close();
        var error = shell.StandardError.ReadToEndAsync();
        var output = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        return (shell.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
