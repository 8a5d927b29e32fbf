using System.Buffers;
using System.Globalization;
using System.Text;

namespace CcmPlanner.Tui.Screen;

/// <summary>
/// Turns the difference between the frame shown and the next one into one run of bytes. The bottom right cell is never
/// written, because that scrolls some terminals. After a glyph whose width a terminal may see differently (wide, or of
/// several code units) the position is given anew, so that a disagreement spoils one cell and not the line.
/// </summary>
internal sealed class FrameWriter(ColorDepth depth, bool synchronized = true)
{
    private const int GapWorthWriting = 4;
    private readonly ArrayBufferWriter<byte> output = new(32 * 1024);
    private readonly Dictionary<Style, byte[]> looks = [];
    private Surface? shown;
    private Style look;
    private Spot at;
    private bool certain;
    private bool caretShown;

    /// <summary>Forgets what is on the screen, so that the next frame is written whole.</summary>
    public void Forget() => shown = null;

    /// <summary>
    /// The bytes that bring the screen to <paramref name="next"/>; empty when it is there already. Valid until the
    /// next call.
    /// </summary>
    public ReadOnlyMemory<byte> Write(Surface next)
    {
        output.ResetWrittenCount();
        Put(synchronized ? "\e[?2026h"u8 : default);
        var start = output.WrittenCount;
        var before = Begin(next);
        for (var y = 0; y < next.Height; y++)
        {
            WriteRow(before, next, y);
        }

        SetLook(default);
        var same = output.WrittenCount == start && before.Caret == next.Caret && caretShown == next.CaretShown;
        if (same)
        {
            return default;
        }

        PlaceCaret(next);
        Put(synchronized ? "\e[?2026l"u8 : default);
        before.CopyFrom(next);
        return output.WrittenMemory;
    }

    private Surface Begin(Surface next)
    {
        if (shown is { } before && before.Width == next.Width && before.Height == next.Height)
        {
            return before;
        }

        Put("\e[?25l\e[0m\e[2J"u8);
        look = default;
        certain = false;
        caretShown = false;
        return shown = new Surface(next.Width, next.Height);
    }

    private void WriteRow(Surface before, Surface next, int y)
    {
        var x = 0;
        while (x < next.Width)
        {
            var width = x + 1 < next.Width && next[x + 1, y].IsRightHalf ? 2 : 1;
            var same = before[x, y] == next[x, y];
            var corner = y == next.Height - 1 && x + width == next.Width;
            if (!same && !corner)
            {
                MoveTo(next, x, y);
                WriteCell(next[x, y], width, x + width < next.Width);
            }

            x += width;
        }
    }

    private void WriteCell(Cell cell, int width, bool roomLeft)
    {
        SetLook(cell.Style);
        PutText(cell.Glyph);
        certain = roomLeft && width == 1 && cell.Glyph.Length == 1;
        at = at with { X = at.X + width };
    }

    private void MoveTo(Surface next, int x, int y)
    {
        if (certain && at.Y == y && at.X <= x && x - at.X <= GapWorthWriting && CanWriteThrough(next, x, y))
        {
            for (var i = at.X; i < x; i++)
            {
                PutText(next[i, y].Glyph);
            }
        }
        else
        {
            Put("\e["u8);
            PutNumber(y + 1);
            Put(";"u8);
            PutNumber(x + 1);
            Put("H"u8);
        }

        at = new Spot(x, y);
        certain = true;
    }

    private bool CanWriteThrough(Surface next, int x, int y)
    {
        for (var i = at.X; i < x; i++)
        {
            if (next[i, y].Glyph.Length != 1 || next[i, y].Style != look || next[i + 1, y].IsRightHalf)
            {
                return false;
            }
        }

        return true;
    }

    private void SetLook(Style style)
    {
        if (style == look)
        {
            return;
        }

        if (!looks.TryGetValue(style, out var bytes))
        {
            bytes = Encoding.ASCII.GetBytes(Sequence(style));
            looks.Add(style, bytes);
        }

        Put(bytes);
        look = style;
    }

    private string Sequence(Style style)
    {
        var effects = style.Effects;
        var back = style.Back;
        if (effects.HasFlag(Effects.Bar) && depth <= ColorDepth.Sixteen)
        {
            effects |= Effects.Reverse;
            back = default;
        }

        var text = new StringBuilder("\e[0");
        Append(text, effects.HasFlag(Effects.Bold), "1");
        Append(text, effects.HasFlag(Effects.Dim), "2");
        Append(text, effects.HasFlag(Effects.Underline), "4");
        Append(text, effects.HasFlag(Effects.Reverse), "7");
        var colours = depth != ColorDepth.None;
        Append(text, colours && !style.Fore.IsDefault, ColorSteps.Parameters(depth, style.Fore.Rgb, background: false));
        Append(text, colours && !back.IsDefault, ColorSteps.Parameters(depth, back.Rgb, background: true));
        return text.Append('m').ToString();
    }

    private static void Append(StringBuilder text, bool wanted, string parameter)
    {
        if (wanted)
        {
            text.Append(';').Append(parameter);
        }
    }

    private void PlaceCaret(Surface next)
    {
        certain = false;
        MoveTo(next, Math.Clamp(next.Caret.X, 0, next.Width - 1), Math.Clamp(next.Caret.Y, 0, next.Height - 1));
        if (caretShown != next.CaretShown)
        {
            Put(next.CaretShown ? "\e[?25h"u8 : "\e[?25l"u8);
            caretShown = next.CaretShown;
        }
    }

    private void Put(ReadOnlySpan<byte> bytes) => output.Write(bytes);

    private void PutNumber(int value)
    {
        value.TryFormat(output.GetSpan(11), out var written, default, CultureInfo.InvariantCulture);
        output.Advance(written);
    }

    private void PutText(string glyph)
    {
        var room = output.GetSpan(glyph.Length * 3);
        output.Advance(Encoding.UTF8.GetBytes(glyph, room));
    }
}
