namespace CcmPlanner.Engine.Chance;

/// <summary>
/// The functions of chance over many trials at once, each equal bit for bit to its one-at-a-time form. Input and
/// output may be the same memory, but not overlap otherwise. Each throws <see cref="ArgumentException"/> when there is
/// no room for the values. The widest vectors are used unless a width is given; one that the hardware lacks is taken as
/// the widest below it.
/// </summary>
public static class Columns
{
    /// <summary><see cref="QuantileTable.At(uint)"/> of every word.</summary>
    public static void Quantiles(
        QuantileTable table, ReadOnlySpan<uint> words, Span<double> values, LaneWidth width = LaneWidth.Vector512)
    {
        values = values[..words.Length];
        var done = LaneWidths.Usable(width) switch
        {
            LaneWidth.Vector512 => LaneColumns<Lanes512>.Quantiles(table, words, values),
            LaneWidth.Vector256 => LaneColumns<Lanes256>.Quantiles(table, words, values),
            _ => 0,
        };
        for (var i = done; i < words.Length; i++)
        {
            values[i] = table.At(words[i]);
        }
    }

    /// <summary><see cref="Elementary.Exp"/> of every number.</summary>
    public static void Exp(ReadOnlySpan<double> x, Span<double> values, LaneWidth width = LaneWidth.Vector512)
    {
        values = values[..x.Length];
        var done = LaneWidths.Usable(width) switch
        {
            LaneWidth.Vector512 => LaneColumns<Lanes512>.Exp(x, values),
            LaneWidth.Vector256 => LaneColumns<Lanes256>.Exp(x, values),
            _ => 0,
        };
        for (var i = done; i < x.Length; i++)
        {
            values[i] = Elementary.Exp(x[i]);
        }
    }

    /// <summary><see cref="Elementary.Log"/> of every number.</summary>
    public static void Log(ReadOnlySpan<double> x, Span<double> values, LaneWidth width = LaneWidth.Vector512)
    {
        values = values[..x.Length];
        var done = LaneWidths.Usable(width) switch
        {
            LaneWidth.Vector512 => LaneColumns<Lanes512>.Log(x, values),
            LaneWidth.Vector256 => LaneColumns<Lanes256>.Log(x, values),
            _ => 0,
        };
        for (var i = done; i < x.Length; i++)
        {
            values[i] = Elementary.Log(x[i]);
        }
    }

    /// <summary><see cref="Draws.Unit"/> of every word.</summary>
    public static void Units(ReadOnlySpan<uint> words, Span<double> values, LaneWidth width = LaneWidth.Vector512)
    {
        values = values[..words.Length];
        var done = LaneWidths.Usable(width) switch
        {
            LaneWidth.Vector512 => LaneColumns<Lanes512>.Units(words, values),
            LaneWidth.Vector256 => LaneColumns<Lanes256>.Units(words, values),
            _ => 0,
        };
        for (var i = done; i < words.Length; i++)
        {
            values[i] = Draws.Unit(words[i]);
        }
    }
}
