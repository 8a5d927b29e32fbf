using System.Globalization;
using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Chance.Designs;
using CcmPlanner.Tests.Data;

namespace CcmPlanner.Tests.Chance.Designs;

public sealed class SobolSequenceTests
{
    private static readonly SobolSequence Plain = new(SobolSequence.MostDimensions, scramble: null);

    [Fact]
    public void Every_point_of_the_published_table_is_met()
    {
        var compared = 0;
        foreach (var line in File.ReadLines(Folders.PathOf("sobol-points.txt")).Where(line => line[0] != '#'))
        {
            var cells = line.Split(' ');
            var row = long.Parse(cells[0], CultureInfo.InvariantCulture);
            for (var dimension = 0; dimension < cells.Length - 1; dimension++)
            {
                var word = uint.Parse(cells[dimension + 1], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                Plain.Word(row, dimension).ShouldBe(word, $"point {row}, dimension {dimension + 1}");
                compared++;
            }
        }

        compared.ShouldBe((64 * 40) + (4 * 1024));
    }

    /// <summary>The first points in three dimensions as every description of the sequence prints them.</summary>
    [Fact]
    public void The_first_points_are_the_textbook_ones()
    {
        double[][] points =
        [
            [0, 0, 0], [0.5, 0.5, 0.5], [0.75, 0.25, 0.25], [0.25, 0.75, 0.75], [0.375, 0.375, 0.625],
            [0.875, 0.875, 0.125], [0.625, 0.125, 0.875], [0.125, 0.625, 0.375], [0.1875, 0.3125, 0.9375],
        ];

        for (var row = 0; row < points.Length; row++)
        {
            points[row].ShouldBe(Enumerable.Range(0, 3).Select(d => Plain.Word(row, d) / 4294967296.0));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData(7UL)]
    [InlineData(8UL)]
    public void Every_stratum_of_every_dimension_and_every_box_of_the_first_two_has_one_point(ulong? scramble)
    {
        var design = new SobolSequence(100, scramble);
        for (var dimension = 0; dimension < 100; dimension++)
        {
            Enumerable.Range(0, 1_024).Select(row => design.Word(row, dimension) >> 22).Order()
                .ShouldBe(Enumerable.Range(0, 1_024).Select(i => (uint)i));
        }

        for (var bits = 0; bits <= 10; bits++)
        {
            Enumerable.Range(0, 1_024)
                .Select(row => (Cell(design.Word(row, 0), bits) << (10 - bits)) | Cell(design.Word(row, 1), 10 - bits))
                .Distinct().Count().ShouldBe(1_024);
        }
    }

    [Fact]
    public void Scrambled_points_are_uniform_over_the_seeds_and_dimensions_are_independent()
    {
        const int Seeds = 4_000;
        var cells = new double[64];
        double products = 0;
        for (ulong seed = 0; seed < Seeds; seed++)
        {
            var design = new SobolSequence(2, seed);
            cells[design.Word(0, 1) >> 26]++;
            cells[design.Word(5, 1) >> 26]++;
            products += (Draws.Unit(design.Word(3, 0)) - 0.5) * (Draws.Unit(design.Word(3, 1)) - 0.5);
        }

        var expected = 2 * Seeds / 64.0;
        cells.Sum(cell => (cell - expected) * (cell - expected) / expected)
            .ShouldBeLessThan(63 + (4 * Math.Sqrt(2 * 63)));
        Math.Abs(products).ShouldBeLessThan(4 * Math.Sqrt(Seeds) / 12);
    }

    [Fact]
    public void A_smooth_mean_is_known_far_better_than_by_chance()
    {
        const int Rows = 1_024;
        var errors = Enumerable.Range(0, 30).Select(seed =>
        {
            var design = new SobolSequence(5, (ulong)seed);
            var sum = Enumerable.Range(0, Rows).Sum(row => Enumerable.Range(0, 5)
                .Aggregate(1.0, (product, d) => product * (0.5 + Draws.Unit(design.Word(row, d)))));
            return (sum / Rows) - 1;
        });

        // By chance the mean square is ((13/12)^5 - 1) / 1,024.
        errors.Average(error => error * error).ShouldBeLessThan((Math.Pow(13 / 12.0, 5) - 1) / 1_024 / 50);
    }

    [Fact]
    public void What_there_is_not_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new SobolSequence(0, null));
        Should.Throw<ArgumentOutOfRangeException>(() => new SobolSequence(1_025, null));
        Should.Throw<ArgumentOutOfRangeException>(() => Plain.Word(1L << 32, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => Plain.Word(0, 1_024));
    }

    private static uint Cell(uint word, int bits) => bits == 0 ? 0 : word >> (32 - bits);
}
