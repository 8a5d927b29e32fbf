using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

public sealed class StatesScreenTests
{
    [Fact]
    public void A_second_stroke_takes_a_mark_away()
    {
        var marked = Played.Start().Keys("2 space");
        Screen(marked).Marks.ShouldBe(["ALP"]);

        Screen(marked.Keys("k space")).Marks.ShouldBeEmpty();
    }

    [Fact]
    public void Another_column_is_sorted_from_its_beginning()
    {
        var reversed = Played.Start().Keys("2 o O");
        Screen(reversed).Reversed.ShouldBeTrue();

        var next = Screen(reversed.Keys("o"));

        (next.Order, next.Reversed).ShouldBe((StatesOrder.Name, false));
    }

    [Fact]
    public void What_is_opened_from_another_screen_is_shown_even_where_the_filter_hid_it()
    {
        var opened = Played.Start().Keys("2 / b e t enter 3 / a l p enter G enter");

        Screen(opened).Row!.State.Code.Value.ShouldBe("ALP");
        Screen(opened).Filter.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void A_count_opens_the_list_and_not_the_text_read_last()
    {
        var opened = Played.Start().Keys("2 tab 1 S-tab enter");

        Screen(opened).Focus.ShouldBe((int)StatesPane.List);
    }

    [Fact]
    public void Where_there_is_no_pane_for_the_land_its_record_stands_below_the_duties()
    {
        const string land = "Contaminated area";

        Texts(Played.Start(80, 24).Keys("2 j")).ShouldContain(land);
        Texts(Played.Start(120, 40).Keys("2 j")).ShouldNotContain(land);
    }

    [Fact]
    public void A_list_that_gets_shorter_keeps_the_cursor_within_it()
    {
        var last = Played.Start().Keys("G");
        var few = Invented.On(Invented.Day) with { Events = [Invented.On(Invented.Day).Events[0]] };

        var shorter = last.Over(new Digest(few));

        shorter.Current.At.ShouldBe(0);
        shorter.Text().ShouldContain("▶");
    }

    [Fact]
    public void Another_provision_is_read_from_its_beginning()
    {
        var read = Played.Start().Keys("9 tab j j j");
        read.Current.At.ShouldBe(3);

        read.Keys("S-tab j tab").Current.At.ShouldBe(0);
    }

    private static string Texts(AppState state) =>
        string.Join('\n', Screen(state).Detail.Select(line => line.Text));

    private static StatesScreen Screen(AppState state) => (StatesScreen)state.Screens[ScreenId.States];
}
