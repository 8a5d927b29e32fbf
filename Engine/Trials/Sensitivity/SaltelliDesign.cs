using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Chance.Designs;

namespace CcmPlanner.Engine.Trials.Sensitivity;

/// <summary>
/// The design for first and total Sobol indices: two samples A and B, and for each input A with that input from B.
/// First indices by Janon (ESAIM Probability and Statistics 18, 2014) from B and the mixtures, total ones by Jansen
/// (Computer Physics Communications 117, 1999) from A and the mixtures. Where the model has chance besides its inputs,
/// A and the mixtures share it and B has its own, so that it counts for no input.
/// </summary>
public sealed class SaltelliDesign
{
    /// <summary>How often the rows are resampled for the intervals.</summary>
    public const int Resamples = 200;

    private static readonly uint Stream = StreamId.Of("sensitivity/resample").Value;
    private readonly ulong seed;
    private readonly IReadOnlyList<string> names;
    private readonly int rows;

    /// <summary>
    /// A design of so many <paramref name="rows"/>, best a power of two, over named inputs. Range: 16 or more rows,
    /// 1 to 512 inputs. It costs rows times inputs plus two.
    /// </summary>
    public SaltelliDesign(ulong seed, IReadOnlyList<string> names, int rows)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 16);
        ArgumentOutOfRangeException.ThrowIfLessThan(names.Count, 1, nameof(names));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(names.Count, SobolSequence.MostDimensions / 2, nameof(names));
        this.seed = seed;
        this.names = names;
        this.rows = rows;
        var points = new SobolSequence(2 * names.Count, seed);
        DesignBlock Block(long firstTrial, Func<int, bool> isFromB) => new(
            new BlockDesign(
                rows,
                names.Count,
                (row, input) => points.Word(row, isFromB(input) ? names.Count + input : input)),
            firstTrial);
        Blocks =
        [
            Block(0, _ => false),
            Block(rows, _ => true),
            .. Enumerable.Range(0, names.Count).Select(mixed => Block(0, input => input == mixed)),
        ];
    }

    /// <summary>The points to play: A, B, then A with each input in turn from B.</summary>
    public IReadOnlyList<DesignBlock> Blocks { get; }

    /// <summary>
    /// The indices, from the outputs of the blocks. Shape: [blocks][rows]. Rows with an output that is not a number
    /// are left out. Throws <see cref="ArgumentException"/> when fewer than 16 are left or the output never varies.
    /// </summary>
    public SobolIndices Analyse(IReadOnlyList<double[]> outputs, double tolerance = 0.05)
    {
        List<int> told = [.. Enumerable.Range(0, rows).Where(row => outputs.All(block => double.IsFinite(block[row])))];
        if (told.Count < 16)
        {
            throw new ArgumentException($"found {told.Count} rows with an output; write at least 16", nameof(outputs));
        }

        double[][] columns = [.. outputs.Select(block => told.Select(row => block[row]).ToArray())];
        Centre(columns);
        var (a, b) = (columns[0], columns[1]);
        if (a.All(value => value == a[0]) && b.All(value => value == a[0]))
        {
            throw new ArgumentException("the output never varies: there is nothing to explain", nameof(outputs));
        }

        int[] all = [.. Enumerable.Range(0, told.Count)];
        int[][] samples = [.. Enumerable.Range(0, Resamples).Select(sample => Resample(sample, told.Count))];
        IndexEstimate Estimate(Func<int[], double> index) => Interval(index(all), [.. samples.Select(index)]);
        return new SobolIndices(
            [
                .. names.Select((name, i) => new InputIndices(
                    name,
                    Estimate(sample => First(b, columns[2 + i], sample)),
                    Estimate(sample => Total(a, b, columns[2 + i], sample)))),
            ],
            Estimate(sample => First(b, a, sample)),
            told.Count,
            tolerance);
    }

    /// <summary>Takes the mean away: where it is large against the spread, products would lose their digits.</summary>
    private static void Centre(double[][] columns)
    {
        var mean = columns.Average(column => column.Average());
        foreach (var column in columns)
        {
            for (var i = 0; i < column.Length; i++)
            {
                column[i] -= mean;
            }
        }
    }

    private static double First(double[] b, double[] mixed, int[] sample)
    {
        double products = 0, sums = 0, squares = 0;
        foreach (var row in sample)
        {
            var (x, y) = (b[row], mixed[row]);
            products += x * y;
            sums += (x + y) / 2;
            squares += ((x * x) + (y * y)) / 2;
        }

        var square = sums / sample.Length * (sums / sample.Length);
        return ((products / sample.Length) - square) / ((squares / sample.Length) - square);
    }

    private static double Total(double[] a, double[] b, double[] mixed, int[] sample)
    {
        double differences = 0, sums = 0, squares = 0;
        foreach (var row in sample)
        {
            var difference = a[row] - mixed[row];
            differences += difference * difference / 2;
            sums += (a[row] + b[row]) / 2;
            squares += ((a[row] * a[row]) + (b[row] * b[row])) / 2;
        }

        var square = sums / sample.Length * (sums / sample.Length);
        return differences / sample.Length / ((squares / sample.Length) - square);
    }

    private int[] Resample(int sample, int count) =>
    [
        .. Enumerable.Range(0, count).Select(i => (int)(
            ((ulong)Philox.Block(seed, (uint)i, (uint)sample, Stream, 0).First * (ulong)count) >> 32)),
    ];

    private static IndexEstimate Interval(double value, double[] resampled)
    {
        Array.Sort(resampled);
        return new IndexEstimate(
            value, resampled[(int)(0.025 * resampled.Length)], resampled[(int)(0.975 * resampled.Length)]);
    }
}
