using System.Xml.Linq;
using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

/// <summary>The pictures of the papers, made from real frames with invented States.</summary>
public sealed class PicturesTests
{
    [Theory]
    [InlineData("overview", "")]
    [InlineData("states", "2 j")]
    [InlineData("timeline", "3 j j j j")]
    [InlineData("scenarios", "DATA 4 G k k k k k k k enter j j j j j j j j j j j j")]
    [InlineData("forecast", "5 r FIGURES LAND FOUND j")]
    [InlineData("rules", "9 / c l e a r enter j")]
    [InlineData("compare", "6 n m i n enter STUDIED j")]
    [InlineData("budget", "7 r STUDIED j")]
    [InlineData("request", "8 n b enter STUDIED")]
    [InlineData("why", "2 j WHY")]
    public void A_picture_is_what_the_screen_shows(string name, string story)
    {
        var file = Path.Combine(Goldens.Root, "docs", "pictures", name + ".svg");
        var text = SurfaceSvg.Text((Played.Start(120, 34) with { Theme = ThemeName.Dark }).Story(story).Frame());
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        File.ReadAllText(file).ShouldBe(text, "run with UPDATE_GOLDENS=1 and look at it");
        Should.NotThrow(() => XDocument.Parse(text));
    }

    [Fact]
    public void The_frame_in_the_readme_is_a_real_one() =>
        File.ReadAllText(Path.Combine(Goldens.Root, "README.md")).ShouldContain(Played.Start().Text());

    [Fact]
    public void A_picture_holds_every_word_of_its_frame_and_escapes_what_markup_would_take()
    {
        var frame = new Surface(20, 3);
        frame.Text(0, 0, "a < b & c", default);
        frame.Text(0, 1, "西 ▀█▄", default);

        var svg = XDocument.Parse(SurfaceSvg.Text(frame)).Root!;

        svg.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value)
            .ShouldBe(["a", "<", "b", "&", "c", "西"]);
    }
}
