using System.Globalization;

namespace CcmPlanner.Engine.Chance.Designs;

/// <summary>The direction numbers of Joe and Kuo, as shipped, extended to 32 bits.</summary>
internal static class DirectionNumbers
{
    /// <summary>Bits of a word, and so direction numbers of a dimension.</summary>
    public const int Bits = 32;

    private const string Resource = "Designs/new-joe-kuo-6.1024.txt";
    private static readonly Lazy<uint[][]> Shipped = new(Load);

    /// <summary>The direction numbers of each dimension; bit 31 is the first binary digit after the point.</summary>
    public static IReadOnlyList<uint[]> All => Shipped.Value;

    private static uint[][] Load()
    {
        using var stream = typeof(DirectionNumbers).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"the program was built without {Resource}");
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#');
        return [[.. Enumerable.Range(0, Bits).Select(bit => 1u << (Bits - 1 - bit))], .. lines.Select(Extend)];
    }

    /// <summary>
    /// All 32 of a dimension from its line: the degree s, the inner coefficients a, and the first s numbers; each
    /// further one is made of the s before it.
    /// </summary>
    private static uint[] Extend(string line)
    {
        uint[] numbers = [.. line.Split(' ').Select(text => uint.Parse(text, CultureInfo.InvariantCulture))];
        var (degree, inner) = ((int)numbers[0], numbers[1]);
        var directions = new uint[Bits];
        for (var i = 0; i < Bits; i++)
        {
            if (i < degree)
            {
                directions[i] = numbers[2 + i] << (Bits - 1 - i);
                continue;
            }

            directions[i] = directions[i - degree] ^ (directions[i - degree] >> degree);
            for (var k = 1; k < degree; k++)
            {
                directions[i] ^= ((inner >> (degree - 1 - k)) & 1) * directions[i - k];
            }
        }

        return directions;
    }
}
