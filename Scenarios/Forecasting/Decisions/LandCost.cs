using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Values;

namespace CcmPlanner.Scenarios.Forecasting.Decisions;

/// <summary>What a square metre costs in a State, in the currency of a pot, as far as that is known.</summary>
/// <param name="Low">Lower end. Range: above 0.</param>
/// <param name="High">Upper end; not below the lower.</param>
/// <param name="Because">Where it comes from.</param>
/// <param name="Confidence">How well that supports it.</param>
/// <param name="Status">read, derived, assumed or stated (by whoever asks).</param>
public sealed record LandCost(double Low, double High, string Because, Confidence Confidence, string Status)
{
    /// <summary>The status of a cost that whoever asks states.</summary>
    public const string Stated = "stated";

    /// <summary>The status of a cost that is not known of the State itself.</summary>
    public const string Assumed = "assumed";

    /// <summary>
    /// The cost that buys as much land as the range does on average, where each doubling is as likely as the next.
    /// </summary>
    public double Middle => High <= Low ? Low : Elementary.Log(High / Low) / ((1 / Low) - (1 / High));

    /// <summary>True when nothing known of the State stands behind it.</summary>
    public bool IsAssumed => Status is Assumed or Stated;

    /// <summary>The cost below which a share of the range lies.</summary>
    /// <param name="share">Range: 0 to 1.</param>
    public double At(double share) => Low * Elementary.Exp(share * Elementary.Log(High / Low));
}
