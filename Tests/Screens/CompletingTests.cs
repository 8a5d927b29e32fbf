using System.CommandLine;
using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tui.CommandLine;

namespace CcmPlanner.Tests.Screens;

/// <summary>What the command line of the screens, and the shell, complete.</summary>
public sealed class CompletingTests
{
    /// <summary>What cannot be listed: days, numbers, texts, quantities that only a plan knows.</summary>
    private static readonly string[] Free = ["DATE", "N", "YYYY", "YEAR", "TEXT", "CHF", "KM2", "LINE", "YEARS", "HALF",
        "AMOUNT", "ISO=AMOUNT", "OUTPUT", "QUANTITY", "QUANTITY>NUMBER"];

    [Theory]
    [InlineData("status LB", "LBN")]
    [InlineData("why LBN CCM-4.1", "CCM-4.1.a")]
    [InlineData("whynot LBN CCM-4.1.a m", "met")]
    [InlineData("budget gen", "geneva-squeeze")]
    [InlineData("compare baseline gen", "geneva-squeeze")]
    [InlineData("explain gen", "geneva-squeeze")]
    [InlineData("chart land --state LB", "LBN")]
    [InlineData("chart land LB", "LBN")]
    [InlineData("chart land gen", "geneva-squeeze")]
    [InlineData("request leb", "lebanon-2020")]
    [InlineData("report ana", "analysis")]
    [InlineData("report analysis leb", "lebanon-2020")]
    [InlineData("report state LB", "LBN")]
    [InlineData("report budget gen", "geneva-squeeze")]
    [InlineData("status --provision CCM-3.2", "CCM-3.2")]
    [InlineData("record extension LBN --outcome gr", "granted")]
    [InlineData("record extension LBN --decided 13", "13MSP")]
    [InlineData("record report LBN --confidence h", "high")]
    [InlineData("record contribution LBN --channel sh", "shared")]
    [InlineData("record meeting 14", "14MSP")]
    [InlineData("status --color n", "never")]
    public void A_name_begun_is_completed(string line, string expected) =>
        CommandsWithin.Complete(line[..^1]).ShouldContain(expected);

    [Fact]
    public void Every_value_of_the_grammar_that_can_be_listed_is_listed()
    {
        var missing = All(Cli.Root()).SelectMany(command => command.Arguments
                .Where(argument => argument.CompletionSources.Count == 0)
                    .Select(argument => (command.Name, Word: argument.Name))
                .Concat(command.Options.Where(
                    option => option.Arity.MaximumNumberOfValues > 0 && option.ValueType != typeof(bool)
                    && option.CompletionSources.Count == 0)
                        .Select(option => (command.Name, Word: option.HelpName ?? option.Name))))
            .Where(one => one.Name != "complete" && !Free.Contains(one.Word));

        missing.ShouldBeEmpty();
    }

    [Fact]
    public void The_workspace_of_the_screens_and_of_the_line_is_asked_too()
    {
        using var folder = new TemporaryFolder();
        folder.Write("my-plan.json", """{ "kind": "scenario", "name": "Mine" }""");
        folder.Write("more.json", """{ "kind": "states", "facts": [ { "code": "ALP", "name": "Alphaland" } ] }""");

        CommandsWithin.Complete("budget my", folder.Path).ShouldContain("my-plan");
        CommandsWithin.Complete($"budget --data {folder.Path} my").ShouldContain("my-plan");
        CommandsWithin.Complete("status AL", folder.Path).ShouldContain("ALP");
        CommandsWithin.Complete("budget my").ShouldBeEmpty();
        CommandsWithin.Complete("budget gen", "/no/such/folder").ShouldNotContain("my-plan");
    }

    [Fact]
    public void Files_and_folders_are_completed_as_paths()
    {
        using var folder = new TemporaryFolder();
        folder.Write("request-one.json", "{}");
        Directory.CreateDirectory(Path.Combine(folder.Path, "requests"));

        CommandsWithin.Complete($"request {folder.Path}/req")
            .ShouldBe([$"{folder.Path}/request-one.json", $"{folder.Path}/requests/"]);
        CommandsWithin.Complete($"check {folder.Path}/request-").ShouldBe([$"{folder.Path}/request-one.json"]);
        CommandsWithin.Complete("check /no/such/folder/x").ShouldBeEmpty();
    }

    private static IEnumerable<Command> All(Command command) => command.Subcommands.SelectMany(All).Prepend(command);
}
