using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CcmPlanner.Engine.Chance;

/// <summary>Four cells: AVX2 with fused multiply-add.</summary>
internal readonly struct Lanes256 : ILanes<Lanes256>
{
    private readonly Vector256<double> cells;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes256(Vector256<double> cells) => this.cells = cells;

    public static bool IsSupported => Avx2.IsSupported && Fma.IsSupported;

    public static int Count => 4;

    private Vector256<ulong> Integers
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => cells.AsUInt64();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator +(Lanes256 a, Lanes256 b) => new(a.cells + b.cells);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator -(Lanes256 a, Lanes256 b) => new(a.cells - b.cells);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator *(Lanes256 a, Lanes256 b) => new(a.cells * b.cells);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator /(Lanes256 a, Lanes256 b) => new(a.cells / b.cells);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator &(Lanes256 a, Lanes256 b) => new(a.cells & b.cells);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator |(Lanes256 a, Lanes256 b) => new(a.cells | b.cells);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator ^(Lanes256 a, Lanes256 b) => new(a.cells ^ b.cells);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator ~(Lanes256 a) => new(~a.cells);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Of(double value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Bits(ulong bits) => new(Vector256.Create(bits).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 From(long first) =>
        new((Vector256.Create(first) + Vector256.Create(0L, 1, 2, 3)).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Load(ref readonly double from) => new(Vector256.LoadUnsafe(in from));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes256 cells, ref double to) => cells.cells.StoreUnsafe(ref to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 LoadWords(ref readonly uint from) =>
        new(Avx2.ConvertToVector256Int64(Vector128.LoadUnsafe(in from)).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWords(Lanes256 cells, ref uint to) =>
        Avx2.PermuteVar8x32(cells.cells.AsUInt32(), Vector256.Create(0u, 2, 4, 6, 0, 2, 4, 6))
            .GetLower().StoreUnsafe(ref to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 MultiplyAdd(Lanes256 a, Lanes256 b, Lanes256 c) =>
        new(Fma.MultiplyAdd(a.cells, b.cells, c.cells));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 AddBits(Lanes256 a, Lanes256 b) => new((a.Integers + b.Integers).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 MultiplyWords(Lanes256 a, Lanes256 b) =>
        new(Avx2.Multiply(a.cells.AsUInt32(), b.cells.AsUInt32()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Down(Lanes256 cells, int bits) => new((cells.Integers >> bits).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Up(Lanes256 cells, int bits) => new((cells.Integers << bits).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Less(Lanes256 a, Lanes256 b) => new(Vector256.LessThan(a.cells, b.cells));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 AtMost(Lanes256 a, Lanes256 b) => new(Vector256.LessThanOrEqual(a.cells, b.cells));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Smaller(Lanes256 a, Lanes256 b) => new(Avx.Min(a.cells, b.cells));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Larger(Lanes256 a, Lanes256 b) => new(Avx.Max(a.cells, b.cells));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Ceiling(Lanes256 cells) => new(Vector256.Ceiling(cells.cells));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Choose(Lanes256 holds, Lanes256 yes, Lanes256 no) =>
        new(Avx.BlendVariable(no.cells, yes.cells, holds.cells));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(Lanes256 holds) => Avx.MoveMask(holds.cells) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Every(Lanes256 holds) => Avx.MoveMask(holds.cells) == 0xF;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Polynomial(ref readonly double table, Lanes256 places, Lanes256 x)
    {
        // Four rows of six become six columns of four: cells of neighbours, then pairs of cells.
        ref var start = ref Unsafe.AsRef(in table);
        var at = places.Integers;
        ref var r0 = ref Unsafe.Add(ref start, (nuint)at.GetElement(0));
        ref var r1 = ref Unsafe.Add(ref start, (nuint)at.GetElement(1));
        ref var r2 = ref Unsafe.Add(ref start, (nuint)at.GetElement(2));
        ref var r3 = ref Unsafe.Add(ref start, (nuint)at.GetElement(3));
        var (even, odd) = (Last(ref r0, ref r2), Last(ref r1, ref r3));
        var sum = Fma.MultiplyAdd(Avx.UnpackHigh(even, odd), x.cells, Avx.UnpackLow(even, odd));
        var (a, b) = (Vector256.LoadUnsafe(ref r0), Vector256.LoadUnsafe(ref r1));
        var (c, d) = (Vector256.LoadUnsafe(ref r2), Vector256.LoadUnsafe(ref r3));
        var (high, high2) = (Avx.UnpackHigh(a, b), Avx.UnpackHigh(c, d));
        var (low, low2) = (Avx.UnpackLow(a, b), Avx.UnpackLow(c, d));
        sum = Fma.MultiplyAdd(sum, x.cells, Avx.Permute2x128(high, high2, 0x31));
        sum = Fma.MultiplyAdd(sum, x.cells, Avx.Permute2x128(low, low2, 0x31));
        sum = Fma.MultiplyAdd(sum, x.cells, Avx.Permute2x128(high, high2, 0x20));
        return new(Fma.MultiplyAdd(sum, x.cells, Avx.Permute2x128(low, low2, 0x20)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Last(ref double row, ref double other) =>
        Avx.InsertVector128(
            Vector128.LoadUnsafe(ref row, 4).ToVector256Unsafe(), Vector128.LoadUnsafe(ref other, 4), 1);
}
