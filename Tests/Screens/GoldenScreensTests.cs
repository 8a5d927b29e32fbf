using System.Text;
using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

/// <summary>
/// Screens compared with approved files; UPDATE_GOLDENS=1 writes the files anew, to be read before they are
/// committed.
/// </summary>
public sealed class GoldenScreensTests
{
    [Theory]
    [InlineData("overview-80x24", 80, 24, "")]
    [InlineData("overview-120x40", 120, 40, "")]
    [InlineData("overview-200x50", 200, 50, "tab")]
    [InlineData("overview-60x16", 60, 16, "")]
    [InlineData("overview-60x16-obligations", 60, 16, "S-tab")]
    [InlineData("states-80x24", 80, 24, "2 j")]
    [InlineData("states-80x24-detail", 80, 24, "2 j enter j j j j j j j j j j j j j j j j j j j j j j j j j j j j j j")]
    [InlineData("states-80x24-filter", 80, 24, "2 / s t a t u s : o v e r d u e")]
    [InlineData("states-80x24-last", 80, 24, "2 space space G")]
    [InlineData("states-120x40", 120, 40, "2 j")]
    [InlineData("states-60x16", 60, 16, "2 j")]
    [InlineData("states-60x16-detail", 60, 16, "2 j enter")]
    [InlineData("actions-80x24", 80, 24, "2 ?")]
    [InlineData("as-of-80x24", 80, 24, "@")]
    [InlineData("quit-80x24", 80, 24, "2 space q")]
    [InlineData("timeline-80x24", 80, 24, "3 j j j j")]
    [InlineData("timeline-120x40", 120, 40, "3 j j j j j")]
    [InlineData("timeline-60x16", 60, 16, "3 j j j")]
    [InlineData("timeline-later-80x24", 80, 24, "3 l l l l l l l l l j j j")]
    [InlineData("timeline-table-120x40", 120, 40, "3 d")]
    [InlineData("rules-80x24", 80, 24, "9 / 4 ( 1 ) ( a ) enter")]
    [InlineData("rules-120x40", 120, 40, "9 / c l e a r a n c e enter j")]
    [InlineData("rules-60x16", 60, 16, "9 / 4 ( 1 ) ( a ) enter")]
    [InlineData("forecast-80x24", 80, 24, "5 r FOUND j")]
    [InlineData("forecast-120x40", 120, 40, "5 r FOUND j")]
    [InlineData("forecast-60x16", 60, 16, "5 r FOUND j")]
    [InlineData("forecast-land-80x24", 80, 24, "5 r FIGURES LAND FOUND j")]
    [InlineData("forecast-land-120x40", 120, 40, "5 r FIGURES LAND FOUND j j")]
    [InlineData("forecast-land-60x16", 60, 16, "5 r FIGURES LAND FOUND j tab")]
    [InlineData("forecast-land-table-120x40", 120, 40, "5 r FIGURES LAND FOUND j d tab z G")]
    [InlineData("forecast-land-table-80x24", 80, 24, "5 r FIGURES LAND FOUND j d tab C-d C-d")]
    [InlineData("forecast-land-playing-80x24", 80, 24, "5 r FIGURES")]
    [InlineData("forecast-spread-120x40", 120, 40, "5 r FOUND v")]
    [InlineData("forecast-drivers-80x24", 80, 24, "5 r FIGURES LAND FOUND j i DRIVEN")]
    [InlineData("forecast-drivers-120x40", 120, 40, "5 r FIGURES LAND FOUND j i DRIVEN")]
    [InlineData("forecast-drivers-60x16", 60, 16, "5 r FIGURES LAND FOUND j i DRIVEN tab")]
    [InlineData("forecast-drivers-table-120x40", 120, 40, "5 r FIGURES LAND FOUND j i DRIVEN d tab z")]
    [InlineData("forecast-drivers-running-80x24", 80, 24, "5 r FIGURES LAND FOUND j i HALF")]
    [InlineData("forecast-drivers-why-120x40", 120, 40, "5 r FIGURES LAND FOUND j i DRIVEN w")]
    [InlineData("forecast-table-80x24", 80, 24, "5 r FOUND j d")]
    [InlineData("forecast-running-80x24", 80, 24, "5 n r HALF")]
    [InlineData("record-80x24", 80, 24, "DATA 2 j a enter")]
    [InlineData("record-60x16", 60, 16, "DATA 2 j a j enter tab")]
    [InlineData("record-pick-80x24", 80, 24, "DATA FEW 2 j a")]
    [InlineData("budget-80x24", 80, 24, "7 r STUDIED j")]
    [InlineData("budget-120x40", 120, 40, "7 r STUDIED j")]
    [InlineData("budget-60x16", 60, 16, "7 r STUDIED j")]
    [InlineData("budget-policies-120x40", 120, 40, "7 r STUDIED v")]
    [InlineData("compare-80x24", 80, 24, "6 n m i n enter STUDIED j")]
    [InlineData("compare-120x40", 120, 40, "6 n m i n enter STUDIED j")]
    [InlineData("compare-before-80x24", 80, 24, "6")]
    [InlineData("compare-choose-80x24", 80, 24, "6 n space down space")]
    [InlineData("compare-numbers-80x24", 80, 24, "6 n m i n enter STUDIED d tab j")]
    [InlineData("compare-60x16", 60, 16, "6 n m i n enter STUDIED j")]
    [InlineData("request-80x24", 80, 24, "8 n b enter STUDIED")]
    [InlineData("request-120x40", 120, 40, "8 n b enter STUDIED")]
    [InlineData("request-60x16", 60, 16, "8 n b enter STUDIED")]
    [InlineData("request-stress-80x24", 80, 24, "8 n b enter STUDIED v")]
    [InlineData("request-choose-80x24", 80, 24, "8 n b")]
    [InlineData("budget-before-80x24", 80, 24, "7")]
    [InlineData("budget-running-80x24", 80, 24, "7 r HALF")]
    [InlineData("scenarios-80x24", 80, 24, "4 G k k k k k k k")]
    [InlineData("scenarios-120x40", 120, 40, "4 G k k k k k k k enter j j j j j j j j j j j j")]
    [InlineData("scenarios-60x16", 60, 16, "4 G k k k k k k k enter j j j")]
    [InlineData("scenarios-edit-80x24", 80, 24, "DATA 4 G k k k k k k k enter t G k k enter C-u 9 9")]
    [InlineData("scenarios-edit-60x16", 60, 16, "DATA 4 G k k k k k k k enter t G k k enter C-u 9 9")]
    [InlineData("scenarios-kind-80x24", 80, 24, "DATA 4 G k k k k k k k enter j j j j j j j n e x")]
    [InlineData("scenarios-fact-80x24", 80, 24, "DATA 4 G k k k k k k k enter j j j j j j j n e x t enter j j enter")]
    [InlineData("scenarios-fact-60x16", 60, 16, "DATA 4 G k k k k k k k enter j j j j j j j n e x t enter j j enter")]
    [InlineData(
        "scenarios-fact-120x40", 120, 40, "DATA 4 G k k k k k k k enter j j j j j j j n e x t enter enter L enter")]
    [InlineData("scenarios-reform-80x24", 80, 24, "DATA 4 G k k k k k k k enter j j j j j j j j n enter 4 . 5 down")]
    [InlineData("scenarios-delete-80x24", 80, 24, "DATA 4 G k k k k k k k D")]
    [InlineData("palette-80x24", 80, 24, "2 j : w h y")]
    [InlineData("export-80x24", 80, 24, "2 e")]
    [InlineData("export-60x16", 60, 16, "3 e")]
    [InlineData("meeting-why-80x24", 80, 24, "tab w")]
    [InlineData("too-small-50x12", 50, 12, "")]
    public void A_screen_looks_as_approved(string name, int width, int height, string keys) =>
        Goldens.Compare(name, Played.Start(width, height).Story(keys).Text());

    [Fact]
    public void The_reason_looks_as_approved()
    {
        var asked = Played.Start().Keys("2 j w");
        var obligation = asked.Dialog.ShouldBeOfType<Dialog.Why>().Obligation!;

        Goldens.Compare(
            "why-80x24", asked.After(new Message.WhyReady(obligation, Invented.Why(obligation))).State.Text());
    }

    [Theory]
    [InlineData("overview-ascii-80x24", "")]
    [InlineData("states-ascii-80x24", "2 j")]
    [InlineData("forecast-drivers-ascii-80x24", "5 r FIGURES LAND FOUND j i DRIVEN")]
    public void A_screen_in_ascii_looks_as_approved(string name, string keys)
    {
        var text = (Played.Start() with { Glyphs = GlyphSet.Ascii }).Story(keys).Text();

        text.ShouldAllBe(c => c < 128);
        Goldens.Compare(name, text);
    }

    [Theory]
    [InlineData("overview-mono-80x24", ThemeName.Mono, "")]
    [InlineData("states-mono-80x24", ThemeName.Mono, "2 j")]
    [InlineData("forecast-drivers-mono-80x24", ThemeName.Mono, "5 r FIGURES LAND FOUND j i DRIVEN")]
    [InlineData("states-dark-80x24", ThemeName.Dark, "2 j")]
    internal void The_looks_of_a_theme_are_as_approved(string name, ThemeName theme, string keys) =>
        Goldens.Compare(name, Looks((Played.Start() with { Theme = theme }).Story(keys).Frame()));

    /// <summary>The text of a frame, and below it one letter for each look with a legend.</summary>
    private static string Looks(Surface frame)
    {
        var letters = new Dictionary<Style, char> { [default] = '.' };
        var grid = new StringBuilder();
        for (var y = 0; y < frame.Height; y++)
        {
            for (var x = 0; x < frame.Width; x++)
            {
                var style = frame[x, y].Style;
                letters.TryAdd(style, (char)('a' + letters.Count - 1));
                grid.Append(letters[style]);
            }

            grid.Append('\n');
        }

        var legend = letters.Select(
            pair => $"{pair.Value} fore {Colour(pair.Key.Fore)} back {Colour(pair.Key.Back)} {pair.Key.Effects}");
        return $"{frame.ToText()}\n{grid}\n{string.Join('\n', legend)}\n";
    }

    private static string Colour(Ink ink) =>
        ink.IsDefault ? "default" : ink.Rgb.ToString("X6", System.Globalization.CultureInfo.InvariantCulture);
}
