using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Finance;
using CcmPlanner.Scenarios.Forecasting;
using CcmPlanner.Tests.Finance;
using CcmPlanner.Tui.Reports;
using NodaTime;

namespace CcmPlanner.Tests.Reports;

/// <summary>
/// A forecast of money in which no figure is like another, so that one in another's place is seen: figures of 2031
/// begin with 1, of 2032 with 2; a quantile lies its own per cent above the mean and has a hundredth of them as error.
/// </summary>
internal static class InventedMoney
{
    private static readonly Provenance Guessed = new("Invented scale", Confidence.Low, null, true, null);
    private static readonly Provenance Printed = new("Invented accounts", Confidence.High, null, false, null);
    private static readonly LocalDate Day = new(2030, 11, 3);

    /// <summary>The forecast.</summary>
    public static BudgetResult Result { get; } = new(
        Day,
        new LocalDate(2030, 11, 2),
        new LocalDate(2030, 11, 1),
        InventedFund.Plan(2) with
        {
            Years =
            [
                InventedFund.Year(2031) with { OneOffs = [new OneOffCost("Move", 900, 3)], InKind =
                    [new InKindGift("Betaria", "an office", 5000)] },
                InventedFund.Year(2032),
            ],
        },
        "hash-base",
        new HorizonForecast(new(0.77, 0.007), Months(2), BufferAt(700_000)),
        [Year(2031, 100_000, 0.11), Year(2032, 200_000, 0.22)],
        [new FinanceMonth(new YearMonth(2031, 1), Around(8000)),
            new FinanceMonth(new YearMonth(2031, 2), Around(9000))],
        [
            new PayerShare(1, InventedFund.Alphaland, "Alphaland",
                new(InventedFund.Alphaland, 2031, 2033, 4.5m, Guessed), 40, 40, 400.25m,
                PayerClass.Large, 0.9, FromRecords: true),
            new PayerShare(2, InventedFund.Betaria, "Betaria", new(InventedFund.Betaria, 2031, 2033, 3.5m, Printed), 35,
                75, 350.5m,
                PayerClass.Small, 0.6, FromRecords: false),
        ],
        new Concentration(12, 17.5m, 61, 82, 3.4, 5),
        [
            new MeetingForecast(
                new CostedMeeting("21MSP", new LocalDate(2031, 9, 8), false, true), 500, 380, 120,
                new LocalDate(2031, 6, 9), Around(300), new(0.4, 0.04)),
        ],
        [new PolicyEffect(
            PolicyNames.CutTravel, true, new(0.5, 0.01), new(0.3, 0.02), new(-0.2, 0.03), new(-650, 4), new(840, 5))],
        [new ClassBelief(PayerClass.Large, new Beta(9, 1), new Beta(16, 4), 10, 7)],
        [new LineComparison(2029, BudgetItem.Travel, 60, 75.5m, 15.5m)],
        [
            new BudgetOnRecord(
                2029,
                [new BudgetLine(2029, BudgetItem.Salaries, 700, null, Printed),
                    new BudgetLine(2029, BudgetItem.OtherSupport, 64, null, Printed)],
                764,
                770,
                ["its lines do not add up"]),
        ],
        [new ForecastAssumption(
            "price.growth", 0.02, "1", "How prices grow", "Our judgement", Confidence.Low, "assumed")],
        [],
        new ForecastProvenance(7, 1000, "input", "rules", "1.2.3"),
        false);

    /// <summary>The same under two scenarios.</summary>
    public static IReadOnlyList<ScenarioOfMoney> Scenarios { get; } =
    [
        new("base", "As planned", null, Result),
        new("less", "Less money", "A fifth less.", Result with
        {
            ResultHash = "hash-less",
            Summary = new HorizonForecast(new(0.88, 0.008), Months(5), BufferAt(800_000)),
            Years = [Year(2031, 300_000, 0.33), Year(2032, 400_000, 0.44)],
        }),
    ];

    private static FinanceYear Year(int year, int from, double chance) => new(
        year,
        from + 1,
        from + 2,
        from + 3,
        from + 4,
        Around(from + 1000),
        Around(from + 2000),
        Around(from + 3000),
        Around(from + 4000),
        new(chance, chance / 100),
        new(from + 5000, 2),
        new(from + 6000, 3),
        Around(from + 7000),
        Months(year - 2030),
        BufferAt(from),
        new(from + 11, 1),
        new(from + 12, 1),
        Around(from + 8000),
        Around(from + 9000),
        new(from + 13, 1),
        Around(from + 10_000));

    private static Spread Around(double mean) =>
        new(new(mean, 1), Quantiles.Of(parts => new Figure<double>(mean + (parts / 10.0), parts / 1000.0)));

    private static Quantiles<YearMonth> Months(int shift) => Quantiles.Of(
        parts => new Figure<YearMonth>(new YearMonth(2031, 1).PlusMonths((parts / 10) + shift), shift));

    private static CcmPlanner.Scenarios.Finance.Buffer BufferAt(double from) =>
        new(new(from + 90, 9), new(from + 95, 8), new(from + 99, 7));
}
