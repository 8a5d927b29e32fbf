using BenchmarkDotNet.Attributes;
using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Inference.Simulation;
using NodaTime;

namespace CcmPlanner.Benchmarks;

/// <summary>The same rules lowered to columns.</summary>
[MemoryDiagnoser]
public class SimulationBenchmarks
{
    private readonly SimulationRun run = SimulationProgram.Compile(World.Book()).NewRun();
    private readonly SimulationRun deadline = SimulationProgram.Compile(
        RuleBook.Load([new DeadlineRule(), new LateRule(), new RequestRule()])).NewRun(capacity: 8);
    private readonly int[] late = new int[1000];
    private SimulationTable[] written = [];

    [GlobalSetup]
    public void Prepare()
    {
        object[] facts =
            [.. World.FactsOf(3), new Clock(new LocalDate(2026, 6, 1)), new Limit(1, 45), new Limit(2, 50)];
        run.Reset();
        foreach (var fact in facts)
        {
            run.Table(fact.GetType()).Add(fact);
        }

        written = [.. facts.Select(fact => run.Table(fact.GetType()))];
    }

    /// <summary>
    /// Fifteen facts of one State, all rules; the columns keep their values, as those of a simulation mostly do.
    /// </summary>
    [Benchmark]
    public int FifteenFactsRun()
    {
        run.Reset();
        foreach (var table in written)
        {
            table.Append();
        }

        run.Run();
        return run.Table<Third>().Count;
    }

    /// <summary>
    /// A deadline, whether it is missed, and whether an extension is asked in time, for a thousand draws.
    /// </summary>
    [Benchmark(OperationsPerInvoke = 1000)]
    public int ThousandDrawsOfADeadline()
    {
        deadline.RunAll(
            late.Length,
            late,
            static (tables, _, draw) =>
            {
                var start = tables.Table<Start>();
                var row = start.Append();
                start.Column<int>("Month")[row] = draw % 24;
                var work = tables.Table<Work>();
                row = work.Append();
                work.Column<int>("Months")[row] = 60 + (draw % 97);
            },
            static (tables, counts, draw) => counts[draw] = tables.Table<Late>().Count + tables.Table<Request>().Count);
        return late[7];
    }
}

/// <summary>When a duty began, in months.</summary>
public sealed record Start(int Month);

/// <summary>How long the work takes, in months.</summary>
public sealed record Work(int Months);

/// <summary>When the duty falls due, in months.</summary>
public sealed record Deadline(int Month);

/// <summary>The work ends after the deadline.</summary>
public sealed record Late(int By);

/// <summary>An extension is asked for.</summary>
public sealed record Request(int Month, int Months);

public sealed class DeadlineRule : Engine.Inference.Dsl.Rule
{
    public override void Define()
    {
        Start start = null!;
        When().Match(() => start);
        Then().Yield(_ => new Deadline(start.Month + 120));
    }
}

public sealed class LateRule : Engine.Inference.Dsl.Rule
{
    public override void Define()
    {
        Start start = null!;
        Work work = null!;
        Deadline deadline = null!;
        When().Match(() => start).Match(() => work).Match(() => deadline, d => d.Month < start.Month + work.Months);
        Then().Yield(_ => new Late(start.Month + work.Months - deadline.Month));
    }
}

public sealed class RequestRule : Engine.Inference.Dsl.Rule
{
    public override void Define()
    {
        Late late = null!;
        Deadline deadline = null!;
        int months = 0;
        When().Match(() => late).Match(() => deadline).Let(() => months, () => Math.Min(60, late.By + 6));
        Then().Yield(_ => new Request(deadline.Month - 9, months));
    }
}
