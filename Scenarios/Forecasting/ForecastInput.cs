using System.Globalization;
using System.Text;
using CcmPlanner.Scenarios.Clearance;
using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Scenarios.Forecasting;

/// <summary>
/// The canonical text of everything the model reads: every prior, every date, every area, in one order whatever
/// order they came in. Sources and names of sources are not read by the model and are not in it.
/// </summary>
internal static class ForecastInput
{
    /// <summary>One line per thing read.</summary>
    public static string Of(IEnumerable<ClearanceCase> cases, ForecastSettings settings)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"as-of {Write(settings.AsOf)}\nhorizon {Write(settings.Horizon)}\n");
        foreach (var prior in settings.Priors.Priors.OrderBy(prior => prior.Id, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"prior {prior.Id} {prior.Value:R}\n");
        }

        AppendWorld(text, settings);
        foreach (var data in cases.OrderBy(data => data.State))
        {
            Append(text, data);
        }

        return text.ToString();
    }

    /// <summary>Money, meetings, the law's numbers, and what is supposed; neutral levers leave no trace.</summary>
    private static void AppendWorld(StringBuilder text, ForecastSettings settings)
    {
        foreach (var share in settings.PlanShares)
        {
            text.Append(CultureInfo.InvariantCulture, $"plan {share:R}\n");
        }

        foreach (var data in settings.Comparables.OrderBy(data => data.State))
        {
            text.Append("compared ");
            Append(text, data);
        }

        foreach (var donor in settings.Money.Donors.OrderBy(donor => donor.State))
        {
            text.Append(CultureInfo.InvariantCulture, $"donor {donor.State} {donor.Donor} {donor.Share:R}\n");
        }

        foreach (var cost in settings.Money.Costs.OrderBy(cost => cost.State))
        {
            text.Append(CultureInfo.InvariantCulture,
                $"cost {cost.State} {cost.Low:R} {cost.High:R} {cost.Currency}\n");
        }

        foreach (var meeting in settings.Meetings.OrderBy(meeting => meeting.Opens))
        {
            text.Append(CultureInfo.InvariantCulture, $"meeting {meeting.Id} {Write(meeting.Opens)}\n");
        }

        foreach (var number in settings.Law.Parameters.BegunBy(settings.RulesAt)
            .Where(number => number.Id.StartsWith("CCM-4", StringComparison.Ordinal)))
        {
            text.Append(CultureInfo.InvariantCulture,
                $"law {number.Id} {number.Value} {number.Unit} {Write(number.InForceFrom)}\n");
        }

        if (!settings.Levers.IsNeutral)
        {
            text.Append(LeverText.Of(settings.Levers));
        }
    }

    private static void Append(StringBuilder text, ClearanceCase data)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"state {data.State} due {Write(data.DueInForce)} last-due {Write(data.LastKnownDue)}\n");
        if (data.Baseline is { } area)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"area {Write(area.AsOf)} {Write(area.Confirmed?.Value)} {Write(area.Suspected?.Value)} ");
            text.Append(CultureInfo.InvariantCulture, $"{Write(area.Total?.Value)}\n");
        }

        foreach (var release in data.Releases.OrderBy(release => release.Year))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"release {release.Year} {Write(release.Cleared?.Value)} {Write(release.Reduced?.Value)} ");
            text.Append(
                CultureInfo.InvariantCulture,
                $"{Write(release.Cancelled?.Value)} {Write(release.NewlyFound?.Value)}\n");
        }
    }

    private static string Write(LocalDate? day) => day is { } value ? LocalDatePattern.Iso.Format(value) : "-";

    private static string Write(decimal? number) =>
        number?.ToString("0.#############################", CultureInfo.InvariantCulture) ?? "-";
}
