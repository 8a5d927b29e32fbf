using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

/// <summary>Scenarios to compare are taken out of a list, in the order in which they will stand.</summary>
public sealed class ChooseTests
{
    [Fact]
    public void Space_takes_names_in_the_order_they_will_stand_in_and_enter_runs_them()
    {
        var taken = Played.Start().Keys("6 n down space down space");

        taken.Text().ShouldContain("base minus10");
        taken.Text().ShouldContain("1  two-meetings");
        Ask(taken).ShouldBe("minus10 two-meetings");
    }

    [Fact]
    public void Space_on_a_name_that_was_taken_leaves_it() =>
        Ask(Played.Start().Keys("6 n space down space down space up space")).ShouldBe("baseline two-meetings");

    [Fact]
    public void One_name_alone_is_set_against_the_baseline() =>
        Ask(Played.Start().Keys("6 n down space")).ShouldBe("baseline minus10");

    [Fact]
    public void Names_can_be_typed_with_blanks_between_too() =>
        Ask(Played.Start().Keys("6 n b a s e l i n e space t w o")).ShouldBe("baseline two-meetings");

    [Fact]
    public void The_baseline_alone_is_not_set_against_itself()
    {
        var asked = Played.Start().Keys("6 n space").After(new Message.Key("enter"));

        asked.Request.ShouldBeNull();
        asked.State.Dialog.ShouldBeOfType<Dialog.Choose>();
        asked.State.Notice.ShouldBe("choose what to set beside baseline");
    }

    private static string Ask(AppState state) => state.Asked("enter").ShouldBeOfType<Request.Study>().Ask.Subject;
}
