namespace CcmPlanner.Engine.Chance;

/// <summary>The standard normal distribution function, over our own exponential and logarithm.</summary>
public static class NormalTails
{
    /// <summary>
    /// Probabilities below and above <paramref name="z"/>; the smaller keeps its relative precision, about 1e-14.
    /// </summary>
    public static (double Below, double Above) At(double z)
    {
        // Half the square of a standard normal is gamma distributed with shape ½.
        var outside = GammaFunctions.Tails(0.5, z * z / 2).Above / 2;
        return z < 0 ? (outside, 1 - outside) : (1 - outside, outside);
    }
}
