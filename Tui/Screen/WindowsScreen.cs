using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Screen;

/// <summary>
/// The full screen of a Windows console that understands terminal sequences (Windows Terminal, or conhost from Windows
/// 10 on). docs/screens.md says where it was run so far.
/// </summary>
[SupportedOSPlatform("windows")]
internal sealed class WindowsScreen(ColorDepth depth, bool synchronized) : IScreenHost, IDisposable
{
    private const int EscapeWait = 25;
    private const int SizeWait = 250;
    private readonly nint input = Kernel32.StandardHandle(Kernel32.Input);
    private readonly nint output = Kernel32.StandardHandle(Kernel32.Output);
    private readonly FrameWriter writer = new(depth, synchronized);
    private readonly List<PosixSignalRegistration> signals = [];
    private readonly TaskCompletionSource left = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Action<Message> post = static _ => { };
    private uint inputBefore;
    private uint outputBefore;
    private uint pageBefore;
    private int entered;
    private volatile bool mouse;
    private ScreenSize size;

    /// <summary>True when standard input and output are a console.</summary>
    public static bool IsPresent =>
        Kernel32.GetMode(Kernel32.StandardHandle(Kernel32.Input), out _)
        && Kernel32.GetMode(Kernel32.StandardHandle(Kernel32.Output), out _);

    /// <summary>
    /// True when the console takes sequences. Some say yes and print them as text (Wine), so one is tried that shows
    /// nothing: where the cursor moved, it was text, and is wiped away.
    /// </summary>
    public static bool TakesSequences
    {
        get
        {
            var console = Kernel32.StandardHandle(Kernel32.Output);
            if (!Kernel32.GetMode(console, out var before)
                || !Kernel32.GetScreen(console, out var start)
                || !Kernel32.SetMode(console, before | Kernel32.VirtualOutput | Kernel32.ProcessedOutput))
            {
                return false;
            }

            Write(console, "\e[0m"u8);
            var stayed = Kernel32.GetScreen(console, out var end)
                && (end.CursorX, end.CursorY) == (start.CursorX, start.CursorY);
            if (!stayed)
            {
                Write(console, "\b\b\b\b    \b\b\b\b"u8);
            }

            _ = Kernel32.SetMode(console, before);
            return stayed;
        }
    }

    /// <inheritdoc/>
    public ScreenSize Size => Kernel32.GetScreen(output, out var info)
        ? new(Math.Max(1, info.Right - info.Left + 1), Math.Max(1, info.Bottom - info.Top + 1))
        : new(80, 24);

    /// <inheritdoc/>
    public void Enter(Action<Message> post)
    {
        this.post = post;
        _ = Kernel32.GetMode(input, out inputBefore);
        _ = Kernel32.GetMode(output, out outputBefore);
        pageBefore = Kernel32.OutputCodePage();
        size = Size;
        AppDomain.CurrentDomain.ProcessExit += OnExit;
        AppDomain.CurrentDomain.UnhandledException += OnExit;
        Catch(PosixSignal.SIGTERM, 143);
        Catch(PosixSignal.SIGHUP, 129);
        Catch(PosixSignal.SIGINT, 130);
        Resume();
        new Thread(ReadInput) { IsBackground = true, Name = "console input" }.Start();
    }

    /// <inheritdoc/>
    public void Show(Surface frame)
    {
        var bytes = writer.Write(frame);
        if (Volatile.Read(ref entered) == 1)
        {
            Write(bytes.Span);
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
        _ = Kernel32.SetOutputCodePage(Kernel32.Utf8);
        _ = Kernel32.SetMode(
            output, outputBefore | Kernel32.VirtualOutput | Kernel32.ProcessedOutput | Kernel32.NoAutoReturn);
        _ = Kernel32.SetMode(input, Kernel32.VirtualInput | Kernel32.WindowInput);
        Write("\e[?1049h\e[?25l\e[?7l\e[?2004h"u8);
        Write(mouse ? "\e[?1000h\e[?1006h"u8 : default);
        writer.Forget();
    }

    /// <summary>Windows has no background jobs: the screen is drawn anew and that is all.</summary>
    public void Suspend() => Resume();

    /// <inheritdoc/>
    public void Copy(string text) =>
        Write(Encoding.ASCII.GetBytes($"\e]52;c;{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}\a"));

    /// <inheritdoc/>
    public void UseMouse(bool on)
    {
        mouse = on;
        Write(on ? "\e[?1000h\e[?1006h"u8 : "\e[?1006l\e[?1000l"u8);
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
        if (Interlocked.Exchange(ref entered, 0) == 1)
        {
            Write("\e[?1006l\e[?1000l\e[?2004l\e[?7h\e[0m\e[?25h\e[?1049l"u8);
            _ = Kernel32.SetMode(input, inputBefore);
            _ = Kernel32.SetMode(output, outputBefore);
            _ = Kernel32.SetOutputCodePage(pageBefore);
        }
    }

    /// <summary>Leaves and lets go of the signals.</summary>
    public void Dispose()
    {
        Leave();
        signals.ForEach(signal => signal.Dispose());
        signals.Clear();
    }

    private void OnExit(object? sender, EventArgs e) => Leave();

    private void Catch(PosixSignal signal, int code) => signals.Add(PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        post(new Message.Signal(code));
        if (!left.Task.Wait(TimeSpan.FromSeconds(2)))
        {
            Environment.Exit(code);
        }
    }));

    private void Write(ReadOnlySpan<byte> bytes) => Write(output, bytes);

    private static void Write(nint console, ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0
            && Kernel32.Write(console, ref MemoryMarshal.GetReference(bytes), (uint)bytes.Length, out var written, 0)
            && written > 0)
        {
            bytes = bytes[(int)written..];
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
            // A fault of this thread would end the program before the console is as it was.
            post(new Message.Fault(fault));
        }
    }

    private void ReadOn()
    {
        var parser = new VtParser();
        var typed = new ConsoleBytes();
        var events = new ConsoleEvent[64];
        while (!left.Task.IsCompleted)
        {
            var waited = Kernel32.Wait(input, parser.IsWaiting ? (uint)EscapeWait : SizeWait);
            if (waited == Kernel32.TimedOut)
            {
                parser.Flush(post);
                LookAtSize();
                continue;
            }

            if (waited != Kernel32.Ready
                || !Kernel32.ReadEvents(input, ref events[0], (uint)events.Length, out var read))
            {
                post(new Message.Signal(129));
                return;
            }

            var all = events.AsSpan(0, (int)read);
            parser.Feed(typed.Of(all), post);
            foreach (var one in all)
            {
                if (one.Kind == ConsoleEvent.SizeKind)
                {
                    LookAtSize();
                }
            }
        }
    }

    private void LookAtSize()
    {
        var now = Size;
        if (now != size)
        {
            size = now;
            post(new Message.Resized(now));
        }
    }
}
