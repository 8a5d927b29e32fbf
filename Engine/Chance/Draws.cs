using System.Runtime.InteropServices;

namespace CcmPlanner.Engine.Chance;

/// <summary>
/// Random words by address: which trial, which stream, which step. The same address always gives the same words,
/// whoever asks, in whatever order, on whatever thread.
/// </summary>
/// <param name="Seed">The seed; every value is good.</param>
/// <param name="DesignRow">Row of a design of parameters, so that rows differ under one seed; 0 without one.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Draws(ulong Seed, ushort DesignRow = 0)
{
    /// <summary>Trials are numbered from 0 up to, not including, this: 2^48.</summary>
    public const long TrialLimit = 1L << 48;

    /// <summary>
    /// The four words of one address. <paramref name="trial"/> from 0 below <see cref="TrialLimit"/> (not checked
    /// here: whoever makes a range of trials checks it once).
    /// </summary>
    public WordBlock Block(long trial, StreamId stream, int step)
    {
        unchecked
        {
            var high = ((uint)(trial >> 32) & 0xFFFF) | ((uint)DesignRow << 16);
            return Philox.Block(Seed, (uint)trial, high, stream.Value, (uint)step);
        }
    }

    /// <summary>The middle of the word's cell in the unit interval, exactly: (word + ½) / 2^32.</summary>
    public static double Unit(uint word) => (word + 0.5) * (1.0 / 4294967296.0);
}
