using CcmPlanner.Engine.Inference.Versions;
using CcmPlanner.Engine.Time;
using CcmPlanner.Rules;
using NodaTime;

namespace CcmPlanner.Scenarios.Reforms;

/// <summary>One thing a reform would do to the law.</summary>
/// <param name="InForceFrom">First day it is in force, possibly in the past ("as if"); null for always.</param>
public abstract record ReformChange(LocalDate? InForceFrom)
{
    /// <summary>What it is about, in a few words: a parameter's id or a rule's name.</summary>
    public abstract string Subject { get; }
}

/// <summary>A number of the law gets another value.</summary>
/// <param name="Was">The parameter as it would stand without the reform.</param>
/// <param name="Value">The new value.</param>
/// <param name="Unit">The unit it counts.</param>
/// <param name="InForceFrom">First day in force; null for always.</param>
public sealed record ParameterChange(Parameter Was, int Value, string Unit, LocalDate? InForceFrom)
    : ReformChange(InForceFrom)
{
    /// <inheritdoc/>
    public override string Subject => Was.Id;
}

/// <summary>A rule no longer applies.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="InForceFrom">First day on which it does not; null for always.</param>
public sealed record RuleNeutralised(string Rule, LocalDate? InForceFrom) : ReformChange(InForceFrom)
{
    /// <inheritdoc/>
    public override string Subject => Rule;
}

/// <summary>A change of the law that somebody proposes, or only wonders about.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Note">What a reader should know of it; null when nothing.</param>
/// <param name="Changes">What it would do; never empty.</param>
public sealed record Reform(string Name, string? Note, IReadOnlyList<ReformChange> Changes)
{
    /// <summary>The law as the reform would have it, at all times. Throws as <see cref="LawBook.With"/>.</summary>
    /// <param name="law">The law without it.</param>
    public LawBook ApplyTo(LawBook law) => law.With(
        Name,
        [.. Changes.OfType<RuleNeutralised>().Select(change => new RuleRemoval(change.Rule, change.InForceFrom))],
        [.. Changes.OfType<ParameterChange>().Select(Amended)]);

    private Parameter Amended(ParameterChange change) => change.Was with
    {
        Value = change.Value,
        Unit = change.Unit,
        Cite = $"reform: {Name}",
        Status = ParameterStatus.Assumed,
        InForceFrom = change.InForceFrom,
        InForceUntil = null,
    };
}
