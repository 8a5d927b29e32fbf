using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Intake;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>What a unit of a currency was worth in a year.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Chf">Unit: CHF for one unit. Range: above 0.</param>
/// <param name="From">Provenance.</param>
public sealed record YearRate(string Currency, int Year, decimal Chf, Provenance From);

/// <summary>How much a currency moves against the franc.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="YearlySd">Spread of the logarithm's change in a year.</param>
/// <param name="From">Provenance.</param>
public sealed record RateSpread(string Currency, double YearlySd, Provenance From);

/// <summary>Rates of currencies to the franc, and how they move.</summary>
/// <param name="Rates">Rates on record.</param>
/// <param name="Spreads">Spreads, one for each currency.</param>
public sealed record ExchangeRates(IReadOnlyList<YearRate> Rates, IReadOnlyList<RateSpread> Spreads)
{
    private const int FirstYear = 2000;
    private const int MostYear = 2100;

    /// <summary>
    /// The rate of a year, or of the last year on record before it, or else of the first after it. Null for an unknown
    /// currency. For the franc 1.
    /// </summary>
    public YearRate? Of(string currency, int year)
    {
        if (currency == Currencies.Franc)
        {
            return new YearRate(
                currency, year, 1, new Provenance("the currency of the budget", Confidence.High, null, false, null));
        }

        var known = Rates.Where(rate => rate.Currency == currency).OrderBy(rate => rate.Year).ToList();
        return known.LastOrDefault(rate => rate.Year <= year) ?? known.FirstOrDefault();
    }

    /// <summary>How much a currency moves; 0 for the franc.</summary>
    public double SpreadOf(string currency) =>
        Spreads.FirstOrDefault(spread => spread.Currency == currency)?.YearlySd ?? 0;

    /// <summary>The rates that come with the program.</summary>
    public static ExchangeRates Shipped() => Read(FinanceResources.Text("exchange-rates.json")).Value;

    /// <summary>The rates in a document, or every mistake of it.</summary>
    public static Checked<ExchangeRates> Read(SourceText text) =>
        DocumentReader.Read(text, "exchange-rates", (root, problems) => new ExchangeRates(
            [.. root.Items("rates", problems).Select(RateOf).OfType<YearRate>()],
            [.. root.Items("spreads", problems).Select(SpreadOf).OfType<RateSpread>()]));

    private static YearRate? RateOf(ObjectReader row)
    {
        var currency = CurrencyOf(row);
        var year = row.Int("year", FirstYear, MostYear, required: true);
        var chf = row.Decimal("chf", 0.0001m, 10_000, required: true);
        var from = FromOf(row);
        return row.IsSound ? new YearRate(currency!, year!.Value, chf!.Value, from!) : null;
    }

    private static RateSpread? SpreadOf(ObjectReader row)
    {
        var currency = CurrencyOf(row);
        var spread = row.Decimal("yearlySd", 0, 1, required: true);
        var from = FromOf(row);
        return row.IsSound ? new RateSpread(currency!, (double)spread!.Value, from!) : null;
    }

    /// <summary>A currency of those on record.</summary>
    internal static string? CurrencyOf(ObjectReader row)
    {
        var currency = row.Text("currency", required: true);
        if (currency is not null && !Currencies.All.Contains(currency))
        {
            row.Error("currency", $"\"{currency}\"", Currencies.Wanted(currency));
        }

        return currency;
    }

    private static Provenance? FromOf(ObjectReader row)
    {
        var source = row.Text("source", required: true);
        var confidence = row.Confidence();
        var assumed = row.Flag("assumed");
        row.Close();
        return source is null || confidence is null ? null : new Provenance(
            source, confidence.Value, null, assumed, null);
    }
}
