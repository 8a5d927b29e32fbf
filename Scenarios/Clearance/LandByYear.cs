using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Values;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>
/// What is left of one State's land at the end of each year, told from the very futures of a clearance model: trial n
/// here is trial n there, by the same words. Only who asks for it plays it.
/// </summary>
internal sealed class LandByYear : IOutcomeModel
{
    private readonly ClearanceModel model;
    private readonly PlayedState played;
    private readonly (int Place, Outcome Left)[] years;

    /// <summary>
    /// The years that a model watches, from where the State's path begins. Throws
    /// <see cref="KeyNotFoundException"/> when the State is not forecast.
    /// </summary>
    public LandByYear(ClearanceModel model, StateCode state)
    {
        this.model = model;
        played = model.States.FirstOrDefault(one => one.State.State == state)
            ?? throw new KeyNotFoundException($"{state} is not forecast");
        years =
        [
            .. played.Play.Years.Where(year => year.Watched is not null)
                .Select(year => (
                    year.Watched!.Value, Outcomes.Add($"left-{year.Year}/{state}", "m²", new RelativeScale()))),
        ];
        Years = [.. played.Play.Years.Where(year => year.Watched is not null).Select(year => year.Year)];
    }

    /// <summary>
    /// The area known at the end of each year, in the order of <see cref="Years"/>, new remnants of hostilities
    /// included; absent in a future that contradicts the duty being open on the day of the forecast.
    /// </summary>
    public OutcomeList Outcomes { get; } = new();

    /// <summary>The years told of.</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>The years that models of these cases must watch: every one that is over by the horizon.</summary>
    public static IReadOnlyList<int> WatchedOf(IEnumerable<ClearanceCase> cases, ForecastWindow window)
    {
        var first = cases.Select(data => data.Baseline?.AsOf.Year).Min() ?? window.AsOf.Year;
        return [.. Enumerable.Range(first, Math.Max(0, window.LastFullYear - first + 1))];
    }

    /// <inheritdoc/>
    public OutcomeKernel NewKernel()
    {
        var common = model.NewCommon();
        var kernel = new StateKernel(model.Words, model.Window);
        return batch =>
        {
            common.Draw(model.Words, batch.FirstTrial, batch.Count);
            kernel.Play(played.Play, common, batch.FirstTrial, batch.Count);
            var paths = kernel.Paths;
            foreach (var (place, left) in years)
            {
                var column = batch.Of(left);
                for (var at = 0; at < column.Length; at++)
                {
                    column[at] = model.Window.CompletionOf(paths[at].Completion) < model.Window.FirstMonth
                        ? Outcome.Absent
                        : StateOutcomes.Area(paths[at].Watched[place].Remaining);
                }
            }
        };
    }
}
