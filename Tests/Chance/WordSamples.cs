namespace CcmPlanner.Tests.Chance;

/// <summary>Words a table must get right: both ends, every power of two and its neighbours, an even sweep.</summary>
internal static class WordSamples
{
    public static IReadOnlyList<uint> All { get; } =
    [
        .. Enumerable.Range(0, 200).Select(i => (uint)i),
        .. Enumerable.Range(0, 200).Select(i => uint.MaxValue - (uint)i),
        .. Enumerable.Range(5, 26).SelectMany(bit => Around(1u << bit)),
        .. Enumerable.Range(5, 26).SelectMany(bit => Around(uint.MaxValue - (1u << bit))),
        .. Enumerable.Range(0, 40_000).Select(i => (uint)(i * 107_374L)),
        .. Enumerable.Range(0, 20_000).Select(i => (uint)(i * 7L)),
    ];

    private static IEnumerable<uint> Around(uint word) =>
        [word - 2, word - 1, word, word + 1, unchecked(word + (word / 3))];
}
