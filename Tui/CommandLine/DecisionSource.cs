using System.CommandLine;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Scenarios.Forecasting.Decisions;

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
            if (ForecastCommand.Number(result) is < 1 or > 200)
            {
                result.AddError("--horizon: write a number of years from 1 to 200");
            }
        });
        return horizon;
    }

    /// <summary>
    /// Opens scenarios, the first as asked, the others with its seed and trials. Mistakes of all of them end the
    /// command at once; cancelled it throws <see cref="OperationCanceledException"/>.
    /// </summary>
    public static IReadOnlyList<OpenForecast> Open(
        IReadOnlyList<string?> names, Question asked, string? only = null, int? horizon = null,
        IProgress<WorkProgress>? told = null, CancellationToken cancellation = default) =>
        Open(names, asked, only, horizon, new SharedModels(), told, cancellation);

    /// <summary>The same with the models that are made of them.</summary>
    public static IReadOnlyList<OpenForecast> Open(
        IReadOnlyList<string?> names, Question asked, string? only, int? horizon, SharedModels models,
        IProgress<WorkProgress>? told = null, CancellationToken cancellation = default)
    {
        var part = told.Part("scenarios opened", names.Count);
        var worlds = new OpenWorlds();
        List<OpenForecast> opened = [];
        List<CommandEnds> mistakes = [];
        foreach (var (name, at) in names.Select((name, at) => (name, at)))
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                opened.Add(ForecastSource.Open(name, asked, only, horizon, worlds, models));
                asked = asked with
                {
                    Seed = opened[0].Question.Seed,
                    Trials = asked.Slice is null ? opened[0].Question.Trials.Count : asked.Trials,
                };
            }
            catch (CommandEnds mistake)
            {
                mistakes.Add(mistake);
            }

            part?.Report(at + 1);
        }

        return mistakes.Count == 0
            ? opened
            : throw new CommandEnds(mistakes[0].Code, [.. mistakes.SelectMany(one => one.Lines).Distinct()]);
    }
}
