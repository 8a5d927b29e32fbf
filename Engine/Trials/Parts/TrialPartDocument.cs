namespace CcmPlanner.Engine.Trials.Parts;

/// <summary>A part as it stands in a file; the names of its members are the file's, in camel case.</summary>
/// <param name="Kind">What kind of file: <see cref="OurKind"/>.</param>
/// <param name="Version">Version of this layout of the file.</param>
/// <param name="Configuration">Canonical text of the question.</param>
/// <param name="First">First trial.</param>
/// <param name="Last">Last trial.</param>
/// <param name="ResultHash">Fingerprint of all the rest; a damaged file does not have it.</param>
/// <param name="Histograms">Histograms, in their order.</param>
/// <param name="Sums">Sums, in their order.</param>
internal sealed record TrialPartDocument(
    string Kind,
    int Version,
    string Configuration,
    long First,
    long Last,
    string ResultHash,
    IReadOnlyList<HistogramDocument> Histograms,
    IReadOnlyList<SumDocument> Sums)
{
    /// <summary>What such a file calls itself.</summary>
    public const string OurKind = "trial-part";

    /// <summary>The version written here.</summary>
    public const int OurVersion = 1;
}

/// <summary>A histogram, written without its empty bins.</summary>
/// <param name="Name">What it counts.</param>
/// <param name="Bins">How many bins it has.</param>
/// <param name="Counts">Bin and count, bin and count, of the bins that are not empty, in ascending order.</param>
internal sealed record HistogramDocument(string Name, int Bins, IReadOnlyList<long> Counts);

/// <summary>A sum.</summary>
/// <param name="Name">What it adds up.</param>
/// <param name="Sum">The sum.</param>
/// <param name="Squares">The sum of squares.</param>
internal sealed record SumDocument(string Name, Int128 Sum, Int128 Squares);
