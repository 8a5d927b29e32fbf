using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

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
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
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

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The fingerprint of a text: SHA-256 of its UTF-8 bytes, 64 hexadecimal digits, small letters.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static void Append(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Append(hash, bytes.LongLength);
        hash.AppendData(bytes);
    }

    private static void Append(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }

    private static void Append(IncrementalHash hash, Int128 number)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt128LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
