using System.CommandLine;
using CcmPlanner.Scenarios.Reports;
using CcmPlanner.Scenarios.Standing;
using CcmPlanner.Tui.Reports;

namespace CcmPlanner.Tui.CommandLine;

/// <summary><c>ccm report</c>: papers to hand out, in the format of the file's extension.</summary>
internal static class ReportCommand
{
    private const string See = "see: ccm report --help";
    private const string StateKind = "state";
    private const string AnalysisKind = "analysis";

    public static Command Create(GlobalOptions options)
    {
        var kind = new Argument<string>("KIND")
        {
            Description = "state: everything known of one State; analysis: an extension request as an analysis group looks at it",
        };
        var about = new Argument<string?>("SUBJECT")
        {
            Description = "For state, the State as ISO 3166-1 alpha-3 code; for analysis, a request document by file or name",
            Arity = ArgumentArity.ZeroOrOne,
        };
        kind.RefuseOptions();
        about.RefuseOptions();
        var file = new Option<string?>("--output", "-o")
        {
            Description = "Write to a file, by its extension .md, .html, .csv or .json (default: Markdown on stdout)",
            HelpName = "FILE",
        };
        var command = new Command("report", "A paper about one State, or about one extension request") { kind, about, file };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Show(options, parsed, parsed.GetValue(kind)!, parsed.GetValue(about), parsed.GetValue(file), cancellation),
            CancellationToken.None));
        return command;
    }

    private static int Show(
        GlobalOptions options, ParseResult parsed, string kind, string? about, string? file, CancellationToken cancellation)
    {
        var format = file is null ? null : ByName(file);
        var question = options.Read(parsed);
        var paper = kind switch
        {
            StateKind => OfState(question, about ?? throw Usage("a State report needs a State; write ccm report state ISO")),
            AnalysisKind => OfRequest(
                options, parsed, about ?? throw Usage("an analysis needs a request; write ccm report analysis FILE"), cancellation),
            _ => throw Usage($"found the report {kind}, which there is not; those there are: {StateKind}, {AnalysisKind}"),
        };
        if (format is null)
        {
            parsed.InvocationConfiguration.Output.Write(paper.Text(OnStdout(question.Format)));
        }
        else
        {
            paper.WriteTo(file!);
        }

        return ExitCode.Done;
    }

    private static Paper OfState(Question question, string iso)
    {
        var situation = Workspace.Load(question);
        var planner = Assessment.Of(situation, question.AsOf, question.KnownAt, question.RulesAt);
        var state = Arguments.Resolve([iso], planner.States).Single();
        var sheet = StateSheet.Of(situation, state, question.AsOf, question.KnownAt, question.RulesAt, planner);
        return new Paper(
            $"{sheet.State.Name}: Convention on Cluster Munitions",
            _ => new StateSheetDocument(sheet).All(),
            text => JsonOut.Write(text, question, planner, json => StateSheetJson.Write(json, sheet)),
            () => StateSheetTable.Of(sheet));
    }

    private static Paper OfRequest(GlobalOptions options, ParseResult parsed, string file, CancellationToken cancellation)
    {
        var (_, analysis) = RequestCommand.Analyse(options, parsed, file, cancellation);
        return new Paper(
            $"{analysis.Request.Name}: analysis",
            stem => new AnalysisDocument(analysis, new AnalysisCharts(analysis, stem)).All(),
            text => RequestJson.Document(text, analysis),
            () => RequestLines.Verdicts(analysis));
    }

    private static string OnStdout(OutputFormat format) => format switch
    {
        OutputFormat.Json => ".json",
        OutputFormat.Csv => ".csv",
        OutputFormat.Plain => ".tsv",
        _ => ".md",
    };

    private static string ByName(string file) => Path.GetExtension(file) switch
    {
        ".md" or ".html" or ".csv" or ".json" => Path.GetExtension(file),
        ".xlsx" => throw Usage("spreadsheets (.xlsx) are not there yet; write a file that ends in .md, .html, .csv or .json"),
        var other => throw Usage($"found a file that ends in '{other}'; write one that ends in .md, .html, .csv or .json"),
    };

    private static CommandEnds Usage(string message) => new(ExitCode.Usage, $"ccm: {message}", See);
}
