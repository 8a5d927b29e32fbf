using BenchmarkDotNet.Attributes;
using CcmPlanner.Engine.Chance;

namespace CcmPlanner.Benchmarks;

/// <summary>The functions of chance over the columns of a batch, for each value.</summary>
public class ColumnBenchmarks
{
    private const int Count = 256;
    private static readonly StreamId Stream = StreamId.Of("columns");

    private readonly WordColumns words = new(Count);
    private readonly double[] normals = new double[Count];
    private readonly double[] units = new double[Count];
    private readonly double[] values = new double[Count];
    private WordSource source = new(7);

    [Params(LaneWidth.Scalar, LaneWidth.Vector256, LaneWidth.Vector512)]
    public LaneWidth Width { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        source = source.At(Width);
        source.Fill(0, Count, Stream, 0, words);
        Columns.Quantiles(NormalQuantile.Table, words.First, normals, Width);
        Columns.Units(words.Second, units, Width);
    }

    /// <summary>A block of four words.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void Block() => source.Fill(0, Count, Stream, 1, words);

    [Benchmark(OperationsPerInvoke = Count)]
    public void Quantile() => Columns.Quantiles(NormalQuantile.Table, words.First, values, Width);

    [Benchmark(OperationsPerInvoke = Count)]
    public void Exp() => Columns.Exp(normals, values, Width);

    [Benchmark(OperationsPerInvoke = Count)]
    public void Log() => Columns.Log(units, values, Width);

    [Benchmark(OperationsPerInvoke = Count)]
    public void Unit() => Columns.Units(words.Third, values, Width);
}
