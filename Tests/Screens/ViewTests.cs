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

    [Fact]
    public void A_long_notice_leaves_the_day_in_sight()
    {
        var lines = (Played.Start(60, 16) with { Notice = new string('x', 200) }).Text().TrimEnd('\n').Split('\n');

        lines[^1].ShouldEndWith("x… as of 2026-04-18");
    }

    [Theory]
    [InlineData("2 / z q", "No State passes the filter; esc clears it.")]
    [InlineData("9 / z q enter", "No such words; esc clears.")]
    public void A_list_that_a_filter_left_empty_says_how_to_fill_it(string keys, string expected) =>
        Played.Start().Keys(keys).Text().ShouldContain(expected);

    [Theory]
    [InlineData("?")]
    [InlineData("2 w")]
    [InlineData("2 /")]
    [InlineData("2 e")]
    public void In_ascii_what_lies_over_a_screen_is_ascii_as_well(string keys) =>
        Ascii.IsAscii((Played.Start() with { Glyphs = GlyphSet.Ascii }).Keys(keys).Text()).ShouldBeTrue();

    [Fact]
    public void What_falls_due_after_ninety_days_steps_back()
    {
        var state = Played.Start(80, 40) with { Theme = ThemeName.Dark };
        var (frame, lines) = (state.Frame(), state.Text().Split('\n').ToList());
        Style Of(string day) => frame[3, lines.FindIndex(line => line.Contains(day, StringComparison.Ordinal))].Style;

        Of("2026-06-15").ShouldBe(Themes.Of(ThemeName.Dark)[Role.Text]);
        Of("2026-12-01").ShouldBe(Themes.Of(ThemeName.Dark)[Role.Dim]);
    }

    [Fact]
    public void Every_field_of_a_form_can_be_seen_when_it_is_filled_on_the_smallest_screen()
    {
        var form = Played.Start(60, 16).Story("DATA 2 a enter");
        var fields = form.Dialog.ShouldBeOfType<Dialog.Record>().Form.Kind.Fields;
        fields.Count.ShouldBeGreaterThan(7);

        foreach (var field in fields)
        {
            form.Text().ShouldContain("▶" + field.Label);
            form = form.Keys("tab");
        }
    }

    [Fact]
    public void Every_name_can_be_seen_when_it_is_chosen()
    {
        var names = Enumerable.Range(1, 30).Select(i => $"plan-{i:00}").ToList();
        var choosing = (Played.Start() with { Subjects = _ => names }).Keys("7 n");

        foreach (var name in names)
        {
            choosing.Text().ShouldContain("▶ " + name);
            choosing = choosing.Keys("down");
        }
    }

    [Fact]
    public void A_study_that_is_run_anew_from_its_figures_shows_that_it_runs_on_the_smallest_screen()
    {
        var read = Played.Start(60, 16).Story("7 r STUDIED enter");
        read.Current.Focus.ShouldBe((int)StudyPane.Detail);

        var run = ScenarioSaving.Run(read, "growth", ScreenId.Budget).State;

        run.Current.Focus.ShouldBe((int)StudyPane.List);
        run.Text().ShouldContain("running");
        run.With(run.Current with { Focus = (int)StudyPane.Detail }).Text().ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(60, 16)]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void Every_pane_of_every_screen_can_be_looked_at_before_and_after_a_run(int width, int height)
    {
        string[] stories =
            ["1", "2", "3", "4", "5", "5 r FOUND LAND", "6", "6 r", "7", "7 r STUDIED", "8", "8 r STUDIED", "9"];
        foreach (var story in stories)
        {
            foreach (var tabs in new[] { "", " tab", " tab tab", " S-tab", " enter", " tab z", " tab tab z d" })
            {
                var state = Played.Start(width, height).Story(story + tabs);
                Should.NotThrow(() => state.Text(), $"{story}{tabs}").ShouldNotBeEmpty();
            }
        }
    }
}
