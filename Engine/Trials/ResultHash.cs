using System.Buffers.Binary;
using System.Text;
using CcmPlanner.Engine.Values;

namespace CcmPlanner.Engine.Trials;

/// <summary>
/// The fingerprint of a result: SHA-256 over the configuration in canonical text, the trials, and every integer
/// counted, under its name. Clock, threads, chunks and machine play no part.
/// </summary>
public static class ResultHash
{
    /// <summary>64 hexadecimal digits, small letters.</summary>
    public static string Of(string configuration, TrialRange trials, Tally tally)
    {
        var hash = new Sha256();
        Append(hash, configuration);
        Append(hash, trials.First);
        Append(hash, trials.Last);
        foreach (var (name, slot) in tally.Layout.Histograms)
        {
            Append(hash, name);
            Append(hash, slot.Bins);
            foreach (var count in tally.Of(slot))
            {
                Append(hash, count);
            }
        }

        foreach (var (name, slot) in tally.Layout.TotalSums)
        {
            var (sum, squares) = tally.Of(slot);
            Append(hash, name);
            Append(hash, sum);
            Append(hash, squares);
        }

        return hash.FinishHex();
    }

    /// <summary>The fingerprint of a text: SHA-256 of its UTF-8 bytes, 64 hexadecimal digits, small letters.</summary>
    public static string Of(string text) => Sha256.HexOf(text);

    private static void Append(Sha256 hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Append(hash, bytes.LongLength);
        hash.Append(bytes);
    }

    private static void Append(Sha256 hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        hash.Append(bytes);
    }

    private static void Append(Sha256 hash, Int128 number)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt128LittleEndian(bytes, number);
        hash.Append(bytes);
    }
}
