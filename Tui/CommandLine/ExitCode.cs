namespace CcmPlanner.Tui.CommandLine;

/// <summary>The exit codes of the program; they are a promise to scripts.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int No = 1;
    public const int Usage = 2;
    public const int WrongInput = 3;
    public const int NotFound = 4;
    public const int OurFault = 70;
    public const int Interrupted = 130;
    public const int Terminated = 143;
}

/// <summary>
/// The command ends here with a code and something to say on stderr: the author's or the world's mistake, not ours.
/// </summary>
/// <param name="code">Exit code.</param>
/// <param name="lines">What to say, one line each.</param>
internal sealed class CommandEnds(int code, params IReadOnlyList<string> lines) : Exception(string.Join('\n', lines))
{
    public int Code { get; } = code;

    public IReadOnlyList<string> Lines { get; } = lines;
}
