using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tui.CommandLine;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

/// <summary>Papers taken along from the screens.</summary>
public sealed class PaperTests
{
    [Theory]
    [InlineData("7", "report budget baseline", ".xlsx")]
    [InlineData("6 n m i n enter STUDIED", "report outlook baseline minus10", ".html")]
    [InlineData("8 n b e t enter STUDIED", "report analysis betaria-2025", ".html")]
    [InlineData("2 j", "report state BET", ".html")]
    [InlineData("3 j j j j", "report state BET", ".html")]
    public void A_screen_offers_its_paper_first_in_the_format_its_reader_wants(string keys, string line, string format)
    {
        var asked = Played.Start().Story(keys).Keys("p");

        var export = asked.Dialog.ShouldBeOfType<Dialog.Export>();
        Exports.Of(asked)[export.Choice].Extension.ShouldBe(format);
        var write = asked.Asked("enter").ShouldBeOfType<Request.WritePaper>();
        write.Line.ShouldStartWith($"ccm {line} ");
        write.Line.ShouldEndWith($" --as-of 2026-04-18 -o {export.Path.Text}");
        (write.Path, write.Overwrite).ShouldBe((export.Path.Text, false));
        write.Path.ShouldEndWith(format);
        Cli.Root().Parse([.. ShellWords.Split(write.Line).Skip(1)]).Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("1 S-tab")]
    [InlineData("4")]
    [InlineData("6")]
    [InlineData("8")]
    [InlineData("9")]
    public void Where_there_is_no_paper_none_is_offered(string keys)
    {
        var state = Played.Start().Keys(keys);

        Exports.Of(state).ShouldNotContain(choice => choice.Kind == ExportKind.Paper);
        state.Keys("p").Dialog.ShouldBeNull();
    }

    [Fact]
    public void Every_format_that_reports_know_is_offered()
    {
        var state = Played.Start().Keys("7");

        Exports.Of(state).Where(choice => choice.Kind == ExportKind.Paper).Select(choice => choice.Extension)
            .ShouldBe(Tui.Reports.Paper.Extensions, ignoreOrder: true);
    }

    [Fact]
    public void The_draws_of_the_paper_are_those_of_the_screen()
    {
        var state = Played.Start() with { Trials = 300, Seed = 7 };

        state.Keys("7 p").Asked("enter")
            .ShouldBeOfType<Request.WritePaper>().Line.ShouldContain("--trials 300 --seed 7 ");
        CommandLines.Study(state.Keys("7")).ShouldContain("--trials 300 --seed 7 ");
        Papers.Line(state.Keys("5"))
            .ShouldContain($"--trials {((ForecastScreen)state.Screens[ScreenId.Forecast]).Trials} --seed 7 ");
        Papers.Line(Played.Start().Keys("7")).ShouldNotContain("--trials");
    }

    [Fact]
    public void While_it_is_written_nothing_else_happens_and_it_can_be_stopped()
    {
        var writing = Played.Start().Keys("7 p enter");

        writing.Text().ShouldContain("writing …");
        writing.Asked("enter").ShouldBeNull("it is written once");
        writing.Keys("j x tab").Dialog.ShouldBe(writing.Dialog);
        writing.Asked("esc").ShouldBe(new Request.Cancel());
        writing.Keys("esc").Notice.ShouldBe("stopped; nothing is written");
        writing.After(new Message.Saved("a.xlsx", null, false)).State.Notice.ShouldBe("written: a.xlsx");
    }

    [Fact]
    public void One_that_is_there_is_replaced_only_when_asked_twice_and_another_name_asks_anew()
    {
        var there = Played.Start().Keys("7 p enter").After(new Message.Saved("a", "one is there", Exists: true)).State;

        there.Text().ShouldContain("one is there");
        there.Asked("enter").ShouldBeOfType<Request.WritePaper>().Overwrite.ShouldBeTrue();
        there.Keys("tab C-a x").Asked("enter").ShouldBeOfType<Request.WritePaper>().Overwrite.ShouldBeFalse();
        there.Keys("tab backspace").Asked("enter").ShouldBeNull("an extension no paper has");
        there.Keys("tab backspace enter").Dialog.ShouldBeOfType<Dialog.Export>().Problem.ShouldBe(
            "write a name that ends in .xlsx");
    }

    [Fact]
    public void A_paper_is_made_by_its_command_and_never_over_a_file_unasked()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "sheet.html");
        var asked =
            new Request.WritePaper(
                $"ccm report state LBN --as-of 2026-04-18 --known-at 2026-04-18 -o {ShellWords.Quote(file)}", file,
                Overwrite: false);

        CommandsWithin.Paper(asked, _ => { }, CancellationToken.None).ShouldBe(new Message.Saved(file, null, false));
        File.ReadAllText(file).ShouldContain("Lebanon");
        File.WriteAllText(file, "mine");
        CommandsWithin.Paper(asked, _ => { }, CancellationToken.None).Exists.ShouldBeTrue();
        File.ReadAllText(file).ShouldBe("mine");
        CommandsWithin.Paper(asked with
        {
            Line = asked.Line.Replace("LBN", "QQQ", StringComparison.Ordinal),
            Overwrite =
            true
        }, _ => { }, CancellationToken.None)
            .Problem!.ShouldContain("QQQ");
        File.ReadAllText(file).ShouldBe("mine");
    }

    [Fact]
    public void A_paper_that_is_stopped_is_not_written()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "sheet.html");
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        var said =
            CommandsWithin.Paper(
                new($"ccm report state LBN --as-of 2026-04-18 --known-at 2026-04-18 -o {ShellWords.Quote(file)}", file,
                false), _ => { }, stop.Token);

        said.Problem.ShouldBe("stopped; nothing is written");
        File.Exists(file).ShouldBeFalse();
    }

    [Fact]
    public void Stress_shows_what_shocks_would_do_whatever_chart_is_on()
    {
        var request = Played.Start().Story("8 n b e t enter STUDIED");

        request.Keys("s").Current.Chart!.Title.ShouldContain("under stress");
        request.Keys("v v s").Current.Chart.ShouldBe(request.Keys("s").Current.Chart);
        Actions.ForKey(Played.Start().Keys("8"), "s").ShouldBeNull();
    }
}
