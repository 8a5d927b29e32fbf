using System.Buffers;
using System.Text;

namespace CcmPlanner.Scenarios.Intake;

/// <summary>A text with its name. Whoever owns the disk reads it; intake only ever sees this.</summary>
public sealed class SourceText
{
    private readonly ReadOnlyMemory<byte> utf8;
    private readonly int linesBefore;
    private int[]? lineStarts;

    /// <summary>Wraps a text already decoded.</summary>
    public SourceText(string file, string text)
        : this(file, Encoding.UTF8.GetBytes(text))
    {
    }

    /// <summary>
    /// Wraps the bytes of a file; a byte order mark is skipped, and bytes that are not UTF-8 become a problem
    /// later.
    /// </summary>
    public SourceText(string file, ReadOnlyMemory<byte> utf8)
    {
        File = file;
        this.utf8 = utf8.Span.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;
    }

    private SourceText(string file, ReadOnlyMemory<byte> utf8, int linesBefore)
    {
        File = file;
        this.utf8 = utf8;
        this.linesBefore = linesBefore;
    }

    /// <summary>Name to print before a line number.</summary>
    public string File { get; }

    /// <summary>The bytes, without a byte order mark.</summary>
    public ReadOnlySpan<byte> Utf8 => utf8.Span;

    /// <summary>The place of the byte at <paramref name="offset"/>; one past the end is the end of the text.</summary>
    public Place PlaceAt(int offset, string path)
    {
        lineStarts ??= FindLineStarts();
        var found = Array.BinarySearch(lineStarts, offset);
        var line = found >= 0 ? found : ~found - 1;
        return new Place(File, linesBefore + line + 1, CharactersIn(Utf8[lineStarts[line]..offset]) + 1, path);
    }

    /// <summary>The first line of the place, counted from 1.</summary>
    public int LineAt(int offset) => PlaceAt(offset, string.Empty).Line;

    /// <summary>Some whole lines of the text as a text of its own, whose places are those of the whole.</summary>
    internal SourceText Part(int start, int length) =>
        new(File, utf8.Slice(start, length), linesBefore + LineAt(start) - 1);

    /// <summary>
    /// Where the bytes stop being UTF-8; null when they never do, or are only cut off inside the last character.
    /// </summary>
    internal int? FirstInvalid()
    {
        if (System.Text.Unicode.Utf8.IsValid(Utf8))
        {
            return null;
        }

        var at = 0;
        while (at < Utf8.Length)
        {
            var status = Rune.DecodeFromUtf8(Utf8[at..], out _, out var consumed);
            if (status != OperationStatus.Done)
            {
                return status == OperationStatus.InvalidData ? at : null;
            }

            at += consumed;
        }

        return null;
    }

    private static int CharactersIn(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var unit in bytes)
        {
            count += (unit & 0xC0) == 0x80 ? 0 : 1;
        }

        return count;
    }

    private int[] FindLineStarts()
    {
        var starts = new List<int> { 0 };
        for (var at = 0; at < Utf8.Length; at++)
        {
            if (Utf8[at] == '\n')
            {
                starts.Add(at + 1);
            }
        }

        return [.. starts];
    }
}
