using MathNet.Numerics.LinearAlgebra;

namespace CcmPlanner.Engine.Chance.Dependence;

/// <summary>
/// The nearest matrix that can be one of correlations, by projecting in turn on the matrices without negative
/// eigenvalues and on those with ones in the diagonal (Higham, IMA Journal of Numerical Analysis 22, 2002).
/// </summary>
internal static class NearestCorrelation
{
    private const double Floor = 1e-8;
    private const int MostRounds = 2_000;

    /// <summary>True when all eigenvalues are well above 0, so that numbers can be so correlated.</summary>
    public static bool IsPossible(Matrix<double> matrix) => matrix.Evd(Symmetricity.Symmetric).EigenValues
        .All(value => value.Real >= Floor / 2);

    /// <summary>The nearest possible one to a symmetric matrix.</summary>
    public static Matrix<double> To(Matrix<double> matrix)
    {
        var y = matrix.Clone();
        var correction = Matrix<double>.Build.Dense(matrix.RowCount, matrix.ColumnCount);
        for (var round = 0; round < MostRounds; round++)
        {
            var from = y - correction;
            var x = WithoutBelow(from, 0);
            correction = x - from;
            var next = WithUnitDiagonal(x);
            var step = (next - y).FrobeniusNorm();
            y = next;
            if (step < 1e-12 * y.FrobeniusNorm())
            {
                break;
            }
        }

        // A hair inside, so that it has a square root of full rank; scaled back to ones in the diagonal.
        var inside = WithoutBelow(y, Floor);
        return Matrix<double>.Build.Dense(
            y.RowCount,
            y.ColumnCount,
            (i, j) => i == j ? 1 : inside[i, j] / Math.Sqrt(inside[i, i] * inside[j, j]));
    }

    private static Matrix<double> WithoutBelow(Matrix<double> matrix, double least)
    {
        var parts = matrix.Evd(Symmetricity.Symmetric);
        var values = parts.EigenValues.Map(value => Math.Max(least, value.Real));
        var product = parts.EigenVectors * Matrix<double>.Build.DenseOfDiagonalVector(values)
            * parts.EigenVectors.Transpose();
        return (product + product.Transpose()) / 2;
    }

    private static Matrix<double> WithUnitDiagonal(Matrix<double> matrix)
    {
        var copy = matrix.Clone();
        copy.SetDiagonal(Vector<double>.Build.Dense(matrix.RowCount, 1));
        return copy;
    }
}
