using CcmPlanner.Engine.Chance;

namespace CcmPlanner.Tests.Chance;

/// <summary>
/// Vectors give the bits of the one-at-a-time forms; a width the machine lacks falls back and passes too.
/// </summary>
public sealed class LaneColumnsTests
{
    public static TheoryData<LaneWidth> Widths => [LaneWidth.Vector256, LaneWidth.Vector512];

    public static TheoryData<LaneWidth, Distribution> Tables
    {
        get
        {
            Distribution[] all =
            [
                new Normal(3, 2),
                new LogNormal(0.7, 0.5),
                new Gamma(0.5, 1),
                new Beta(0.5, 0.5),
                new Triangular(0, 0, 1),
                new StudentT(0, 1, 2.5),
                new Metalog(0.2, 0.3, 0.5, 0, 1),
                new Discrete([0, 2, 5], [0.2, 0.5, 0.3]),
                new ZeroInflated(0.8, new Gamma(2, 3)),
            ];
            var data = new TheoryData<LaneWidth, Distribution>();
            foreach (var distribution in all)
            {
                data.Add(LaneWidth.Vector256, distribution);
                data.Add(LaneWidth.Vector512, distribution);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Exp_has_the_same_bits_everywhere(LaneWidth width)
    {
        double[] x = [.. Edges, .. Bits(1, 100_000), .. Units(2, 100_000).Select(unit => (unit - 0.5) * 1500)];
        var values = new double[x.Length];

        Columns.Exp(x, values, width);

        ShouldBeSameBits(values, x.Select(Elementary.Exp));
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Log_has_the_same_bits_everywhere(LaneWidth width)
    {
        double[] x = [.. Edges, .. Bits(3, 100_000), .. Units(4, 100_000).Select(unit => 0.5 + unit)];
        var values = new double[x.Length];

        Columns.Log(x, values, width);

        ShouldBeSameBits(values, x.Select(Elementary.Log));
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Units_have_the_same_bits_everywhere(LaneWidth width)
    {
        uint[] words = [.. WordSamples.All, .. Words(5, 100_000)];
        var values = new double[words.Length];

        Columns.Units(words, values, width);

        ShouldBeSameBits(values, words.Select(Draws.Unit));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Quantiles_have_the_same_bits_in_tails_pieces_and_at_jumps(LaneWidth width, Distribution distribution)
    {
        var table = distribution.Tabulate();
        uint[] words = [.. WordSamples.All, .. Words(6, 20_000)];
        var values = new double[words.Length];

        Columns.Quantiles(table, words, values, width);

        ShouldBeSameBits(values, words.Select(table.At));
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void A_table_without_a_single_smooth_piece_is_worked_out_anew_word_by_word(LaneWidth width)
    {
        var table = QuantileTable.Of(
            upper => tail => Math.Round(tail * 4096) * (upper ? -1 : 1),
            [.. Enumerable.Range(1, 4095).Select(i => i / 4096.0)]);
        var words = Words(7, 1_001);
        var values = new double[words.Length];

        Columns.Quantiles(table, words, values, width);

        ShouldBeSameBits(values, words.Select(table.At));
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Spans_of_any_length_are_filled_to_their_end_and_no_further(LaneWidth width)
    {
        for (var length = 0; length < 40; length++)
        {
            var words = Words(8, length);
            var x = Units(9, length);
            var quantiles = Padded(length, values => Columns.Quantiles(NormalQuantile.Table, words, values, width));
            var units = Padded(length, values => Columns.Units(words, values, width));
            var exp = Padded(length, values => Columns.Exp(x, values, width));
            var log = Padded(length, values => Columns.Log(x, values, width));

            ShouldBeSameBits(quantiles, [.. words.Select(NormalQuantile.Table.At), -7, -7]);
            ShouldBeSameBits(units, [.. words.Select(Draws.Unit), -7, -7]);
            ShouldBeSameBits(exp, [.. x.Select(Elementary.Exp), -7, -7]);
            ShouldBeSameBits(log, [.. x.Select(Elementary.Log), -7, -7]);
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Input_and_output_may_be_the_same_memory(LaneWidth width)
    {
        var values = Units(10, 100);
        var expected = values.Select(Elementary.Log).Select(Elementary.Exp).ToArray();

        Columns.Log(values, values, width);
        Columns.Exp(values, values, width);

        ShouldBeSameBits(values, expected);
    }

    [Fact]
    public void Values_without_room_are_refused()
    {
        Should.Throw<ArgumentException>(() => Columns.Exp(new double[9], new double[8], LaneWidth.Vector512));
        Should.Throw<ArgumentException>(() => Columns.Units(new uint[9], new double[8]));
    }

    private static IReadOnlyList<double> Edges { get; } =
    [
        0, -0.0, 1, -1, double.NaN, -double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon,
        -double.Epsilon, double.MaxValue, double.MinValue, 2.2250738585072014e-308, 2.2250738585072009e-308,
        Math.Sqrt(2), Math.BitIncrement(Math.Sqrt(2)), Math.BitDecrement(1), Math.BitIncrement(1), 708, -708,
        Math.BitIncrement(708), Math.BitDecrement(-708), 709.78271289338397, 709.782712893384, -745.13321910194122,
        -745.1332191019413, Math.Log(2) / 2, -Math.Log(2) / 2, 0.5, 2, 4, 1e-300, 1e300,
        BitConverter.Int64BitsToDouble(0x7FF0000000000123),
    ];

    private static uint[] Words(int step, int count) =>
    [
        .. Enumerable.Range(0, count).Select(i => new Draws(11).Block(i, StreamId.Of("lanes"), step).First),
    ];

    private static double[] Units(int step, int count) => [.. Words(step, count).Select(Draws.Unit)];

    private static IEnumerable<double> Bits(int step, int count) =>
        Words(step, count).Select(word => BitConverter.Int64BitsToDouble(((long)word << 32) + (word / 3)));

    private static double[] Padded(int length, Action<Span<double>> fill)
    {
        double[] values = [.. Enumerable.Repeat(-7.0, length + 2)];
        fill(values);
        return values;
    }

    private static void ShouldBeSameBits(IEnumerable<double> values, IEnumerable<double> expected) =>
        values.Select(BitConverter.DoubleToInt64Bits).ShouldBe(expected.Select(BitConverter.DoubleToInt64Bits));
}
