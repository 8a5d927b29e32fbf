using CcmPlanner.Engine.Values;

namespace CcmPlanner.Scenarios.Forecasting.Decisions;

/// <summary>Lists what sharing out a pot assumes besides the forecast: costs, and what money becomes.</summary>
internal static class AllocationAssumptions
{
    private const string Judgement = "Judgement";

    /// <summary>How money becomes teams, then costs by State.</summary>
    public static IReadOnlyList<ForecastAssumption> Of(
        AllocationQuestion question, IReadOnlyList<Receiver> receivers) =>
    [
        .. question.IsExample
            ? [new ForecastAssumption(
                "allocation/pot",
                (double)question.Pot,
                question.Currency,
                "The size of the pot that is shared out as an example; nobody has offered it",
                Judgement,
                Confidence.None,
                LandCost.Assumed)]
            : Array.Empty<ForecastAssumption>(),
        new(
            "allocation/money-to-teams",
            1,
            "1",
            "Money buys teams: so many more as, at the State's own middle speed and the middle of its cost, release "
                + "what the money pays; none is lost, and while work is interrupted they do nothing",
            Judgement,
            Confidence.Low,
            LandCost.Assumed),
        new(
            "allocation/even-spending",
            question.Years,
            "years",
            "The pot is spent evenly over its years, from the year after the day of the forecast on",
            Judgement,
            Confidence.Low,
            LandCost.Assumed),
        .. receivers.Where(receiver => receiver.Cost.IsAssumed).Select(receiver => Of(receiver, question.Currency)),
    ];

    private static ForecastAssumption Of(Receiver receiver, string currency)
    {
        var cost = receiver.Cost;
        return new ForecastAssumption(
            $"cost/{receiver.State}",
            cost.Middle,
            $"{currency}/m²",
            cost.Status == LandCost.Stated
                ? "What a square metre costs to release, as stated with the question; no source was given"
                : FormattableString.Invariant(
                    $"What a square metre costs to release, between {cost.Low:0.##} and {cost.High:0.##}")
                    + "; nothing is known of the State itself",
            cost.Because,
            cost.Confidence,
            LandCost.Assumed);
    }
}
