using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using CcmPlanner.Scenarios.Intake;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>
/// The command line: what the program's arguments mean, and how a command's end becomes an exit code.
/// </summary>
internal static class Cli
{
    private const string Description = """
        CcmPlanner: obligations and forecasts under the Convention on Cluster Munitions.

          ccm                                  open the terminal UI
          ccm status LAO                       how a State's duties stand, and why
          ccm why LAO CCM-4.1.a                the proof: rules, citations, facts, sources
          ccm status --as-of 2021-12-31 --known-at 2021-07-01 CHL
          ccm calendar --to 2028-12-31 --ics ccm.ics
          ccm forecast --trials 20000          when clearance may be complete
          ccm check --data my-facts            every mistake in your own data

        Not a legal opinion. Unknown is said, never guessed; what is assumed is marked.
        """;

    /// <summary>What is under way when a command is stopped is finished, and what is complete is written.</summary>
    private static readonly TimeSpan TimeToFinish = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Runs one command line. Results go to <paramref name="output"/>, everything else to <paramref name="error"/>.
    /// </summary>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error) =>
        Run(arguments, output, error, parsed => parsed.Invoke(new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeToFinish,
        }));

    /// <summary>
    /// Runs one command line inside a program that goes on: signals are left to it, and it can stop the command.
    /// </summary>
    public static int RunWithin(
        IReadOnlyList<string> arguments, TextWriter output, TextWriter error, CancellationToken cancellation) =>
        Run(arguments, output, error, parsed => parsed.InvokeAsync(
            new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            },
            cancellation).GetAwaiter().GetResult());

    private static int Run(
        IReadOnlyList<string> arguments, TextWriter output, TextWriter error, Func<ParseResult, int> invoke)
    {
        var root = Root();
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            Say(error, UsageErrors(parsed));
            return ExitCode.Usage;
        }

        try
        {
            return invoke(parsed);
        }
        catch (CommandEnds ends)
        {
            Say(error, ends.Lines);
            return ends.Code;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception fault) when (IsOfMemory(fault))
        {
            error.Write($"ccm: {NoMemory}\n");
            return ExitCode.OurFault;
        }
        catch (IOException e)
        {
            error.Write($"ccm: {e.Message}\n");
            return ExitCode.NotFound;
        }
        catch (UnauthorizedAccessException e)
        {
            error.Write($"ccm: {e.Message}\n");
            return ExitCode.NotFound;
        }
    }

    /// <summary>What is said where memory does not suffice.</summary>
    internal const string NoMemory = "there is not enough memory for it; fewer trials, or slices of them, need less";

    /// <summary>True where memory did not suffice, on whatever thread.</summary>
    internal static bool IsOfMemory(Exception fault) => fault is OutOfMemoryException
        || (fault is AggregateException many && many.Flatten().InnerExceptions.Any(IsOfMemory));

    /// <summary>The whole grammar; the terminal's palette and the tests parse with it too.</summary>
    public static RootCommand Root()
    {
        var options = new GlobalOptions();
        var root = new RootCommand(Description);
        options.AddTo(root);
        root.Subcommands.Add(StatesCommand.Create(options));
        root.Subcommands.Add(StatusCommand.Create(options));
        root.Subcommands.Add(WhyCommand.Create(options));
        root.Subcommands.Add(WhyNotCommand.Create(options));
        root.Subcommands.Add(CalendarCommand.Create(options));
        root.Subcommands.Add(MeetingsCommand.Create(options));
        root.Subcommands.Add(MachineryCommand.Create(options));
        root.Subcommands.Add(ForecastCommand.Create(options));
        root.Subcommands.Add(CompareCommand.Create(options));
        root.Subcommands.Add(StressCommand.Create(options));
        root.Subcommands.Add(SensitivityCommand.Create(options));
        root.Subcommands.Add(AllocateCommand.Create(options));
        root.Subcommands.Add(ScoreCommand.Create(options));
        root.Subcommands.Add(MergeCommand.Create(options));
        root.Subcommands.Add(VerifyCommand.Create(options));
        root.Subcommands.Add(ExplainCommand.Create(options));
        root.Subcommands.Add(HindcastCommand.Create(options));
        root.Subcommands.Add(RequestCommand.Create(options));
        root.Subcommands.Add(BudgetCommand.Create(options));
        root.Subcommands.Add(FitCommand.Create(options));
        root.Subcommands.Add(CheckCommand.Create(options));
        root.Subcommands.Add(RulebookCommand.Create(options));
        root.Subcommands.Add(LintCommand.Create(options));
        root.Subcommands.Add(ReportCommand.Create(options));
        root.Subcommands.Add(DiffCommand.Create(options));
        root.Subcommands.Add(RecordCommand.Create(options));
        root.Subcommands.Add(ChartCommand.Create(options));
        root.Subcommands.Add(TuiCommand.Create(options));
        root.Subcommands.Add(ReplayCommand.Create());
        root.Subcommands.Add(CompletionCommand.Create());
        root.Subcommands.Add(CompletionCommand.Answer());
        TuiCommand.OpenByDefault(root, options);
        Completing.AddTo(root, options);
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Aliases.Remove("/h");
            help.Aliases.Remove("/?");
            help.Aliases.Remove("-?");
        }

        return root;
    }

    /// <summary>Ends the command with every problem of its input.</summary>
    public static CommandEnds WrongInput(IEnumerable<Problem> problems) =>
        new(ExitCode.WrongInput, [.. problems.Select(problem => problem.ToString())]);

    private static void Say(TextWriter error, IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            error.Write(line);
            error.Write('\n');
        }
    }

    private static string PathOf(CommandResult? at) =>
        at is null or { Command: RootCommand } ? "" : $"{PathOf(at.Parent as CommandResult)}{at.Command.Name} ";

    private static List<string> UsageErrors(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var see = $"see: ccm {PathOf(parsed.CommandResult)}--help";
        if (command is RootCommand && parsed.UnmatchedTokens is [var word, ..])
        {
            var hint = Spelling.Nearest(word, command.Subcommands.Select(sub => sub.Name)) is { } near
                ? $"; did you mean {near}?" : "";
            return [$"ccm: found {word}, which is no command{hint}", see];
        }

        return [.. parsed.Errors.Select(e => e.Message).Distinct(StringComparer.Ordinal)
            .Select(message => $"ccm: {message}"), see];
    }
}
