namespace CcmPlanner.Engine.Trials;

/// <summary>The outcomes of a model, in order.</summary>
public sealed class OutcomeList
{
    private readonly List<Outcome> outcomes = [];

    /// <summary>All of them.</summary>
    public IReadOnlyList<Outcome> All => outcomes;

    /// <summary>One more. Throws <see cref="ArgumentException"/> when the name is taken.</summary>
    public Outcome Add(string name, string unit, OutcomeScale scale)
    {
        if (outcomes.Exists(outcome => outcome.Name == name))
        {
            throw new ArgumentException($"'{name}' is already an outcome", nameof(name));
        }

        var outcome = new Outcome(name, unit, scale, outcomes.Count);
        outcomes.Add(outcome);
        return outcome;
    }

    /// <summary>A yes or no: 1 or 0.</summary>
    public Outcome AddFlag(string name) => Add(name, "1", new EvenScale(0, 1, 2));

    /// <summary>A count from 0 to <paramref name="most"/>; more falls into the last bin.</summary>
    public Outcome AddCount(string name, int most) => Add(name, "1", new EvenScale(0, 1, most + 1));

    /// <summary>The outcome of that name. Throws <see cref="KeyNotFoundException"/> when there is none.</summary>
    public Outcome Named(string name) =>
        outcomes.Find(outcome => outcome.Name == name)
        ?? throw new KeyNotFoundException($"no outcome is called '{name}'");
}
