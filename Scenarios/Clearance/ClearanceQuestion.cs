using CcmPlanner.Rules;
using CcmPlanner.Rules.Facts;
using NodaTime;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>What the clearance model is asked besides the cases: time, assumptions, law and what is supposed.</summary>
/// <param name="AsOf">The day it starts from.</param>
/// <param name="Horizon">The day up to which it looks.</param>
public sealed record ClearanceQuestion(LocalDate AsOf, LocalDate Horizon)
{
    /// <summary>What the model assumes.</summary>
    public required ClearancePriors Priors { get; init; }

    /// <summary>How States compare; null to take it from the priors as written.</summary>
    public Pooling? Pooling { get; init; }

    /// <summary>What is believed of plans; null to take States' hopefulness from the priors as written.</summary>
    public PlanBelief? Plans { get; init; }

    /// <summary>What is known of the money.</summary>
    public ClearanceMoney Money { get; init; } = ClearanceMoney.Unknown;

    /// <summary>What is supposed to be otherwise.</summary>
    public ClearanceLevers Levers { get; init; } = ClearanceLevers.None;

    /// <summary>Meetings on record; after them one a year is assumed.</summary>
    public IReadOnlyList<Meeting> Meetings { get; init; } = [];

    /// <summary>The law under which States ask for extensions.</summary>
    public LawBook Law { get; init; } = ConventionRules.Law;

    /// <summary>The rules and parameters in force then are used.</summary>
    public LocalDate RulesAt { get; init; } = AsOf;

    /// <summary>
    /// Calendar years of which release and what is left at their end are told too, after that of the forecast.
    /// </summary>
    public IReadOnlyList<int> Watched { get; init; } = [];

    /// <summary>The months looked at.</summary>
    internal ForecastWindow Window => new(AsOf, Horizon);
}
