using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CcmPlanner.Engine.Chance;

/// <summary>
/// <see cref="Columns"/> as far as whole vectors go; each function says how many values it gave. Vectors with a value
/// that the quick way does not cover are worked out one at a time. Each stands on its own in machine code: inlined into
/// a small caller, the compiler would stop half-way through inlining the operations, at forty times the cost.
/// </summary>
internal static class LaneColumns<T>
    where T : struct, ILanes<T>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Quantiles(QuantileTable table, ReadOnlySpan<uint> words, Span<double> values)
    {
        ref var from = ref MemoryMarshal.GetReference(words);
        ref var to = ref MemoryMarshal.GetReference(values);
        var i = 0;
        for (; i <= words.Length - T.Count; i += T.Count)
        {
            var value = table.At(T.LoadWords(ref Unsafe.Add(ref from, i)));
            T.Store(value, ref Unsafe.Add(ref to, i));
            for (var j = i; j < i + T.Count && !T.Every(T.AtMost(value, value)); j++)
            {
                values[j] = double.IsNaN(values[j]) ? table.At(words[j]) : values[j];
            }
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Exp(ReadOnlySpan<double> x, Span<double> values)
    {
        ref var from = ref MemoryMarshal.GetReference(x);
        ref var to = ref MemoryMarshal.GetReference(values);
        var i = 0;
        for (; i <= x.Length - T.Count; i += T.Count)
        {
            var at = T.Load(ref Unsafe.Add(ref from, i));
            if (!T.Every(LaneFunctions<T>.ExpHolds(at)))
            {
                for (var j = i; j < i + T.Count; j++)
                {
                    values[j] = Elementary.Exp(x[j]);
                }

                continue;
            }

            T.Store(LaneFunctions<T>.Exp(at), ref Unsafe.Add(ref to, i));
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Log(ReadOnlySpan<double> x, Span<double> values)
    {
        ref var from = ref MemoryMarshal.GetReference(x);
        ref var to = ref MemoryMarshal.GetReference(values);
        var i = 0;
        for (; i <= x.Length - T.Count; i += T.Count)
        {
            var at = T.Load(ref Unsafe.Add(ref from, i));
            if (!T.Every(LaneFunctions<T>.LogHolds(at)))
            {
                for (var j = i; j < i + T.Count; j++)
                {
                    values[j] = Elementary.Log(x[j]);
                }

                continue;
            }

            T.Store(LaneFunctions<T>.Log(at), ref Unsafe.Add(ref to, i));
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Units(ReadOnlySpan<uint> words, Span<double> values)
    {
        ref var from = ref MemoryMarshal.GetReference(words);
        ref var to = ref MemoryMarshal.GetReference(values);
        var i = 0;
        for (; i <= words.Length - T.Count; i += T.Count)
        {
            var unit = LaneFunctions<T>.Unit(T.LoadWords(ref Unsafe.Add(ref from, i)));
            T.Store(unit, ref Unsafe.Add(ref to, i));
        }

        return i;
    }
}
