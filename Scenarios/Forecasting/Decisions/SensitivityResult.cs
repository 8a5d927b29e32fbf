using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Trials.Sensitivity;
using NodaTime;

namespace CcmPlanner.Scenarios.Forecasting.Decisions;

/// <summary>What one input has to do with an output.</summary>
/// <param name="Name">The input.</param>
/// <param name="Meaning">What it stands for; null when the name says it.</param>
/// <param name="Effect">Rank correlation and swing, from trials already played.</param>
/// <param name="Screen">What moving it alone does; null when too few futures tell the output.</param>
/// <param name="Indices">Its shares of the variance; null when it was not among those looked at closely.</param>
public sealed record InputReport(
    string Name, string? Meaning, InputEffect Effect, ElementaryEffect? Screen, InputIndices? Indices)
{
    /// <summary>The same in a few words; null when there are none but the name.</summary>
    public string? Title { get; init; }
}

/// <summary>What the worst futures have in common.</summary>
/// <param name="Limit">A future is among the worst from this output on, in the output's unit.</param>
/// <param name="Share">Share of all futures that are.</param>
/// <param name="Box">The inputs that are held; its figures are of futures that did not choose it.</param>
/// <param name="Words">The same in words.</param>
public sealed record WorstFutures(double Limit, double Share, ScenarioBox Box, string Words);

/// <summary>A decision between the plan and another.</summary>
/// <param name="Other">The other plan.</param>
/// <param name="Benefit">The quantity by which they are judged, such as <c>exposure/ALL</c>.</param>
public sealed record Choice(NamedPlan Other, string Benefit);

/// <summary>What it would be worth to know inputs before choosing between two plans.</summary>
/// <param name="Options">The plans.</param>
/// <param name="Benefit">What they are judged by; worth is in its unit, always as a gain.</param>
/// <param name="Best">The plan that is best when nothing more is known.</param>
/// <param name="BestIsNoWorse">Share of futures in which that plan is no worse than the other. Range: 0 to 1.</param>
/// <param name="Everything">What knowing all, chance included, would be worth: no survey can be worth more.</param>
/// <param name="Inputs">What knowing each input would be worth, the greatest first.</param>
public sealed record InformationReport(
    IReadOnlyList<string> Options,
    DecisionQuantity Benefit,
    string Best,
    double BestIsNoWorse,
    Estimate Everything,
    IReadOnlyList<InformationValue> Inputs);

/// <summary>What drives an output.</summary>
/// <param name="Of">The output.</param>
/// <param name="Unit">Its unit; swing and screen are in it.</param>
/// <param name="Trials">Futures that tell it.</param>
/// <param name="Inputs">
/// The inputs, the greatest share of the variance first; those not looked at closely follow, by what moving them does.
/// </param>
/// <param name="Indices">Shares of the variance with their noise floor; null when the output does not vary.</param>
/// <param name="Worst">What the worst futures have in common; null when none can be told apart.</param>
/// <param name="Information">The worth of knowing; null when no decision between plans was stated.</param>
/// <param name="Missing">What is missing because it was stopped early, in sentences; empty when it was not.</param>
public sealed record SensitivityResult(
    string Of,
    string Unit,
    long Trials,
    IReadOnlyList<InputReport> Inputs,
    SobolIndices? Indices,
    WorstFutures? Worst,
    InformationReport? Information,
    IReadOnlyList<string> Missing)
{
    /// <summary>Mean of the output; null when no future tells it.</summary>
    public double? Mean { get; init; }

    /// <summary>The month of the mean; null for an output that is no month.</summary>
    public YearMonth? MeanMonth { get; init; }

    /// <summary>
    /// Share of the futures in which a month lies beyond the horizon, and counts as the first one beyond; null for an
    /// output that is no month. Range: 0 to 1.
    /// </summary>
    public double? Beyond { get; init; }

    /// <summary>True when it was stopped early.</summary>
    public bool Cancelled => Missing.Count > 0;
}
