using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>
/// What is told of all States together. A trial in which one State's future contradicts what is known is left out:
/// all duties asked about are open today.
/// </summary>
internal sealed class TotalOutcomes
{
    private static readonly int[] Milestones = [2030, 2035];
    private readonly IReadOnlyList<PlayedState> states;
    private readonly Outcome[] completed;
    private readonly (Outcome Total, Func<StateOutcomes, Outcome> Part)[] sums;

    /// <summary>Adds the outcomes of these States together.</summary>
    public TotalOutcomes(OutcomeList outcomes, IReadOnlyList<PlayedState> states)
    {
        this.states = states;
        Outcome Area(string name, string unit) => outcomes.Add(name, unit, new RelativeScale());
        completed = [.. Milestones.Select(year => outcomes.AddCount($"completed-by-{year}/ALL", states.Count))];
        sums =
        [
            (outcomes.AddCount("missed/ALL", states.Count), state => state.Missed),
            (outcomes.AddCount("extensions/ALL", states.Count), state => state.Extension),
            (outcomes.AddCount("requests/ALL", 40 * Math.Max(1, states.Count)), state => state.Requests),
            (outcomes.AddCount("late/ALL", 40 * Math.Max(1, states.Count)), state => state.Late),
            (outcomes.AddCount("lapsed/ALL", states.Count), state => state.Lapsed),
            (Area("exposure/ALL", "m²-years"), state => state.Exposure),
            (Area("cleared/ALL", "m²"), state => state.Cleared),
            (Area("reduced/ALL", "m²"), state => state.Reduced),
            (Area("cancelled/ALL", "m²"), state => state.Cancelled),
        ];
    }

    /// <summary>Adds up the States of a batch already written down.</summary>
    public void Write(OutcomeBatch batch)
    {
        for (var at = 0; at < batch.Count; at++)
        {
            var isLeftOut = IsLeftOut(batch, at);
            for (var i = 0; i < completed.Length; i++)
            {
                batch.Of(completed[i])[at] = isLeftOut ? Outcome.Absent : CompletedBy(batch, at, (Milestones[i] * 12) + 11);
            }

            foreach (var (total, part) in sums)
            {
                batch.Of(total)[at] = isLeftOut ? Outcome.Absent : Sum(batch, at, part);
            }
        }
    }

    private bool IsLeftOut(OutcomeBatch batch, int at)
    {
        foreach (var state in states)
        {
            if (batch.Of(state.Outcomes.Completion)[at] == Outcome.Absent)
            {
                return true;
            }
        }

        return false;
    }

    private long CompletedBy(OutcomeBatch batch, int at, int month)
    {
        var count = 0L;
        foreach (var state in states)
        {
            count += batch.Of(state.Outcomes.Completion)[at] <= month ? 1 : 0;
        }

        return count;
    }

    private long Sum(OutcomeBatch batch, int at, Func<StateOutcomes, Outcome> part)
    {
        var sum = 0L;
        foreach (var state in states)
        {
            var value = batch.Of(part(state.Outcomes))[at];
            sum += value == Outcome.Absent ? 0 : value;
        }

        return sum;
    }
}
