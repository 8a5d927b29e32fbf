using System.Text.Json;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>What a ledger taught, as JSON.</summary>
public static class FitJson
{
    private const int Decimals = 6;

    /// <summary>Its properties, into an object already begun.</summary>
    public static void Write(Utf8JsonWriter json, FittedContributions fitted)
    {
        json.WriteNumber("firstYear", fitted.FirstYear);
        json.Maybe("lastYear", fitted.LastYear);
        BudgetJson.WriteAll(json, "payers", fitted.Payers, Write);
        json.WriteStartObject("posterior");
        BudgetJson.WriteAll(json, "classes", fitted.Beliefs.Classes, BudgetPartsJson.Write);
        json.WriteStartArray("timing");
        foreach (var share in fitted.Beliefs.Timing ?? [])
        {
            json.WriteNumberValue(Math.Round(share, Decimals));
        }

        json.WriteEndArray();
        Write(json, fitted.Beliefs.Voluntary);
        json.WriteEndObject();
        json.WriteStartArray("changes");
        foreach (var change in fitted.Changes)
        {
            json.WriteStringValue(change);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, FittedPayer payer)
    {
        json.WriteString("state", payer.Belief.State.Value);
        json.WriteString("class", JsonNamingPolicy.CamelCase.ConvertName(payer.Belief.Class.ToString()));
        json.WriteNumber("exposed", payer.Belief.Exposed);
        json.WriteNumber("paid", payer.Belief.Paid);
        json.WriteNumber("probability", Math.Round(payer.Belief.Posterior.Mean, Decimals));
        json.WriteNumber("low", Math.Round(payer.Belief.Posterior.Quantile(0.05), Decimals));
        json.WriteNumber("high", Math.Round(payer.Belief.Posterior.Quantile(0.95), Decimals));
        json.Maybe("medianMonth", payer.MedianMonth);
    }

    private static void Write(Utf8JsonWriter json, VoluntaryBelief? voluntary)
    {
        if (voluntary is null)
        {
            json.WriteNull("voluntary");
            return;
        }

        json.WriteStartObject("voluntary");
        json.WriteNumber("years", voluntary.Years);
        json.WriteNumber("renewal", Math.Round(voluntary.Renewal, Decimals));
        json.WriteNumber("return", Math.Round(voluntary.Return, Decimals));
        BudgetJson.WriteAll(json, "donors", voluntary.Donors, (writer, donor) =>
        {
            writer.WriteString("state", donor.State.Value);
            writer.WriteString("currency", donor.Currency);
            writer.WriteNumber("yearsGiven", donor.YearsGiven);
            writer.WriteNumber("yearly", donor.YearlyChf);
        });
        json.WriteEndObject();
    }
}
