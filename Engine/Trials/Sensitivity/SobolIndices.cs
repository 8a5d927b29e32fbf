namespace CcmPlanner.Engine.Trials.Sensitivity;

/// <summary>A share of the output's variance with its 95 % interval, by resampling the rows.</summary>
/// <param name="Value">The share; by error it may lie a little below 0 or above 1, and is left so.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public sealed record IndexEstimate(double Value, double Low, double High)
{
    /// <summary>Distance from the value to the farther end.</summary>
    public double HalfWidth => Math.Max(High - Value, Value - Low);
}

/// <summary>How much of the output's variance is one input's doing.</summary>
/// <param name="Name">The input.</param>
/// <param name="First">Its own doing, alone: how much variance would go if it were known.</param>
/// <param name="Total">Its doing alone and together with others: how much would stay if all others were known.</param>
public sealed record InputIndices(string Name, IndexEstimate First, IndexEstimate Total);

/// <summary>What the variance of an output is made of.</summary>
/// <param name="Inputs">The shares, in the order of the inputs.</param>
/// <param name="Dummy">
/// The first index of an input that the model does not have: nothing, but for the error. No first index inside its
/// interval can be told from nothing.
/// </param>
/// <param name="Rows">Rows that told an output in every block.</param>
/// <param name="Tolerance">Half-width that counts as converged.</param>
public sealed record SobolIndices(
    IReadOnlyList<InputIndices> Inputs, IndexEstimate Dummy, int Rows, double Tolerance)
{
    /// <summary>
    /// Everything that is not yet known well enough, each in a sentence; empty when it has converged.
    /// </summary>
    public IReadOnlyList<string> NotConverged =>
    [
        .. Inputs.SelectMany(input => new[] { ("first", input.First), ("total", input.Total) }
            .Where(index => !(index.Item2.HalfWidth <= Tolerance))
            .Select(index => $"{input.Name}: the {index.Item1} index is known to ±{index.Item2.HalfWidth:0.###} only")),
        .. Math.Max(Math.Abs(Dummy.Value), Dummy.HalfWidth) <= Tolerance
            ? Array.Empty<string>()
            : [$"an input that does nothing would show {Dummy.Value:0.###} ±{Dummy.HalfWidth:0.###}"],
    ];

    /// <summary>True when every index is known to within the tolerance.</summary>
    public bool HasConverged => NotConverged.Count == 0;

    /// <summary>True when the input's doing can be told from nothing.</summary>
    public bool IsAboveNoise(InputIndices input) =>
        input.First.Low > Math.Max(0, Dummy.High) || input.Total.Low > Math.Max(0, Dummy.High);
}
