using System.Runtime.CompilerServices;

namespace CcmPlanner.Engine.Chance;

/// <summary>
/// Exponential and logarithm built from IEEE 754 addition, multiplication, division and fused multiply-add alone, so
/// that they give the same bits on every machine; the platform's own functions do not promise that.
/// </summary>
public static class Elementary
{
    internal const double Log2E = 1.4426950408889634;
    internal const double Ln2High = 6.93147180369123816490e-01; // its low bits are zero: an exponent times it is exact
    internal const double Ln2Low = 1.90821492927058770002e-10;
    internal const double Rounder = 6755399441055744.0; // 1.5 * 2^52: adding and taking it away rounds to an integer
    internal const double SquareRootOfTwo = 1.4142135623730951;
    internal const double SmallestNormal = 2.2250738585072014e-308;

    /// <summary>1/13!, 1/12! … 1/2!: Taylor's terms from the highest down to the second.</summary>
    internal static ReadOnlySpan<double> ExpTerms =>
    [
        1.6059043836821613e-10, 2.08767569878681e-09, 2.505210838544172e-08, 2.755731922398589e-07,
        2.7557319223985893e-06, 2.48015873015873e-05, 0.0001984126984126984, 0.001388888888888889,
        0.008333333333333333, 0.041666666666666664, 0.16666666666666666, 0.5,
    ];

    /// <summary>2/25, 2/23 … 2/3: the terms of twice the area tangent from the highest down to the third.</summary>
    internal static ReadOnlySpan<double> LogTerms =>
    [
        2.0 / 25, 2.0 / 23, 2.0 / 21, 2.0 / 19, 2.0 / 17, 2.0 / 15, 2.0 / 13, 2.0 / 11, 2.0 / 9, 2.0 / 7, 2.0 / 5,
        2.0 / 3,
    ];

    /// <summary>
    /// e to the power <paramref name="x"/>; relative error below 4e-16. NaN gives NaN, overflow infinity, underflow 0.
    /// </summary>
    public static double Exp(double x)
    {
        if (!(Math.Abs(x) <= 708))
        {
            return ExpFarOut(x);
        }

        var (p, rounded) = ExpOfRest(x);
        var power = BitConverter.DoubleToInt64Bits(rounded) << 52; // k stands in the low bits of what was rounded
        return BitConverter.Int64BitsToDouble(unchecked(BitConverter.DoubleToInt64Bits(p) + power));
    }

    /// <summary>
    /// Natural logarithm; relative error below 3e-16. 0 gives negative infinity, a negative number or NaN gives NaN.
    /// </summary>
    public static double Log(double x)
    {
        if (!(x > 0))
        {
            return x == 0 ? double.NegativeInfinity : double.NaN;
        }

        if (double.IsPositiveInfinity(x))
        {
            return x;
        }

        var exponent = 0;
        if (x < SmallestNormal)
        {
            x *= 18014398509481984.0; // 2^54
            exponent = -54;
        }

        var bits = BitConverter.DoubleToInt64Bits(x);
        exponent += (int)(bits >> 52) - 1023;
        var mantissa = BitConverter.Int64BitsToDouble((bits & 0x000FFFFFFFFFFFFF) | 0x3FF0000000000000);
        if (mantissa > SquareRootOfTwo)
        {
            mantissa *= 0.5;
            exponent++;
        }

        return LogNearOne(mantissa - 1, exponent);
    }

    /// <summary>Logarithm of 1 + <paramref name="x"/>, accurate near 0. Below -1 gives NaN.</summary>
    public static double LogOnePlus(double x)
    {
        if (x is > -0.29 and < 0.41)
        {
            return LogNearOne(x, 0);
        }

        return Log(1 + x);
    }

    /// <summary>Where a result or half of it could leave the range of normal numbers.</summary>
    private static double ExpFarOut(double x)
    {
        if (double.IsNaN(x))
        {
            return x;
        }

        if (x > 709.78271289338397)
        {
            return double.PositiveInfinity;
        }

        if (x < -745.13321910194122)
        {
            return 0;
        }

        var (p, rounded) = ExpOfRest(x);
        var power = (int)(rounded - Rounder);
        var half = power / 2;
        return p * PowerOfTwo(half) * PowerOfTwo(power - half);
    }

    /// <summary>exp(x - k ln 2), and the k nearest to x / ln 2 with <see cref="Rounder"/> added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (double Value, double Rounded) ExpOfRest(double x)
    {
        var rounded = (x * Log2E) + Rounder;
        var k = rounded - Rounder;
        var r = Math.FusedMultiplyAdd(-k, Ln2High, x);
        r = Math.FusedMultiplyAdd(-k, Ln2Low, r);

        // Taylor to the 13th power: |r| is at most ln 2 / 2, so what is left out is below 5e-18.
        var c = ExpTerms;
        var p = c[0];
        p = Math.FusedMultiplyAdd(p, r, c[1]);
        p = Math.FusedMultiplyAdd(p, r, c[2]);
        p = Math.FusedMultiplyAdd(p, r, c[3]);
        p = Math.FusedMultiplyAdd(p, r, c[4]);
        p = Math.FusedMultiplyAdd(p, r, c[5]);
        p = Math.FusedMultiplyAdd(p, r, c[6]);
        p = Math.FusedMultiplyAdd(p, r, c[7]);
        p = Math.FusedMultiplyAdd(p, r, c[8]);
        p = Math.FusedMultiplyAdd(p, r, c[9]);
        p = Math.FusedMultiplyAdd(p, r, c[10]);
        p = Math.FusedMultiplyAdd(p, r, c[11]);
        p = Math.FusedMultiplyAdd(p, r, 1);
        return (Math.FusedMultiplyAdd(p, r, 1), rounded);
    }

    private static double LogNearOne(double f, int exponent)
    {
        // With s = f / (2 + f): log(1 + f) = 2 artanh(s) = f - f²/2 + s (f²/2 + R), R = 2s²/3 + 2s⁴/5 + …
        var s = f / (2 + f);
        var z = s * s;
        var c = LogTerms;
        var tail = c[0];
        tail = Math.FusedMultiplyAdd(tail, z, c[1]);
        tail = Math.FusedMultiplyAdd(tail, z, c[2]);
        tail = Math.FusedMultiplyAdd(tail, z, c[3]);
        tail = Math.FusedMultiplyAdd(tail, z, c[4]);
        tail = Math.FusedMultiplyAdd(tail, z, c[5]);
        tail = Math.FusedMultiplyAdd(tail, z, c[6]);
        tail = Math.FusedMultiplyAdd(tail, z, c[7]);
        tail = Math.FusedMultiplyAdd(tail, z, c[8]);
        tail = Math.FusedMultiplyAdd(tail, z, c[9]);
        tail = Math.FusedMultiplyAdd(tail, z, c[10]);
        tail = Math.FusedMultiplyAdd(tail, z, c[11]);
        tail *= z;
        var half = 0.5 * f * f;
        var low = Math.FusedMultiplyAdd(exponent, Ln2Low, s * (half + tail));
        return Math.FusedMultiplyAdd(exponent, Ln2High, f - (half - low));
    }

    private static double PowerOfTwo(int power) => BitConverter.Int64BitsToDouble((long)(power + 1023) << 52);
}
