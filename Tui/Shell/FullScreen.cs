using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Shell;

/// <summary>The door to the full-screen program.</summary>
internal static class FullScreen
{
    /// <summary>Exit code without a terminal to run in.</summary>
    public const int NoTerminal = 2;

    /// <summary>Exit code after a fault of ours.</summary>
    public const int OurFault = 70;

    /// <summary>True when standard input and output are a terminal that can show screens.</summary>
    public static bool IsPossible =>
        PosixTerminal.IsPresent && Environment.GetEnvironmentVariable("TERM") is { Length: > 0 } and not "dumb";

    /// <summary>True on a terminal that can show lines and nothing else.</summary>
    public static bool IsDumb =>
        PosixTerminal.IsPresent && (Environment.GetEnvironmentVariable("TERM") ?? "") is "" or "dumb";

    /// <summary>
    /// Runs until the person at the screen or the system ends it: 0 after quit, 130 after control-C or SIGINT, 143
    /// after SIGTERM, 129 when the terminal is gone, 70 after a fault of ours (its trace is on standard error), 2
    /// without a terminal.
    /// </summary>
    public static int Run(TuiOptions options)
    {
        if (OperatingSystem.IsWindows() || !IsPossible)
        {
            return NoTerminal;
        }

        var depth = options.Color ?? ColorSteps.Detect(
            Environment.GetEnvironmentVariable("NO_COLOR"),
            Environment.GetEnvironmentVariable("COLORTERM"),
            Environment.GetEnvironmentVariable("TERM"));
        using var screen = new PosixScreen(depth, options.Synchronized);
        try
        {
            using var loop = new Loop(screen, options with
            {
                Color = depth,
                Theme = depth == ColorDepth.None ? ThemeName.Mono : options.Theme,
            });
            return loop.Run();
        }
        catch (Exception fault)
        {
            screen.Leave();
            PosixTerminal.Complain($"ccm: a fault of ours; please report it with what follows\n{fault}\n");
            return OurFault;
        }
    }
}
