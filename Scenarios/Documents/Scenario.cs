using CcmPlanner.Rules;
using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Finance;
using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Reforms;
using CcmPlanner.Scenarios.Situations;
using NodaTime;

namespace CcmPlanner.Scenarios.Documents;

/// <summary>A scenario with everything its bases have.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Note">What a reader should know of it; null when nothing is said.</param>
public sealed record Scenario(string Name, string? Note = null)
{
    /// <summary>Names of the scenarios it is based on, the first of all first; empty without a base.</summary>
    public IReadOnlyList<string> Bases { get; init; } = [];

    /// <summary>Its text and those of its bases, the first of all first.</summary>
    public IReadOnlyList<SourceText> Texts { get; init; } = [];

    /// <summary>The day from which it looks ahead; null to leave that to who asks.</summary>
    public LocalDate? AsOf { get; init; }

    /// <summary>The day up to which it looks; null to leave that to who asks.</summary>
    public LocalDate? Horizon { get; init; }

    /// <summary>Number of futures; null to leave that to who asks.</summary>
    public long? Trials { get; init; }

    /// <summary>Seed of every draw; null to leave that to who asks.</summary>
    public ulong? Seed { get; init; }

    /// <summary>Documents whose facts are to be supposed, each laid over those before.</summary>
    public IReadOnlyList<SourceText> Facts { get; init; } = [];

    /// <summary>Reforms to suppose, in order.</summary>
    public IReadOnlyList<Reform> Reforms { get; init; } = [];

    /// <summary>What is otherwise about clearance.</summary>
    public ClearanceLevers Clearance { get; init; } = ClearanceLevers.None;

    /// <summary>What is otherwise about the Unit's money.</summary>
    public FinanceLevers Finance { get; init; } = FinanceLevers.Neutral;

    /// <summary>The facts supposed, as layers over the data.</summary>
    public IEnumerable<DataLayer> Layers => Facts.Select(text => new DataLayer([text], IsSupposed: true));

    /// <summary>The law with its reforms. Throws as <see cref="Reform.ApplyTo"/>.</summary>
    public LawBook LawFrom(LawBook law) => Reforms.Aggregate(law, (changed, reform) => reform.ApplyTo(changed));
}
