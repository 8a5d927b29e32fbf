using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Chance.Designs;

namespace CcmPlanner.Tests.Chance.Designs;

public sealed class LatinHypercubeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(64)]
    [InlineData(1_000)]
    [InlineData(4_097)]
    public void A_permutation_takes_every_number_once(int size)
    {
        for (var order = 0; order < 5; order++)
        {
            var permutation = new KeyedPermutation(7, order, size);
            Enumerable.Range(0, size).Select(place => permutation.At(place)).Order()
                .ShouldBe(Enumerable.Range(0, size).Select(i => (long)i));
        }

        Should.Throw<ArgumentOutOfRangeException>(() => new KeyedPermutation(7, 0, size).At(size));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(30)]
    [InlineData(600)]
    public void Every_pair_of_numbers_stands_at_two_places_equally_often(int size)
    {
        const int Orders = 20_000;
        var side = Math.Min(size, 6); // larger sizes in six classes
        var cells = new double[side * side];
        for (var order = 0; order < Orders; order++)
        {
            var permutation = new KeyedPermutation(7, order, size);
            cells[(permutation.At(1) % side * side) + (permutation.At(2) % side)]++;
        }

        double Expected(int cell)
        {
            double first = size / side, second = cell / side == cell % side ? first - 1 : first;
            return Orders * first * second / size / (size - 1);
        }

        var degrees = (side * side) - 1 - (size == side ? side : 0);
        cells.Select((cell, i) => Expected(i) == 0 ? cell * Orders : Math.Pow(cell - Expected(i), 2) / Expected(i))
            .Sum()
            .ShouldBeInRange(0, degrees + (4 * Math.Sqrt(2 * degrees)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1_000)]
    [InlineData(4_096)]
    public void Each_dimension_has_one_point_in_each_stratum(int rows)
    {
        var design = new LatinHypercube(7, rows, 3);
        for (var dimension = 0; dimension < 3; dimension++)
        {
            var strata = Enumerable.Range(0, rows)
                .Select(row => (int)(Draws.Unit(design.Word(row, dimension)) * rows)).Order();
            strata.ShouldBe(Enumerable.Range(0, rows));
        }
    }

    [Fact]
    public void Within_its_stratum_a_point_lies_anywhere_and_dimensions_are_independent()
    {
        const int Rows = 20_000;
        var design = new LatinHypercube(7, Rows, 2);
        double places = 0, products = 0;
        for (var row = 0; row < Rows; row++)
        {
            var (x, y) = (Draws.Unit(design.Word(row, 0)), Draws.Unit(design.Word(row, 1)));
            places += ((x * Rows) % 1) - 0.5;
            products += (x - 0.5) * (y - 0.5);
        }

        Math.Abs(places).ShouldBeLessThan(4 * Math.Sqrt(Rows / 12.0));
        Math.Abs(products).ShouldBeLessThan(4 * Math.Sqrt(Rows) / 12);
    }

    [Fact]
    public void A_sum_of_inputs_is_known_far_better_than_by_chance()
    {
        const int Rows = 256;
        var errors = Enumerable.Range(0, 50).Select(seed =>
        {
            var design = new LatinHypercube((ulong)seed, Rows, 4);
            var sum = Enumerable.Range(0, Rows)
                .Sum(row => Enumerable.Range(0, 4).Sum(dimension => Draws.Unit(design.Word(row, dimension)) - 0.5));
            return sum / Rows;
        });

        // By chance the mean square is 4 / 12 / 256; in strata a 256² part of it.
        errors.Average(error => error * error).ShouldBeLessThan(4.0 / 12 / 256 / 20_000);
    }

    [Fact]
    public void The_largest_design_finds_its_last_row_at_once()
    {
        var design = new LatinHypercube(7, LatinHypercube.MostRows, 1_000);

        (design.Rows, design.Dimensions).ShouldBe((1L << 30, 1_000));
        design.Word(LatinHypercube.MostRows - 1, 999).ShouldNotBe(design.Word(LatinHypercube.MostRows - 2, 999));
        Should.Throw<ArgumentOutOfRangeException>(() => design.Word(LatinHypercube.MostRows, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => design.Word(0, 1_000));
        Should.Throw<ArgumentOutOfRangeException>(() => new LatinHypercube(7, 0, 1));
    }

    [Fact]
    public void A_design_replaces_the_words_of_its_inputs_and_no_others()
    {
        var design = new LatinHypercube(7, 10, 2);
        InputWord[] inputs = [Input("rate/ALP"), Input("rate/BET")];
        var plain = new WordSource(5);

        var source = plain.Under(design, inputs, trialsPerRow: 4);

        source.Word(39, inputs[1].Address).ShouldBe(design.Word(9, 1));
        source.Word(4, inputs[0].Address).ShouldBe(design.Word(1, 0));
        source.Word(7, inputs[0].Address).ShouldBe(design.Word(1, 0));
        var other = new WordAddress(inputs[0].Address.Stream, 0, 1);
        source.Word(7, other).ShouldBe(plain.Word(7, other));
        Should.Throw<ArgumentOutOfRangeException>(() => source.Word(40, inputs[0].Address));
        Should.Throw<ArgumentException>(() => plain.Under(design, [.. inputs, Input("rate/GAM")]));
    }

    private static InputWord Input(string name) => new(name, new WordAddress(StreamId.Of(name), 0, 0));
}
