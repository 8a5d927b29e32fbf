using System.Text.Json;
using CcmPlanner.Scenarios.Forecasting;
using NodaTime;
using NodaTime.Text;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>
/// Figures as JSON: <c>{ "value": …, "error": … }</c>, money to the centime, probabilities to a millionth.
/// </summary>
internal static class FigureJson
{
    private const int Decimals = 6;

    /// <summary>One figure.</summary>
    public static void Figure(this Utf8JsonWriter json, string name, Figure<double> figure)
    {
        json.WriteStartObject(name);
        if (figure.Value is { } value)
        {
            json.WriteNumber("value", Math.Round(value, Decimals));
            Error(json, figure.Error);
        }
        else
        {
            json.WriteNull("value");
            json.WriteNull("error");
        }

        AtLeast(json, figure.ErrorAtLeast);
        json.WriteEndObject();
    }

    /// <summary>Mean and quantiles as an object.</summary>
    public static void Spread(this Utf8JsonWriter json, string name, Spread spread)
    {
        json.WriteStartObject(name);
        json.Members(spread);
        json.WriteEndObject();
    }

    /// <summary>Mean and quantiles, into an object already begun.</summary>
    public static void Members(this Utf8JsonWriter json, Spread spread)
    {
        json.Figure("mean", spread.Mean);
        foreach (var (name, figure) in Quantiles.Names.Zip(spread.Quantiles.All))
        {
            json.Figure(name, figure);
        }
    }

    /// <summary>Quantiles of a month.</summary>
    public static void Months(this Utf8JsonWriter json, string name, Quantiles<YearMonth> months)
    {
        json.WriteStartObject(name);
        foreach (var (quantile, figure) in Quantiles.Names.Zip(months.All))
        {
            json.WriteStartObject(quantile);
            if (figure.Value is { } month)
            {
                json.WriteString("value", YearMonthPattern.Iso.Format(month));
                Error(json, figure.Error);
            }
            else
            {
                json.WriteNull("value");
                json.WriteBoolean("beyondHorizon", figure.BeyondHorizon);
            }

            AtLeast(json, figure.ErrorAtLeast);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>A number, or null.</summary>
    public static void Maybe(this Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Error(Utf8JsonWriter json, double? error)
    {
        if (error is { } half)
        {
            json.WriteNumber("error", Math.Round(half, Decimals));
        }
        else
        {
            json.WriteNull("error");
        }
    }

    private static void AtLeast(Utf8JsonWriter json, bool atLeast)
    {
        if (atLeast)
        {
            json.WriteBoolean("errorAtLeast", true);
        }
    }
}
