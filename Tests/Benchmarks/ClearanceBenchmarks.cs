using BenchmarkDotNet.Attributes;
using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Scenarios.Situations;
using CcmPlanner.Scenarios.Standing;
using NodaTime;

namespace CcmPlanner.Benchmarks;

/// <summary>The real forecast of clearance, on the shipped data and with the law deciding in every trial.</summary>
[MemoryDiagnoser]
public class ClearanceBenchmarks
{
    private const int Trials = 100_000;
    private const int HorizonYears = 40;
    private static readonly LocalDate Day = new(2026, 11, 24);

    private ClearanceQuestion question = null!;
    private IReadOnlyList<ClearanceCase> cases = [];
    private TrialKernel kernel = null!;
    private OutcomeTally model = null!;
    private Tally tally = null!;

    [GlobalSetup]
    public void Prepare()
    {
        var outlook = Assessment.Of(Situation.Shipped(), Day, Day, Day).Outlook;
        question = new ForecastSettings(Day, 1, Trials, new WorkSplit())
        {
            Horizon = Day.PlusYears(HorizonYears),
            Comparables = ClearanceCases.Comparables(outlook),
            Meetings = [.. outlook.Meetings.Select(dates => dates.Meeting)],
        }.Question;
        cases = [.. ClearanceCases.From(outlook).Where(data => data.NotForecastBecause is null)
            .OrderBy(data => data.State)];
        model = new OutcomeTally(Model());
        kernel = model.NewKernel();
        tally = new Tally(model.Layout);
    }

    /// <summary>What has to be worked out before the first trial: the law's answers and the tables.</summary>
    [Benchmark]
    public ClearanceModel Model() => new(cases, question, new WordSource(1));

    /// <summary>One trial of many in one kernel: every State to the horizon, with its requests.</summary>
    [Benchmark(OperationsPerInvoke = Trials)]
    public void OneTrial() => kernel(TrialRange.FirstTrials(Trials), tally);

    /// <summary>The same on two threads.</summary>
    [Benchmark(OperationsPerInvoke = Trials)]
    public Tally OneTrialOnTwoThreads() => TrialRun.Run(model, TrialRange.FirstTrials(Trials), new WorkSplit(2)).Tally;
}
