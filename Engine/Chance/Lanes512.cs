using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CcmPlanner.Engine.Chance;

/// <summary>Eight cells: AVX-512.</summary>
internal readonly struct Lanes512 : ILanes<Lanes512>
{
    private readonly Vector512<double> cells;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes512(Vector512<double> cells) => this.cells = cells;

    public static bool IsSupported => Vector512.IsHardwareAccelerated && Avx512DQ.IsSupported;

    public static int Count => 8;

    private Vector512<ulong> Integers
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => cells.AsUInt64();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator +(Lanes512 a, Lanes512 b) => new(a.cells + b.cells);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator -(Lanes512 a, Lanes512 b) => new(a.cells - b.cells);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator *(Lanes512 a, Lanes512 b) => new(a.cells * b.cells);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator /(Lanes512 a, Lanes512 b) => new(a.cells / b.cells);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator &(Lanes512 a, Lanes512 b) => new(a.cells & b.cells);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator |(Lanes512 a, Lanes512 b) => new(a.cells | b.cells);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator ^(Lanes512 a, Lanes512 b) => new(a.cells ^ b.cells);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator ~(Lanes512 a) => new(~a.cells);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Of(double value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Bits(ulong bits) => new(Vector512.Create(bits).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 From(long first) =>
        new((Vector512.Create(first) + Vector512.Create(0L, 1, 2, 3, 4, 5, 6, 7)).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Load(ref readonly double from) => new(Vector512.LoadUnsafe(in from));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes512 cells, ref double to) => cells.cells.StoreUnsafe(ref to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 LoadWords(ref readonly uint from) =>
        new(Avx512F.ConvertToVector512UInt64(Vector256.LoadUnsafe(in from)).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWords(Lanes512 cells, ref uint to) =>
        Avx512F.ConvertToVector256UInt32(cells.Integers).StoreUnsafe(ref to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 MultiplyAdd(Lanes512 a, Lanes512 b, Lanes512 c) =>
        new(Avx512F.FusedMultiplyAdd(a.cells, b.cells, c.cells));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 AddBits(Lanes512 a, Lanes512 b) => new((a.Integers + b.Integers).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 MultiplyWords(Lanes512 a, Lanes512 b) =>
        new(Avx512F.Multiply(a.cells.AsUInt32(), b.cells.AsUInt32()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Down(Lanes512 cells, int bits) => new((cells.Integers >> bits).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Up(Lanes512 cells, int bits) => new((cells.Integers << bits).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Less(Lanes512 a, Lanes512 b) => new(Vector512.LessThan(a.cells, b.cells));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 AtMost(Lanes512 a, Lanes512 b) => new(Vector512.LessThanOrEqual(a.cells, b.cells));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Smaller(Lanes512 a, Lanes512 b) => new(Avx512F.Min(a.cells, b.cells));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Larger(Lanes512 a, Lanes512 b) => new(Avx512F.Max(a.cells, b.cells));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Ceiling(Lanes512 cells) => new(Vector512.Ceiling(cells.cells));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Choose(Lanes512 holds, Lanes512 yes, Lanes512 no) =>
        new(Vector512.ConditionalSelect(holds.cells, yes.cells, no.cells));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(Lanes512 holds) => holds.cells.ExtractMostSignificantBits() != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Every(Lanes512 holds) => holds.cells.ExtractMostSignificantBits() == 0xFF;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Polynomial(ref readonly double table, Lanes512 places, Lanes512 x)
    {
        // Eight rows of six become six columns of eight: pairs of rows two apart, then cells, then pairs of cells.
        ref var start = ref Unsafe.AsRef(in table);
        var at = places.Integers;
        ref var r0 = ref Unsafe.Add(ref start, (nuint)at.GetElement(0));
        ref var r1 = ref Unsafe.Add(ref start, (nuint)at.GetElement(1));
        ref var r2 = ref Unsafe.Add(ref start, (nuint)at.GetElement(2));
        ref var r3 = ref Unsafe.Add(ref start, (nuint)at.GetElement(3));
        ref var r4 = ref Unsafe.Add(ref start, (nuint)at.GetElement(4));
        ref var r5 = ref Unsafe.Add(ref start, (nuint)at.GetElement(5));
        ref var r6 = ref Unsafe.Add(ref start, (nuint)at.GetElement(6));
        ref var r7 = ref Unsafe.Add(ref start, (nuint)at.GetElement(7));
        var (even, odd) = (Last(ref r0, ref r2, ref r4, ref r6), Last(ref r1, ref r3, ref r5, ref r7));
        var sum = Avx512F.FusedMultiplyAdd(Avx512F.UnpackHigh(even, odd), x.cells, Avx512F.UnpackLow(even, odd));
        var (a, b) = (First(ref r0, ref r2), First(ref r1, ref r3));
        var (c, d) = (First(ref r4, ref r6), First(ref r5, ref r7));
        var (high, high2) = (Avx512F.UnpackHigh(a, b), Avx512F.UnpackHigh(c, d));
        var (low, low2) = (Avx512F.UnpackLow(a, b), Avx512F.UnpackLow(c, d));
        sum = Avx512F.FusedMultiplyAdd(sum, x.cells, Avx512F.Shuffle4x128(high, high2, 0b11_01_11_01));
        sum = Avx512F.FusedMultiplyAdd(sum, x.cells, Avx512F.Shuffle4x128(low, low2, 0b11_01_11_01));
        sum = Avx512F.FusedMultiplyAdd(sum, x.cells, Avx512F.Shuffle4x128(high, high2, 0b10_00_10_00));
        return new(Avx512F.FusedMultiplyAdd(sum, x.cells, Avx512F.Shuffle4x128(low, low2, 0b10_00_10_00)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> First(ref double row, ref double other) =>
        Avx512F.InsertVector256(
            Vector256.LoadUnsafe(ref row).ToVector512Unsafe(), Vector256.LoadUnsafe(ref other), 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Last(ref double row, ref double second, ref double third, ref double fourth)
    {
        var low = Avx.InsertVector128(
            Vector128.LoadUnsafe(ref row, 4).ToVector256Unsafe(), Vector128.LoadUnsafe(ref second, 4), 1);
        var high = Avx.InsertVector128(
            Vector128.LoadUnsafe(ref third, 4).ToVector256Unsafe(), Vector128.LoadUnsafe(ref fourth, 4), 1);
        return Avx512F.InsertVector256(low.ToVector512Unsafe(), high, 1);
    }
}
