using CcmPlanner.Rules.Articles;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Procedures;

/// <summary>A benchmark was reached; on an uncertain day it is unknown whether in time.</summary>
[Name("BenchmarkReachedInTimeOrLate")]
[Cite("CCM", "3(5)")]
[Cite("CCM", "4(7)")]
[Cite("practice", "follow-up")]
public sealed class BenchmarkReachedInTimeOrLate : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        BenchmarkSet benchmark = null!;
        BenchmarkReached reached = null!;

        When()
            .Match<MachineryDay>()
            .Match(() => benchmark)
            .Match(
                () => reached,
                r => r.State == benchmark.State,
                r => r.Provision == benchmark.Provision,
                r => r.Number == benchmark.Number,
                r => r.Benchmark == benchmark.Benchmark);

        Then()
            .Yield(_ => new BenchmarkStanding(
                benchmark.State,
                benchmark.Provision,
                benchmark.Number,
                benchmark.Benchmark,
                benchmark.Due,
                Chronology.CertainlyBy(reached.On, benchmark.Due) ? ObligationStatus.Met
                    : Chronology.CertainlyAfter(reached.On, benchmark.Due) ? ObligationStatus.MetLate
                    : ObligationStatus.Unknown));
    }
}

/// <summary>A benchmark that nobody reported is open up to its day, and unknown after it.</summary>
/// <remarks>Interpretation: silence of the sources after the day is not a benchmark missed.</remarks>
[Name("BenchmarkNotReported")]
[Cite("CCM", "3(5)")]
[Cite("CCM", "4(7)")]
[Cite("practice", "follow-up")]
public sealed class BenchmarkNotReported : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        MachineryDay today = null!;
        BenchmarkSet benchmark = null!;

        When()
            .Match(() => today)
            .Match(() => benchmark)
            .Not<BenchmarkReached>(
                r => r.State == benchmark.State,
                r => r.Provision == benchmark.Provision,
                r => r.Number == benchmark.Number,
                r => r.Benchmark == benchmark.Benchmark);

        Then()
            .Yield(_ => new BenchmarkStanding(
                benchmark.State,
                benchmark.Provision,
                benchmark.Number,
                benchmark.Benchmark,
                benchmark.Due,
                benchmark.Due >= today.Day ? ObligationStatus.Open : ObligationStatus.Unknown));
    }
}
