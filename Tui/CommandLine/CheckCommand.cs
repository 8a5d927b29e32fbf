using System.CommandLine;
using CcmPlanner.Rules;
using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Reforms;
using CcmPlanner.Scenarios.Requests;
using CcmPlanner.Scenarios.Situations;
using CcmPlanner.Scenarios.Standing;
using CcmPlanner.Tui.Reports;
using NodaTime;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>
/// <c>ccm check</c>: every mistake in data and documents; the problems are the result, so they go to stdout.
/// </summary>
internal static class CheckCommand
{
    public static Command Create(GlobalOptions options)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Files to check (default: the workspace of --data, or the shipped data)",
            Arity = ArgumentArity.ZeroOrMore,
        };
        files.RefuseOptions();
        var stale = new Option<bool>(
            "--stale")
        { Description = "Also the latest facts about each State that are older than a year, as notes" };
        var command = new Command("check", "Every mistake in data and documents, with its place") { files, stale };
        command.SetAction(parsed => Show(
            options.Read(parsed),
            parsed.GetValue(files) ?? [],
            parsed.GetValue(stale),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Show(Question question, string[] files, bool stale, TextWriter output, TextWriter error)
    {
        var layer = question.DataFolder is { } folder ? Workspace.Layer(folder) : new DataLayer([]);
        var texts = files.Select(Workspace.Text).ToList();
        var journal = texts.Find(text => text.File.EndsWith(".jsonl", StringComparison.Ordinal));
        layer = layer with
        {
            Texts = [.. layer.Texts, .. texts.Where(text => text != journal)],
            Journal = journal ?? layer.Journal,
        };
        var read = Workspace.Read(layer, question.RulesAt);
        var problems = WithDocuments(read, layer, question.RulesAt);
        var scale = stale ? ScaleOfAssessments.OnRecord() : null;
        if (stale && read.Succeeded)
        {
            problems = [.. problems, .. Stale(read.Value, question)];
        }

        Write(problems, scale, question.Format, output);
        var errors = problems.Count(problem => problem.Severity == Severity.Error);
        if (!question.Quiet)
        {
            error.Write(scale is null ? "" : $"{scale}\n");
            error.Write(
                $"{errors} {(errors == 1 ? "error" : "errors")}, {problems.Count - errors} "
                + $"{(problems.Count - errors == 1 ? "note" : "notes")}\n");
        }

        return errors > 0 ? ExitCode.WrongInput : ExitCode.Done;
    }

    // A text the data reader had no quarrel with may still be a document of another kind with mistakes of its own.
    private static List<Problem> WithDocuments(Checked<Situation> read, DataLayer layer, LocalDate rulesAt)
    {
        var sound = layer.Texts.Where(text => read.Problems.All(problem => problem.At.File != text.File)).ToList();
        return
        [
            .. read.Problems,
            .. sound.SelectMany(text => ReformReader.ProblemsIn(text, ConventionRules.Law)),
            .. sound.SelectMany(PlanSource.ProblemsIn),
            .. sound.SelectMany(text => ScenarioSource.ProblemsIn(text, read, layer, rulesAt)),
            .. read.Succeeded ? sound.SelectMany(text => RequestReader.ProblemsIn(text, read.Value)) : [],
        ];
    }

    private static IEnumerable<Problem> Stale(Situation situation, Question question) =>
        Freshness.Aged(situation, question.AsOf, question.KnownAt)
            .Select(aged => (aged, At: situation.PlaceOf(aged.Fact)))
            .Where(found => found.At is not null)
            .Select(found => new Problem(
                Severity.Note,
                found.At!,
                $"{found.aged.State} {found.aged.Kind} of {Words.Of(found.aged.On)}, older than a year on "
                + $"{Words.Of(question.AsOf)}",
                "what a newer source says, if there is one"));

    private static void Write(
        IReadOnlyList<Problem> problems, ScaleOfAssessments? scale, OutputFormat format, TextWriter output)
    {
        switch (format)
        {
            case OutputFormat.Json:
                JsonOut.Write(output, json => Write(problems, scale, json));
                break;
            case OutputFormat.Table:
                foreach (var problem in problems)
                {
                    output.Write($"{problem}\n");
                }

                break;
            default:
                new Table(
                    ["severity", "file", "line", "column", "path", "message"],
                    [.. problems.Select(Row)]).Write(output, format);
                break;
        }
    }

    private static IReadOnlyList<string?> Row(Problem p) =>
        [Word(p), p.At.File, $"{p.At.Line}", $"{p.At.Column}", p.At.Path, p.Message];

    private static void Write(
        IReadOnlyList<Problem> problems, ScaleOfAssessments? scale, System.Text.Json.Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Objects("problems", problems, p =>
        {
            json.WriteString("severity", Word(p));
            json.WriteString("file", p.At.File);
            json.WriteNumber("line", p.At.Line);
            json.WriteNumber("column", p.At.Column);
            json.WriteString("path", p.At.Path);
            json.WriteString("message", p.Message);
        });
        if (scale is not null)
        {
            StateSheetJson.WriteScale(json, scale);
        }

        json.WriteEndObject();
    }

    private static string Word(Problem problem) => problem.Severity == Severity.Error ? "error" : "note";
}
