using System.Globalization;
using System.Text.Json;
using CcmPlanner.Scenarios.Forecasting;
using NodaTime;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>A forecast for people, spreadsheets and scripts.</summary>
internal static class ForecastOut
{
    private static readonly string[] StateColumns =
    [
        "state", "area km²", "of", "P10", "P50", "P90", "by date in force", "by last known date", "by horizon",
        "extension", "months P50", "because",
    ];

    /// <summary>
    /// Writes it; a spreadsheet gets the States, or the years of the Unit's money when asked for that half.
    /// </summary>
    public static void Write(Forecast forecast, OpenForecast opened, Question question, TextWriter output)
    {
        if (question.Format == OutputFormat.Json)
        {
            JsonOut.Write(output, json => Write(json, forecast, opened));
            return;
        }

        var forPeople = question.Format == OutputFormat.Table;
        if (forPeople)
        {
            output.Write($"{opened.Scenario.Name}\n\n");
        }

        if (forecast.Clearance is { } clearance)
        {
            new Table(StateColumns, [.. clearance.States.Select(Row)]).Write(output, question.Format);
            if (forPeople)
            {
                output.Write('\n');
                WritePriors(clearance, output);
            }
        }

        if (forecast.Money is { } money && (forPeople || forecast.Clearance is null))
        {
            output.Write(forPeople && forecast.Clearance is not null ? "\nThe Unit's money, CHF\n\n" : "");
            BudgetOut.Years(money).Write(output, question.Format);
        }

        if (forPeople)
        {
            WriteFoot(forecast, opened, output);
        }
    }

    /// <summary>It as a document to read.</summary>
    public static JsonDocument Document(Forecast forecast, OpenForecast opened)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            Write(json, forecast, opened);
        }

        return JsonDocument.Parse(bytes.ToArray());
    }

    private static void Write(Utf8JsonWriter json, Forecast forecast, OpenForecast opened)
    {
        json.WriteStartObject();
        ForecastDocument.Write(json, forecast, opened.Question, opened.Inputs);
        json.WriteEndObject();
    }

    private static void WriteFoot(Forecast forecast, OpenForecast opened, TextWriter output)
    {
        var asked = opened.Question;
        var assumed = forecast.Assumptions.Count(assumption => assumption.Status == "assumed");
        output.Write(
            $"\n± is the Monte Carlo error (half a 95 % interval) of {asked.Trials.Count} trials, seed {asked.Seed}; "
            + "it says nothing about the model.\n"
            + $"Assumed: {assumed} parameters (ccm forecast --json lists them; docs/models.md explains). "
            + $"Horizon {Words.Of((LocalDate?)asked.Horizon)}. Result {forecast.Hash[..12]}.\n");
    }

    private static void WritePriors(ForecastResult clearance, TextWriter output)
    {
        foreach (var line in clearance.Calibration.Where(line => line.Id == ForecastCalibration.Unforecast))
        {
            output.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{line.State} is not forecast; the prior for 1 km² of it is {line.Posterior.P50:0.00} km² a year of "
                + $"work "
                    + $"(80 %: {line.Posterior.P10:0.00} to {line.Posterior.P90:0.00}), from other States.\n"));
        }
    }

    private static IReadOnlyList<string?> Row(StateForecast state) =>
    [
        state.State.Value,
        state.Baseline?.Area.ToString("0.##", CultureInfo.InvariantCulture),
        Words.Of(state.Baseline?.AsOf),
        Month(state.Completion.Quantiles?.P10),
        Month(state.Completion.Quantiles?.P50),
        Month(state.Completion.Quantiles?.P90),
        Probability(state.Completion.ProbabilityByDue),
        Probability(state.Completion.ProbabilityByLastKnownDue),
        Probability(state.Completion.ProbabilityByHorizon),
        Probability(state.Extensions.Probability),
        state.Extensions.Months?.P50.Value?.ToString("0", CultureInfo.InvariantCulture),
        state.Because ?? state.Completion.Because ?? "",
    ];

    private static string? Month(Figure<YearMonth>? figure) => figure switch
    {
        null => null,
        { Value: { } month } f => $"{month.Year:0000}-{month.Month:00} ±{f.Error:0.#} m",
        _ => "beyond horizon",
    };

    private static string? Probability(Figure<double>? figure) => figure switch
    {
        { Value: { } value } f => $"{value.ToString("0.000", CultureInfo.InvariantCulture)} ±{f.Error:0.000}",
        _ => null,
    };
}
