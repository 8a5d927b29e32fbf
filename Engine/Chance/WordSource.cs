using System.Runtime.InteropServices;

namespace CcmPlanner.Engine.Chance;

/// <summary>The address of one random word in every trial.</summary>
/// <param name="Stream">Which stream.</param>
/// <param name="Step">Which step of it.</param>
/// <param name="Word">Which word of the block. Range: 0 to 3.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct WordAddress(StreamId Stream, int Step, int Word);

/// <summary>
/// Where a model takes its random words from: the counter-based generator, unless a word has been replaced (held at
/// its median to see what it moves, or given by a design). A model that asks nobody else can be replayed, explained
/// and put under any design.
/// </summary>
public sealed class WordSource
{
    private readonly Draws draws;
    private readonly Dictionary<(StreamId Stream, int Step), List<(int Word, Func<long, uint> Value)>>? replaced;

    /// <summary>
    /// The words of a seed. <paramref name="width"/> changes the speed only; the widest unless given.
    /// </summary>
    public WordSource(ulong seed, LaneWidth width = LaneWidth.Vector512)
        : this(new Draws(seed), width, null)
    {
    }

    private WordSource(
        Draws draws,
        LaneWidth width,
        Dictionary<(StreamId Stream, int Step), List<(int Word, Func<long, uint> Value)>>? replaced)
    {
        this.draws = draws;
        Width = width;
        this.replaced = replaced;
    }

    /// <summary>The seed.</summary>
    public ulong Seed => draws.Seed;

    /// <summary>How many trials at once; what the hardware lacks is taken as the widest below it.</summary>
    public LaneWidth Width { get; }

    /// <summary>The same words, handled so many at once.</summary>
    public WordSource At(LaneWidth width) => new(draws, width, replaced);

    /// <summary>
    /// The same words but one, which every trial takes from <paramref name="value"/>. A later replacement of the same
    /// word wins.
    /// </summary>
    public WordSource With(WordAddress address, Func<long, uint> value)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)address.Word, 3u, nameof(address));
        var copy = (replaced ?? []).ToDictionary(
            entry => entry.Key, entry => new List<(int Word, Func<long, uint> Value)>(entry.Value));
        var key = (address.Stream, address.Step);
        if (!copy.TryGetValue(key, out var words))
        {
            copy[key] = words = [];
        }

        words.Add((address.Word, value));
        return new WordSource(draws, Width, copy);
    }

    /// <summary>The four words of one trial.</summary>
    public WordBlock Block(long trial, StreamId stream, int step)
    {
        var block = draws.Block(trial, stream, step);
        if (replaced is null || !replaced.TryGetValue((stream, step), out var words))
        {
            return block;
        }

        foreach (var (word, value) in words)
        {
            block = word switch
            {
                0 => block with { First = value(trial) },
                1 => block with { Second = value(trial) },
                2 => block with { Third = value(trial) },
                _ => block with { Fourth = value(trial) },
            };
        }

        return block;
    }

    /// <summary>One word of one trial.</summary>
    public uint Word(long trial, WordAddress address)
    {
        var block = Block(trial, address.Stream, address.Step);
        return address.Word switch { 0 => block.First, 1 => block.Second, 2 => block.Third, _ => block.Fourth };
    }

    /// <summary>
    /// The words of <paramref name="count"/> trials from <paramref name="firstTrial"/> on, into the columns: the same
    /// bits as <see cref="Block"/> one by one. Range: count at most the columns' capacity.
    /// </summary>
    public void Fill(long firstTrial, int count, StreamId stream, int step, WordColumns into)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, into.Capacity);
        var done = LaneWidths.Usable(Width) switch
        {
            LaneWidth.Vector512 => LanePhilox<Lanes512>.Fill(draws, firstTrial, count, stream, step, into),
            LaneWidth.Vector256 => LanePhilox<Lanes256>.Fill(draws, firstTrial, count, stream, step, into),
            _ => 0,
        };
        for (var i = done; i < count; i++)
        {
            var block = draws.Block(firstTrial + i, stream, step);
            into.First[i] = block.First;
            into.Second[i] = block.Second;
            into.Third[i] = block.Third;
            into.Fourth[i] = block.Fourth;
        }

        if (replaced is null || !replaced.TryGetValue((stream, step), out var words))
        {
            return;
        }

        foreach (var (word, value) in words)
        {
            var column = into.Column(word);
            for (var i = 0; i < count; i++)
            {
                column[i] = value(firstTrial + i);
            }
        }
    }
}
