using NodaTime.Text;

namespace CcmPlanner.Scenarios.RuleBooks.Pages;

/// <summary>Periods for readers.</summary>
public static class PeriodWords
{
    /// <summary>P10Y becomes "10 years"; what is no ISO 8601 period stays as it is; empty for null.</summary>
    public static string Of(string? period)
    {
        if (period is null || PeriodPattern.NormalizingIso.Parse(period) is not { Success: true, Value: var length })
        {
            return period ?? "";
        }

        var parts = new[] { (length.Years, "year"), (length.Months, "month"), (length.Days, "day") }
            .Where(part => part.Item1 != 0)
            .Select(part => $"{part.Item1} {part.Item2}{(part.Item1 == 1 ? "" : "s")}");
        return string.Join(", ", parts);
    }
}
