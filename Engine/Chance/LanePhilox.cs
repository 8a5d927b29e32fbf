using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CcmPlanner.Engine.Chance;

/// <summary>The four words of neighbouring trials, one cell for each trial.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LaneBlock<T>(T First, T Second, T Third, T Fourth)
    where T : struct, ILanes<T>;

/// <summary><see cref="Philox"/> for neighbouring trials at once.</summary>
internal static class LanePhilox<T>
    where T : struct, ILanes<T>
{
    /// <summary>The words of <see cref="Draws.Block"/> for as many trials as there are cells.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneBlock<T> Block(Draws draws, long firstTrial, StreamId stream, int step)
    {
        // Products take the low halves only, so what gathers in the high halves never comes down.
        var trials = T.From(firstTrial);
        var row = T.Bits((ulong)draws.DesignRow << 16);
        var c0 = trials;
        var c1 = (T.Down(trials, 32) & T.Bits(0xFFFF)) | row;
        var c2 = T.Bits(stream.Value);
        var c3 = T.Bits(unchecked((uint)step));
        var key0 = T.Bits(draws.Seed);
        var key1 = T.Bits(draws.Seed >> 32);
        for (var round = 0; round < Philox.Rounds; round++)
        {
            var product0 = T.MultiplyWords(c0, T.Bits(Philox.FirstMultiplier));
            var product1 = T.MultiplyWords(c2, T.Bits(Philox.SecondMultiplier));
            c0 = T.Down(product1, 32) ^ c1 ^ key0;
            c1 = product1;
            c2 = T.Down(product0, 32) ^ c3 ^ key1;
            c3 = product0;
            key0 = T.AddBits(key0, T.Bits(Philox.FirstWeyl));
            key1 = T.AddBits(key1, T.Bits(Philox.SecondWeyl));
        }

        return new LaneBlock<T>(c0, c1, c2, c3);
    }

    /// <summary>Fills the columns as far as whole vectors go, and says how many trials that were.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Fill(Draws draws, long firstTrial, int count, StreamId stream, int step, WordColumns into)
    {
        ref var first = ref MemoryMarshal.GetReference(into.First);
        ref var second = ref MemoryMarshal.GetReference(into.Second);
        ref var third = ref MemoryMarshal.GetReference(into.Third);
        ref var fourth = ref MemoryMarshal.GetReference(into.Fourth);
        var i = 0;
        for (; i <= count - T.Count; i += T.Count)
        {
            var block = Block(draws, firstTrial + i, stream, step);
            T.StoreWords(block.First, ref Unsafe.Add(ref first, i));
            T.StoreWords(block.Second, ref Unsafe.Add(ref second, i));
            T.StoreWords(block.Third, ref Unsafe.Add(ref third, i));
            T.StoreWords(block.Fourth, ref Unsafe.Add(ref fourth, i));
        }

        return i;
    }
}
