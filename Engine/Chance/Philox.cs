using System.Runtime.InteropServices;

namespace CcmPlanner.Engine.Chance;

/// <summary>Four random words of 32 bits, as one counter gives them.</summary>
/// <param name="First">First word.</param>
/// <param name="Second">Second word.</param>
/// <param name="Third">Third word.</param>
/// <param name="Fourth">Fourth word.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct WordBlock(uint First, uint Second, uint Third, uint Fourth);

/// <summary>
/// The counter-based generator Philox4x32-10 (Salmon, Moraes, Dror and Shaw, SC 2011). A block of words is a pure
/// function of key and counter, so any draw can be had again at once and in any order.
/// </summary>
public static class Philox
{
    internal const uint FirstMultiplier = 0xD2511F53;
    internal const uint SecondMultiplier = 0xCD9E8D57;
    internal const uint FirstWeyl = 0x9E3779B9;
    internal const uint SecondWeyl = 0xBB67AE85;
    internal const int Rounds = 10;

    /// <summary>The block of the given key and counter. Range: every value of every argument.</summary>
    public static WordBlock Block(ulong key, uint counter0, uint counter1, uint counter2, uint counter3)
    {
        unchecked
        {
            var key0 = (uint)key;
            var key1 = (uint)(key >> 32);
            for (var round = 0; round < Rounds; round++)
            {
                var product0 = (ulong)FirstMultiplier * counter0;
                var product1 = (ulong)SecondMultiplier * counter2;
                counter0 = (uint)(product1 >> 32) ^ counter1 ^ key0;
                counter1 = (uint)product1;
                counter2 = (uint)(product0 >> 32) ^ counter3 ^ key1;
                counter3 = (uint)product0;
                key0 += FirstWeyl;
                key1 += SecondWeyl;
            }

            return new WordBlock(counter0, counter1, counter2, counter3);
        }
    }
}
