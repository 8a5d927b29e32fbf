using System.IO.Compression;
using System.Text;
using CcmPlanner.Tui.Reports.Workbooks;

namespace CcmPlanner.Tests.Reports;

/// <summary>A zip file says nothing of when and on which system it was made.</summary>
public sealed class TimelessZipTests
{
    [Fact]
    public void The_same_files_are_the_same_bytes_whenever_and_wherever_they_were_packed()
    {
        var here = TimelessZip.Of(Packed(0x81A4 << 16, 2026, ["b/two.xml", "one.xml"]));
        var there = TimelessZip.Of(Packed(0x20, 1999, ["one.xml", "b/two.xml"]));

        here.ShouldBe(there);
        Systems(here).ShouldBe([0, 0]);
    }

    [Fact]
    public void What_is_packed_can_be_read_again()
    {
        using var zip = new ZipArchive(new MemoryStream(TimelessZip.Of(Packed(0, 2020, ["b/two.xml", "one.xml"]))));

        zip.Entries.Select(entry => entry.FullName).ShouldBe(["b/two.xml", "one.xml"]);
        using var reader = new StreamReader(zip.Entries[0].Open());
        reader.ReadToEnd().ShouldBe("text of b/two.xml");
    }

    private static byte[] Packed(int attributes, int year, string[] names)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                var entry = zip.CreateEntry(name);
                entry.ExternalAttributes = attributes;
                entry.LastWriteTime = NodaTime.Instant.FromUtc(year, 5, 6, 7, 8).ToDateTimeOffset();
                using var stream = entry.Open();
                stream.Write(Encoding.UTF8.GetBytes($"text of {name}"));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The system each entry of the directory names.</summary>
    private static IEnumerable<byte> Systems(byte[] zip) => Enumerable.Range(0, zip.Length - 4)
        .Where(at => zip.AsSpan(at, 4).SequenceEqual("PK\u0001\u0002"u8))
        .Select(at => zip[at + 5]);
}
