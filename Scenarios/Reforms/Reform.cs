using CcmPlanner.Engine.Inference.Dsl;
using CcmPlanner.Engine.Inference.Versions;
using CcmPlanner.Engine.Time;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Readings;
using NodaTime;

namespace CcmPlanner.Scenarios.Reforms;

/// <summary>One thing a reform would do to the law.</summary>
/// <param name="InForceFrom">First day it is in force, possibly in the past ("as if"); null for always.</param>
public abstract record ReformChange(LocalDate? InForceFrom)
{
    /// <summary>What it is about, in a few words: the id of a parameter or reading, or a rule's name.</summary>
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

/// <summary>The law is read in another way.</summary>
/// <param name="Reading">The reading.</param>
/// <param name="InForceFrom">First day on which it is taken; null for always.</param>
public sealed record ReadingTaken(Reading Reading, LocalDate? InForceFrom) : ReformChange(InForceFrom)
{
    /// <inheritdoc/>
    public override string Subject => Reading.Id;

    /// <summary>What it does to the rules: those that go, then those that come.</summary>
    internal IEnumerable<RuleChange> OnRules() =>
    [
        .. Reading.Removes.Select(name => new RuleRemoval(name, InForceFrom)),
        .. Reading.Adds.Select(type => new RuleAddition((Rule)Activator.CreateInstance(type)!, InForceFrom)),
    ];
}

/// <summary>A change of the law that somebody proposes, or only wonders about.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Note">What a reader should know of it; null when nothing.</param>
/// <param name="Changes">What it would do; never empty.</param>
public sealed record Reform(string Name, string? Note, IReadOnlyList<ReformChange> Changes)
{
    /// <summary>True when it touches what is concluded only when asked for, such as meetings.</summary>
    public bool OnMachinery => Changes.OfType<ReadingTaken>().Any(taken => taken.Reading.OnMachinery);

    /// <summary>The law as the reform would have it, at all times. Throws as <see cref="LawBook.With"/>.</summary>
    /// <param name="law">The law without it.</param>
    public LawBook ApplyTo(LawBook law) => law.With(
        Name,
        [
            .. Changes.OfType<RuleNeutralised>().Select(change => new RuleRemoval(change.Rule, change.InForceFrom)),
            .. Changes.OfType<ReadingTaken>().SelectMany(taken => taken.OnRules()),
        ],
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
