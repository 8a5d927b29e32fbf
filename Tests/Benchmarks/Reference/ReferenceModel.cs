using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Benchmarks.Reference;

/// <summary>
/// Clearance, requests and contributions of <see cref="ReferenceWorld"/>, one trial at a time or in vectors: what the
/// speed and the sameness of the simulation are measured by.
/// </summary>
internal sealed class ReferenceModel : IOutcomeModel
{
    /// <summary>The month of completion that means: not within the years looked at.</summary>
    public const int Beyond = 12 * ReferenceWorld.Years;

    private readonly LaneWidth width;

    public ReferenceModel(ReferenceWorld world, ulong seed, LaneWidth width = LaneWidth.Vector512)
    {
        this.width = LaneWidths.Usable(width);
        Inputs = new ReferenceInputs(world, seed);
        var months = new EvenScale(0, 1, Beyond + 1);
        Completion = [.. world.States.Select(state => Outcomes.Add($"completion/{state.Code}", "month", months))];
        Months = Outcomes.Add("completion of all", "month", new EvenScale(0, world.States.Count, Beyond + 1));
        Requests = Outcomes.AddCount("requests", 99);
        Late = Outcomes.AddCount("late requests", 99);
        Short = Outcomes.AddFlag("shortfall");
        Shortfall = Outcomes.Add("shortfall of", "centime", new EvenScale(0, 100_000, 1_000));
        Arrears = Outcomes.Add("arrears", "centime", new EvenScale(0, 100_000, 1_000));
    }

    public OutcomeList Outcomes { get; } = new();

    public ReferenceInputs Inputs { get; }

    public IReadOnlyList<Outcome> Completion { get; }

    public Outcome Months { get; }

    public Outcome Requests { get; }

    public Outcome Late { get; }

    public Outcome Short { get; }

    public Outcome Shortfall { get; }

    public Outcome Arrears { get; }

    public OutcomeKernel NewKernel() => width switch
    {
        LaneWidth.Vector512 => new LaneFutures<Lanes512>(this).Play,
        LaneWidth.Vector256 => new LaneFutures<Lanes256>(this).Play,
        _ => new ScalarFutures(this).Play,
    };
}
