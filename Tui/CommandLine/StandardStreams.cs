using CcmPlanner.Tui.Shell;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>
/// Standard output and standard error as the program found them. Where one is closed or full it says so once, in words;
/// nobody who has gone away is told.
/// </summary>
internal sealed class StandardStreams : IDisposable
{
    private const int Out = 1;
    private const int Err = 2;

    private StandardStreams(bool isOutClosed, bool isErrClosed)
    {
        Output = StandardText.Output(open => new AnswerStream(isOutClosed ? null : open));
        Error = StandardText.Error(open => isErrClosed ? Stream.Null : new UnsaidStream(open));
    }

    /// <summary>Where results go.</summary>
    public TextWriter Output { get; }

    /// <summary>Where everything else goes; what cannot be written there is left unsaid.</summary>
    public TextWriter Error { get; }

    /// <summary>
    /// Opens both. To be called before anything else opens a file, which could take the place of one that is closed.
    /// </summary>
    public static StandardStreams Open() => new(IsClosed(Out), IsClosed(Err));

    /// <summary>
    /// The exit code once all of the answer is out: that of the command, unless the answer is not complete.
    /// </summary>
    public int Ended(int code)
    {
        try
        {
            Output.Flush();
            return code;
        }
        catch (IOException refused)
        {
            Error.Write($"ccm: {refused.Message}\n");
            return code == ExitCode.Done ? ExitCode.NotFound : code;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Output.Dispose();
        Error.Dispose();
    }

    /// <summary>
    /// True for a descriptor that was closed when the program started. By now the runtime may have opened something of
    /// its own there: what cannot be written to, or a pipe whose other end is a standard stream as well.
    /// </summary>
    private static bool IsClosed(int descriptor)
    {
        if (OperatingSystem.IsWindows())
        {
            return false;
        }

        var flags = Screen.Libc.Flags(descriptor, Screen.Libc.GetFlags);
        return flags < 0
            || (flags & Screen.Libc.AccessMode) == Screen.Libc.ReadOnly
            || (Place(descriptor) is { } place && place.StartsWith("pipe:", StringComparison.Ordinal)
                && Enumerable.Range(0, descriptor).Any(other => Place(other) == place
                    && (Screen.Libc.Flags(other, Screen.Libc.GetFlags) & Screen.Libc.AccessMode)
                        == Screen.Libc.ReadOnly));
    }

    private static string? Place(int descriptor) =>
        OperatingSystem.IsLinux() ? new FileInfo($"/proc/self/fd/{descriptor}").LinkTarget : null;
}
