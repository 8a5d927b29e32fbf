using System.CommandLine;
using System.Text.Json;
using CcmPlanner.Rules;
using CcmPlanner.Scenarios.Reforms;
using CcmPlanner.Scenarios.Standing;
using NodaTime;

namespace CcmPlanner.Tui.CommandLine;

/// <summary><c>ccm diff</c>: what changes between two days, or under a reform, and why.</summary>
internal sealed class DiffCommand
{
    private readonly GlobalOptions options;
    private readonly Argument<string[]> codes = Arguments.States();
    private readonly Option<LocalDate?> from = GlobalOptions.Date(
        "--from", "Compare from this as-of day", recursive: false);

    private readonly Option<LocalDate?> to = GlobalOptions.Date(
        "--to", "Compare to this as-of day (default: today)", recursive: false);

    private readonly Option<LocalDate?> knownFrom = GlobalOptions.Date(
        "--known-from", "What was public by this day, for the earlier side (default: as --known-at)", recursive: false);

    private readonly Option<string?> reform = new("--reform")
    {
        Description = "A reform to compare the law with",
        HelpName = "FILE",
    };

    private DiffCommand(GlobalOptions options) => this.options = options;

    public static Command Create(GlobalOptions options)
    {
        var diff = new DiffCommand(options);
        var command = new Command("diff", "What changes between two days, or under a reform, and why")
        {
            diff.codes, diff.from, diff.to, diff.knownFrom, diff.reform,
        };
        command.SetAction(parsed => diff.Run(parsed));
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var lastDay = parsed.GetValue(to);
        return (parsed.GetValue(reform), parsed.GetValue(from), parsed.GetValue(knownFrom)) switch
        {
            ({ } file, null, null) when lastDay is null => UnderReform(parsed, file),
            (null, { } day, _) when !options.GivesAsOf(parsed) => BetweenDays(parsed, day),
            (null, null, not null) when lastDay is null => BetweenDays(parsed, null),
            _ => throw new CommandEnds(
                ExitCode.Usage,
                "ccm: found no two sides to compare; write --from DATE [--to DATE], or --known-from DATE with --as-of, "
                    + "or --reform FILE"),
        };
    }

    // Without a first day, both sides are asked about the same day and differ only in what was public.
    private int BetweenDays(ParseResult parsed, LocalDate? day)
    {
        var later = options.Read(parsed, parsed.GetValue(to));
        var earlier = options.Read(parsed, day ?? later.AsOf);
        earlier = earlier with { KnownAt = parsed.GetValue(knownFrom) ?? later.KnownAt, Notes = null };
        if (earlier.AsOf > later.AsOf)
        {
            throw new CommandEnds(
                ExitCode.Usage,
                $"ccm: --to: found {Words.Of((LocalDate?)later.AsOf)}, before --from "
                    + $"{Words.Of((LocalDate?)earlier.AsOf)}; write a later day");
        }

        var situation = Workspace.Load(later);
        var before = Assessment.Of(situation, earlier.AsOf, earlier.KnownAt, earlier.RulesAt);
        var after = Assessment.Of(situation, later.AsOf, later.KnownAt, later.RulesAt);
        return Show(parsed, new Sides(earlier, later, before, after), null);
    }

    private int UnderReform(ParseResult parsed, string file)
    {
        var question = options.Read(parsed);
        var read = ReformReader.Read(Workspace.Text(file), ConventionRules.Law);
        if (!read.Succeeded)
        {
            throw Cli.WrongInput(read.Problems);
        }

        var law = read.Value.ApplyTo(ConventionRules.Law);
        var situation = Workspace.Load(question);
        var before = Assessment.Of(situation, question.AsOf, question.KnownAt, question.RulesAt);
        var after = Assessment.Of(situation, question.AsOf, question.KnownAt, question.RulesAt, law);
        return Show(parsed, new Sides(question, question, before, after, law), read.Value);
    }

    private int Show(ParseResult parsed, Sides sides, Reform? proposed)
    {
        var (question, output) = (sides.Later, parsed.InvocationConfiguration.Output);
        var asked = Arguments.Resolve(parsed.GetValue(codes) ?? [], sides.After.States);
        var query = new ObligationQuery(asked);
        var diff = ObligationDiff.Between(sides.Before, sides.After, query);
        var machinery = proposed is { OnMachinery: true }
            ? MachineryDiff.Between(sides.Before, sides.After)
            : MachineryDiff.None;
        var shown = new DiffOut(diff, machinery, sides.Before, sides.After);
        var silence = diff.IsEmpty && machinery.IsEmpty ? Silence(sides, proposed, query) : [];
        switch (question.Format)
        {
            case OutputFormat.Json:
                JsonOut.Write(output, question, sides.After, json =>
                {
                    Write(json, sides, proposed);
                    shown.WriteJson(json, withProofs: true);
                    json.Texts("unchangedBecause", silence);
                });
                break;
            case OutputFormat.Table:
                shown.WriteText(output, question.Verbose);
                output.Write(string.Concat(silence.Select(reason => $"nothing changes: {reason}\n")));
                break;
            default:
                shown.Table().Write(output, question.Format);
                break;
        }

        return ExitCode.Done;
    }

    private static IReadOnlyList<string> Silence(
        Sides sides, Reform? proposed, ObligationQuery query) => proposed is null
        ? ["every obligation has the same status, dates, fulfilment and extensions on both sides"]
        : NoEffect.Reasons(proposed, sides.Before, sides.Later.RulesAt, query);

    private static void Write(Utf8JsonWriter json, Sides sides, Reform? proposed)
    {
        json.WriteStartObject("from");
        json.Date("asOf", sides.Earlier.AsOf);
        json.Date("knownAt", sides.Earlier.KnownAt);
        json.Date("rulesAt", sides.Earlier.RulesAt);
        json.WriteString("inputHash", sides.Before.InputHash);
        json.WriteString("rulesHash", Assessment.RulesHash);
        json.WriteEndObject();
        if (proposed is null)
        {
            json.WriteNull("reform");
            return;
        }

        json.WriteStartObject("reform");
        json.WriteString("name", proposed.Name);
        json.WriteString("note", proposed.Note);
        json.WriteString("rulesHash", Assessment.HashOf(sides.Law!));
        json.WriteEndObject();
    }

    private sealed record Sides(
        Question Earlier, Question Later, Assessment Before, Assessment After, LawBook? Law = null);
}
