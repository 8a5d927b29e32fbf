namespace CcmPlanner.Tests.Screens;

/// <summary>Numbers that look random and are the same on every run.</summary>
internal sealed class Noise(uint seed)
{
    private uint state = seed;

    /// <summary>From 0 to below <paramref name="end"/>.</summary>
    public int Below(int end)
    {
        unchecked
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            return (int)(state % (uint)end);
        }
    }

    /// <summary>One of several.</summary>
    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];
}
