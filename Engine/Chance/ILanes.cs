namespace CcmPlanner.Engine.Chance;

/// <summary>
/// A few cells of 64 bits side by side, one for each trial, read as numbers or as bits. Arithmetic is that of IEEE 754,
/// operation by operation, so a cell holds the bits that the same operations on one number give.
/// </summary>
/// <remarks>
/// A random word lies in the low half of its cell, whatever the high half holds. A comparison gives cells of all ones
/// or all zeros. The operators are declared here and not taken from the library's interfaces, because those have
/// checked twins that the compiler would call instead, with nothing to check.
/// </remarks>
internal interface ILanes<T>
    where T : struct, ILanes<T>
{
    /// <summary>True when the hardware has such vectors.</summary>
    static abstract bool IsSupported { get; }

    /// <summary>How many cells.</summary>
    static abstract int Count { get; }

    /// <summary>The sum of two numbers.</summary>
    static abstract T operator +(T a, T b);

    /// <summary>The difference of two numbers.</summary>
    static abstract T operator -(T a, T b);

    /// <summary>The product of two numbers.</summary>
    static abstract T operator *(T a, T b);

    /// <summary>The quotient of two numbers.</summary>
    static abstract T operator /(T a, T b);

    /// <summary>The bits that both have.</summary>
    static abstract T operator &(T a, T b);

    /// <summary>The bits that either has.</summary>
    static abstract T operator |(T a, T b);

    /// <summary>The bits that one of the two has.</summary>
    static abstract T operator ^(T a, T b);

    /// <summary>The bits that it has not.</summary>
    static abstract T operator ~(T cells);

    /// <summary>The same number in every cell.</summary>
    static abstract T Of(double value);

    /// <summary>The same bits in every cell.</summary>
    static abstract T Bits(ulong bits);

    /// <summary>The integers from <paramref name="first"/> on.</summary>
    static abstract T From(long first);

    /// <summary>Reads as many numbers as there are cells.</summary>
    static abstract T Load(ref readonly double from);

    /// <summary>Writes as many numbers as there are cells.</summary>
    static abstract void Store(T cells, ref double to);

    /// <summary>Reads as many words as there are cells.</summary>
    static abstract T LoadWords(ref readonly uint from);

    /// <summary>Writes the low half of every cell.</summary>
    static abstract void StoreWords(T cells, ref uint to);

    /// <summary>a · b + c, rounded once.</summary>
    static abstract T MultiplyAdd(T a, T b, T c);

    /// <summary>The sum of two cells as integers.</summary>
    static abstract T AddBits(T a, T b);

    /// <summary>The product, of 64 bits, of the low halves as integers.</summary>
    static abstract T MultiplyWords(T a, T b);

    /// <summary>The bits moved towards the low end, zeros following.</summary>
    static abstract T Down(T cells, int bits);

    /// <summary>The bits moved towards the high end, zeros following.</summary>
    static abstract T Up(T cells, int bits);

    /// <summary>Where a is less than b; NaN is less than nothing.</summary>
    static abstract T Less(T a, T b);

    /// <summary>Where a is less than b or equal to it.</summary>
    static abstract T AtMost(T a, T b);

    /// <summary>The smaller of two numbers; neither may be NaN, nor both zero.</summary>
    static abstract T Smaller(T a, T b);

    /// <summary>The larger of two numbers; neither may be NaN, nor both zero.</summary>
    static abstract T Larger(T a, T b);

    /// <summary>The smallest integer not below.</summary>
    static abstract T Ceiling(T cells);

    /// <summary>
    /// The cells of <paramref name="yes"/> where a comparison holds, of <paramref name="no"/> elsewhere.
    /// </summary>
    static abstract T Choose(T holds, T yes, T no);

    /// <summary>True when a comparison holds in some cell.</summary>
    static abstract bool Any(T holds);

    /// <summary>True when a comparison holds in every cell.</summary>
    static abstract bool Every(T holds);

    /// <summary>
    /// A polynomial of the fifth degree in <paramref name="x"/>, for every cell with the six coefficients that begin
    /// at its own place of the table; the places must lie in the table.
    /// </summary>
    static abstract T Polynomial(ref readonly double table, T places, T x);
}
