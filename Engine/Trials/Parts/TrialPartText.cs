using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CcmPlanner.Engine.Trials.Parts;

/// <summary>Parts as text (JSON) and back; the result hash inside is the checksum.</summary>
public static class TrialPartText
{
    private const int MostCells = 1 << 26;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>One line of text; the same part gives the same text.</summary>
    public static string Write(TrialPart part)
    {
        var tally = part.Tally;
        return JsonSerializer.Serialize(
            new TrialPartDocument(
                TrialPartDocument.OurKind,
                TrialPartDocument.OurVersion,
                part.Configuration,
                part.Trials.First,
                part.Trials.Last,
                part.Hash,
                [
                    .. tally.Layout.Histograms.Select(
                        entry => new HistogramDocument(entry.Name, entry.Slot.Bins, Counts(tally.Of(entry.Slot)))),
                ],
                [
                    .. tally.Layout.TotalSums.Select(entry => new SumDocument(
                        entry.Name, tally.Of(entry.Slot).Sum, tally.Of(entry.Slot).Squares)),
                ]),
            Options) + "\n";
    }

    /// <summary>
    /// The part that was written. Throws <see cref="FormatException"/>, saying what was found and what to do, when the
    /// text is no part, of another version, or damaged.
    /// </summary>
    public static TrialPart Read(string text)
    {
        var document = Parse(text);
        if (document.Kind != TrialPartDocument.OurKind || document.Version != TrialPartDocument.OurVersion)
        {
            throw new FormatException(
                $"found kind '{document.Kind}', version {document.Version}; write kind "
                + $"'{TrialPartDocument.OurKind}', version {TrialPartDocument.OurVersion}");
        }

        TrialPart? part = null;
        try
        {
            part = Restore(document);
        }
        catch (ArgumentException)
        {
            // An impossible range, name or bin: damage, said below.
        }

        return part is not null && part.Hash == document.ResultHash ? part : throw new FormatException(
            "found damage: the counts do not belong to the result hash; run these trials again");
    }

    private static TrialPartDocument Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<TrialPartDocument>(text, Options)
                ?? throw new FormatException("found nothing; write the text of a trial part");
        }
        catch (JsonException error)
        {
            throw new FormatException(
                $"found damage or another kind of text at line {error.LineNumber + 1}, "
                + $"column {error.BytePositionInLine + 1}; write the text of a trial part",
                error);
        }
    }

    private static List<long> Counts(ReadOnlySpan<long> bins)
    {
        List<long> counts = [];
        for (var bin = 0; bin < bins.Length; bin++)
        {
            if (bins[bin] != 0)
            {
                counts.AddRange([bin, bins[bin]]);
            }
        }

        return counts;
    }

    private static TrialPart Restore(TrialPartDocument document)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(
            document.Histograms.Sum(histogram => (long)histogram.Bins), MostCells, nameof(document));
        var layout = new TallyLayout();
        List<HistogramSlot> histograms =
            [.. document.Histograms.Select(histogram => layout.AddHistogram(histogram.Name, histogram.Bins))];
        List<SumSlot> sums = [.. document.Sums.Select(sum => layout.AddSum(sum.Name))];
        var trials = new TrialRange(document.First, document.Last);
        var tally = new Tally(layout);
        foreach (var (slot, histogram) in histograms.Zip(document.Histograms))
        {
            Restore(tally, slot, histogram.Counts);
        }

        foreach (var (slot, sum) in sums.Zip(document.Sums))
        {
            tally.Restore(slot, sum.Sum, sum.Squares);
        }

        tally.Finish(trials.Count);
        return new TrialPart(document.Configuration, trials, tally);
    }

    private static void Restore(Tally tally, HistogramSlot slot, IReadOnlyList<long> counts)
    {
        for (var i = 0; i < counts.Count - 1; i += 2)
        {
            tally.Restore(slot, counts[i], counts[i + 1]);
        }
    }
}
