using System.Runtime.InteropServices;

[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]

namespace CcmPlanner.Tui.Screen;

/// <summary>The few calls of the C library a terminal needs.</summary>
internal static partial class Libc
{
    /// <summary>
    /// Bytes set aside for a <c>struct termios</c>, which is smaller on every system; its layout is never looked at.
    /// </summary>
    public const int TermiosSize = 512;

    /// <summary>Input can be read.</summary>
    public const short PollIn = 1;

    /// <summary>Output can be written.</summary>
    public const short PollOut = 4;

    /// <summary>Asks for the flags of a descriptor.</summary>
    public const int GetFlags = 3;

    /// <summary>The part of the flags that says what a descriptor may be used for.</summary>
    public const int AccessMode = 3;

    /// <summary>A descriptor that can only be read from.</summary>
    public const int ReadOnly = 0;

    /// <summary>Apply terminal settings at once.</summary>
    public const int Now = 0;

    /// <summary>What poll waits for.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct PollFd
    {
        /// <summary>Which descriptor.</summary>
        public int Descriptor;

        /// <summary>What is waited for.</summary>
        public short Events;

        /// <summary>What happened.</summary>
        public short Returned;
    }

    /// <summary>What the kernel says of a terminal's size.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct WindowSize
    {
        /// <summary>Rows.</summary>
        public ushort Rows;

        /// <summary>Columns.</summary>
        public ushort Columns;

        /// <summary>Width in pixels, unused.</summary>
        public ushort PixelsWide;

        /// <summary>Height in pixels, unused.</summary>
        public ushort PixelsHigh;
    }

    /// <summary>1 when the descriptor is a terminal.</summary>
    [LibraryImport("libc", EntryPoint = "isatty")]
    public static partial int IsTerminal(int descriptor);

    /// <summary>Reads what there is.</summary>
    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    public static partial nint Read(int descriptor, ref byte buffer, nint count);

    /// <summary>Writes; the result may be less than asked.</summary>
    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    public static partial nint Write(int descriptor, ref byte buffer, nint count);

    /// <summary>What is known of a descriptor; -1 for one that is closed.</summary>
    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    public static partial int Flags(int descriptor, int command);

    /// <summary>Waits, in milliseconds; -1 for as long as it takes.</summary>
    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    public static partial int Poll(ref PollFd descriptors, nuint count, int milliseconds);

    /// <summary>Reads the terminal's settings.</summary>
    [LibraryImport("libc", EntryPoint = "tcgetattr", SetLastError = true)]
    public static partial int GetSettings(int descriptor, ref byte termios);

    /// <summary>Writes the terminal's settings.</summary>
    [LibraryImport("libc", EntryPoint = "tcsetattr", SetLastError = true)]
    public static partial int SetSettings(int descriptor, int when, ref byte termios);

    /// <summary>Changes settings to pass every byte on as it comes.</summary>
    [LibraryImport("libc", EntryPoint = "cfmakeraw")]
    public static partial void MakeRaw(ref byte termios);

    /// <summary>Sends a signal; process 0 means the whole group.</summary>
    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    public static partial int Kill(int process, int signal);

    /// <summary>
    /// Gives pages that freed memory has left in the C library's heap back to the system; only glibc knows it.
    /// </summary>
    [LibraryImport("libc", EntryPoint = "malloc_trim")]
    public static partial int GiveBackFreed(nint kept);

    /// <summary>
    /// The terminal's size. Its third parameter is variadic in C; on Apple's arm64 use the padded form.
    /// </summary>
    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    public static partial int Control(int descriptor, nuint request, ref WindowSize size);

    /// <summary>The same where variadic arguments travel on the stack: the padding fills the registers.</summary>
    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    public static partial int ControlPadded(
        int descriptor, nuint request, nint p2, nint p3, nint p4, nint p5, nint p6, nint p7, ref WindowSize size);
}
