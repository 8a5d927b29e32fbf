using System.Buffers.Binary;
using System.IO.Compression;
using NodaTime;

namespace CcmPlanner.Tui.Reports.Workbooks;

/// <summary>
/// Packs a zip file anew, in order of names and without the hour and the system at which it was made.
/// </summary>
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
                copy.ExternalAttributes = 0;
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }

        var bytes = packed.ToArray();
        ForgetSystem(bytes);
        return bytes;
    }

    /// <summary>
    /// Takes out of each entry of the directory which system packed it; the directory's place and number of entries
    /// stand in the last 22 bytes of a file without a comment.
    /// </summary>
    private static void ForgetSystem(Span<byte> zip)
    {
        var end = zip[^22..];
        var place = BinaryPrimitives.ReadInt32LittleEndian(end[16..]);
        for (int left = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]); left > 0; left--)
        {
            var entry = zip[place..];
            entry[5] = 0;
            place += 46 + BinaryPrimitives.ReadUInt16LittleEndian(entry[28..])
                + BinaryPrimitives.ReadUInt16LittleEndian(entry[30..])
                + BinaryPrimitives.ReadUInt16LittleEndian(entry[32..]);
        }
    }
}
