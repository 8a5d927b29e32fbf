namespace CcmPlanner.Tui.Screen;

/// <summary>
/// The last step before a terminal that shows ASCII only: our own signs become their nearest ASCII ones, letters lose
/// their accents, anything else becomes a question mark. Every sign stays one cell, so nothing moves.
/// </summary>
internal static class Ascii
{
    /// <summary>Each sign followed by what stands for it.</summary>
    private const string Signs =
        "─-━=╌-│|┃|┊:╭+╮+╰+╯+┌+┐+└+┘+┏+┓+┗+┛+├|┤|┬+┴+┼+▶>▸>◂<▼v▲^△^▽v●o○.◆*◇o·.•*….–-—-−-×x≤<≥>→>←<↑^↓v" +
        "█#▇#▆=▅=▄-▃-▂_▁_▉#▊#▋#▌#▐#▍-▎-▏-░.▒:▓#▀#═#┄-✗x²2³3§S°o✓v±~";

    private const string Letters =
        "ÀÁÂÃÄÅàáâãäåÇçÈÉÊËèéêëÌÍÎÏìíîïÑñÒÓÔÕÖØòóôõöøÙÚÛÜùúûüÝýÿ" +
        "ĀāĂăĄąĆćČčĎďĐđĒēĘęĚěĞğĪīİıŁłŃńŇňŌōŐőŘřŚśŞşŠšŢţŤťŪūŮůŰűŹźŻżŽž’‘“”";

    private const string Bare =
        "AAAAAAaaaaaaCcEEEEeeeeIIIIiiiiNnOOOOOOooooooUUUUuuuuYyy" +
        "AaAaAaCcCcDdDdEeEeEeGgIiIiLlNnNnOoOoRrSsSsSsTtTtUuUuUuZzZzZz''\"\"";

    /// <summary>True when every character is ASCII.</summary>
    public static bool IsAscii(ReadOnlySpan<char> text) => System.Text.Ascii.IsValid(text);

    /// <summary>What stands for a glyph; null when it is ASCII already.</summary>
    public static string? InsteadOf(string glyph)
    {
        if (glyph.Length == 0 || IsAscii(glyph))
        {
            return null;
        }

        if (Signs.IndexOf(glyph[0], StringComparison.Ordinal) is >= 0 and var sign)
        {
            return Signs[sign + 1].ToString();
        }

        return Letters.IndexOf(glyph[0], StringComparison.Ordinal) is >= 0 and var letter ? Bare[letter].ToString()
            : char.IsAsciiLetter(glyph[0]) ? glyph[..1]
            : "?";
    }
}
