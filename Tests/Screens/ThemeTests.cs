using CcmPlanner.Tui.State;
using CcmPlanner.Tui.Views;

namespace CcmPlanner.Tests.Screens;

public sealed class ThemeTests
{
    /// <summary>Areas, not text: they have a rule of their own.</summary>
    private static readonly Role[] Bands = [Role.Band90, Role.Band50, Role.Median];

    public static TheoryData<string> Names => [.. Enum.GetNames<ThemeName>()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_colour_reads_on_the_grounds_of_its_theme(string name)
    {
        var theme = Themes.Of(Enum.Parse<ThemeName>(name));
        var least = theme.Name == ThemeName.Contrast ? 7 : 4.5;

        var poor = Enum.GetValues<Role>().Except(Bands)
            .SelectMany(role => Contrasts(theme, role).Select(contrast => (role, contrast)))
            .Where(pair => pair.contrast < least).ToList();

        poor.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Dark")]
    [InlineData("Light")]
    [InlineData("Contrast")]
    [InlineData("Auto")]
    public void The_bands_of_a_fan_stand_off_from_each_other_and_from_the_ground(string name)
    {
        var theme = Themes.Of(Enum.Parse<ThemeName>(name));
        var (wide, half, median) =
            (theme[Role.Band90].Fore.Rgb, theme[Role.Band50].Fore.Rgb, theme[Role.Median].Fore.Rgb);

        theme.Grounds.ShouldAllBe(ground => Colours.Contrast(wide, ground) >= 1.3);
        Colours.Contrast(wide, half).ShouldBeGreaterThanOrEqualTo(1.3);
        Colours.Contrast(half, median).ShouldBeGreaterThanOrEqualTo(2.5);
    }

    [Fact]
    public void Numbers_read_on_every_step_of_the_heat_map_and_the_steps_darken()
    {
        var ramp = Ramps.Viridis;

        ramp.ShouldAllBe(style => Colours.Contrast(style.Fore.Rgb, style.Back.Rgb) >= 4.5);
        ramp.Select(style => Colours.Contrast(style.Back.Rgb, 0x000000)).ShouldBeInOrder(SortDirection.Descending);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Body_text_has_the_terminals_own_colours(string name) =>
        Themes.Of(Enum.Parse<ThemeName>(name))[Role.Text].ShouldBe(default);

    [Fact]
    public void Mono_has_no_colour_at_all() =>
        Enum.GetValues<Role>().Select(role => Themes.Of(ThemeName.Mono)[role])
            .ShouldAllBe(style => style.Fore.IsDefault && style.Back.IsDefault);

    [Theory]
    [InlineData("Dark")]
    [InlineData("Light")]
    [InlineData("Contrast")]
    [InlineData("Auto")]
    public void Good_due_and_bad_differ_for_every_kind_of_colour_vision(string name)
    {
        var theme = Themes.Of(Enum.Parse<ThemeName>(name));
        int[] hues = [theme[Role.Good].Fore.Rgb, theme[Role.Due].Fore.Rgb, theme[Role.Bad].Fore.Rgb];

        var nearest = Colours.Dichromacies.SelectMany(vision => new[] { (0, 1), (0, 2), (1, 2) }
            .Select(pair => Colours.Distance(
                Colours.Seen(hues[pair.Item1], vision), Colours.Seen(hues[pair.Item2], vision)))).Min();

        nearest.ShouldBeGreaterThan(name == "Auto" ? 0 : 0.04);
    }

    [Fact]
    public void No_status_is_told_by_colour_alone()
    {
        var signs = Enum.GetValues<Sign>().Select(Duty.Mark).ToList();

        signs.ShouldBeUnique();
        Duty.Mark(Sign.Unknown).ShouldNotBe(Duty.Mark(Sign.Fine));
    }

    private static IEnumerable<double> Contrasts(Theme theme, Role role)
    {
        var style = theme[role];
        if (style.Fore.IsDefault)
        {
            return [];
        }

        return style.Back.IsDefault
            ? theme.Grounds.Select(ground => Colours.Contrast(style.Fore.Rgb, ground))
            : [Colours.Contrast(style.Fore.Rgb, style.Back.Rgb)];
    }
}
