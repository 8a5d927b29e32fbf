namespace CcmPlanner.Engine.Chance;

/// <summary>
/// The functions of chance over many trials at once, each equal bit for bit to its one-at-a-time form. Input and
/// output may be the same memory; lengths must agree.
/// </summary>
public static class Columns
{
    /// <summary><see cref="QuantileTable.At"/> of every word.</summary>
    public static void Quantiles(
        QuantileTable table, ReadOnlySpan<uint> words, Span<double> values, LaneWidth width = LaneWidth.Scalar)
    {
        _ = width;
        for (var i = 0; i < words.Length; i++)
        {
            values[i] = table.At(words[i]);
        }
    }

    /// <summary><see cref="Elementary.Exp"/> of every number.</summary>
    public static void Exp(ReadOnlySpan<double> x, Span<double> values, LaneWidth width = LaneWidth.Scalar)
    {
        _ = width;
        for (var i = 0; i < x.Length; i++)
        {
            values[i] = Elementary.Exp(x[i]);
        }
    }

    /// <summary><see cref="Elementary.Log"/> of every number.</summary>
    public static void Log(ReadOnlySpan<double> x, Span<double> values, LaneWidth width = LaneWidth.Scalar)
    {
        _ = width;
        for (var i = 0; i < x.Length; i++)
        {
            values[i] = Elementary.Log(x[i]);
        }
    }

    /// <summary><see cref="Draws.Unit"/> of every word.</summary>
    public static void Units(ReadOnlySpan<uint> words, Span<double> values, LaneWidth width = LaneWidth.Scalar)
    {
        _ = width;
        for (var i = 0; i < words.Length; i++)
        {
            values[i] = Draws.Unit(words[i]);
        }
    }
}
