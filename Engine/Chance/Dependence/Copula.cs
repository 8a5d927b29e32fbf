using MathNet.Numerics.LinearAlgebra;

namespace CcmPlanner.Engine.Chance.Dependence;

/// <summary>
/// Makes words depend on one another: words in, words out, so that each input is still one word through one table.
/// The first input keeps its words to the bit, and so does every input that nothing is said of, without joint extremes.
/// </summary>
public sealed class Copula
{
    private const double WordCount = 4294967296.0;

    private readonly DependenceClaim claim;
    private readonly (int Input, double Weight)[][] rows;
    private readonly QuantileTable? spreads;
    private readonly StudentT? student;

    internal Copula(DependenceClaim claim, Matrix<double> root, CorrelationRepair? repair)
    {
        this.claim = claim;
        Repair = repair;
        rows =
        [
            .. Enumerable.Range(0, claim.Inputs.Count).Select(
                row => Enumerable.Range(0, row + 1)
                    .Select(column => (column, root[row, column])).Where(cell => cell.Item2 != 0).ToArray()),
        ];
        if (claim.Extremes is { Degrees: var degrees })
        {
            spreads = new Gamma(degrees / 2, 2 / degrees).Tabulate();
            student = new StudentT(0, 1, degrees);
        }
    }

    /// <summary>What had to be changed in the correlations; null when nothing.</summary>
    public CorrelationRepair? Repair { get; }

    /// <summary>
    /// The same words, but those of the inputs depend on one another; they are made of the words that
    /// <paramref name="source"/> has, so a design put in before keeps its say.
    /// </summary>
    public WordSource Over(WordSource source)
    {
        var result = source;
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            result = result.With(claim.Inputs[i].Address, trial => Word(source, trial, row));
        }

        return result;
    }

    private uint Word(WordSource source, long trial, (int Input, double Weight)[] row)
    {
        var sum = 0.0;
        foreach (var (input, weight) in row)
        {
            sum += weight * NormalQuantile.Table.At(source.Word(trial, claim.Inputs[input].Address));
        }

        return student is null || spreads is null || claim.Extremes is null
            ? OfTails(NormalTails.At(sum))
            : OfTails(student.Tails(sum / Math.Sqrt(spreads.At(source.Word(trial, claim.Extremes.Word)))));
    }

    private static uint OfTails((double Below, double Above) tails) =>
        tails.Below <= tails.Above ? Cell(tails.Below) : ~Cell(tails.Above);

    private static uint Cell(double probability) => (uint)(probability * WordCount);
}
