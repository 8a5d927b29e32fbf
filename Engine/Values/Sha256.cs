using System.Text;
using Org.BouncyCastle.Crypto.Digests;

namespace CcmPlanner.Engine.Values;

/// <summary>
/// A fingerprint of bytes given one after another: SHA-256 (FIPS 180-4). The platform's own asks OpenSSL, which takes
/// six megabytes of a program that otherwise needs none of it.
/// </summary>
public sealed class Sha256
{
    private readonly Sha256Digest digest = new();

    /// <summary>The fingerprint of these bytes: 32 of them.</summary>
    public static byte[] Of(ReadOnlySpan<byte> bytes)
    {
        var hash = new Sha256();
        hash.Append(bytes);
        return hash.Finish();
    }

    /// <summary>The fingerprint of these bytes, 64 hexadecimal digits, small letters.</summary>
    public static string HexOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(Of(bytes));

    /// <summary>The fingerprint of a text's UTF-8 bytes, 64 hexadecimal digits, small letters.</summary>
    public static string HexOf(string text) => HexOf(Encoding.UTF8.GetBytes(text));

    /// <summary>Adds bytes.</summary>
    public void Append(ReadOnlySpan<byte> bytes) => digest.BlockUpdate(bytes);

    /// <summary>The fingerprint of what was given, 32 bytes; the next byte given begins another.</summary>
    public byte[] Finish()
    {
        var bytes = new byte[digest.GetDigestSize()];
        _ = digest.DoFinal(bytes);
        return bytes;
    }

    /// <summary>The same as <see cref="Finish"/>, as 64 hexadecimal digits, small letters.</summary>
    public string FinishHex() => Convert.ToHexStringLower(Finish());
}
