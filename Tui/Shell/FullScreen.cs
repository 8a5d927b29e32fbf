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

    private static readonly Lazy<bool> TakesSequences =
        new(static () => OperatingSystem.IsWindows() && WindowsScreen.TakesSequences);

    /// <summary>True when standard input and output are a terminal that can show screens.</summary>
    public static bool IsPossible => OperatingSystem.IsWindows()
        ? WindowsScreen.IsPresent && TakesSequences.Value
        : PosixTerminal.IsPresent && Environment.GetEnvironmentVariable("TERM") is { Length: > 0 } and not "dumb";

    /// <summary>True on a terminal that can show lines and nothing else.</summary>
    public static bool IsDumb => OperatingSystem.IsWindows()
        ? WindowsScreen.IsPresent && !TakesSequences.Value
        : PosixTerminal.IsPresent && (Environment.GetEnvironmentVariable("TERM") ?? "") is "" or "dumb";

    /// <summary>
    /// Runs until the person at the screen or the system ends it: 0 after quit, 130 after control-C or SIGINT, 143
    /// after SIGTERM, 129 when the terminal is gone, 70 after a fault of ours (its trace is on standard error), 2
    /// without a terminal.
    /// </summary>
    public static int Run(TuiOptions options)
    {
        if (!IsPossible)
        {
            return NoTerminal;
        }

        var depth = options.Color ?? Detected();
        if (OperatingSystem.IsWindows())
        {
            using var console = new WindowsScreen(depth, options.Synchronized);
            return Run(console, options, depth, Complain);
        }

        using var screen = new PosixScreen(depth, options.Synchronized);
        return Run(screen, options, depth, PosixTerminal.Complain);
    }

    private static void Complain(string text)
    {
        using var error = StandardText.Error();
        error.Write(text);
    }

    /// <summary>What the environment says of colours; a Windows console that takes sequences has all of them.</summary>
    private static ColorDepth Detected()
    {
        var term = Environment.GetEnvironmentVariable("TERM");
        return ColorSteps.Detect(
            Environment.GetEnvironmentVariable("NO_COLOR"),
            OperatingSystem.IsWindows() ? "truecolor" : Environment.GetEnvironmentVariable("COLORTERM"),
            OperatingSystem.IsWindows() ? term ?? "xterm" : term);
    }

    /// <summary>The same on a screen at hand; <paramref name="complain"/> takes what is said of a fault.</summary>
    internal static int Run(IScreenHost screen, TuiOptions options, ColorDepth depth, Action<string> complain)
    {
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
            complain($"ccm: a fault of ours; please report it with what follows\n{fault}\n{Kept(options)}");
            return OurFault;
        }
    }

    private static string Kept(TuiOptions options) => options.Keeper is { } keeper
        ? $"ccm: what you were at is kept in {keeper.Place}; the next start offers it\n"
        : "";
}
