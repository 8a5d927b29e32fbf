using System.CommandLine;
using System.Globalization;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Scenarios.Forecasting.Hindcasting;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>
/// <c>ccm hindcast</c>: how good the forecasts would have been, against simpler ones, with every row.
/// </summary>
internal static class HindcastCommand
{
    private const ulong UsualSeed = 1;
    private const int UsualTrials = 2_048;
    private const int LeastTrials = 256;
    private const int MostTrials = 100_000;

    public static Command Create(GlobalOptions options)
    {
        var file =
            new Option<string?>("--output", "-o")
            {
                Description = "Write the page to this Markdown file",
                HelpName = "FILE"
            };
        var command = new Command("hindcast", "How good the forecasts would have been, from 2014 on") { file };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(options.Read(parsed), parsed.GetValue(file), parsed.InvocationConfiguration, cancellation),
            CancellationToken.None));
        return command;
    }

    private static int Run(Question question, string? file, InvocationConfiguration streams,
        CancellationToken cancellation)
    {
        if (question.Trials is < LeastTrials or > MostTrials)
        {
            throw new CommandEnds(ExitCode.Usage,
                $"ccm: --trials: found {question.Trials}; write {LeastTrials} to {MostTrials}");
        }

        var settings = new HindcastSettings(
            question.AsOf,
            question.Seed ?? UsualSeed,
            (int)(question.Trials ?? UsualTrials),
            new WorkSplit(question.Threads ?? Math.Min(Environment.ProcessorCount, WorkSplit.MostThreads)));
        using var progress = ProgressLine.For(question, streams.Error);
        var result = Hindcast.Run(Workspace.Load(question), settings,
            progress.Part("past forecasts", settings.Origins.Count), cancellation);
        progress?.End();
        if (file is not null)
        {
            AtomicFile.Write(file, HindcastPage.Markdown(result));
        }

        Write(result, question, streams.Output);
        return ExitCode.Done;
    }

    private static void Write(HindcastResult result, Question question, TextWriter output)
    {
        if (question.Format == OutputFormat.Json)
        {
            output.Write(HindcastJson.Text(result));
            return;
        }

        new Table(
            ["about", "lead", "against", "rows", "States", "model", "other", "low", "high", "verdict"],
            [.. result.Comparisons.Select(Row)]).Write(output, question.Format);
        if (question.Format == OutputFormat.Table)
        {
            output.Write(
                $"\n{result.Rows.Count} rows of {result.Origins.Count} origins; smaller scores are better; low and "
                + $"high: nine chances "
                + "in ten for the other's score less the model's, from drawing whole States.\n"
                + "ccm hindcast -o FILE.md writes every row; --json too.\n");
        }
    }

    private static IReadOnlyList<string?> Row(Comparison line) =>
    [
        HindcastPage.Word(line.Quantity),
        line.Lead is { } lead ? $"{lead} y" : "",
        HindcastPage.Name(line.Other),
        line.Rows.ToString(CultureInfo.InvariantCulture),
        line.States.ToString(CultureInfo.InvariantCulture),
        line.Model.ToString("0.000", CultureInfo.InvariantCulture),
        line.Score.ToString("0.000", CultureInfo.InvariantCulture),
        line.Difference.Low.ToString("0.000", CultureInfo.InvariantCulture),
        line.Difference.High.ToString("0.000", CultureInfo.InvariantCulture),
        line.Verdict,
    ];
}
