namespace CcmPlanner.Scenarios.Intake;

/// <summary>Guesses which word was meant.</summary>
public static class Spelling
{
    private const int Edit = 2;
    private const int Swap = 1;

    /// <summary>The word nearest to <paramref name="written"/>; null when none is near.</summary>
    public static string? Nearest(string written, IEnumerable<string> words)
    {
        string? nearest = null;
        var least = (Edit * Math.Max(1, written.Length / 3)) + 1;
        foreach (var word in words)
        {
            var distance = Distance(written.ToUpperInvariant(), word.ToUpperInvariant());
            if (distance < least)
            {
                (nearest, least) = (word, distance);
            }
        }

        return nearest;
    }

    // Edits of one character and swaps of two neighbours; a swap is the likelier slip, so it counts for less.
    private static int Distance(string from, string to)
    {
        int[] twoBack = [];
        var above = Enumerable.Range(0, to.Length + 1).Select(j => j * Edit).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var row = new int[to.Length + 1];
            row[0] = i * Edit;
            for (var j = 1; j <= to.Length; j++)
            {
                row[j] = Math.Min(
                    Math.Min(above[j], row[j - 1]) + Edit,
                    above[j - 1] + (from[i - 1] == to[j - 1] ? 0 : Edit));
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    row[j] = Math.Min(row[j], twoBack[j - 2] + Swap);
                }
            }

            (twoBack, above) = (above, row);
        }

        return above[to.Length];
    }
}
