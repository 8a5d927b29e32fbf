using System.Buffers;
using System.Text;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Screen;

/// <summary>
/// Reads what a terminal sends: keys, mouse (SGR), bracketed paste. Bytes may arrive cut anywhere; what is not yet
/// complete waits. Nothing it is fed makes it throw, and what it does not know it drops.
/// </summary>
internal sealed class VtParser
{
    private const int LongestSequence = 256;
    private const int LongestPaste = 1 << 20;
    private readonly List<byte> waiting = [];
    private readonly List<byte> pasted = [];
    private bool pasting;

    private static ReadOnlySpan<byte> PasteEnd => "\e[201~"u8;

    /// <summary>
    /// True when a sequence has begun and not ended; an escape key alone looks like that until time has passed.
    /// </summary>
    public bool IsWaiting => waiting is [VtKeys.Escape, ..] && !pasting;

    /// <summary>Takes bytes and emits every message that is complete.</summary>
    public void Feed(ReadOnlySpan<byte> bytes, Action<Message> emit)
    {
        foreach (var one in bytes)
        {
            waiting.Add(one);
        }

        var all = waiting.ToArray().AsSpan();
        var used = 0;
        while (used < all.Length)
        {
            var step = pasting ? TakePaste(all[used..], emit) : Take(all[used..], emit);
            if (step == 0)
            {
                break;
            }

            used += step;
        }

        waiting.RemoveRange(0, used);
    }

    /// <summary>
    /// Time has passed and nothing followed: an escape that waits is the escape key, a longer sequence is dropped.
    /// </summary>
    public void Flush(Action<Message> emit)
    {
        if (!IsWaiting)
        {
            return;
        }

        var (count, last) = (waiting.Count, waiting[^1]);
        waiting.Clear();
        if (count <= 2)
        {
            emit(new Message.Key("esc"));
            Emit(count == 2 ? ((char)last).ToString() : null, count, emit);
        }
    }

    private int TakePaste(ReadOnlySpan<byte> bytes, Action<Message> emit)
    {
        var end = bytes.IndexOf(PasteEnd);
        var text = end >= 0 ? bytes[..end] : bytes[..Math.Max(0, bytes.Length - PasteEnd.Length + 1)];
        foreach (var one in text[..Math.Min(text.Length, LongestPaste - pasted.Count)])
        {
            pasted.Add(one);
        }

        if (end < 0)
        {
            return text.Length;
        }

        emit(new Message.Paste(Encoding.UTF8.GetString([.. pasted])));
        pasted.Clear();
        pasting = false;
        return end + PasteEnd.Length;
    }

    /// <summary>Bytes used by the first key or sequence; 0 when it is not complete.</summary>
    private int Take(ReadOnlySpan<byte> bytes, Action<Message> emit)
    {
        if (bytes[0] == VtKeys.Escape)
        {
            return TakeEscape(bytes, emit);
        }

        if (bytes[0] < 0x20 || bytes[0] == 0x7F)
        {
            emit(new Message.Key(VtKeys.OfControl(bytes[0])));
            return 1;
        }

        return TakeRune(bytes, emit);
    }

    private static int TakeRune(ReadOnlySpan<byte> bytes, Action<Message> emit)
    {
        var status = Rune.DecodeFromUtf8(bytes, out var rune, out var used);
        if (status == OperationStatus.NeedMoreData)
        {
            return 0;
        }

        if (status == OperationStatus.Done && !Rune.IsControl(rune))
        {
            emit(new Message.Key(rune.Value == ' ' ? "space" : rune.ToString()));
        }

        return Math.Max(1, used);
    }

    private int TakeEscape(ReadOnlySpan<byte> bytes, Action<Message> emit)
    {
        if (bytes.Length == 1)
        {
            return 0;
        }

        switch (bytes[1])
        {
            case (byte)'[':
                return TakeControlSequence(bytes, emit);
            case (byte)'O':
                return bytes.Length < 3 ? 0 : Emit(VtKeys.OfFinal((char)bytes[2], ""), 3, emit);
            case (byte)']' or (byte)'P' or (byte)'_' or (byte)'^' or (byte)'X':
                return SkipString(bytes);
            default:
                // No key of ours needs Alt, so this is the escape key with another close behind it.
                return Emit("esc", 1, emit);
        }
    }

    private int TakeControlSequence(ReadOnlySpan<byte> bytes, Action<Message> emit)
    {
        var end = 2;
        while (end < bytes.Length && bytes[end] is >= 0x20 and <= 0x3F)
        {
            end++;
        }

        if (end == bytes.Length)
        {
            return bytes.Length > LongestSequence ? bytes.Length : 0;
        }

        if (bytes[end] is < 0x40 or > 0x7E)
        {
            return end;
        }

        var parameters = Encoding.ASCII.GetString(bytes[2..end]);
        var final = (char)bytes[end];
        if (parameters.Length == 0 && final is 'M' or '[')
        {
            return TakeOldSequence(bytes, end, emit);
        }

        pasting = final == '~' && parameters == "200";
        if (VtKeys.MouseOf(parameters, final) is { } mouse)
        {
            emit(mouse);
        }

        return Emit(VtKeys.OfFinal(final, parameters), end + 1, emit);
    }

    /// <summary>The Linux console's function keys, and the old form of mouse messages, which is dropped.</summary>
    private static int TakeOldSequence(ReadOnlySpan<byte> bytes, int end, Action<Message> emit)
    {
        var whole = end + (bytes[end] == 'M' ? 4 : 2);
        return bytes.Length < whole ? 0
            : Emit(bytes[end] == '[' ? VtKeys.OfLinuxConsole((char)bytes[end + 1]) : null, whole, emit);
    }

    private static int SkipString(ReadOnlySpan<byte> bytes)
    {
        for (var i = 2; i < bytes.Length; i++)
        {
            if (bytes[i] == 0x07 || (bytes[i] == '\\' && bytes[i - 1] == VtKeys.Escape))
            {
                return i + 1;
            }
        }

        return bytes.Length > LongestSequence * 16 ? bytes.Length : 0;
    }

    private static int Emit(string? key, int used, Action<Message> emit)
    {
        if (key is not null)
        {
            emit(new Message.Key(key));
        }

        return used;
    }
}
