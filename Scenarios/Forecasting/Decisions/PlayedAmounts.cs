using CcmPlanner.Engine.Trials;

namespace CcmPlanner.Scenarios.Forecasting.Decisions;

/// <summary>
/// An objective under several amounts of money for every receiver, played together future by future: stopped early,
/// it is complete for fewer futures.
/// </summary>
internal sealed class PlayedAmounts
{
    private readonly List<Outcome[]> columns = [];

    /// <summary>
    /// Prepares it. <paramref name="models"/>: one for each amount, under which all receivers get it.
    /// </summary>
    public PlayedAmounts(IReadOnlyList<ObjectiveOutcomes> models, int receivers)
    {
        Divisor = models[0].Divisor;
        Model = new DerivedOutcomes([.. models.Select(model => model.Model)]);
        for (var part = 0; part < models.Count; part++)
        {
            var at = part;
            columns.Add(
            [
                .. Enumerable.Range(0, receivers).Select(receiver =>
                {
                    var source = models[at].Of(receiver);
                    return Model.Add(
                        $"{at} {receiver}", source.Unit, source.Scale,
                        (told, into) => told[at].Of(source).CopyTo(into));
                }),
            ]);
        }
    }

    /// <summary>The model.</summary>
    public DerivedOutcomes Model { get; }

    /// <summary>What a trial's number is divided by to be in the objective's unit.</summary>
    public double Divisor { get; }

    /// <summary>How many amounts.</summary>
    public int Count => columns.Count;

    /// <summary>What is told of a receiver under an amount, by their places.</summary>
    public Outcome Of(int amount, int receiver) => columns[amount][receiver];
}
