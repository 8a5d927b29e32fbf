using CcmPlanner.Tui.State;
using NodaTime;

namespace CcmPlanner.Tests.Screens;

/// <summary>Lines that lead to a place of the screens, and what a place asks for when it is shown.</summary>
public sealed class LeadingTests
{
    [Fact]
    public void A_line_that_opens_the_program_leads_to_its_screen_theme_and_days()
    {
        var led = Played.Start().After(
            new Message.RunLine("ccm tui --screen 3 --theme dark --as-of 2026-05-01 --known-at 2026-04-18"));

        led.State.Screen.ShouldBe(ScreenId.Timeline);
        led.State.Theme.ShouldBe(ThemeName.Dark);
        led.Request.ShouldBe(new Request.Compute(new(new(2026, 5, 1), Invented.Day), Anew: false));
    }

    [Theory]
    [InlineData("tui --theme 99")]
    [InlineData("tui --theme pink")]
    [InlineData("tui --screen 77")]
    [InlineData("tui --as-of soon")]
    [InlineData("tui --linear")]
    [InlineData("tui --data elsewhere")]
    public void A_line_that_leads_nowhere_is_run_and_so_answered_like_any_other(string line)
    {
        var asked = Played.Start().After(new Message.RunLine(line));

        asked.Request.ShouldBeOfType<Request.RunCommand>().Line.ShouldStartWith($"ccm {line}");
        asked.State.Theme.ShouldBe(ThemeName.Auto);
        asked.State.Screen.ShouldBe(ScreenId.Overview);
    }

    [Fact]
    public void The_rule_book_reads_the_law_of_the_day_it_shows_and_reads_it_once()
    {
        var day = new LocalDate(2026, 5, 1);
        var first = Played.Start().After(new Message.Key("9"));
        first.Request.ShouldBe(new Request.ReadLaw(Invented.Day));
        first.State.Keys("1").Asked("9").ShouldBeNull();

        var asked = first.State.After(new Message.SetDays(new(day, Invented.Day))).State;
        var answered = asked.After(new Message.OutlookReady(new(day, Invented.Day), Invented.On(day)));

        answered.Request.ShouldBe(new Request.ReadLaw(day));
        answered.State.Keys("1").Asked("9").ShouldBeNull();
    }
}
