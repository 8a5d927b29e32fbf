using System.CommandLine;
using System.Text.Json;
using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Reforms;
using CcmPlanner.Scenarios.Situations;
using CcmPlanner.Scenarios.Standing;
using CcmPlanner.Tui.Shell;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>
/// <c>ccm record</c>: puts a fact into the workspace, once every reader and cross check has passed it.
/// </summary>
internal static class RecordCommand
{
    public static Command Create(GlobalOptions options)
    {
        var command = new Command("record", "Put a fact into the workspace of --data, or take the last one back");
        foreach (var kind in RecordKinds.All)
        {
            command.Subcommands.Add(ForKind(kind, options));
        }

        command.Subcommands.Add(Undo(options));
        return command;
    }

    private static Command ForKind(RecordKind kind, GlobalOptions options)
    {
        var subject = new Argument<string>(kind.Subject.Option) { Description = kind.Subject.Description };
        subject.RefuseOptions();
        var command = new Command(kind.Word, kind.Description) { subject };
        var fields = kind.Fields.Concat(RecordInput.Common).Select(OptionFor).ToList();
        fields.ForEach(command.Options.Add);
        var dryRun = DryRun(command);
        command.SetAction(parsed =>
        {
            var values = fields.ToDictionary(option => option.Name, parsed.GetValue);
            values[kind.Subject.Option] = parsed.GetValue(subject);
            return Run(options.Read(parsed), parsed.GetValue(dryRun), parsed.InvocationConfiguration, recorder =>
            {
                var input = new RecordInput(values, recorder);
                var tried = recorder.Record(kind.Draft(input), Today.Date());
                return Passed(recorder, tried, input.Mistakes, kind.OptionFor);
            });
        });
        return command;
    }

    private static Command Undo(GlobalOptions options)
    {
        var number = new Argument<int?>("LINE")
        {
            Description =
                "Number of the line to take back (default: the last; taking back an undo brings back what it took)",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("undo", "Take the last record back, or a line by its number; nothing is deleted")
        {
            number,
        };
        var dryRun = DryRun(command);
        command.SetAction(parsed => Run(
            options.Read(parsed),
            parsed.GetValue(dryRun),
            parsed.InvocationConfiguration,
            recorder => TakeBack(recorder, parsed.GetValue(number))));
        return command;
    }

    private static Recording TakeBack(Recorder recorder, int? number)
    {
        var journal = recorder.Journal;
        if (journal.Entries.Count == 0)
        {
            throw new CommandEnds(ExitCode.NotFound, "ccm: nothing is recorded in this workspace");
        }

        var last = journal.Entries[^1].Sequence;
        var line = number ?? last;
        if (journal.Find(line) is null)
        {
            throw new CommandEnds(ExitCode.NotFound, $"ccm: no line {line} is recorded; the last is {last}");
        }

        return journal.IsUndone(line)
            ? throw new CommandEnds(
                ExitCode.Usage, $"ccm: line {line} is taken back already; to bring it back, take back the undo")
            : Passed(recorder, recorder.Undo(line, Today.Date()), [], key => key);
    }

    private static int Run(
        Question question,
        bool dryRun,
        InvocationConfiguration streams,
        Func<Recorder, Recording> record)
    {
        if (question.DataFolder is not { } folder)
        {
            throw new CommandEnds(ExitCode.Usage, "ccm: found no workspace to record in; write --data DIR");
        }

        _ = Workspace.Texts(folder);
        using var file = dryRun ? null : FactsFile.Lock(folder);
        var recording = record(new Recorder(
            DataLayer.Shipped(), Workspace.Layer(folder), LawOnExtensions.At(question.RulesAt)));
        var aside = file?.Append(recording.Line, recording.TornBytes);
        Show(question, recording, dryRun, streams.Output);
        if (!question.Quiet)
        {
            Say(streams.Error, recording, dryRun, folder, aside);
        }

        return ExitCode.Done;
    }

    private static void Say(
        TextWriter error, Recording recording, bool dryRun, string folder, string? aside)
    {
        var path = FactsFile.PathIn(folder);
        error.Write(dryRun
            ? $"dry run: nothing written; this would be line {recording.Entry.Sequence} of {path}\n"
            : $"recorded as line {recording.Entry.Sequence} of {path}; "
                + $"to take it back: ccm record undo --data {folder}\n");
        if (aside is not null)
        {
            error.Write($"note: a last line that broke off was kept aside in {aside}\n");
        }
    }

    /// <summary>The recording, or every problem at once, said in the words of the command line.</summary>
    private static Recording Passed(
        Recorder recorder,
        Checked<Recording> tried,
        List<string> mistakes,
        Func<string, string> optionFor)
    {
        var errors = tried.Problems.Where(problem => problem.Severity == Severity.Error).ToList();
        if (errors.Count + mistakes.Count == 0)
        {
            return tried.Value;
        }

        var ours = errors.Where(recorder.IsInNewLine).ToList();
        var noState = ours.Exists(problem => Field(problem) == "state");
        var lines = errors
            .Where(problem => !(noState && ours.Contains(problem) && Field(problem) == "newDue"))
            .Select(problem => !ours.Contains(problem) ? problem.ToString()
                : Field(problem) is { } key ? $"ccm: {optionFor(key)}: {InWords(problem.Message)}"
                : $"ccm: {InWords(problem.Message)}");
        throw new CommandEnds(ExitCode.WrongInput, [.. mistakes.Select(mistake => "ccm: " + mistake), .. lines]);
    }

    // The field of the fact a problem is about; null when it is about the line itself.
    private static string? Field(Problem problem)
    {
        const string fact = "$." + JournalEntry.FactKey + ".";
        return problem.At.Path.StartsWith(fact, StringComparison.Ordinal) ? problem.At.Path[fact.Length..] : null;
    }

    // On the command line there are no quotes to forget, and what was not said is nothing.
    private static string InWords(string message) => message
        .Replace("found null;", "found nothing;", StringComparison.Ordinal)
        .Replace(", without quotes", "", StringComparison.Ordinal)
        .Replace(" in double quotes", "", StringComparison.Ordinal);

    private static void Show(Question question, Recording recording, bool dryRun, TextWriter output)
    {
        var before = Assessment.Of(recording.Before, question.AsOf, question.KnownAt, question.RulesAt);
        var after = Assessment.Of(recording.After, question.AsOf, question.KnownAt, question.RulesAt);
        var follows = new DiffOut(
            ObligationDiff.Between(before, after, ObligationQuery.All), MachineryDiff.None, before, after);
        using var line = JsonDocument.Parse(recording.Line);
        switch (question.Format)
        {
            case OutputFormat.Json:
                JsonOut.Write(output, question, after, json =>
                {
                    foreach (var member in line.RootElement.EnumerateObject())
                    {
                        member.WriteTo(json);
                    }

                    json.WriteBoolean("written", !dryRun);
                    follows.WriteJson(json, withProofs: false);
                });
                break;
            case OutputFormat.Table:
                output.Write($"{recording.Line}\n");
                follows.WriteText(output, withProofs: question.Verbose);
                break;
            default:
                new Table(["field", "value"], [.. Cells(line.RootElement)]).Write(output, question.Format);
                break;
        }
    }

    private static IEnumerable<IReadOnlyList<string?>> Cells(JsonElement line)
    {
        foreach (var member in line.EnumerateObject())
        {
            JsonProperty[] fields = member.Value.ValueKind == JsonValueKind.Object
                ? [.. member.Value.EnumerateObject()]
                : [member];
            foreach (var field in fields)
            {
                yield return [field.Name, field.Value.ToString()];
            }
        }
    }

    private static Option<string?> OptionFor(RecordField field)
    {
        var option = new Option<string?>(field.Option)
        {
            Description = field.Description,
            HelpName = field.Value,
            Required = field.IsRequired,
        };
        option.CompletionSources.Add([.. field.Words]);
        return option;
    }

    private static Option<bool> DryRun(Command command)
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Check and show, write nothing" };
        command.Options.Add(dryRun);
        return dryRun;
    }
}
