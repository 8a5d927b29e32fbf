using CcmPlanner.Tui.Screen;
using CcmPlanner.Tui.State;
using CcmPlanner.Tui.Views;

namespace CcmPlanner.Tests.Screens;

/// <summary>What must be in sight is in sight.</summary>
public sealed class ViewTests
{
    [Fact]
    public void The_cursor_of_a_field_stays_within_it_however_long_its_text()
    {
        var canvas = new Canvas(new Surface(12, 1), Themes.Of(ThemeName.Dark));
        foreach (var length in Enumerable.Range(0, 9))
        {
            TextInput.Draw(canvas, 2, 0, 5, TextField.Of("abcdefgh"[..length]));

            canvas.Surface.Caret.X.ShouldBe(2 + Math.Min(4, length));
        }

        canvas.Surface.ToText().ShouldBe("  efgh\n");
    }

    [Fact]
    public void Every_choice_of_an_export_can_be_seen_when_it_is_chosen_on_the_smallest_screen()
    {
        var export = Played.Start(60, 16).Story("7 r STUDIED e");
        var count = Exports.Of(export).Count;
        count.ShouldBeGreaterThan(8);

        for (var i = 0; i < count; i++)
        {
            export.Text().ShouldContain("(●) " + Exports.Of(export)[i].Title[..15]);
            export = export.Keys("down");
        }
    }

    [Fact]
    public void Every_completion_can_be_seen_when_it_is_chosen()
    {
        var palette = Played.Start().Keys(":");
        var offered = palette.Completions("");
        offered.Count.ShouldBeGreaterThan(Dialog.Palette.Page);

        for (var i = 0; i < offered.Count; i++)
        {
            palette.Text().ShouldContain("▶   " + offered[i]);
            palette = palette.Keys("C-n");
        }
    }

    [Fact]
    public void In_a_long_text_the_line_under_the_cursor_stands_in_the_middle()
    {
        var text = Played.Start().Keys("2 j tab " + string.Join(' ', Enumerable.Repeat("j", 14)));

        text.Frame().Caret.Y.ShouldBeInRange(8, 15);
    }
}
