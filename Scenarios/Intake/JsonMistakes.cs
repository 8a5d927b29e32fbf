using System.Text;
using System.Text.Json;

namespace CcmPlanner.Scenarios.Intake;

/// <summary>Says in plain words why a text is not JSON.</summary>
internal static class JsonMistakes
{
    public static Problem BrokenOff(SourceText source, string path, string closers)
    {
        var end = source.Utf8.TrimEnd(" \t\r\n"u8).Length;
        return end == 0
            ? new Problem(Severity.Error, source.PlaceAt(0, "$"), "an empty file", "{ \"kind\": …, … }")
            : new Problem(
                Severity.Error,
                source.PlaceAt(end, path),
                "the end of the file",
                closers.Length == 0 ? "the rest" : $"the rest, down to the closing {closers}");
    }

    public static Problem Malformed(SourceText source, int offset, string path, bool complete, JsonException mistake)
    {
        var text = source.Utf8;
        var before = text[..offset].TrimEnd(" \t\r\n"u8).Length - 1;
        var here = offset < text.Length ? text[offset] : (byte)0;
        if (complete)
        {
            return Error(
                source,
                offset,
                path,
                Character(text, offset) + " after the end of the document",
                "nothing there");
        }

        if (here == '/')
        {
            return Error(source, offset, path, "a comment", "no comment here, but a \"note\" in the fact it is about");
        }

        if (here is (byte)'}' or (byte)']' && before >= 0 && text[before] == ',')
        {
            return Error(
                source,
                before,
                path,
                $"a comma before the closing {(char)here}",
                "no comma after the last one");
        }

        if (mistake.Message.Contains("depth", StringComparison.Ordinal))
        {
            return Error(source, offset, path, "values nested 65 deep", "a flatter document");
        }

        return Error(source, offset, path, Character(text, offset), Expected(text, before, here));
    }

    private static byte Last(ReadOnlySpan<byte> text, int before) => before < 0 ? (byte)0 : text[before];

    private static Problem Error(SourceText source, int offset, string path, string found, string write) =>
        new(Severity.Error, source.PlaceAt(offset, path), found, write);

    private static string Character(ReadOnlySpan<byte> text, int offset)
    {
        if (offset >= text.Length)
        {
            return "the end of the file";
        }

        Rune.DecodeFromUtf8(text[offset..], out var rune, out _);
        return Rune.IsControl(rune) ? "the end of the line, or a control character" : $"'{rune}'";
    }

    private static string Expected(ReadOnlySpan<byte> text, int before, byte here) => Last(text, before) switch
    {
        _ when here < ' ' => "the text on one line, ending with \"",
        (byte)'{' or (byte)',' when here is not ((byte)'"' or (byte)',') =>
            "a key or a value, texts and keys in double quotes",
        (byte)'{' or (byte)',' or (byte)':' or (byte)'[' => "a value here",
        (>= (byte)'a' and <= (byte)'z') => "a word JSON knows: true, false or null",
        0 => "an object: { \"kind\": …, … }",
        _ => "a comma or a closing bracket that fits (or a colon after a key)",
    };
}
