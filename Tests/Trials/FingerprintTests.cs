using System.Security.Cryptography;
using CcmPlanner.Engine.Values;

namespace CcmPlanner.Tests.Trials;

public sealed class FingerprintTests
{
    [Fact]
    public void It_is_what_the_platform_calls_sha_256_at_every_length_about_its_blocks()
    {
        for (var length = 0; length <= 200; length++)
        {
            var bytes = Bytes(length);

            Fingerprint.Of(bytes).ShouldBe(SHA256.HashData(bytes), $"{length} bytes");
        }
    }

    [Fact]
    public void Where_one_part_ends_and_the_next_begins_plays_no_part()
    {
        var bytes = Bytes(5000);
        for (var step = 1; step < 150; step++)
        {
            var fingerprint = new Fingerprint();
            for (var at = 0; at < bytes.Length; at += step)
            {
                fingerprint.Append(bytes.AsSpan(at, Math.Min(step, bytes.Length - at)));
            }

            fingerprint.Digest().ShouldBe(SHA256.HashData(bytes), $"in parts of {step}");
        }
    }

    [Fact]
    public void A_text_is_taken_as_utf_8_and_told_in_small_hexadecimal_digits()
    {
        var fingerprint = new Fingerprint();
        fingerprint.Append("Côte d'Ivoire");

        fingerprint.Hexadecimal().ShouldBe(Convert.ToHexStringLower(SHA256.HashData("Côte d'Ivoire"u8)));
    }

    private static byte[] Bytes(int count) => [.. Enumerable.Range(0, count).Select(i => unchecked((byte)((i * 31) ^ (i >> 3))))];
}
