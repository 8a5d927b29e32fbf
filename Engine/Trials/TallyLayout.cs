namespace CcmPlanner.Engine.Trials;

/// <summary>The names and places of what a model counts, in the order it asked for them.</summary>
public sealed class TallyLayout
{
    private readonly List<(string Name, HistogramSlot Slot)> histograms = [];
    private readonly List<(string Name, SumSlot Slot)> sums = [];

    /// <summary>Histograms by name, in order.</summary>
    public IReadOnlyList<(string Name, HistogramSlot Slot)> Histograms => histograms;

    /// <summary>Sums by name, in order.</summary>
    public IReadOnlyList<(string Name, SumSlot Slot)> TotalSums => sums;

    /// <summary>Cells of all histograms together.</summary>
    internal int Cells { get; private set; }

    /// <summary>Cells of all sums together.</summary>
    internal int Sums => sums.Count * 2;

    /// <summary>
    /// Room for a histogram. Throws <see cref="ArgumentException"/> when the name is taken or there is no bin.
    /// </summary>
    public HistogramSlot AddHistogram(string name, int bins)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        RefuseTaken(name);
        var slot = new HistogramSlot(Cells, bins);
        histograms.Add((name, slot));
        Cells += bins;
        return slot;
    }

    /// <summary>Room for a sum and its squares. Throws <see cref="ArgumentException"/> on a name taken.</summary>
    public SumSlot AddSum(string name)
    {
        RefuseTaken(name);
        var slot = new SumSlot(Sums);
        sums.Add((name, slot));
        return slot;
    }

    /// <summary>True when the other layout counts the same things in the same order.</summary>
    public bool Matches(TallyLayout other) =>
        ReferenceEquals(this, other)
        || (histograms.SequenceEqual(other.histograms) && sums.SequenceEqual(other.sums));

    private void RefuseTaken(string name)
    {
        if (histograms.Exists(entry => entry.Name == name) || sums.Exists(entry => entry.Name == name))
        {
            throw new ArgumentException($"'{name}' is already counted", nameof(name));
        }
    }
}
