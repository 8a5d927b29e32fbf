namespace CcmPlanner.Scenarios.Forecasting.Decisions;

/// <summary>
/// Amounts of money at which futures were played, and between which a curve is taken as straight. A cost other than the
/// middle one makes an amount worth another: half the cost, twice the money.
/// </summary>
/// <param name="Amounts">As shares of the pot, rising from 0.</param>
internal sealed record AmountGrid(IReadOnlyList<double> Amounts)
{
    private const int Tenths = 10;
    private const double Coarse = 0.5;

    /// <summary>
    /// Tenths of the pot, then halves up to what the pot is worth at the lowest cost of any receiver.
    /// </summary>
    public static AmountGrid For(IReadOnlyList<Receiver> receivers)
    {
        var most = receivers.Max(receiver => receiver.Cost.Middle / receiver.Cost.Low);
        List<double> amounts = [.. Enumerable.Range(0, Tenths + 1).Select(tenth => tenth / (double)Tenths)];
        while (amounts[^1] < most)
        {
            amounts.Add(amounts[^1] + Coarse);
        }

        return new AmountGrid(amounts);
    }

    /// <summary>
    /// How much every amount weighs in the value at a share of the pot. Range: 0 up to the last amount.
    /// </summary>
    public double[] Weights(double share)
    {
        var weights = new double[Amounts.Count];
        var above = 1;
        while (above < Amounts.Count - 1 && Amounts[above] < share)
        {
            above++;
        }

        var (low, high) = (Amounts[above - 1], Amounts[above]);
        weights[above] = Math.Clamp((share - low) / (high - low), 0, 1);
        weights[above - 1] = 1 - weights[above];
        return weights;
    }
}
