using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Views;

/// <summary>What a cell is for; a theme says how that looks.</summary>
internal enum Role
{
    /// <summary>Body text: always the terminal's own foreground.</summary>
    Text,

    /// <summary>Of less weight.</summary>
    Dim,

    /// <summary>Names of panes, keys, what leads somewhere.</summary>
    Accent,

    /// <summary>Good news.</summary>
    Good,

    /// <summary>Due soon.</summary>
    Due,

    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Past its date; errors.</summary>
    Bad,

    /// <summary>Border of a pane.</summary>
    Border,

    /// <summary>Border of the pane with the focus.</summary>
    Focus,

    /// <summary>The selected row where the focus is.</summary>
    Selected,

    /// <summary>The selected row elsewhere.</summary>
    SelectedIdle,

    /// <summary>Heads of columns.</summary>
    Header,

    /// <summary>Headings in text.</summary>
    Heading,

    /// <summary>Bars.</summary>
    Bar,

    /// <summary>The tab of the screen shown.</summary>
    Tab,

    /// <summary>What rests on an assumption.</summary>
    Assumed,

    /// <summary>Of a fan, where nine tenths of the futures lie.</summary>
    Band90,

    /// <summary>Of a fan, where half of the futures lie.</summary>
    Band50,

    /// <summary>Of a fan, the median.</summary>
    Median,
}

/// <summary>How each role looks.</summary>
internal sealed class Theme
{
    private readonly Style[] styles;

    /// <summary>Makes a theme for grounds it reads on; roles not given look like text.</summary>
    public Theme(ThemeName name, IReadOnlyList<int> grounds, IReadOnlyDictionary<Role, Style> given)
    {
        Name = name;
        Grounds = grounds;
        styles = [.. Enum.GetValues<Role>().Select(role => given.GetValueOrDefault(role))];
    }

    /// <summary>Its name.</summary>
    public ThemeName Name { get; }

    /// <summary>Backgrounds, 0xRRGGBB, on which every colour of it has a contrast of at least 4.5.</summary>
    public IReadOnlyList<int> Grounds { get; }

    /// <summary>How a role looks.</summary>
    public Style this[Role role] => styles[(int)role];
}
