using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Requests;
using CcmPlanner.Scenarios.Situations;
using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tui.CommandLine;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

/// <summary>Requests edited on the screens, by the editor of scenarios.</summary>
public sealed class RequestEditingTests
{
    private const string Name = "alphaland-excellent";

    private static readonly string Text = System.Text.Encoding.UTF8.GetString(RequestLibrary.Find(Name)!.Utf8);

    private static readonly RequestShelf Shelf =
        new([], text => RequestReader.Read(text, Situation.Shipped()).Problems);

    [Fact]
    public void A_request_opens_in_the_editor_with_its_fields()
    {
        var editing = Editing();

        editing.Screen.ShouldBe(ScreenId.Scenarios);
        Desk(editing).IsRequest.ShouldBeTrue();
        Desk(editing).IsEdited.ShouldBeFalse();
        Desk(editing).Rows.ShouldContain(row => row.Path == "milestones/steps/0/km2");
        editing.Text().ShouldContain("(request)");
        editing.Keys("esc esc").Screen.ShouldBe(ScreenId.Request);
    }

    [Fact]
    public void A_wrong_value_is_told_as_it_is_typed_and_stops_a_run()
    {
        var typed = At(Editing(), "monthsRequested").Keys("enter C-u 9 9 9 9");
        typed.Text().ShouldContain("monthsRequested: found 9999");

        var run = typed.Keys("enter").After(new Message.Key("r"));

        run.Request.ShouldBeNull();
        run.State.Notice.ShouldBe("1 mistake to mend first; w shows it");
    }

    [Fact]
    public void An_edited_request_of_the_library_is_saved_under_another_name_and_analysed()
    {
        var edited = At(Editing(), "monthsRequested").Keys("enter C-u 2 4 enter");
        InfoLine.Words(((ScenariosScreen)edited.Current).Detail)[0].ShouldStartWith("Length asked for");
        var asked = edited.Keys("r").After(new Message.Key("enter"));
        var save = asked.Request.ShouldBeOfType<Request.SaveScenario>();
        save.Path.ShouldBe(Path.Combine("facts", $"my-{Name}.json"));
        save.Text.ShouldContain("\"monthsRequested\": 24");

        var saved = asked.State.After(new Message.ScenarioSaved(save, null, Exists: false));
        saved.Request.ShouldBe(new Request.ReadShelf($"my-{Name}", ScreenId.Request));
        var kept = Shelf with { Workspace = [new SourceText(save.Path, save.Text)] };
        var led = saved.State.After(InventedScenarios.Shelf() with
        {
            Requests = kept,
            Name = $"my-{Name}",
            Then = ScreenId.Request,
        });

        led.State.Screen.ShouldBe(ScreenId.Request);
        led.Request.ShouldBeOfType<Request.Study>().Ask.Subject.ShouldBe($"my-{Name}");
        Desk(led.State).Standing($"my-{Name}").ShouldBe("workspace");
    }

    [Fact]
    public void What_only_a_scenario_has_is_not_offered_for_a_request()
    {
        var list = Editing().Keys("esc");

        Actions.Of(ScreenId.Scenarios).Where(action => action.Enabled(list)).Select(action => action.Id)
            .Intersect(["run-scenario", "budget-scenario", "forecast-scenario", "compare-scenario"])
            .ShouldBe(["run-scenario"]);
        Desk(list.Keys("n x enter")).Base.ShouldBe("baseline");
        CommandLines.Scenario(list).ShouldStartWith($"ccm request {Name} ");
    }

    [Fact]
    public void Requests_of_a_workspace_are_found_by_name_and_those_that_cannot_be_read_are_told()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "mine.json");
        File.WriteAllBytes(file, RequestLibrary.Find(Name)!.Utf8.ToArray());
        var question = new Question(Invented.Day, Invented.Day, Invented.Day, folder.Path, OutputFormat.Table,
            Quiet: true, Verbose: false, "never", null, null, null);

        RequestSource.Names(folder.Path).ShouldContain("mine");
        RequestSource.Shelf(folder.Path, Situation.Shipped()).Kept.ShouldBe(["mine"]);
        RequestSource.ToEdit("mine", question).ShouldBe(new Message.RequestRead("mine", Text, null));
        RequestSource.ToEdit("nothing", question).Problem.ShouldNotBeNull().ShouldContain("no request nothing");
    }

    private static AppState Editing()
    {
        var shown = Played.Start(120, 40).Story("DATA 8 n b enter STUDIED");
        shown.Asked("E").ShouldBe(new Request.ReadRequest("betaria-2025"));
        var read = shown.After(new Message.RequestRead(Name, Text, null));
        read.Request.ShouldBe(new Request.ReadShelf(null, null));
        return read.State.After(InventedScenarios.Shelf() with { Requests = Shelf }).State;
    }

    private static AppState At(AppState state, string path) => state.Keys(string.Join(
        ' ', Enumerable.Repeat("j", Desk(state).Rows.TakeWhile(row => row.Path != path).Count())));

    private static ScenarioDesk Desk(AppState state) => ((ScenariosScreen)state.Screens[ScreenId.Scenarios]).Desk;
}
