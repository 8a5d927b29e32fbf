using System.Text;

namespace CcmPlanner.Tui.Screen;

/// <summary>
/// What the keys of a Windows console type, as the bytes a terminal would send: a character each, a sequence one
/// character after the other. Half a character outside the basic plane waits for its other half.
/// </summary>
internal sealed class ConsoleBytes
{
    private readonly Encoder encoder = Encoding.UTF8.GetEncoder();

    /// <summary>The bytes of some events, in order; none where nothing was typed.</summary>
    public byte[] Of(ReadOnlySpan<ConsoleEvent> events)
    {
        var typed = new StringBuilder();
        foreach (var one in events)
        {
            if (one.Types)
            {
                typed.Append((char)one.Character, Math.Max((ushort)1, one.Repeats));
            }
        }

        var text = typed.ToString();
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        return bytes[..encoder.GetBytes(text, bytes, flush: false)];
    }
}
