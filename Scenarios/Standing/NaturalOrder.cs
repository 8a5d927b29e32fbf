namespace CcmPlanner.Scenarios.Standing;

/// <summary>Provision ids in the order of the articles: CCM-4.3 before CCM-14.1, numbers by value.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    private static readonly char[] Breaks = ['-', '.'];

    /// <summary>The order.</summary>
    public static NaturalOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        var one = (x ?? "").Split(Breaks);
        var other = (y ?? "").Split(Breaks);
        for (var i = 0; i < Math.Min(one.Length, other.Length); i++)
        {
            var step = int.TryParse(one[i], out var left) && int.TryParse(other[i], out var right)
                ? left.CompareTo(right)
                : string.CompareOrdinal(one[i], other[i]);
            if (step != 0)
            {
                return step;
            }
        }

        return one.Length.CompareTo(other.Length);
    }
}
