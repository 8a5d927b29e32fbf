using CcmPlanner.Tests.Screens;
using CcmPlanner.Tui.CommandLine;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.CommandLine;

/// <summary>What the screens call "the same in a shell" is a command the grammar accepts.</summary>
public sealed class ActionCommandTests
{
    [Theory]
    [InlineData("")]
    [InlineData("j")]
    [InlineData("2")]
    [InlineData("2 j j")]
    [InlineData("2 space / b e t enter")]
    [InlineData("2 G")]
    public void Every_action_has_a_command_line_that_parses(string keys)
    {
        var state = Played.Start().Keys(keys);
        foreach (var action in Actions.Of(state.Screen))
        {
            var line = action.CommandLine(state);
            line.ShouldStartWith("ccm");
            Cli.Root().Parse(line["ccm".Length..].Trim()).Errors.Select(error => error.Message)
                .ShouldBeEmpty($"{action.Id}: {line}");
        }
    }
}
