using System.Text;

namespace CcmPlanner.Tui.Shell;

/// <summary>
/// Standard input, output and error as text. In files and pipes it is UTF-8 on every system; a Windows console is given
/// and asked for UTF-16, since bytes mean there what its code page says, which is seldom UTF-8.
/// </summary>
internal static class StandardText
{
    private static readonly UnicodeEncoding OfConsole = new(bigEndian: false, byteOrderMark: false);
    private static readonly UTF8Encoding OfStream = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly Lazy<TextReader> Opened = new(OpenInput);

    /// <summary>Standard output; what is written is seen when the writer is flushed or closed.</summary>
    /// <param name="through">Makes the stream it goes through of what opens the one it goes to.</param>
    public static StreamWriter Output(Func<Func<Stream>, Stream> through) => Writer(
        OperatingSystem.IsWindows() && !Console.IsOutputRedirected,
        () => through(Console.OpenStandardOutput),
        atOnce: false);

    /// <summary>Standard error; what is written is seen at once.</summary>
    public static StreamWriter Error() => Error(static open => open());

    /// <summary>The same through another stream.</summary>
    /// <param name="through">Makes the stream it goes through of what opens the one it goes to.</param>
    public static StreamWriter Error(Func<Func<Stream>, Stream> through) => Writer(
        OperatingSystem.IsWindows() && !Console.IsErrorRedirected,
        () => through(Console.OpenStandardError),
        atOnce: true);

    /// <summary>Standard input, open as long as the program runs.</summary>
    public static TextReader Input => Opened.Value;

    private static TextReader OpenInput()
    {
        if (OperatingSystem.IsWindows() && Console.IsInputRedirected)
        {
            return new StreamReader(Console.OpenStandardInput(), OfStream);
        }

        if (OperatingSystem.IsWindows())
        {
            Console.InputEncoding = Encoding.Unicode;
        }

        return Console.In;
    }

    private static StreamWriter Writer(bool isConsole, Func<Stream> open, bool atOnce)
    {
        if (isConsole)
        {
            // Makes the stream a console's that takes UTF-16; the console's code page stays as it is.
            Console.OutputEncoding = Encoding.Unicode;
        }

        return new StreamWriter(open(), isConsole ? OfConsole : OfStream) { AutoFlush = atOnce, NewLine = "\n" };
    }
}
