using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;
using CcmPlanner.Scenarios.Clearance;

namespace CcmPlanner.Scenarios.Forecasting.Decisions;

/// <summary>
/// Works out what knowing one thing would be worth before a pot is shared out: for every tenth (or eighth) of what it
/// may be, the best split is found on one half of the futures and set against the best split without it on the other
/// half, and the halves then change places. What is so found is no more than the worth: a split that knew the thing
/// exactly would do a little better.
/// </summary>
/// <param name="question">The question.</param>
/// <param name="plan">The plan.</param>
/// <param name="receivers">Who can get money.</param>
/// <param name="modelOf">The objective's model when every receiver gets an amount.</param>
internal sealed class WorthOfKnowing(
    AllocationQuestion question, ForecastPlan plan, IReadOnlyList<Receiver> receivers, Func<decimal,
    ObjectiveOutcomes> modelOf)
{
    private const int Parts = 8;
    private const int FewestTrials = 100;
    private const double Million = 1_000_000;

    /// <summary>
    /// The worth of all that is not known, from so many trials. <paramref name="shadow"/>: what one million more does.
    /// Null with too few futures, or when cancelled.
    /// </summary>
    public AllocationWorth? Of(
        long trials, double shadow, IProgress<WorkProgress>? told, CancellationToken cancellation)
    {
        var playing = told.Part("trials kept", trials);
        if (KeptAmounts.Of(question, plan, receivers, modelOf, trials, playing, cancellation) is not { } kept
            || kept.Trials.Count < FewestTrials)
        {
            return null;
        }

        var policies = new KnowingPolicies(question, receivers, kept);
        double? Money(Estimate value) => shadow == 0 ? null : Math.Max(0, value.Value) / Math.Abs(shadow) * Million;
        List<KnowingWorth> ranked = [];
        var ranged = receivers.Where(receiver => receiver.Cost.High > receiver.Cost.Low).ToList();
        foreach (var receiver in ranged)
        {
            var value = policies.OfCost(receiver);
            ranked.Add(new($"cost/{receiver.State}", receiver.State, "What a square metre costs to release",
                KnownBy.CostedPlan, value, Money(value)));
        }

        var words = new WordSource(plan.Settings.Seed, plan.Settings.Split.Width);
        var inputs = ClearanceForecast.ModelOf(plan.Cases!, plan.Settings).Inputs.Where(IsHeard).ToList();
        var part = told.Part("things to know", inputs.Count);
        foreach (var (input, at) in inputs.Select((input, at) => (input, at)))
        {
            part?.Report(at);
            if (cancellation.IsCancellationRequested)
            {
                return null;
            }

            int PartOf(long trial) => Math.Min(Parts - 1, (int)(Parts * Draws.Unit(words.Word(trial, input.Address))));
            var value = policies.OfInput([.. kept.Trials.Select(PartOf)], Parts);
            ranked.Add(new(input.Name, input.State, input.Meaning, By(input.Name), value, Money(value)));
        }

        var everything = policies.OfEverything(plan.Settings.Seed);
        return new AllocationWorth(
            kept.Trials.Count,
            everything,
            Money(everything),
            [.. ranked.OrderByDescending(one => one.Value.Value)],
            [.. ranged.Select(policies.TurnOf)]);
    }

    private bool IsHeard(ModelInput input) =>
        input.State is not { } state || receivers.Any(receiver => receiver.State == state);

    private static KnownBy By(string name) => name.Split('/')[0] switch
    {
        "discovery" or "survey" => KnownBy.Survey,
        "level" or "noise" or "trend" => KnownBy.YearlyReports,
        "start" or "pending" => KnownBy.PendingOutcome,
        _ => KnownBy.Nothing,
    };
}
