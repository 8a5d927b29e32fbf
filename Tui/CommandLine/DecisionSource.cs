using System.CommandLine;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>Opens the scenarios of a decision: all of one day, one horizon and one seed.</summary>
internal static class DecisionSource
{
    /// <summary>Years to look ahead, as commands about decisions ask for it.</summary>
    public static Option<int?> Horizon()
    {
        var horizon = new Option<int?>("--horizon")
        {
            Description = "Years to look ahead, from 1 to 200 (default: the scenario's horizon, or 40)",
            HelpName = "YEARS",
        };
        horizon.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1 or > 200)
            {
                result.AddError("--horizon: write a number of years from 1 to 200");
            }
        });
        return horizon;
    }

    /// <summary>
    /// Opens scenarios, the first as asked, the others with its seed and trials. Mistakes of all of them end the
    /// command at once.
    /// </summary>
    public static IReadOnlyList<OpenForecast> Open(
        IReadOnlyList<string?> names, Question asked, string? only = null, int? horizon = null)
    {
        var first = Try(names[0], asked, only, horizon);
        var others = first.Opened is { } lead
            ? asked with
            {
                Seed = lead.Question.Seed,
                Trials = asked.Slice is null ? lead.Question.Trials.Count : asked.Trials,
                Notes = null,
            }
            : asked;
        List<(OpenForecast? Opened, CommandEnds? Mistake)> tried =
        [
            first, .. names.Skip(1).AsParallel().AsOrdered().Select(name => Try(name, others, only, horizon)),
        ];
        List<CommandEnds> mistakes = [.. tried.Select(one => one.Mistake).OfType<CommandEnds>()];
        return mistakes.Count == 0
            ? [.. tried.Select(one => one.Opened!)]
            : throw new CommandEnds(mistakes[0].Code, [.. mistakes.SelectMany(one => one.Lines).Distinct()]);
    }

    private static (OpenForecast? Opened, CommandEnds? Mistake) Try(
        string? name, Question asked, string? only, int? horizon)
    {
        try
        {
            return (ForecastSource.Open(name, asked, only, horizon), null);
        }
        catch (CommandEnds mistake)
        {
            return (null, mistake);
        }
    }
}
