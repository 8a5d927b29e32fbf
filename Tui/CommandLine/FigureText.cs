using System.Globalization;
using CcmPlanner.Scenarios.Forecasting;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>Figures in as many digits as their error allows.</summary>
internal static class FigureText
{
    private const int MostDecimals = 4;

    /// <summary>A figure; null when there is none.</summary>
    public static string? Of(Figure<double>? figure) =>
        figure is { Value: { } value } known ? Of(value, known.Error) : null;

    /// <summary>A number known to that error; null when there is none.</summary>
    public static string? Of(double? value, double? error) => Write(value, error, "");

    /// <summary>The same with its sign; nothing at all is 0.</summary>
    public static string? Signed(double? value, double? error) => Write(value, error, "+");

    private static string? Write(double? value, double? error, string plus)
    {
        if (value is not { } number)
        {
            return null;
        }

        var decimals = error is > 0 and { } known
            ? Math.Clamp(1 - (int)Math.Floor(Math.Log10(known)), 0, MostDecimals)
            : MostDecimals;
        var text = Math.Round(number, decimals)
            .ToString(error is > 0 ? $"N{decimals}" : "#,0.####", CultureInfo.InvariantCulture);
        return (number > 0 && text.Any(digit => digit is >= '1' and <= '9') ? plus : "")
            + (text.StartsWith('-') && !text.Any(digit => digit is >= '1' and <= '9') ? text[1..] : text);
    }
}
