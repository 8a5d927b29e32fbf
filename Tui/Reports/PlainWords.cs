using System.Globalization;

namespace CcmPlanner.Tui.Reports;

/// <summary>Chances and amounts in words for readers who know no statistics.</summary>
internal static class PlainWords
{
    private const double Rare = 0.05;
    private const double Hundredth = 0.005;

    /// <summary>How many futures of ten, of twenty, or of a hundred.</summary>
    public static string Futures(double share) => share switch
    {
        <= 0 => "in none of the futures",
        < Hundredth => "in fewer than 1 of 100 futures",
        < Rare => string.Create(CultureInfo.InvariantCulture, $"in about {Math.Round(100 * share)} of 100 futures"),
        >= 1 => "in all futures",
        > 1 - Hundredth => "in more than 99 of 100 futures",
        > 1 - Rare => string.Create(CultureInfo.InvariantCulture, $"in about {Math.Round(100 * share)} of 100 futures"),
        _ => string.Create(CultureInfo.InvariantCulture, $"in {Math.Round(10 * share)} of 10 futures"),
    };

    /// <summary>So many of something; the word stands for one of it.</summary>
    public static string Count(int number, string word) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {word}{(number == 1 ? "" : "s")}");

    /// <summary>An amount in francs, rounded to hundreds.</summary>
    public static string Francs(double amount) =>
        string.Create(CultureInfo.InvariantCulture, $"CHF {Math.Round(amount / 100) * 100:#,##0}");
}
