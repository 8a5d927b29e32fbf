using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace CcmPlanner.Engine.Values;

/// <summary>
/// SHA-256 of whatever is appended, by which equal inputs and results are known. It guards nothing; the platform's own
/// would load a whole library of cryptography (6 MB of memory at rest) for a few kilobytes of text.
/// </summary>
public sealed class Fingerprint
{
    /// <summary>Bytes of a digest.</summary>
    public const int Length = 32;

    private const int BlockLength = 64;
    private const int LengthAt = BlockLength - sizeof(ulong);
    private readonly uint[] words = [.. Start];
    private readonly byte[] block = new byte[BlockLength];
    private long appended;
    private int held;

    private static ReadOnlySpan<uint> Start =>
    [
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
    ];

    private static ReadOnlySpan<uint> RoundConstants =>
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    /// <summary>The digest of bytes.</summary>
    public static byte[] Of(ReadOnlySpan<byte> bytes)
    {
        var fingerprint = new Fingerprint();
        fingerprint.Append(bytes);
        return fingerprint.Digest();
    }

    /// <summary>The digest of a text's UTF-8 bytes.</summary>
    public static byte[] Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>Takes bytes in after those before; where one call ends and the next begins plays no part.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        appended += bytes.Length;
        while (held + bytes.Length >= BlockLength)
        {
            var taken = BlockLength - held;
            bytes[..taken].CopyTo(block.AsSpan(held));
            bytes = bytes[taken..];
            held = 0;
            TakeBlock();
        }

        bytes.CopyTo(block.AsSpan(held));
        held += bytes.Length;
    }

    /// <summary>Takes in a text's UTF-8 bytes.</summary>
    public void Append(string text) => Append(Encoding.UTF8.GetBytes(text));

    /// <summary>The digest of all that was appended, <see cref="Length"/> bytes; nothing may be appended after.</summary>
    public byte[] Digest()
    {
        var bits = checked((ulong)appended * 8);
        Append([0x80]);
        while (held != LengthAt)
        {
            Append([0]);
        }

        Span<byte> length = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(length, bits);
        Append(length);
        var digest = new byte[Length];
        for (var i = 0; i < words.Length; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(digest.AsSpan(i * sizeof(uint)), words[i]);
        }

        return digest;
    }

    /// <summary>The same in 64 hexadecimal digits, small letters.</summary>
    public string Hexadecimal() => Convert.ToHexStringLower(Digest());

    private void TakeBlock()
    {
        Span<uint> schedule = stackalloc uint[BlockLength];
        Expand(block, schedule);
        var (a, b, c, d) = (words[0], words[1], words[2], words[3]);
        var (e, f, g, h) = (words[4], words[5], words[6], words[7]);
        unchecked
        {
            for (var i = 0; i < BlockLength; i++)
            {
                var s1 = BitOperations.RotateRight(e, 6) ^ BitOperations.RotateRight(e, 11) ^ BitOperations.RotateRight(e, 25);
                var first = h + s1 + ((e & f) ^ (~e & g)) + RoundConstants[i] + schedule[i];
                var s0 = BitOperations.RotateRight(a, 2) ^ BitOperations.RotateRight(a, 13) ^ BitOperations.RotateRight(a, 22);
                var second = s0 + ((a & b) ^ (a & c) ^ (b & c));
                (h, g, f, e, d, c, b, a) = (g, f, e, d + first, c, b, a, first + second);
            }

            (words[0], words[1], words[2], words[3]) = (words[0] + a, words[1] + b, words[2] + c, words[3] + d);
            (words[4], words[5], words[6], words[7]) = (words[4] + e, words[5] + f, words[6] + g, words[7] + h);
        }
    }

    private static void Expand(ReadOnlySpan<byte> block, Span<uint> schedule)
    {
        for (var i = 0; i < 16; i++)
        {
            schedule[i] = BinaryPrimitives.ReadUInt32BigEndian(block[(i * sizeof(uint))..]);
        }

        for (var i = 16; i < schedule.Length; i++)
        {
            var (early, late) = (schedule[i - 15], schedule[i - 2]);
            var s0 = BitOperations.RotateRight(early, 7) ^ BitOperations.RotateRight(early, 18) ^ (early >> 3);
            var s1 = BitOperations.RotateRight(late, 17) ^ BitOperations.RotateRight(late, 19) ^ (late >> 10);
            schedule[i] = unchecked(schedule[i - 16] + s0 + schedule[i - 7] + s1);
        }
    }
}
