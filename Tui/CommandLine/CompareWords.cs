using System.Globalization;
using CcmPlanner.Scenarios.Forecasting.Decisions;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>Names and numbers of a comparison as short as a column of a screen needs them.</summary>
internal static class CompareWords
{
    private const double Million = 1e6;

    /// <summary>From here on amounts are told in millions, so that the whole number has room.</summary>
    private const double TellsMillions = 1e7;

    /// <summary>What a row is called; the longer name stands in what is said about it.</summary>
    public static string Label(DecisionQuantity quantity) => quantity.Name switch
    {
        _ when Year(quantity.Name) is { } year => $"Complete by {year}",
        "missed/ALL" => "Dates missed",
        "requests/ALL" => "Extension requests",
        "months/ALL" => "Extension granted",
        "exposure/ALL" => "Exposure",
        "cost/ALL" => "Cost of clearance",
        "dates/ALL" => "All dates met",
        "finance/shortfall" => "Unit below floor",
        "finance/shortfall-years" => "Years below floor",
        "finance/leastCash" => "Unit's least cash",
        "finance/spending" => "Unit's spending",
        "joint/dates-and-money" => "Dates and money",
        _ => quantity.Label,
    };

    /// <summary>Its unit, also where it is a count or a chance.</summary>
    public static string Unit(DecisionQuantity quantity) => quantity.Name switch
    {
        _ when quantity.Unit.Length > 0 => quantity.Unit,
        _ when Year(quantity.Name) is not null => "States",
        "missed/ALL" => "dates",
        "requests/ALL" => "requests",
        "finance/shortfall-years" => "years",
        _ => "chance",
    };

    /// <summary>Scenarios' names without the words that all of them begin with.</summary>
    public static IReadOnlyList<string> Apart(IReadOnlyList<string> names)
    {
        var words = names.Select(name => name.Split(' ')).ToList();
        var alike = 0;
        while (names.Count > 1 && words.TrueForAll(name => alike < name.Length - 1 && name[alike] == words[0][alike]))
        {
            alike++;
        }

        return [.. words.Select(name => string.Join(' ', name.Skip(alike)))];
    }

    /// <summary>A number in as many digits as its error allows; null when there is none.</summary>
    public static string? Number(double? value, double? error) => Told(value, error, FigureText.Of);

    /// <summary>The same with its sign.</summary>
    public static string? Signed(double? value, double? error) => Told(value, error, FigureText.Signed);

    private static string? Told(double? value, double? error, Func<double?, double?, string?> write) =>
        Math.Abs(value ?? 0) < TellsMillions ? Parted(write(value, error))
        : $"{Parted(write(value / Million, Math.Max(error / Million ?? 0, 0.1)))} M";

    private static string? Parted(string? number) => number?.Replace(',', ' ');

    private static int? Year(string name) =>
        name.StartsWith("completed-by-", StringComparison.Ordinal)
        && int.TryParse(name.AsSpan("completed-by-".Length, 4), NumberStyles.None, CultureInfo.InvariantCulture,
            out var year) ? year : null;
}
