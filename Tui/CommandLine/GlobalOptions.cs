using System.CommandLine;
using System.Globalization;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Tui.Shell;
using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>The options every command understands, and how they become a <see cref="Question"/>.</summary>
internal sealed class GlobalOptions
{
    private const int MostTrials = 100_000_000;

    private readonly Option<LocalDate?> asOf = Date("--as-of", "Facts valid on this day (default: today)");
    private readonly Option<LocalDate?> knownAt =
        Date("--known-at", "Only what was public by this day (default: today)");
    private readonly Option<LocalDate?> rulesAt =
        Date("--rules-at", "Rules in force on this day (default: the as-of day)");
    private readonly Option<string?> data = new("--data")
    {
        Description = "A folder of data files laid over the shipped data",
        HelpName = "DIR",
        Recursive = true,
    };

    private readonly Option<bool> json = Flag("--json", "One JSON document on stdout");
    private readonly Option<bool> csv = Flag("--csv", "Comma-separated values on stdout");
    private readonly Option<bool> plain = Flag("--plain", "Tab-separated values on stdout, nothing cut");
    private readonly Option<bool> quiet = Flag("--quiet", "No hints and no progress", "-q");
    private readonly Option<bool> verbose = Flag("--verbose", "Sources and reasons", "-v");
    private readonly Option<string> color = new("--color")
    {
        Description = "auto, always or never",
        HelpName = "WHEN",
        Recursive = true,
        DefaultValueFactory = _ => "auto",
    };

    private readonly Option<ulong?> seed = Number<ulong>(
        "--seed", "Seed of every draw",
        value => ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null);

    private readonly Option<TrialRange?> trials = Number<TrialRange>(
        "--trials", "Number of trials, from 1 to 100000000, or A..B for a slice counted from 0, both ends included",
        Trials);

    private readonly Option<int?> threads = Number<int>(
        "--threads", "Worker threads, from 1 to 1024; never changes a result", value => Within(value, 1024));

    /// <summary>Adds the options to the root, so that every command below it has them.</summary>
    public void AddTo(RootCommand root)
    {
        color.AcceptOnlyFromAmong("auto", "always", "never");
        foreach (var option in (Option[])[asOf, knownAt, rulesAt, data, json, csv, plain, quiet, verbose, color, seed,
            trials, threads])
        {
            root.Options.Add(option);
        }
    }

    /// <summary>The workspace a command line names; null for none.</summary>
    public string? FolderOf(ParseResult parsed) => parsed.GetValue(data);

    /// <summary>True when the as-of day was given on the command line.</summary>
    public bool GivesAsOf(ParseResult parsed) => parsed.GetValue(asOf) is not null;

    /// <summary>
    /// What was asked; <paramref name="on"/> stands for the as-of day where a command asks about its own.
    /// </summary>
    public Question Read(ParseResult parsed, LocalDate? on = null)
    {
        var today = Today.Date();
        var day = on ?? parsed.GetValue(asOf) ?? today;
        return new Question(
            day,
            parsed.GetValue(knownAt) ?? today,
            parsed.GetValue(rulesAt) ?? day,
            parsed.GetValue(data),
            Format(parsed),
            parsed.GetValue(quiet),
            parsed.GetValue(verbose),
            parsed.GetValue(color) ?? "auto",
            parsed.GetValue(seed),
            parsed.GetValue(trials) is { First: 0 } counted ? counted.Count : null,
            parsed.GetValue(threads))
        {
            GivenAsOf = on is not null || GivesAsOf(parsed),
            Slice = parsed.GetValue(trials),
            Notes = parsed.GetValue(quiet) ? null : parsed.InvocationConfiguration.Error,
        };
    }

    /// <summary>A date option; a day that does not exist is a usage error that says what to write.</summary>
    public static Option<LocalDate?> Date(string name, string description, bool recursive = true) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        Recursive = recursive,
        CustomParser = result =>
        {
            var text = result.Tokens[^1].Value;
            if (LocalDatePattern.Iso.Parse(text) is { Success: true } parsed)
            {
                return parsed.Value;
            }

            result.AddError($"{name}: found {text}; write a day that exists, as YYYY-MM-DD");
            return null;
        },
    };

    private static Option<T?> Number<T>(string name, string description, Func<string, T?> parse)
        where T : struct => new(name)
        {
            Description = description,
            HelpName = "N",
            Recursive = true,
            CustomParser = result =>
            {
                var text = result.Tokens[^1].Value;
                if (parse(text) is { } value)
                {
                    return value;
                }

                result.AddError($"{name}: found {text}; write a whole number in range ({description})");
                return null;
            },
        };

    private static TrialRange? Trials(string text)
    {
        var ends = text.Split("..");
        return ends.Length switch
        {
            1 when Within(text, MostTrials) is { } count => TrialRange.FirstTrials(count),
            2 when Index(ends[0]) is { } first && Index(ends[1]) is { } last && first <= last =>
                new TrialRange(first, last),
            _ => null,
        };
    }

    private static long? Index(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n < MostTrials ? n : null;

    private static int? Within(string text, int largest) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= 1 && n <= largest ? n
            : null;

    private static Option<bool> Flag(string name, string description, params string[] aliases) =>
        new(name, aliases) { Description = description, Recursive = true };

    private OutputFormat Format(ParseResult parsed)
    {
        var asked = new[] { (json, OutputFormat.Json), (csv, OutputFormat.Csv), (plain, OutputFormat.Plain) }
            .Where(format => parsed.GetValue(format.Item1))
            .Select(format => format.Item2)
            .ToList();
        return asked.Count <= 1
            ? asked.Count == 0 ? OutputFormat.Table : asked[0]
            : throw new CommandEnds(ExitCode.Usage, "ccm: found more than one of --json, --csv and --plain; write one");
    }
}
