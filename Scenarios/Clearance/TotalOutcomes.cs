using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>
/// What is told of all States together. A trial in which one State's future contradicts what is known is left out:
/// all duties asked about are open today.
/// </summary>
internal sealed class TotalOutcomes
{
    internal static readonly int[] Milestones = [2030, 2035];
    private const int MostRequests = 40;
    private readonly PlayedState[] states;
    private readonly Outcome[] completed;
    private readonly (Outcome Total, Outcome[] Parts)[] sums;

    /// <summary>Adds the outcomes of these States together.</summary>
    public TotalOutcomes(OutcomeList outcomes, PlayedState[] states)
    {
        this.states = states;
        var requests = MostRequests * Math.Max(1, states.Length);
        (Outcome Total, Outcome[] Parts) Sum(Outcome total, Func<StateOutcomes, Outcome> part) =>
            (total, [.. states.Select(state => part(state.Outcomes))]);
        Outcome Area(string name, string unit) => outcomes.Add(name, unit, new RelativeScale());
        completed = [.. Milestones.Select(year => outcomes.AddCount($"completed-by-{year}/ALL", states.Length))];
        sums =
        [
            Sum(outcomes.AddCount("missed/ALL", states.Length), state => state.Missed),
            Sum(outcomes.AddCount("extensions/ALL", states.Length), state => state.Extension),
            Sum(outcomes.AddCount("requests/ALL", requests), state => state.Requests),
            Sum(outcomes.AddCount("late/ALL", requests), state => state.Late),
            Sum(outcomes.AddCount("lapsed/ALL", states.Length), state => state.Lapsed),
            Sum(Area("exposure/ALL", "m²-years"), state => state.Exposure),
            Sum(Area("cleared/ALL", "m²"), state => state.Cleared),
            Sum(Area("reduced/ALL", "m²"), state => state.Reduced),
            Sum(Area("cancelled/ALL", "m²"), state => state.Cancelled),
        ];
    }

    /// <summary>Adds up the States of a batch already written down.</summary>
    public void Write(OutcomeBatch batch)
    {
        for (var i = 0; i < completed.Length; i++)
        {
            CountBy((Milestones[i] * 12) + 11, batch, batch.Of(completed[i]));
        }

        foreach (var (total, parts) in sums)
        {
            Add(parts, batch, batch.Of(total));
        }

        foreach (var state in states)
        {
            var completion = batch.Of(state.Outcomes.Completion);
            for (var at = 0; at < completion.Length; at++)
            {
                if (completion[at] == Outcome.Absent)
                {
                    LeaveOut(batch, at);
                }
            }
        }
    }

    private void CountBy(int month, OutcomeBatch batch, Span<long> count)
    {
        count.Clear();
        foreach (var state in states)
        {
            var completion = batch.Of(state.Outcomes.Completion);
            for (var at = 0; at < count.Length; at++)
            {
                count[at] += completion[at] <= month ? 1 : 0;
            }
        }
    }

    private static void Add(Outcome[] parts, OutcomeBatch batch, Span<long> total)
    {
        total.Clear();
        foreach (var part in parts)
        {
            var values = batch.Of(part);
            for (var at = 0; at < total.Length; at++)
            {
                total[at] += values[at] == Outcome.Absent ? 0 : values[at];
            }
        }
    }

    private void LeaveOut(OutcomeBatch batch, int at)
    {
        foreach (var outcome in completed)
        {
            batch.Of(outcome)[at] = Outcome.Absent;
        }

        foreach (var (total, _) in sums)
        {
            batch.Of(total)[at] = Outcome.Absent;
        }
    }
}
