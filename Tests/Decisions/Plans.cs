using CcmPlanner.Engine.Trials;
using CcmPlanner.Scenarios.Forecasting.Decisions;
using CcmPlanner.Tui.CommandLine;
using NodaTime;

namespace CcmPlanner.Tests.Decisions;

/// <summary>A scenario opened for a study, and its trials in chunks small enough to be stopped between two.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Trials">The trials.</param>
internal sealed record Plans(NamedPlan Plan, TrialRange Trials)
{
    private static readonly LocalDate Day = new(2026, 11, 22);

    /// <summary>Opens it. <paramref name="only"/>: clearance or finance; null for both.</summary>
    public static Plans Of(string scenario, long trials, string? only = null)
    {
        var asked = new Question(
            Day, Day, Day, null, OutputFormat.Table, true, false, "never", 7, trials, 1)
        { GivenAsOf = true };
        var opened = ForecastSource.Open(scenario, asked, only, 20);
        var settings = opened.Plan.Settings with { Split = new WorkSplit(1, 64) };
        return new Plans(new NamedPlan(scenario, opened.Plan with { Settings = settings }), opened.Question.Trials);
    }
}

/// <summary>Does something once so many trials are finished.</summary>
internal sealed class WhenFinished(long trials, Action then) : IProgress<WorkProgress>
{
    /// <inheritdoc/>
    public void Report(WorkProgress value)
    {
        if (value.What.Contains("trials", StringComparison.Ordinal) && value.Done >= trials)
        {
            then();
        }
    }
}
