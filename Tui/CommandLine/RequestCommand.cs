using System.CommandLine;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Scenarios.Requests;
using CcmPlanner.Scenarios.Situations;
using CcmPlanner.Scenarios.Standing;
using CcmPlanner.Tui.Reports;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>
/// <c>ccm request</c>: whether an extension request is complete, in time, within the cap and credible.
/// </summary>
internal static class RequestCommand
{
    public static Command Create(GlobalOptions options)
    {
        var file = new Argument<string>("FILE")
        {
            Description =
                $"A request document, or one that comes with the program: {string.Join(", ", RequestLibrary.Names)}",
        };
        file.RefuseOptions();
        var command =
            new Command("request", "Is this extension request complete, in time, within the cap, credible") { file };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                using var told = ProgressLine.For(options.Read(parsed), parsed.InvocationConfiguration.Error);
                var (question, analysis) = Analyse(options, parsed, parsed.GetValue(file)!, told, cancellation);
                told?.End();
                Write(analysis, question, parsed.InvocationConfiguration.Output);
                return ExitCode.Done;
            },
            CancellationToken.None));
        return command;
    }

    /// <summary>
    /// Reads a request and looks at it from the day it names, unless the command line names another. A document with
    /// mistakes ends the command with all of them, exit code 3.
    /// </summary>
    public static (Question Question, RequestAnalysis Analysis) Analyse(
        GlobalOptions options, ParseResult parsed, string file, IProgress<WorkProgress>? told,
        CancellationToken cancellation) => Analyse(
            options.Read(parsed), options.GivesAsOf(parsed), file, cancellation,
            told is null ? null
                : new Told<ForecastsMade>(made => told.Report(new("forecasts made", made.Done, made.All))));

    /// <summary>The same for a question at hand; <paramref name="isDayGiven"/> keeps its day.</summary>
    public static (Question Question, RequestAnalysis Analysis) Analyse(
        Question question, bool isDayGiven, string file, CancellationToken cancellation,
        IProgress<ForecastsMade>? progress = null)
    {
        var situation = Workspace.Load(question);
        var request = Document(file, question, situation);
        if (request.AsOf is { } day && !isDayGiven)
        {
            var rules = question.RulesAt == question.AsOf ? day : question.RulesAt;
            question = question with { AsOf = day, RulesAt = rules, Notes = null };
        }

        var settings = ForecastCommand.Settings(
            question, Assessment.Of(situation, question.AsOf, question.KnownAt, question.RulesAt));
        if (request.Areas?.AsOf > settings.AsOf)
        {
            throw new CommandEnds(
                ExitCode.Usage,
                $"ccm: --as-of: found {Words.Of((NodaTime.LocalDate?)settings.AsOf)}, before the area of the request "
                + $"was "
                    + $"measured; write a day from {Words.Of(request.Areas?.AsOf)} on");
        }

        return (question, RequestAnalysis.Of(request, situation, settings, progress, cancellation));
    }

    private static RequestDocument Document(string file, Question question, Situation situation)
    {
        var read = RequestReader.Read(RequestSource.Text(file, question), situation);
        return read.Succeeded ? read.Value : throw Cli.WrongInput(read.Problems);
    }

    private static void Write(RequestAnalysis analysis, Question question, TextWriter output)
    {
        switch (question.Format)
        {
            case OutputFormat.Json:
                RequestJson.Document(output, analysis);
                break;
            case OutputFormat.Table:
                RequestLines.Write(output, analysis);
                break;
            default:
                RequestLines.Verdicts(analysis).Write(output, question.Format);
                break;
        }
    }
}
