using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Tui.State;
using NodaTime;

namespace CcmPlanner.Tests.Screens;

/// <summary>
/// Land over time in the invented forecast: Betaria has figures of several years with gaps, Gammastan one.
/// </summary>
internal static class InventedLand
{
    private static readonly double[] Paces = [0.4, 0.5, 0.7, 1, 1.5, 2.2, 3];

    /// <summary>Betaria: done in twelve years in half of the futures.</summary>
    public static LandFan Betaria { get; } = Of(
        "BET", "Betaria", 14, 12, new(2026, 1, 1), new(2026, 1, 1),
        [Area("BET", new(2017, 12, 31), 31), Area("BET", new(2018, 12, 31), 22.5m),
            Area("BET", new(2019, 12, 31), 19, Confidence.Medium),
            Area("BET", new(2022, 6, 30), 16.25m, Confidence.Low), Area("BET", new(2024, 12, 31), 14)]);

    /// <summary>What a worker tells after <see cref="InventedForecast.Figures"/>.</summary>
    public static IReadOnlyList<Message.LandReady> Told { get; } =
    [
        new(InventedForecast.Figures.ResultHash, Of("ALP", "Alphaland", 2.75, 4, new(2025, 8, 1), null, []), new(1, 3)),
        new(InventedForecast.Figures.ResultHash, Betaria, new(2, 3)),
        new(InventedForecast.Figures.ResultHash,
            Of("GAM", "Gammastan", 220, 60, null, new(2030, 3, 1), [Area("GAM", new(2024, 12, 31), 220)]), new(3, 3)),
    ];

    /// <summary>Betaria's land as papers have it.</summary>
    public static PlayedLand OfBetaria { get; } = new(Left("BET", 14, 12, new(2026, 1, 1), null), Betaria);

    private static LandFan Of(
        string code, string name, double area, int years, LocalDate? inForce, LocalDate? lastKnown,
        IReadOnlyList<Contamination> recorded) => LandFan.Of(
        Invented.On(Screens.Played.Today) with { Areas = recorded },
        name,
        Left(code, area, years, inForce, lastKnown),
        "10000 futures, seed 1; 1 parameter is assumed.")!;

    private static StateLand Left(string code, double area, int years, LocalDate? inForce, LocalDate? lastKnown)
    {
        Figure<double> At(int year, int quantile)
        {
            var left = Math.Max(0, area * (1 - ((year - 2024) / (years * Paces[quantile]))));
            return new(left, left / 50, ErrorAtLeast: year == 2026 && quantile == 6);
        }

        LandYear Year(int year) => new(
            year, new(At(year, 0), At(year, 1), At(year, 2), At(year, 3), At(year, 4), At(year, 5), At(year, 6)));
        return new(new(code), null, 9_900, inForce, lastKnown, [.. Enumerable.Range(2025, 41).Select(Year)],
            "0123456789abcdef");
    }

    private static Contamination Area(
        string code, LocalDate day, decimal area, Confidence confidence = Confidence.High) =>
        new(new(code), day, new SquareKilometres(area), null, null, new("Invented register, page 2", confidence));
}
