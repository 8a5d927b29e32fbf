using CcmPlanner.Engine.Trials;
using CcmPlanner.Scenarios.Clearance;
using NodaTime;

namespace CcmPlanner.Scenarios.Forecasting.Hindcasting;

/// <summary>How past forecasts are made again and scored.</summary>
/// <param name="EvaluatedOn">What is known on this day is what happened.</param>
/// <param name="Seed">The seed; every value is good.</param>
/// <param name="Trials">Futures of each origin. Range: 256 or more.</param>
/// <param name="Split">Threads; they change no result.</param>
public sealed record HindcastSettings(LocalDate EvaluatedOn, ulong Seed, int Trials, WorkSplit Split)
{
    /// <summary>Years on whose last day forecasts are made.</summary>
    public IReadOnlyList<int> Origins { get; init; } = [.. Enumerable.Range(2014, 11)];

    /// <summary>Years ahead.</summary>
    public IReadOnlyList<int> Leads { get; init; } = [1, 2, 3, 5];

    /// <summary>What the model assumes.</summary>
    public ClearancePriors Priors { get; init; } = ClearancePriorsReader.Shipped();

    /// <summary>What is known of the money.</summary>
    public ClearanceMoney Money { get; init; } = ClearanceMoneyReader.Shipped();

    /// <summary>Resamples of States behind every interval.</summary>
    public int Resamples { get; init; } = 2_000;
}
