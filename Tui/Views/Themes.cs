using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Views;

/// <summary>
/// The five themes. Hues are those of Okabe and Ito, lightened or darkened for the ground they stand on.
/// </summary>
internal static class Themes
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Theme> All { get; } = [Auto(), Dark(), Light(), Contrast(), Mono()];

    /// <summary>The theme of a name.</summary>
    public static Theme Of(ThemeName name) => All[(int)name];

    /// <summary>The role of a sign.</summary>
    public static Role RoleOf(Sign sign) => sign switch
    {
        Sign.Overdue => Role.Bad,
        Sign.Unknown => Role.Unknown,
        Sign.DueSoon => Role.Due,
        _ => Role.Text,
    };

    /// <summary>
    /// The ground is not known: each hue has the one lightness that reads on black and on white alike.
    /// </summary>
    private static Theme Auto() => new(ThemeName.Auto, [0x000000, 0xFFFFFF], new Dictionary<Role, Style>
    {
        [Role.Dim] = new(Effects: Effects.Dim),
        [Role.Accent] = Fore(0x007BC0),
        [Role.Good] = Fore(0x008661),
        [Role.Due] = Fore(0x9C6C00),
        [Role.Unknown] = Fore(0xA36085, Effects.Bold),
        [Role.Bad] = Fore(0xC15500, Effects.Bold),
        [Role.Border] = new(Effects: Effects.Dim),
        [Role.Focus] = Fore(0x007BC0),
        [Role.Selected] = new(Effects: Effects.Reverse),
        [Role.SelectedIdle] = new(Effects: Effects.Bold),
        [Role.Header] = new(Effects: Effects.Dim | Effects.Underline),
        [Role.Heading] = new(Effects: Effects.Bold),
        [Role.Bar] = Fore(0x007BC0),
        [Role.Tab] = new(Effects: Effects.Bold),
        [Role.Assumed] = Fore(0x9C6C00),
        [Role.Band90] = Fore(0x9CC3DE),
        [Role.Band50] = Fore(0x5F9CC6),
        [Role.Median] = Fore(0x8A3800),
    });

    private static Theme Dark() => new(ThemeName.Dark, [0x11151C, 0x000000], new Dictionary<Role, Style>
    {
        [Role.Dim] = Fore(0x9AA5B1),
        [Role.Accent] = Fore(0x56B4E9),
        [Role.Good] = Fore(0x2DBE8D),
        [Role.Due] = Fore(0xE69F00),
        [Role.Unknown] = Fore(0xD9A0C4, Effects.Bold),
        [Role.Bad] = Fore(0xFF6E4A, Effects.Bold),
        [Role.Border] = Fore(0x7A8694),
        [Role.Focus] = Fore(0x56B4E9),
        [Role.Selected] = new(Ink.Of(0xFFFFFF), Ink.Of(0x1F4E79), Effects.Bar | Effects.Bold),
        [Role.SelectedIdle] = new(Effects: Effects.Bold),
        [Role.Header] = Fore(0x9AA5B1, Effects.Underline),
        [Role.Heading] = new(Effects: Effects.Bold),
        [Role.Bar] = Fore(0x56B4E9),
        [Role.Tab] = Fore(0x56B4E9, Effects.Bold),
        [Role.Assumed] = Fore(0xE69F00),
        [Role.Band90] = Fore(0x2A4A63),
        [Role.Band50] = Fore(0x3F79A6),
        [Role.Median] = Fore(0xFFFFFF),
    });

    private static Theme Light() => new(ThemeName.Light, [0xFFFFFF, 0xF5F1E6], new Dictionary<Role, Style>
    {
        [Role.Dim] = Fore(0x5A6472),
        [Role.Accent] = Fore(0x0067A5),
        [Role.Good] = Fore(0x006B4B),
        [Role.Due] = Fore(0x855700),
        [Role.Unknown] = Fore(0x8F4A78, Effects.Bold),
        [Role.Bad] = Fore(0xB23A08, Effects.Bold),
        [Role.Border] = Fore(0x646E79),
        [Role.Focus] = Fore(0x0067A5),
        [Role.Selected] = new(Ink.Of(0x000000), Ink.Of(0xC4DFF3), Effects.Bar | Effects.Bold),
        [Role.SelectedIdle] = new(Effects: Effects.Bold),
        [Role.Header] = Fore(0x5A6472, Effects.Underline),
        [Role.Heading] = new(Effects: Effects.Bold),
        [Role.Bar] = Fore(0x0067A5),
        [Role.Tab] = Fore(0x0067A5, Effects.Bold),
        [Role.Assumed] = Fore(0x855700),
        [Role.Band90] = Fore(0xB7D7EE),
        [Role.Band50] = Fore(0x78AFD8),
        [Role.Median] = Fore(0x00304F),
    });

    /// <summary>Every colour has a contrast of at least 7.</summary>
    private static Theme Contrast() => new(ThemeName.Contrast, [0x000000], new Dictionary<Role, Style>
    {
        [Role.Dim] = Fore(0xD0D0D0),
        [Role.Accent] = Fore(0x7FD4FF, Effects.Bold),
        [Role.Good] = Fore(0x5CFFC0),
        [Role.Due] = Fore(0xFFD24D, Effects.Bold),
        [Role.Unknown] = Fore(0xFFB3F0, Effects.Bold),
        [Role.Bad] = Fore(0xFF9070, Effects.Bold | Effects.Underline),
        [Role.Border] = Fore(0xFFFFFF),
        [Role.Focus] = Fore(0xFFE14D, Effects.Bold),
        [Role.Selected] = new(Ink.Of(0x000000), Ink.Of(0xFFE14D), Effects.Bar | Effects.Bold),
        [Role.SelectedIdle] = new(Effects: Effects.Bold | Effects.Underline),
        [Role.Header] = Fore(0xFFFFFF, Effects.Bold | Effects.Underline),
        [Role.Heading] = new(Effects: Effects.Bold),
        [Role.Bar] = Fore(0x7FD4FF),
        [Role.Tab] = Fore(0xFFE14D, Effects.Bold),
        [Role.Assumed] = Fore(0xFFD24D),
        [Role.Band90] = Fore(0x35597A),
        [Role.Band50] = Fore(0x4C8FC4),
        [Role.Median] = Fore(0xFFFFFF),
    });

    private static Theme Mono() => new(ThemeName.Mono, [0x000000, 0xFFFFFF], new Dictionary<Role, Style>
    {
        [Role.Dim] = new(Effects: Effects.Dim),
        [Role.Accent] = new(Effects: Effects.Bold),
        [Role.Unknown] = new(Effects: Effects.Bold),
        [Role.Bad] = new(Effects: Effects.Bold),
        [Role.Border] = new(Effects: Effects.Dim),
        [Role.Focus] = new(Effects: Effects.Bold),
        [Role.Selected] = new(Effects: Effects.Reverse),
        [Role.SelectedIdle] = new(Effects: Effects.Bold),
        [Role.Header] = new(Effects: Effects.Underline),
        [Role.Heading] = new(Effects: Effects.Bold),
        [Role.Tab] = new(Effects: Effects.Bold | Effects.Underline),
        [Role.Median] = new(Effects: Effects.Bold),
    });

    private static Style Fore(int rgb, Effects effects = Effects.None) => new(Ink.Of(rgb), Effects: effects);
}
