using System.Security.Cryptography;
using CcmPlanner.Engine.Values;

namespace CcmPlanner.Tests.Trials;

public sealed class Sha256Tests
{
    /// <summary>FIPS 180-4's own examples.</summary>
    [Theory]
    [InlineData("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData(
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")]
    public void The_published_examples_have_their_fingerprints(string text, string fingerprint) =>
        Sha256.HexOf(text).ShouldBe(fingerprint);

    [Fact]
    public void Bytes_given_in_pieces_have_the_fingerprint_the_platform_gives_the_whole()
    {
        var bytes = new byte[1000];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)(i * 151 % 251);
        }

        var hash = new Sha256();
        for (var length = 0; length < bytes.Length; length += 7)
        {
            for (var at = 0; at < length; at += 1 + (length / 3))
            {
                hash.Append(bytes.AsSpan(at, Math.Min(1 + (length / 3), length - at)));
            }

            hash.FinishHex().ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(0, length))));
        }
    }
}
