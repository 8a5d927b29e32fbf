using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Scenarios.Clearance;
using NodaTime;

namespace CcmPlanner.Scenarios.Forecasting.Decisions;

/// <summary>The half of a forecast that tells an output, with the inputs that can have to do with it.</summary>
/// <param name="Model">The model.</param>
/// <param name="Under">The model over other words.</param>
/// <param name="Inputs">The inputs: those of the State the output is of and the world's, or all.</param>
/// <param name="Output">The output.</param>
internal sealed record StudiedHalf(
    IOutcomeModel Model, Func<WordSource, IOutcomeModel> Under, IReadOnlyList<StudiedInput> Inputs, Outcome Output)
{
    private static readonly string[] LittleIsBad =
    [
        "completed-by", "cleared", "reduced", "cancelled", "finance/leastCash", "finance/minCash", "finance/net",
        "finance/income", "finance/shared", "finance/voluntary", "finance/reserve", "finance/paidUp",
        "finance/staffMonths", "finance/firstShortfall", "finance/cash", "finance/meeting",
    ];

    /// <summary>The inputs as the engine names them.</summary>
    public IReadOnlyList<InputWord> Words => [.. Inputs.Select(input => input.Word)];

    /// <summary>What a trial's number is divided by to be in <see cref="Unit"/>.</summary>
    public double Divisor => Output.Unit switch
    {
        ['m', '²', ..] => 1_000_000,
        ['c', 'e', 'n', 't', ..] => 100,
        _ => 1,
    };

    /// <summary>The unit for people.</summary>
    public string Unit => Output.Unit switch
    {
        ['m', '²', ..] => $"k{Output.Unit}",
        "centime" => "CHF",
        ['c', 'e', 'n', 't', ' ', .. var currency] => currency,
        "1" => "",
        var unit => unit,
    };

    /// <summary>True when the worst futures are those with little of the output.</summary>
    public bool IsLittleBad =>
        !Output.Name.EndsWith("/atRisk", StringComparison.Ordinal)
        && LittleIsBad.Any(name => Output.Name.StartsWith(name, StringComparison.Ordinal));

    private bool IsMonth => Output is { Unit: "month", Scale: EvenScale { Width: 1 } };

    /// <summary>The month of the mean of outputs; null where they are no months.</summary>
    public YearMonth? MonthOf(IReadOnlyList<double> outputs) =>
        IsMonth && outputs.Count > 0 ? MonthTime.YearMonthOf((int)Math.Round(outputs.Average())) : null;

    /// <summary>Share of outputs in the last bin, which is beyond the horizon; null where they are no months.</summary>
    public double? ShareBeyond(IReadOnlyList<double> outputs) => !IsMonth || outputs.Count == 0 ? null
        : outputs.Count(value => Output.Scale.BinOf((long)value) == Output.Scale.Bins - 1) / (double)outputs.Count;

    /// <summary>
    /// The half of a plan that tells an output; null when neither does. For an output of one State only that State is
    /// played: its future is the same whichever others are asked about.
    /// </summary>
    public static StudiedHalf? Of(ForecastPlan plan, string output, SharedModels models)
    {
        var state = output[(output.LastIndexOf('/') + 1)..];
        var own = plan.Cases?.Where(data => data.State.Value == state).ToList();
        if (models.Land(own is { Count: > 0 } ? plan with { Cases = own } : plan) is { } land
            && land.Outcomes.All.FirstOrDefault(outcome => outcome.Name == output) is { } told)
        {
            return new StudiedHalf(
                land,
                land.Under,
                [
                    .. land.Inputs.Where(input => state == "ALL" || input.State is null || input.State.Value == state)
                        .Select(input => new StudiedInput(
                            new InputWord(input.Name, input.Address, input.Table), input.Meaning)
                        {
                            Title = input.Title,
                        }),
                ],
                told);
        }

        return models.Fund(plan) is { } fund
            && fund.Outcomes.All.FirstOrDefault(outcome => outcome.Name == output) is { } money
            ? new StudiedHalf(fund, fund.Under, [.. fund.Inputs.Select(input => new StudiedInput(input, null))], money)
            : null;
    }
}

/// <summary>An input of a study.</summary>
/// <param name="Word">Its name and word.</param>
/// <param name="Meaning">What it stands for, and what a high value means; null when the name says it.</param>
public sealed record StudiedInput(InputWord Word, string? Meaning)
{
    /// <summary>The same in a few words; null when there are none but the name.</summary>
    public string? Title { get; init; }
}
