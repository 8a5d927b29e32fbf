using System.Runtime.CompilerServices;

namespace CcmPlanner.Engine.Chance;

/// <summary>
/// The functions of chance over the cells of <typeparamref name="T"/>: operation by operation what
/// <see cref="Elementary"/>, <see cref="Draws"/> and <see cref="Philox"/> do with one number, so every cell has the
/// same bits.
/// </summary>
internal static class LaneFunctions<T>
    where T : struct, ILanes<T>
{
    private const ulong TwoTo52 = 0x4330000000000000; // with an integer in the low bits: that integer plus 2^52
    private const ulong One = 0x3FF0000000000000;
    private const ulong Mantissa = 0x000FFFFFFFFFFFFF;

    /// <summary>The low halves alone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T LowHalf(T cells) => cells & T.Bits(0xFFFFFFFF);

    /// <summary>A word plus one half, exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T WordMiddle(T words) => (LowHalf(words) | T.Bits(TwoTo52)) - T.Of(4503599627370495.5);

    /// <summary><see cref="Draws.Unit"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Unit(T words) => WordMiddle(words) * T.Of(1.0 / 4294967296.0);

    /// <summary>Where <see cref="Exp"/> holds: neither overflow nor underflow is near, and no NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ExpHolds(T x) => T.AtMost(T.Of(-708), x) & T.AtMost(x, T.Of(708));

    /// <summary><see cref="Elementary.Exp"/> where <see cref="ExpHolds"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Exp(T x)
    {
        var rounder = T.Of(Elementary.Rounder);
        var rounded = (x * T.Of(Elementary.Log2E)) + rounder;
        var k = rounded - rounder;
        var minus = T.Of(0) - k;
        var r = T.MultiplyAdd(minus, T.Of(Elementary.Ln2High), x);
        r = T.MultiplyAdd(minus, T.Of(Elementary.Ln2Low), r);
        var c = Elementary.ExpTerms;
        var p = T.Of(c[0]);
        p = T.MultiplyAdd(p, r, T.Of(c[1]));
        p = T.MultiplyAdd(p, r, T.Of(c[2]));
        p = T.MultiplyAdd(p, r, T.Of(c[3]));
        p = T.MultiplyAdd(p, r, T.Of(c[4]));
        p = T.MultiplyAdd(p, r, T.Of(c[5]));
        p = T.MultiplyAdd(p, r, T.Of(c[6]));
        p = T.MultiplyAdd(p, r, T.Of(c[7]));
        p = T.MultiplyAdd(p, r, T.Of(c[8]));
        p = T.MultiplyAdd(p, r, T.Of(c[9]));
        p = T.MultiplyAdd(p, r, T.Of(c[10]));
        p = T.MultiplyAdd(p, r, T.Of(c[11]));
        p = T.MultiplyAdd(p, r, T.Of(1));
        p = T.MultiplyAdd(p, r, T.Of(1));
        return T.AddBits(p, T.Up(rounded, 52)); // times 2^k: k stands in the low bits of what was rounded
    }

    /// <summary>Where <see cref="Log"/> holds: a normal positive number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T LogHolds(T x) => T.AtMost(T.Of(Elementary.SmallestNormal), x) & T.AtMost(x, T.Of(double.MaxValue));

    /// <summary><see cref="Elementary.Log"/> where <see cref="LogHolds"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Log(T x)
    {
        var exponent = (T.Down(x, 52) | T.Bits(TwoTo52)) - T.Of(4503599627370496.0 + 1023);
        var mantissa = (x & T.Bits(Mantissa)) | T.Bits(One);
        var isLarge = T.Less(T.Of(Elementary.SquareRootOfTwo), mantissa);
        mantissa = T.Choose(isLarge, mantissa * T.Of(0.5), mantissa);
        exponent = T.Choose(isLarge, exponent + T.Of(1), exponent);
        var f = mantissa - T.Of(1);
        var s = f / (T.Of(2) + f);
        var z = s * s;
        var c = Elementary.LogTerms;
        var tail = T.Of(c[0]);
        tail = T.MultiplyAdd(tail, z, T.Of(c[1]));
        tail = T.MultiplyAdd(tail, z, T.Of(c[2]));
        tail = T.MultiplyAdd(tail, z, T.Of(c[3]));
        tail = T.MultiplyAdd(tail, z, T.Of(c[4]));
        tail = T.MultiplyAdd(tail, z, T.Of(c[5]));
        tail = T.MultiplyAdd(tail, z, T.Of(c[6]));
        tail = T.MultiplyAdd(tail, z, T.Of(c[7]));
        tail = T.MultiplyAdd(tail, z, T.Of(c[8]));
        tail = T.MultiplyAdd(tail, z, T.Of(c[9]));
        tail = T.MultiplyAdd(tail, z, T.Of(c[10]));
        tail = T.MultiplyAdd(tail, z, T.Of(c[11])) * z;
        var half = T.Of(0.5) * f * f;
        var low = T.MultiplyAdd(exponent, T.Of(Elementary.Ln2Low), s * (half + tail));
        return T.MultiplyAdd(exponent, T.Of(Elementary.Ln2High), f - (half - low));
    }
}
