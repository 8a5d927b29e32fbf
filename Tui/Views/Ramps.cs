using CcmPlanner.Tui.Screen;

namespace CcmPlanner.Tui.Views;

/// <summary>Colours for more and less, with the colour in which a number reads on each.</summary>
internal static class Ramps
{
    /// <summary>
    /// Steps of viridis (van der Walt and Smith), light for little and dark for much; it stays in order for every kind
    /// of colour vision and in grey.
    /// </summary>
    public static IReadOnlyList<Style> Viridis { get; } =
    [
        OnLight(0xFDE725), OnLight(0xB5DE2B), OnLight(0x6ECE58), OnLight(0x35B779), OnLight(0x1F9E89),
        OnDark(0x31688E), OnDark(0x3E4989), OnDark(0x482878),
    ];

    private static Style OnLight(int ground) => new(Ink.Of(0x000000), Ink.Of(ground));

    private static Style OnDark(int ground) => new(Ink.Of(0xFFFFFF), Ink.Of(ground));
}
