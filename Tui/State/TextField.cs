using CcmPlanner.Tui.Screen;

namespace CcmPlanner.Tui.State;

/// <summary>
/// One line of text being edited. <c>At</c> is the UTF-16 place of the cursor, always between clusters.
/// </summary>
internal sealed record TextField(string Text, int At)
{
    /// <summary>An empty field.</summary>
    public static TextField Empty { get; } = new("", 0);

    /// <summary>A field that holds a text, the cursor behind it.</summary>
    public static TextField Of(string text) => new(text, text.Length);

    /// <summary>The field after a key; null when the key edits nothing.</summary>
    public TextField? After(Message.Key key) => key.Name switch
    {
        "left" or "C-b" => this with { At = At - BeforeCursor() },
        "right" or "C-f" => this with { At = At + AfterCursor() },
        "home" or "C-a" => this with { At = 0 },
        "end" or "C-e" => this with { At = Text.Length },
        "backspace" => Cut(At - BeforeCursor(), At),
        "delete" => Cut(At, At + AfterCursor()),
        "C-u" => Cut(0, At),
        "C-k" => Cut(At, Text.Length),
        "C-w" => Cut(Text[..At].TrimEnd(' ').LastIndexOf(' ') + 1, At),
        _ => key.Text is { } text ? Insert(text) : null,
    };

    /// <summary>
    /// The field with text put in at the cursor: lines and tabs become blanks, other control characters are left out.
    /// </summary>
    public TextField Insert(string text)
    {
        var lines = text.TrimEnd('\r', '\n').Replace("\r\n", " ", StringComparison.Ordinal);
        var clean = string.Concat(lines
            .Select(c => c is '\n' or '\r' or '\t' ? ' ' : c)
            .Where(c => !char.IsControl(c)));
        return new(Text.Insert(At, clean), At + clean.Length);
    }

    private TextField Cut(int from, int to) => new(Text.Remove(from, to - from), from);

    private int BeforeCursor()
    {
        var last = 0;
        for (var i = 0; i < At; i += last)
        {
            last = TextWidth.NextCluster(Text.AsSpan(i, At - i));
        }

        return last;
    }

    private int AfterCursor() => At < Text.Length ? TextWidth.NextCluster(Text.AsSpan(At)) : 0;
}
