using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Tests.Trials;

/// <summary>Counting by columns gives the integers that counting one by one gives.</summary>
public sealed class ColumnSumsTests
{
    public static TheoryData<long[]> Columns =>
    [
        Array.Empty<long>(),
        Mixed(27, 256),
        Mixed(28, 256),
        Mixed(59, 256),
        Enumerable.Repeat((1L << 27) - 1, 256).ToArray(),
        Enumerable.Repeat(-(1L << 27), 256).ToArray(),
        Enumerable.Repeat(1L << 27, 256).ToArray(),
        Enumerable.Repeat(-(1L << 59) + 1, 256).ToArray(),
        [long.MaxValue, -long.MaxValue],
        Enumerable.Repeat(Outcome.Absent, 9).ToArray(),
        [Outcome.Absent, 3, -4, Outcome.Absent, 1L << 40],
        [Outcome.Absent, 3, -4, Outcome.Absent],
    ];

    [Theory]
    [MemberData(nameof(Columns))]
    public void Sums_are_exact_whatever_the_size_of_the_numbers(long[] values)
    {
        Int128 sum = 0, squares = 0;
        foreach (var value in values.Where(value => value != Outcome.Absent))
        {
            sum += value;
            squares += (Int128)value * value;
        }

        ColumnSums.Of(values).ShouldBe((sum, squares));
    }

    [Fact]
    public void Sums_beyond_all_bounds_are_refused_and_not_wrong() =>
        Should.Throw<OverflowException>(() => ColumnSums.Of([long.MaxValue, long.MaxValue, long.MaxValue]));

    [Fact]
    public void A_scale_that_begins_below_zero_takes_the_largest_value_into_its_last_bin()
    {
        var scale = new EvenScale(-50_000, 1_000, 100);

        (scale.BinOf(long.MaxValue), scale.BinOf(-long.MaxValue)).ShouldBe((99, 0));
    }

    private static long[] Mixed(int bits, int count) =>
    [
        .. Enumerable.Range(0, count).Select(i =>
        {
            var block = new Draws(7).Block(i, StreamId.Of("column"), bits);
            var size = (long)((((ulong)block.First << 32) | block.Second) >> (64 - bits));
            return block.Third % 5 == 0 ? Outcome.Absent : block.Third % 2 == 0 ? size : -size;
        }),
    ];
}
