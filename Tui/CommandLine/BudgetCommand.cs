using System.CommandLine;
using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Tui.CommandLine;

/// <summary><c>ccm budget</c>: the Unit's plan over several years, what may come in, and whether cash lasts.</summary>
internal static class BudgetCommand
{
    public static Command Create(GlobalOptions options)
    {
        var scenario = Arguments.Scenario();
        var files = new MoneyOptions();
        var command = new Command(
            "budget", "The Unit's money over several years: income, spending, cash, and the buffer it takes")
        {
            scenario,
        };
        files.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(
                options.Read(parsed),
                files.Read(parsed) with { Scenario = parsed.GetValue(scenario) },
                parsed.InvocationConfiguration,
                cancellation),
            CancellationToken.None));
        return command;
    }

    private static int Run(
        Question asked, MoneyFiles files, InvocationConfiguration streams, CancellationToken cancellation)
    {
        var opened = BudgetSource.Open(files, asked);
        using var progress = ProgressLine.For(opened.Question, streams.Error);
        var result = opened.Run(progress.Part("trials", opened.Settings.Played), cancellation);
        progress?.End();
        BudgetOut.Write(result, opened.Scenario.Name, opened.Question, streams.Output);
        return result.Cancelled ? ExitCode.Interrupted : ExitCode.Done;
    }
}
