using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

/// <summary>Words looked for in lists and texts.</summary>
public sealed class SearchTests
{
    private static string Line(AppState state) => state.Current.Lines[state.Current.At];

    [Fact]
    public void In_the_text_of_a_rule_the_matches_are_gone_through_and_round()
    {
        var text = Played.Start(120, 40).Keys("9 / 4 ( 1 ) ( a ) enter tab");
        var total = text.Current.Lines.Count(line => line.Contains("clear", StringComparison.OrdinalIgnoreCase));
        total.ShouldBeGreaterThan(2);

        var first = text.Keys("/ c l e a r enter");
        Line(first).ShouldContain("clear", Case.Insensitive);
        var second = first.Keys("n");
        second.Current.At.ShouldBeGreaterThan(first.Current.At);
        second.Notice.ShouldBe($"match 2 of {total}: clear");
        second.Keys("N").Current.At.ShouldBe(first.Current.At);
        first.Keys("N").Current.At.ShouldBeGreaterThan(second.Current.At, "round by the end");
        first.Keys(string.Join(' ', Enumerable.Repeat("n", total))).Current.At.ShouldBe(
            first.Current.At, "round by the beginning");
        ((RulesScreen)second.Current).Rows.Count.ShouldBe(
            ((RulesScreen)text.Current).Rows.Count, "nothing is narrowed by it");
    }

    [Fact]
    public void The_words_of_a_filter_are_looked_for_where_no_others_were()
    {
        var text = Played.Start(120, 40).Keys("9 / r e m n a n t s enter tab n");

        Line(text).ShouldContain("remnants", Case.Insensitive);
        text.Notice!.ShouldEndWith(": remnants");
        Played.Start().Keys("2 n").Notice.ShouldBe("nothing was looked for yet; / looks for words");
        Played.Start().Keys("1 / z q enter n").Notice.ShouldBe("'zq' is nowhere here");
    }

    [Fact]
    public void Typing_goes_to_the_first_match_from_where_one_was_and_escape_goes_back()
    {
        var list = Played.Start(120, 40).Keys("1 j");
        var from = list.Current.At;

        var typing = list.Keys("/ d e l");
        Line(typing).ShouldContain("Deltaland");
        typing.Text().ShouldContain("match ");
        typing.Keys("esc").Current.At.ShouldBe(from);
        typing.Keys("esc").Current.Sought.ShouldBeEmpty();
        typing.Keys("x x").Current.At.ShouldBe(from, "what is nowhere moves nothing");
        typing.Keys("x x").Text().ShouldContain("nowhere here");
        typing.Keys("x x enter").Notice.ShouldBe("'delxx' is nowhere here");
        typing.Keys("x backspace").Current.At.ShouldBe(typing.Current.At);
    }

    [Fact]
    public void A_row_that_matches_already_stays_the_selected_one()
    {
        var list = Played.Start(120, 40).Keys("1 j j");
        Line(list).ShouldContain("Zetaland");

        list.Keys("/ z e t").Current.At.ShouldBe(2);
    }

    [Fact]
    public void The_match_before_the_first_is_the_last()
    {
        var list = Played.Start(120, 40).Keys("1 / a r t i c l e enter");
        list.Current.At.ShouldBe(0);

        list.Keys("N").Current.At.ShouldBeGreaterThan(list.Keys("n").Current.At);
    }

    [Fact]
    public void Up_and_down_go_to_other_matches_while_typing()
    {
        var typing = Played.Start(120, 40).Keys("4 enter / p o l i c");

        var next = typing.Keys("down");
        next.Current.At.ShouldBeGreaterThan(typing.Current.At);
        next.Keys("up").Current.At.ShouldBe(typing.Current.At);
        next.Keys("enter").Dialog.ShouldBeNull();
        Line(next.Keys("enter")).ShouldContain("polic");
    }

    [Theory]
    [InlineData("4", "growth")]
    [InlineData("4 enter", "delay months")]
    [InlineData("5 r FOUND", "Gammastan")]
    [InlineData("5 r FOUND tab tab", "P50")]
    [InlineData("7 r STUDIED", "2029")]
    [InlineData("6 n m i n enter STUDIED", "spending")]
    [InlineData("8 n b enter STUDIED tab tab", "rests")]
    [InlineData("2 tab", "party")]
    [InlineData("3 j j j j tab", "extension")]
    [InlineData("", "Zetaland")]
    [InlineData("S-tab", "a")]
    public void Every_list_and_text_can_be_searched(string keys, string words)
    {
        var state = Played.Start(120, 40).Story(keys);

        var found = state.Keys("/").After(new Message.Paste(words)).State;
        found.Dialog.ShouldBeOfType<Dialog.FindLine>().Which.ShouldNotBeNull();
        Line(found).ShouldContain(words, Case.Insensitive);
    }

    [Fact]
    public void What_is_found_while_words_are_typed_is_not_lost_by_going_back()
    {
        var running = Played.Start(120, 40).Keys("7 r / 2 0");

        var found = running.Story("STUDIED").Keys("esc");
        ((StudyScreen)found.Current).Found.ShouldNotBeNull();
        found.IsRunning.ShouldBeFalse();
    }

    [Fact]
    public void What_is_selected_stays_so_when_a_filter_comes_and_goes()
    {
        var provision = Played.Start(120, 40).Keys("9 j j j j j j");
        var id = ((RulesScreen)provision.Current).Row!.Id;

        foreach (var (chosen, filter) in new[] { (Played.Start(120, 40).Keys("3 j j j j"), "art:4"), (provision, id) })
        {
            var narrowed = chosen.Keys("/").After(new Message.Paste(filter)).State.Keys("enter");
            narrowed.Current.Lines.Count.ShouldBeLessThan(chosen.Current.Lines.Count);
            Line(narrowed).ShouldBe(Line(chosen));

            var wide = narrowed.Keys("esc");
            Line(wide).ShouldBe(Line(chosen));
            wide.Current.Lines.Count.ShouldBe(chosen.Current.Lines.Count);
        }
    }

    [Fact]
    public void Lists_keep_their_filter()
    {
        Played.Start().Keys("2 / b e t enter").Current.Narrowed!.Text.ShouldBe("bet");
        Played.Start().Keys("2 / b e t enter").Keys("tab /").Dialog.ShouldBeOfType<Dialog.FindLine>();
    }
}
