using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace CcmPlanner.Tui.Screen;

/// <summary>The calls to the Windows console that the screens need.</summary>
[SupportedOSPlatform("windows")]
internal static partial class Kernel32
{
    /// <summary>Number of standard input.</summary>
    public const int Input = -10;

    /// <summary>Number of standard output.</summary>
    public const int Output = -11;

    /// <summary>Input comes as terminal sequences.</summary>
    public const uint VirtualInput = 0x0200;

    /// <summary>Changes of size come as events.</summary>
    public const uint WindowInput = 0x0008;

    /// <summary>Output may hold terminal sequences.</summary>
    public const uint VirtualOutput = 0x0004;

    /// <summary>Output has its usual meaning; needed besides sequences.</summary>
    public const uint ProcessedOutput = 0x0001;

    /// <summary>A line feed is no carriage return.</summary>
    public const uint NoAutoReturn = 0x0008;

    /// <summary>UTF-8.</summary>
    public const uint Utf8 = 65001;

    /// <summary>What a wait for a handle says when it is ready.</summary>
    public const uint Ready = 0x0000;

    /// <summary>What it says when time has passed first.</summary>
    public const uint TimedOut = 0x0102;

    /// <summary>A standard handle.</summary>
    [LibraryImport("kernel32.dll", EntryPoint = "GetStdHandle", SetLastError = true)]
    public static partial nint StandardHandle(int number);

    /// <summary>How a console handle behaves.</summary>
    [LibraryImport("kernel32.dll", EntryPoint = "GetConsoleMode", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool GetMode(nint handle, out uint mode);

    /// <summary>Sets how a console handle behaves.</summary>
    [LibraryImport("kernel32.dll", EntryPoint = "SetConsoleMode", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool SetMode(nint handle, uint mode);

    /// <summary>The code page of the output.</summary>
    [LibraryImport("kernel32.dll", EntryPoint = "GetConsoleOutputCP")]
    public static partial uint OutputCodePage();

    /// <summary>Sets the code page of the output.</summary>
    [LibraryImport("kernel32.dll", EntryPoint = "SetConsoleOutputCP", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool SetOutputCodePage(uint page);

    /// <summary>The window, among much else.</summary>
    [LibraryImport("kernel32.dll", EntryPoint = "GetConsoleScreenBufferInfo", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool GetScreen(nint handle, out ScreenInfo info);

    /// <summary>Waits for a handle.</summary>
    [LibraryImport("kernel32.dll", EntryPoint = "WaitForSingleObject", SetLastError = true)]
    public static partial uint Wait(nint handle, uint milliseconds);

    /// <summary>Reads events.</summary>
    [LibraryImport("kernel32.dll", EntryPoint = "ReadConsoleInputW", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool ReadEvents(nint handle, ref ConsoleEvent first, uint room, out uint read);

    /// <summary>Writes bytes.</summary>
    [LibraryImport("kernel32.dll", EntryPoint = "WriteFile", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool Write(nint handle, ref byte first, uint length, out uint written, nint overlapped);

    /// <summary>CONSOLE_SCREEN_BUFFER_INFO; the window's edges are inclusive.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct ScreenInfo
    {
        public short BufferWidth;
        public short BufferHeight;
        public short CursorX;
        public short CursorY;
        public ushort Attributes;
        public short Left;
        public short Top;
        public short Right;
        public short Bottom;
        public short MostWidth;
        public short MostHeight;
    }
}
