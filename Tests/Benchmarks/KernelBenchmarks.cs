using BenchmarkDotNet.Attributes;
using CcmPlanner.Benchmarks.Reference;
using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Benchmarks;

/// <summary>The reference kernel, played and counted: what one answer of a simulation costs.</summary>
[MemoryDiagnoser]
public class KernelBenchmarks
{
    private const int Trials = 100_000;

    private TrialKernel kernel = null!;
    private OutcomeTally model = null!;
    private Tally tally = null!;

    [Params(LaneWidth.Scalar, LaneWidth.Vector256, LaneWidth.Vector512)]
    public LaneWidth Width { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        model = new OutcomeTally(new ReferenceModel(ReferenceWorld.Invented, 7, Width));
        kernel = model.NewKernel();
        tally = new Tally(model.Layout);
    }

    /// <summary>One trial of many in one kernel: what a trial allocates shows here.</summary>
    [Benchmark(OperationsPerInvoke = Trials)]
    public void OneTrial() => kernel(TrialRange.FirstTrials(Trials), tally);

    /// <summary>One trial of many on one thread, as a whole run.</summary>
    [Benchmark(OperationsPerInvoke = Trials)]
    public Tally OneTrialOfARun() => TrialRun.Run(model, TrialRange.FirstTrials(Trials), new WorkSplit()).Tally;

    /// <summary>The same on two threads.</summary>
    [Benchmark(OperationsPerInvoke = Trials)]
    public Tally OneTrialOnTwoThreads() =>
        TrialRun.Run(model, TrialRange.FirstTrials(Trials), new WorkSplit(2)).Tally;

    /// <summary>What somebody waits for: 10,000 trials, warm, one thread.</summary>
    [Benchmark]
    public Tally TenThousandTrials() => TrialRun.Run(model, TrialRange.FirstTrials(10_000), new WorkSplit()).Tally;
}
