using CcmPlanner.Engine.Chance;
using MathNet.Numerics.LinearAlgebra;

namespace CcmPlanner.Engine.Trials.Sensitivity;

/// <summary>
/// A smooth curve of an input, fitted by least squares: a natural cubic spline over the input's normal score, so that
/// it is straight beyond its outermost knots.
/// </summary>
internal sealed class SplineFit
{
    private static readonly double[] Knots =
        [.. new[] { 0.025, 0.1833, 0.3417, 0.5, 0.6583, 0.8167, 0.975 }.Select(NormalQuantile.At)];

    private readonly double[][] rows;
    private readonly Matrix<double> inverse;

    /// <summary>
    /// Over the input as numbers between 0 and 1, both excluded. Of an input with few values it fits what it can.
    /// </summary>
    public SplineFit(IReadOnlyList<double> units)
    {
        rows = [.. units.Select(unit => Terms(NormalQuantile.At(unit)))];
        var products = Matrix<double>.Build.Dense(Knots.Length, Knots.Length);
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                for (var j = 0; j < row.Length; j++)
                {
                    products[i, j] += row[i] * row[j];
                }
            }
        }

        inverse = products.PseudoInverse();
    }

    /// <summary>The fitted values of an output. Shape: [trials].</summary>
    public double[] Fit(IReadOnlyList<double> output)
    {
        var right = Vector<double>.Build.Dense(Knots.Length);
        for (var trial = 0; trial < rows.Length; trial++)
        {
            for (var i = 0; i < Knots.Length; i++)
            {
                right[i] += rows[trial][i] * output[trial];
            }
        }

        var weights = inverse * right;
        return [.. rows.Select(row => row.Zip(weights, (term, weight) => term * weight).Sum())];
    }

    private static double[] Terms(double x)
    {
        var (first, last) = (Knots[0], Knots[^1]);
        double Cube(double knot) => x > knot ? (x - knot) * (x - knot) * (x - knot) : 0;
        double Part(double knot) => (Cube(knot) - Cube(last)) / (last - knot);
        var next = Part(Knots[^2]);
        return [1, x, .. Knots[..^2].Select(knot => Part(knot) - next)];
    }
}
