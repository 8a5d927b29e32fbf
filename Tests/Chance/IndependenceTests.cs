using CcmPlanner.Engine.Chance;

namespace CcmPlanner.Tests.Chance;

/// <summary>Whether the words look like independent uniform ones, in every direction a model takes them.</summary>
public sealed class IndependenceTests
{
    private const int Count = 65_536;
    private static readonly StreamId Alp = StreamId.Of("rate/ALP");
    private static readonly StreamId Bet = StreamId.Of("rate/BET");

    /// <summary>Pairs of words a model could use together: [name, first, second].</summary>
    public static TheoryData<string> Pairs =>
        ["words", "trials", "far trials", "steps", "streams", "seeds", "rows", "high trials"];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Two_words_fill_the_square_evenly(string pair)
    {
        const int Side = 16;
        var cells = new long[Side * Side];
        for (var i = 0; i < Count; i++)
        {
            var (first, second) = Pair(pair, i);
            cells[((first >> 28) * Side) + (second >> 28)]++;
        }

        ChiSquared(cells).ShouldBeInRange(255 - (4 * Math.Sqrt(2 * 255)), 255 + (4 * Math.Sqrt(2 * 255)));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_bit_of_one_word_is_independent_of_the_same_bit_of_the_other(string pair)
    {
        var equal = new int[32];
        for (var i = 0; i < Count; i++)
        {
            var (first, second) = Pair(pair, i);
            for (var bit = 0; bit < 32; bit++)
            {
                equal[bit] += (int)(((first ^ second) >> bit) & 1);
            }
        }

        // 32 bits: five standard errors of a fair coin keep the chance of a false alarm as small as four do for one.
        equal.ShouldAllBe(count => Math.Abs(count - (Count / 2)) < 5 * Math.Sqrt(Count) / 2);
    }

    [Fact]
    public void Each_of_the_four_words_is_uniform_bit_by_bit_and_in_its_largest_gap()
    {
        for (var word = 0; word < 4; word++)
        {
            var address = new WordAddress(Alp, 2030, word);
            var words = Enumerable.Range(0, Count).Select(i => new WordSource(42).Word(i, address)).ToArray();

            Enumerable.Range(0, 32).ShouldAllBe(
                bit => Math.Abs(words.Count(x => (x >> bit & 1) == 1) - (Count / 2)) < 5 * Math.Sqrt(Count) / 2);

            // Kolmogorov and Smirnov: the chance of more than 2.2 is 1 in 8,000.
            var sorted = words.Order().ToArray();
            var gap = Enumerable.Range(0, Count).Max(i => Math.Abs(Draws.Unit(sorted[i]) - ((i + 0.5) / Count)));
            (gap * Math.Sqrt(Count)).ShouldBeLessThan(2.2);
        }
    }

    private static double ChiSquared(long[] cells)
    {
        var expected = cells.Sum() / (double)cells.Length;
        return cells.Sum(cell => (cell - expected) * (cell - expected) / expected);
    }

    private static (uint First, uint Second) Pair(string name, int i)
    {
        var draws = new Draws(42);
        var here = draws.Block(i, Alp, 2030);
        return name switch
        {
            "words" => (here.First, here.Second),
            "trials" => (here.First, draws.Block(i + 1, Alp, 2030).First),
            "far trials" => (here.First, draws.Block(i + (1L << 20), Alp, 2030).First),
            "high trials" => (here.First, draws.Block(i + (1L << 32), Alp, 2030).First),
            "steps" => (here.First, draws.Block(i, Alp, 2031).First),
            "streams" => (here.First, draws.Block(i, Bet, 2030).First),
            "seeds" => (here.First, new Draws(43).Block(i, Alp, 2030).First),
            "rows" => (here.First, new Draws(42, 1).Block(i, Alp, 2030).First),
            _ => throw new ArgumentOutOfRangeException(nameof(name)),
        };
    }
}
