using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

/// <summary>The commands that do the same in a shell.</summary>
public sealed class CommandLinesTests
{
    [Fact]
    public void A_day_or_a_folder_that_a_line_gives_itself_is_not_given_twice()
    {
        var state = Played.Start() with { KnownAt = new(2021, 7, 1), Workspace = "facts" };

        CommandLines.InContext(state, "status --known-at 2020-01-01 --data mine --as-of 2022-02-02")
            .ShouldBe("ccm status --known-at 2020-01-01 --data mine --as-of 2022-02-02");
        CommandLines.InContext(state, "ccm status")
            .ShouldBe("ccm status --as-of 2026-04-18 --known-at 2021-07-01 --data facts");
    }

    [Fact]
    public void Why_not_asks_for_open_where_the_duty_is_met_even_late()
    {
        CommandLines.WhyNot(Played.Start().Keys("2 / a r t : 7 enter j"))
            .ShouldBe("ccm whynot ALP CCM-7.1 open --as-of 2026-04-18");
        CommandLines.WhyNot(Played.Start().Keys("2 j")).ShouldBe("ccm whynot BET CCM-4.1.a met --as-of 2026-04-18");
    }

    [Fact]
    public void The_list_is_asked_for_by_the_marked_States_with_or_without_a_filter()
    {
        var marked = Played.Start().Keys("2 space j space");

        CommandLines.Listed(marked).ShouldBe("ccm status ALP GAM --as-of 2026-04-18");
        CommandLines.Listed(Played.Start().Keys("2")).ShouldBe("ccm status --as-of 2026-04-18");
        CommandLines.Listed(Played.Start().Keys("2 / a r t : 7 enter"))
            .ShouldBe("ccm status ZET ALP --as-of 2026-04-18");
    }

    [Fact]
    public void A_study_is_repeated_for_the_day_it_was_made_for()
    {
        var found = InventedStudies.Budget with { AsOf = new(2025, 1, 2) };

        var state = Played.Start().Keys("7").After(new Message.StudyReady(ScreenId.Budget, found)).State;

        CommandLines.Study(state).ShouldBe("ccm budget baseline --seed 1 --as-of 2025-01-02");
        Papers.Line(state).ShouldBe("ccm report budget baseline --seed 1 --as-of 2025-01-02");
    }
}
