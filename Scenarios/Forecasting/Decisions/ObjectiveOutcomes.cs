using CcmPlanner.Engine.Trials;
using CcmPlanner.Scenarios.Clearance;

namespace CcmPlanner.Scenarios.Forecasting.Decisions;

/// <summary>What an objective tells of every trial: State by State, and in sum.</summary>
internal sealed class ObjectiveOutcomes
{
    /// <summary>The name of the sum.</summary>
    public const string Total = "objective";

    private const double SquareMetres = 1_000_000;
    private static readonly SignScale Signs = new();
    private readonly AllocationObjective objective;
    private readonly List<Outcome> parts = [];

    /// <summary>The objective over the receivers of a plan.</summary>
    public ObjectiveOutcomes(AllocationObjective objective, IReadOnlyList<Receiver> receivers, ForecastPlan plan)
    {
        this.objective = objective;
        var model = ClearanceForecast.ModelOf(plan.Cases!, plan.Settings);
        Model = new DerivedOutcomes([model]);
        StateOutcomes[] told =
        [
            .. receivers.Select(
                receiver => model.States.First(played => played.State.State == receiver.State).Outcomes),
        ];
        foreach (var state in told)
        {
            parts.Add(Model.Add(
                state.Completion.Name, objective.Unit, Signs, (batches, into) => Tell(batches[0], state, into)));
        }

        Model.Add(Total, objective.Unit, Signs, (batches, into) => Sum(batches[0], told, into));
    }

    /// <summary>The model.</summary>
    public DerivedOutcomes Model { get; }

    /// <summary>What a trial's number is divided by to be in the objective's unit.</summary>
    public double Divisor => objective.Name == "exposure" ? SquareMetres : 1;

    /// <summary>What is told of a receiver, by its place.</summary>
    public Outcome Of(int receiver) => parts[receiver];

    private void Sum(OutcomeBatch batch, StateOutcomes[] told, Span<long> into)
    {
        Span<long> own = stackalloc long[into.Length];
        into.Clear();
        foreach (var state in told)
        {
            Tell(batch, state, own);
            for (var at = 0; at < into.Length; at++)
            {
                into[at] =
                    into[at] == Outcome.Absent || own[at] == Outcome.Absent ? Outcome.Absent : into[at] + own[at];
            }
        }
    }

    /// <summary>
    /// Absent only where the State's future contradicts what is known; what does not apply counts nothing.
    /// </summary>
    private void Tell(OutcomeBatch batch, StateOutcomes state, Span<long> into)
    {
        var completion = batch.Of(state.Completion);
        var values = batch.Of(objective.Name switch
        {
            "misses" => state.Missed,
            "months" => state.Months,
            "exposure" => state.Exposure,
            _ => state.Completion,
        });
        var last = ((objective.Year ?? 0) * 12) + 11;
        for (var at = 0; at < into.Length; at++)
        {
            into[at] = completion[at] == Outcome.Absent ? Outcome.Absent
                : objective.Year is not null ? (completion[at] <= last ? 1 : 0)
                : values[at] == Outcome.Absent ? 0 : values[at];
        }
    }
}
