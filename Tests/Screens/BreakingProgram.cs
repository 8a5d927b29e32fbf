using System.Diagnostics;
using System.Runtime.Versioning;
using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.Shell;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

/// <summary>
/// The screens as they are over an invented world that breaks them in one place: in what comes of a key, in drawing, on
/// a worker, on the thread that reads the terminal, or for want of memory. The test assembly runs it as a program.
/// </summary>
[UnsupportedOSPlatform("windows")]
internal static class BreakingProgram
{
    private const string Fault = "broken on purpose";

    /// <summary>Runs it; the place is one of reducer, view, worker, reader, memory, run, or none.</summary>
    public static int Run(string place)
    {
        var options = new TuiOptions
        {
            AsOf = Invented.Day,
            KnownAt = Invented.Day,
            Outlook = (days, _) => new(days, Invented.On(days)),
            Why = Invented.Why,
            Keeper = SessionKeeper.Open(SessionKeeper.UsualFolder(), "session"),
            Subjects = _ => Names(place),
            Command = (_, _, _) => throw (place == "memory" ? Hungry() : new InvalidOperationException(Fault)),
            Study = (_, _, _) => throw (place == "run" ? Hungry() : new InvalidOperationException(Fault)),
        };
        if (place != "reader")
        {
            return FullScreen.Run(options);
        }

        using var screen = new PosixScreen(ColorDepth.None, synchronized: true);
        return FullScreen.Run(new BreakingReader(screen), options, ColorDepth.None, PosixTerminal.Complain);
    }

    private static IReadOnlyList<string> Names(string place)
    {
        var called = new StackTrace().ToString();
        return (place == "view" && called.Contains("ScreenView.Draw", StringComparison.Ordinal))
            || (place == "reducer" && called.Contains("AfterKey", StringComparison.Ordinal))
                ? throw new InvalidOperationException(Fault)
                : ["one", "another"];
    }

    /// <summary>Takes memory until there is none, and gives what then happens.</summary>
    private static OutOfMemoryException Hungry()
    {
        var held = new List<byte[]>();
        try
        {
            while (true)
            {
                held.Add(new byte[1 << 24]);
            }
        }
        catch (OutOfMemoryException none)
        {
            return none;
        }
    }

    /// <summary>A screen whose reading thread breaks at the key X.</summary>
    private sealed class BreakingReader(IScreenHost screen) : IScreenHost
    {
        public ScreenSize Size => screen.Size;

        public void Enter(Action<Message> post) => screen.Enter(message =>
        {
            if (message is Message.Key { Name: "X" })
            {
                throw new InvalidOperationException(Fault);
            }

            post(message);
        });

        public void Show(Surface frame) => screen.Show(frame);

        public void Resume() => screen.Resume();

        public void Suspend() => screen.Suspend();

        public void Copy(string text) => screen.Copy(text);

        public void UseMouse(bool on) => screen.UseMouse(on);

        public void Leave() => screen.Leave();
    }
}
