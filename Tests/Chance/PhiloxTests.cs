using CcmPlanner.Engine.Chance;

namespace CcmPlanner.Tests.Chance;

/// <summary>Known answers are those published with Random123 (kat_vectors, philox4x32 10 rounds).</summary>
public sealed class PhiloxTests
{
    [Fact]
    public void Zero_counter_and_key_give_the_published_block() =>
        Philox.Block(0, 0, 0, 0, 0).ShouldBe(new WordBlock(0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8));

    [Fact]
    public void All_ones_give_the_published_block() =>
        Philox.Block(ulong.MaxValue, uint.MaxValue, uint.MaxValue, uint.MaxValue, uint.MaxValue)
            .ShouldBe(new WordBlock(0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd));

    [Fact]
    public void The_digits_of_pi_give_the_published_block() =>
        Philox.Block(0x299f31d0a4093822, 0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344)
            .ShouldBe(new WordBlock(0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1));

    [Fact]
    public void An_address_is_trial_row_stream_and_step()
    {
        var block = new Draws(0x0123456789abcdef, DesignRow: 7).Block(0x1234_5678_9abc, new StreamId(0xdeadbeef), -2);

        block.ShouldBe(Philox.Block(0x0123456789abcdef, 0x56789abc, 0x0007_1234, 0xdeadbeef, 0xfffffffe));
    }

    [Fact]
    public void Every_part_of_the_address_changes_the_block()
    {
        var stream = StreamId.Of("rate/ALP");
        var blocks = new[]
        {
            new Draws(1).Block(5, stream, 3),
            new Draws(2).Block(5, stream, 3),
            new Draws(1, 1).Block(5, stream, 3),
            new Draws(1).Block(6, stream, 3),
            new Draws(1).Block(5 + (1L << 32), stream, 3),
            new Draws(1).Block(5, StreamId.Of("rate/BET"), 3),
            new Draws(1).Block(5, stream, 4),
        };

        blocks.ShouldBeUnique();
    }

    [Fact]
    public void A_word_becomes_the_middle_of_its_cell()
    {
        Draws.Unit(0).ShouldBe(0.5 / 4294967296.0);
        Draws.Unit(uint.MaxValue).ShouldBe(1 - (0.5 / 4294967296.0));
        Draws.Unit(0x80000000).ShouldBe(0.5 + (0.5 / 4294967296.0));
    }

    [Fact]
    public void Words_of_one_stream_are_uniform_and_streams_are_uncorrelated()
    {
        const int Count = 200_000;
        var cells = new long[64];
        double sumOfProducts = 0, sumOfSteps = 0;
        var (first, second) = (StreamId.Of("rate/ALP"), StreamId.Of("rate/BET"));
        for (var trial = 0; trial < Count; trial++)
        {
            var a = new Draws(42).Block(trial, first, 2030);
            var b = new Draws(42).Block(trial, second, 2030);
            var next = new Draws(42).Block(trial, first, 2031);
            cells[a.First >> 26]++;
            sumOfProducts += (Draws.Unit(a.First) - 0.5) * (Draws.Unit(b.First) - 0.5);
            sumOfSteps += (Draws.Unit(a.First) - 0.5) * (Draws.Unit(next.First) - 0.5);
        }

        var expected = Count / 64.0;
        var chiSquared = cells.Sum(cell => (cell - expected) * (cell - expected) / expected);
        chiSquared.ShouldBeLessThan(63 + (4 * Math.Sqrt(2 * 63)));
        var four = 4 * (1.0 / 12) * Math.Sqrt(Count);
        Math.Abs(sumOfProducts).ShouldBeLessThan(four);
        Math.Abs(sumOfSteps).ShouldBeLessThan(four);
    }
}
