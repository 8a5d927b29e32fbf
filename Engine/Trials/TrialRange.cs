using System.Runtime.InteropServices;
using CcmPlanner.Engine.Chance;

namespace CcmPlanner.Engine.Trials;

/// <summary>Trials by number, both ends included; the first trial of all is 0.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TrialRange
{
    /// <summary>
    /// Makes a range. Throws <see cref="ArgumentOutOfRangeException"/> unless 0 ≤ <paramref name="first"/> ≤
    /// <paramref name="last"/> &lt; 2^48.
    /// </summary>
    public TrialRange(long first, long last)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(last, Draws.TrialLimit);
        First = first;
        Last = last;
    }

    /// <summary>Number of the first trial.</summary>
    public long First { get; }

    /// <summary>Number of the last trial.</summary>
    public long Last { get; }

    /// <summary>How many trials.</summary>
    public long Count => Last - First + 1;

    /// <summary>The first <paramref name="count"/> trials from 0 on.</summary>
    public static TrialRange FirstTrials(long count) => new(0, count - 1);

    /// <summary>Both ends: <c>0..1999</c>.</summary>
    public override string ToString() => $"{First}..{Last}";
}
