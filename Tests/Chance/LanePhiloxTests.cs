using CcmPlanner.Engine.Chance;

namespace CcmPlanner.Tests.Chance;

/// <summary>The generator over many trials at once gives the words of the generator over one.</summary>
public sealed class LanePhiloxTests
{
    public static TheoryData<LaneWidth> Widths => [LaneWidth.Scalar, LaneWidth.Vector256, LaneWidth.Vector512];

    [Theory]
    [MemberData(nameof(Widths))]
    public void Zero_counter_and_key_give_the_published_block_in_the_first_trial(LaneWidth width)
    {
        var columns = new WordColumns(16);

        new WordSource(0, width).Fill(0, 16, new StreamId(0), 0, columns);

        BlockAt(columns, 0).ShouldBe(new WordBlock(0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8));
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void The_digits_of_pi_give_the_published_block_wherever_the_trial_stands(LaneWidth width)
    {
        // Counter 243f6a88 85a308d3 13198a2e 03707344 as an address: row 85a3, trial 08d3_243f6a88.
        var draws = new Draws(0x299f31d0a4093822, 0x85a3);
        const long Trial = 0x08d3_243f_6a88;
        for (var place = 0; place < 16; place++)
        {
            var columns = new WordColumns(16);

            Fill(width, draws, Trial - place, new StreamId(0x13198a2e), 0x03707344, columns);

            BlockAt(columns, place).ShouldBe(new WordBlock(0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1));
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Every_count_of_trials_from_any_first_trial_has_the_words_of_the_blocks(LaneWidth width)
    {
        long[] firsts = [0, 3, 0xFFFF_FFF9, 0x1_0000_0000, 0x1234_5678_9ABC, (1L << 48) - 64];
        (uint Stream, int Step)[] addresses = [(0, 0), (uint.MaxValue, -1), (0xDEADBEEF, int.MinValue), (7, 2031)];
        var columns = new WordColumns(64);
        foreach (var first in firsts)
        {
            foreach (var (stream, step) in addresses)
            {
                var source = new WordSource(0xFFFF_FFFF_0000_0001 ^ (ulong)first, width);
                for (var count = 0; count <= 40; count++)
                {
                    source.Fill(first, count, new StreamId(stream), step, columns);

                    Enumerable.Range(0, count).Select(i => BlockAt(columns, i))
                        .ShouldBe(Enumerable.Range(0, count).Select(i => source.Block(first + i, new(stream), step)));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Words_beyond_the_count_are_left_alone_and_replaced_words_win(LaneWidth width)
    {
        var stream = StreamId.Of("rate/ALP");
        var source = new WordSource(7, width).With(new WordAddress(stream, 3, 1), trial => (uint)trial);
        var columns = new WordColumns(32);
        columns.First.Fill(42);

        source.Fill(100, 21, stream, 3, columns);

        columns.First[21..].ToArray().ShouldAllBe(word => word == 42);
        columns.Second[..21].ToArray().ShouldBe(Enumerable.Range(100, 21).Select(trial => (uint)trial));
        columns.Third[20].ShouldBe(new Draws(7).Block(120, stream, 3).Third);
    }

    [Fact]
    public void A_width_the_machine_lacks_falls_back_to_the_widest_it_has()
    {
        LaneWidths.Usable(LaneWidth.Scalar).ShouldBe(LaneWidth.Scalar);
        LaneWidths.Usable(LaneWidth.Vector512).ShouldBe(LaneWidths.Widest);
        (LaneWidths.Usable(LaneWidth.Vector256) <= LaneWidths.Widest).ShouldBeTrue();
    }

    private static void Fill(
        LaneWidth width, Draws draws, long firstTrial, StreamId stream, int step, WordColumns columns)
    {
        var done = LaneWidths.Usable(width) switch
        {
            LaneWidth.Vector512 => LanePhilox<Lanes512>.Fill(draws, firstTrial, 16, stream, step, columns),
            LaneWidth.Vector256 => LanePhilox<Lanes256>.Fill(draws, firstTrial, 16, stream, step, columns),
            _ => 0,
        };
        done.ShouldBeOneOf(0, 16);
        for (var i = done; i < 16; i++)
        {
            var block = draws.Block(firstTrial + i, stream, step);
            (columns.First[i], columns.Second[i]) = (block.First, block.Second);
            (columns.Third[i], columns.Fourth[i]) = (block.Third, block.Fourth);
        }
    }

    private static WordBlock BlockAt(WordColumns columns, int place) =>
        new(columns.First[place], columns.Second[place], columns.Third[place], columns.Fourth[place]);
}
