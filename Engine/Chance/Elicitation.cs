using System.Globalization;

namespace CcmPlanner.Engine.Chance;

/// <summary>
/// What an expert said of a number: one chance in ten that it is lower than P10, even chances around P50, one in ten
/// that it is higher than P90, and bounds where it has any.
/// </summary>
/// <param name="P10">One in ten below.</param>
/// <param name="P50">Half below.</param>
/// <param name="P90">One in ten above.</param>
/// <param name="Unit">The unit, for reading back; empty for none.</param>
/// <param name="Least">It cannot be lower; null when nothing was said.</param>
/// <param name="Most">It cannot be higher; null when nothing was said.</param>
public sealed record Elicitation(
    double P10, double P50, double P90, string Unit = "", double? Least = null, double? Most = null)
{
    /// <summary>A distribution with exactly these percentiles; ask it for its problems before drawing.</summary>
    public Metalog Distribution => new(P10, P50, P90, Least, Most);

    /// <summary>
    /// What was just said, in one sentence, with what follows from it for the unlikely ends, so that the expert can
    /// disagree. Throws <see cref="InvalidOperationException"/> naming every problem of the percentiles.
    /// </summary>
    public string ReadBack()
    {
        var fitted = Distribution;
        return $"You said: one chance in ten below {Say(P10)}, even chances around {Say(P50)}, one in ten above "
            + $"{Say(P90)}. So one in a hundred below {Say(fitted.Quantile(0.01))}, one in a hundred above "
            + $"{Say(fitted.Quantile(0.99))}, and one in four each outside {Say(fitted.Quantile(0.25))} to "
            + $"{Say(fitted.Quantile(0.75))}.";
    }

    private string Say(double value)
    {
        var number = value.ToString("0.####", CultureInfo.InvariantCulture);
        return Unit.Length == 0 ? number : $"{number} {Unit}";
    }
}
