using System.Globalization;
using System.Text;
using CcmPlanner.Scenarios.Clearance;

namespace CcmPlanner.Scenarios.Forecasting;

/// <summary>The canonical text of what is supposed: one line for each lever that is not neutral.</summary>
internal static class LeverText
{
    /// <summary>The lines; empty when nothing is supposed.</summary>
    public static string Of(ClearanceLevers levers)
    {
        var text = new StringBuilder();
        var invariant = CultureInfo.InvariantCulture;
        foreach (var effort in levers.Efforts.Where(effort => !effort.IsNeutral))
        {
            text.Append(invariant, $"effort {effort.State} {effort.Years.From} {effort.Years.To} {effort.Funding:R} ");
            text.Append(invariant,
                $"{effort.Teams:R} {effort.SurveyFirst} {effort.Rate?.P10:R} {effort.Rate?.P50:R} "
                + $"{effort.Rate?.P90:R}\n");
        }

        foreach (var freeze in levers.Freezes)
        {
            text.Append(invariant, $"freeze {freeze.Donor} {freeze.Years.From} {freeze.Years.To} {freeze.Share:R}\n");
        }

        foreach (var conflict in levers.Conflicts)
        {
            text.Append(invariant, $"conflict {conflict.State} {conflict.Years.From} {conflict.Years.To}\n");
        }

        foreach (var squeeze in levers.Squeezes.Where(squeeze => squeeze.Factor != 1))
        {
            text.Append(invariant, $"squeeze {squeeze.Years.From} {squeeze.Years.To} {squeeze.Factor:R}\n");
        }

        foreach (var lost in levers.LostYears)
        {
            text.Append(invariant, $"lost {lost.State} {lost.Year}\n");
        }

        text.Append(invariant, $"discovery {levers.DiscoveryFactor:R} tail {levers.TailFactor:R}\n");
        return text.ToString();
    }
}
