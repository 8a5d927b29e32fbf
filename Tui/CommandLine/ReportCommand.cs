using System.CommandLine;
using CcmPlanner.Scenarios.Reports;
using CcmPlanner.Scenarios.RuleBooks.Pages;
using CcmPlanner.Scenarios.Standing;
using CcmPlanner.Tui.Reports;

namespace CcmPlanner.Tui.CommandLine;

/// <summary><c>ccm report</c>: papers to hand out, in the format of the file's extension.</summary>
internal static class ReportCommand
{
    private const string See = "see: ccm report --help";
    private const string StateKind = "state";

    public static Command Create(GlobalOptions options)
    {
        var kind = new Argument<string>("KIND") { Description = "state: everything known of one State" };
        var code = new Argument<string?>("ISO") { Description = "The State, as ISO 3166-1 alpha-3 code", Arity = ArgumentArity.ZeroOrOne };
        kind.RefuseOptions();
        code.RefuseOptions();
        var file = new Option<string?>("--output", "-o")
        {
            Description = "Write to a file, by its extension .md, .html, .csv or .json (default: Markdown on stdout)",
            HelpName = "FILE",
        };
        var command = new Command("report", "A paper about one State: standing, history, sources, and how fresh they are") { kind, code, file };
        command.SetAction(parsed =>
        {
            RequireKind(parsed.GetValue(kind)!);
            var iso = parsed.GetValue(code) ?? throw Usage("a State report needs a State; write ccm report state ISO");
            return Show(options.Read(parsed), iso, parsed.GetValue(file), parsed.InvocationConfiguration.Output);
        });
        return command;
    }

    private static int Show(Question question, string iso, string? file, TextWriter output)
    {
        var format = file is null ? OnStdout(question.Format) : ByName(file);
        var situation = Workspace.Load(question);
        var planner = Assessment.Of(situation, question.AsOf, question.KnownAt, question.RulesAt);
        var state = Arguments.Resolve([iso], planner.States).Single();
        var sheet = StateSheet.Of(situation, state, question.AsOf, question.KnownAt, question.RulesAt, planner);
        var text = format switch
        {
            ".html" => HtmlPages.Write(new StateSheetDocument(sheet).All(), $"{sheet.State.Name}: Convention on Cluster Munitions", continuous: true),
            ".json" => Written(text => JsonOut.Write(text, question, planner, json => StateSheetJson.Write(json, sheet))),
            ".csv" => Written(text => StateSheetTable.Of(sheet).Write(text, OutputFormat.Csv)),
            ".tsv" => Written(text => StateSheetTable.Of(sheet).Write(text, OutputFormat.Plain)),
            _ => MarkdownPages.Write(new StateSheetDocument(sheet).All()),
        };
        if (file is null)
        {
            output.Write(text);
        }
        else
        {
            AtomicFile.Write(file, text);
        }

        return ExitCode.Done;
    }

    private static void RequireKind(string kind)
    {
        if (kind != StateKind)
        {
            throw Usage($"found the report {kind}, which there is not; the one there is: {StateKind}");
        }
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

    private static string Written(Action<TextWriter> write)
    {
        using var text = new StringWriter { NewLine = "\n" };
        write(text);
        return text.ToString();
    }

    private static CommandEnds Usage(string message) => new(ExitCode.Usage, $"ccm: {message}", See);
}
