using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Screen;

/// <summary>
/// The full screen of a POSIX terminal: one thread reads, whoever draws writes, and every way out gives it back.
/// </summary>
[UnsupportedOSPlatform("windows")]
internal sealed class PosixScreen(ColorDepth depth, bool synchronized) : IScreenHost, IDisposable
{
    private const int EscapeWait = 25;
    private const int SizeWait = 250;
    private const int LeaveWait = 500;
    private readonly PosixTerminal terminal = new();
    private readonly FrameWriter writer = new(depth, synchronized);
    private readonly List<PosixSignalRegistration> signals = [];
    private readonly TaskCompletionSource left = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Action<Message> post = static _ => { };
    private int entered;
    private volatile bool mouse;
    private ScreenSize size;

    private static ReadOnlySpan<byte> TakeOver => "\e[?1049h\e[?25l\e[?7l\e[?2004h"u8;

    private static ReadOnlySpan<byte> GiveBack => "\e[?1006l\e[?1000l\e[?2004l\e[?7h\e[0m\e[?25h\e[?1049l\e[?1l\e>"u8;

    private static ReadOnlySpan<byte> MouseOn => "\e[?1000h\e[?1006h"u8;

    private static ReadOnlySpan<byte> MouseOff => "\e[?1006l\e[?1000l"u8;

    /// <inheritdoc/>
    public ScreenSize Size => PosixTerminal.Size;

    /// <inheritdoc/>
    public void Enter(Action<Message> post)
    {
        this.post = post;
        size = Size;
        AppDomain.CurrentDomain.ProcessExit += OnExit;
        AppDomain.CurrentDomain.UnhandledException += OnExit;
        Catch(PosixSignal.SIGTERM, 143);
        Catch(PosixSignal.SIGHUP, 129);
        Catch(PosixSignal.SIGINT, 130);
        signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGWINCH, _ => LookAtSize()));
        signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGCONT, _ => this.post(new Message.Resumed())));
        Resume();
        new Thread(ReadInput) { IsBackground = true, Name = "terminal input" }.Start();
    }

    /// <inheritdoc/>
    public void Show(Surface frame)
    {
        var bytes = writer.Write(frame);
        if (Volatile.Read(ref entered) == 1)
        {
            PosixTerminal.Write(bytes.Span);
        }
    }

    /// <inheritdoc/>
    public void Resume()
    {
        if (left.Task.IsCompleted)
        {
            return;
        }

        Volatile.Write(ref entered, 1);
        terminal.MakeRaw();
        PosixTerminal.Write(TakeOver);
        PosixTerminal.Write(mouse ? MouseOn : default);
        writer.Forget();
    }

    /// <inheritdoc/>
    public void Suspend()
    {
        GiveItBack();

        // The stop reaches every thread of the group within moments; where no shell could bring us back the kernel
        // ignores it, and then we simply go on.
        _ = Libc.Kill(0, OperatingSystem.IsLinux() ? 20 : 18);
        Thread.Sleep(50);
        Resume();
    }

    /// <inheritdoc/>
    public void Copy(string text)
    {
        var coded = Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
        PosixTerminal.Write(Encoding.ASCII.GetBytes($"\e]52;c;{coded}\a"));
    }

    /// <inheritdoc/>
    public void UseMouse(bool on)
    {
        mouse = on;
        PosixTerminal.Write(on ? MouseOn : MouseOff);
    }

    /// <inheritdoc/>
    public void Leave()
    {
        if (!left.TrySetResult())
        {
            return;
        }

        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        AppDomain.CurrentDomain.UnhandledException -= OnExit;
        GiveItBack();
    }

    /// <summary>Leaves and lets go of the signals.</summary>
    public void Dispose()
    {
        Leave();
        signals.ForEach(signal => signal.Dispose());
        signals.Clear();
    }

    private void GiveItBack()
    {
        if (Interlocked.Exchange(ref entered, 0) == 1)
        {
            PosixTerminal.Write(GiveBack, LeaveWait);
            terminal.Restore();
        }
    }

    private void OnExit(object? sender, EventArgs e) => Leave();

    private void Catch(PosixSignal signal, int code) => signals.Add(PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        post(new Message.Signal(code));

        // The drawing thread may hang in a write to a terminal that no longer reads.
        if (!left.Task.Wait(TimeSpan.FromSeconds(2)))
        {
            Environment.Exit(code);
        }
    }));

    private void LookAtSize()
    {
        var now = Size;
        if (now != size)
        {
            size = now;
            post(new Message.Resized(now));
        }
    }

    private void ReadInput()
    {
        try
        {
            ReadOn();
        }
        catch (Exception fault)
        {
            // A fault of this thread would end the program before the terminal is as it was.
            post(new Message.Fault(fault));
        }
    }

    private void ReadOn()
    {
        var parser = new VtParser();
        var buffer = new byte[4096];
        while (!left.Task.IsCompleted)
        {
            var read = PosixTerminal.Read(buffer, parser.IsWaiting ? EscapeWait : SizeWait);
            if (read is null)
            {
                post(new Message.Signal(129));
                return;
            }

            if (read > 0)
            {
                parser.Feed(buffer.AsSpan(0, read.Value), post);
            }
            else
            {
                parser.Flush(post);
                LookAtSize();
            }
        }
    }
}
