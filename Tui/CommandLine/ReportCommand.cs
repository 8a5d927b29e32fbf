using System.CommandLine;
using CcmPlanner.Tui.Reports;

namespace CcmPlanner.Tui.CommandLine;

/// <summary><c>ccm report</c>: papers to hand out, in the format of the file's extension.</summary>
internal static class ReportCommand
{
    /// <summary>What the line begins with that says what a paper lacks which was stopped.</summary>
    public const string Stopped = "stopped early; ";

    private static readonly string Formats =
        $"{string.Join(", ", Paper.Extensions.SkipLast(1))} or {Paper.Extensions[^1]}";

    public static Command Create(GlobalOptions options)
    {
        var kind = new Argument<string>("KIND")
        {
            Description = string.Join("; ", ReportKinds.All.Select(one => $"{one.Name}: {one.Help}")),
        };
        var about = new Argument<string[]>("SUBJECT")
        {
            Description = "What it is about: a State, a request, a scenario",
            Arity = ArgumentArity.ZeroOrMore,
        };
        kind.RefuseOptions();
        about.RefuseOptions();
        var file = new Option<string?>("--output", "-o")
        {
            Description = $"Write to a file, by its extension {Formats} (default: Markdown on stdout)",
            HelpName = "FILE",
        };
        var money = new MoneyOptions();
        var command = new Command(
            "report", "A paper to hand out: on a State, an extension request, the Unit's money, or where all stand")
        {
            kind, about, file,
        };
        money.AddTo(command);
        var pot = new PotOptions();
        pot.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                using var told = ProgressLine.For(options.Read(parsed), parsed.InvocationConfiguration.Error);
                return Show(
                    parsed.GetValue(kind)!,
                    new ReportAsk(
                        options, parsed, parsed.GetValue(about) ?? [], money.Read(parsed), pot.Read(parsed),
                        cancellation)
                    {
                        Told = told,
                    },
                    parsed.GetValue(file));
            },
            CancellationToken.None));
        return command;
    }

    private static int Show(string name, ReportAsk ask, string? file)
    {
        if (file is not null && !Paper.Extensions.Contains(Path.GetExtension(file)))
        {
            throw ReportKinds.Usage(
                $"found a file that ends in '{Path.GetExtension(file)}'; write one that ends in {Formats}");
        }

        var kind = ReportKinds.All.FirstOrDefault(one => one.Name == name) ?? throw ReportKinds.Usage(
            $"found the report {name}, which there is not; those there are: "
            + string.Join(", ", ReportKinds.All.Select(one => one.Name)));
        if (!kind.ReadsMoney && ask.Money != new MoneyFiles())
        {
            throw ReportKinds.Usage(
                "--plan, --ledger and --actuals are for the paper on money; write ccm report budget");
        }

        if (!kind.SharesPot && ask.Pot is not null)
        {
            throw ReportKinds.Usage("--pot is for the outlook; write ccm report outlook");
        }

        var paper = kind.Write(ask);

        if (paper.Missing is null)
        {
            // A paper on half of what was asked that does not say so would be taken for the whole.
            ask.Cancellation.ThrowIfCancellationRequested();
        }

        return Hand(paper, file, OnStdout(ask.Question.Format), ask.Parsed.InvocationConfiguration.Output, ask.Error);
    }

    /// <summary>Hands a paper out; one that was stopped says on stderr what it lacks.</summary>
    internal static int Hand(Paper paper, string? file, string extension, TextWriter output, TextWriter error)
    {
        if (file is null)
        {
            output.Write(paper.Text(extension));
        }
        else
        {
            paper.WriteTo(file);
        }

        if (paper.Missing is not { Count: > 0 } missing)
        {
            return ExitCode.Done;
        }

        error.Write($"{Stopped}{file ?? "the paper"} lacks: {string.Join("; ", missing)}\n");
        return ExitCode.Interrupted;
    }

    private static string OnStdout(OutputFormat format) => format switch
    {
        OutputFormat.Json => ".json",
        OutputFormat.Csv => ".csv",
        OutputFormat.Plain => ".tsv",
        _ => ".md",
    };
}
