namespace CcmPlanner.Engine.Trials.Parts;

/// <summary>
/// The result of a slice of trials, complete enough to be put together with its neighbours' by somebody who has not
/// got the model: which question, which trials, what was counted.
/// </summary>
/// <param name="Configuration">Everything the counts depend on besides the trials, in canonical text.</param>
/// <param name="Trials">Which trials.</param>
/// <param name="Tally">What was counted.</param>
public sealed record TrialPart(string Configuration, TrialRange Trials, Tally Tally)
{
    /// <summary>The fingerprint of the part; that of one run over the same trials, however they were cut.</summary>
    public string Hash => ResultHash.Of(Configuration, Trials, Tally);

    /// <summary>The part of the trials a run finished; null when it finished none.</summary>
    public static TrialPart? Of(string configuration, TrialOutcome outcome) =>
        outcome.Completed is { } trials ? new TrialPart(configuration, trials, outcome.Tally) : null;
}

/// <summary>A part and what its user calls it, such as its file.</summary>
/// <param name="Name">The name that problems mention.</param>
/// <param name="Part">The part.</param>
public sealed record NamedPart(string Name, TrialPart Part);

/// <summary>The text of a part and what its user calls it.</summary>
/// <param name="Name">The name that problems mention.</param>
/// <param name="Text">What <see cref="TrialPartText.Write"/> wrote, or something that only pretends to be.</param>
public sealed record PartText(string Name, string Text);
