using System.IO.Compression;
using NodaTime;

namespace CcmPlanner.Tui.Reports.Workbooks;

/// <summary>Packs a zip file anew, in order of names and without the hour at which it was made.</summary>
internal static class TimelessZip
{
    /// <summary>The same files.</summary>
    public static byte[] Of(byte[] zip)
    {
        using var packed = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read))
        using (var to = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.SmallestSize);
                // The first day that a zip file can say.
                copy.LastWriteTime = Instant.FromUtc(1980, 1, 1, 0, 0).ToDateTimeOffset();
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }

        return packed.ToArray();
    }
}
