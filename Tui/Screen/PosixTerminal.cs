using System.Runtime.InteropServices;
using System.Text;

namespace CcmPlanner.Tui.Screen;

/// <summary>
/// The terminal on standard input and output, asked through the C library; <c>System.Console</c> is never touched.
/// </summary>
internal sealed class PosixTerminal
{
    private const int Input = 0;
    private const int Output = 1;
    private const int Interrupted = 4;
    private readonly byte[] before = new byte[Libc.TermiosSize];
    private bool known;

    /// <summary>True when both standard input and output are a terminal.</summary>
    public static bool IsPresent =>
        !OperatingSystem.IsWindows() && Libc.IsTerminal(Input) == 1 && Libc.IsTerminal(Output) == 1;

    /// <summary>
    /// True when the last call failed for a moment only: interrupted, or try again (11 on Linux, 35 on macOS).
    /// </summary>
    private static bool IsPassing => Marshal.GetLastPInvokeError() is Interrupted or 11 or 35;

    /// <summary>The size now; 80 by 24 where the terminal does not say.</summary>
    public static ScreenSize Size
    {
        get
        {
            var size = default(Libc.WindowSize);
            var request = OperatingSystem.IsLinux() ? 0x5413u : 0x40087468u;
            var padded = OperatingSystem.IsMacOS() && RuntimeInformation.ProcessArchitecture == Architecture.Arm64;
            var answer = padded
                ? Libc.ControlPadded(Output, request, 0, 0, 0, 0, 0, 0, ref size)
                : Libc.Control(Output, request, ref size);
            return answer == 0 && size is { Rows: > 0, Columns: > 0 } ? new(size.Columns, size.Rows) : new(80, 24);
        }
    }

    /// <summary>Lets every byte through as it comes; what was set before is remembered the first time.</summary>
    public void MakeRaw()
    {
        known = known || Libc.GetSettings(Input, ref before[0]) == 0;
        if (known)
        {
            var raw = (byte[])before.Clone();
            Libc.MakeRaw(ref raw[0]);
            _ = Libc.SetSettings(Input, Libc.Now, ref raw[0]);
        }
    }

    /// <summary>Sets what was set before.</summary>
    public void Restore()
    {
        if (known)
        {
            _ = Libc.SetSettings(Input, Libc.Now, ref before[0]);
        }
    }

    /// <summary>
    /// Waits for input up to a time in milliseconds and reads it; 0 when none came, null when the terminal is gone.
    /// </summary>
    public static int? Read(Span<byte> buffer, int milliseconds)
    {
        var wait = new Libc.PollFd { Descriptor = Input, Events = Libc.PollIn };
        var ready = Libc.Poll(ref wait, 1, milliseconds);
        if (ready <= 0)
        {
            return ready == 0 || Marshal.GetLastPInvokeError() == Interrupted ? 0 : null;
        }

        var read = Libc.Read(Input, ref buffer[0], buffer.Length);
        return read > 0 ? (int)read
            : read < 0 && IsPassing ? 0
            : null;
    }

    /// <summary>
    /// Writes all bytes, waiting for the terminal up to a time in milliseconds each time it is slow; -1 for ever.
    /// </summary>
    public static void Write(ReadOnlySpan<byte> bytes, int patience = -1) => Write(Output, bytes, patience);

    /// <summary>Writes a text to standard error.</summary>
    public static void Complain(string text) => Write(2, Encoding.UTF8.GetBytes(text), patience: 500);

    private static void Write(int descriptor, ReadOnlySpan<byte> bytes, int patience)
    {
        while (bytes.Length > 0)
        {
            var wait = new Libc.PollFd { Descriptor = descriptor, Events = Libc.PollOut };
            var ready = Libc.Poll(ref wait, 1, patience);
            if (ready == 0)
            {
                return;
            }

            var written = Libc.Write(descriptor, ref MemoryMarshal.GetReference(bytes), bytes.Length);
            if (written < 0 && !IsPassing)
            {
                return;
            }

            bytes = bytes[(int)Math.Max(0, written)..];
        }
    }
}
