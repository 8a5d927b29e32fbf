using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Inference.Dsl;
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
    /// <summary>The law as the reform would have it.</summary>
    /// <param name="law">The law without it.</param>
    /// <param name="rulesAt">The day whose rules are asked for: a rule neutralised from a later day still applies.</param>
    public LawBook ApplyTo(LawBook law, LocalDate rulesAt)
    {
        var parameters = Changes.OfType<ParameterChange>().Aggregate(law.Parameters, (book, change) => book.With(
            change.Was with
            {
                Value = change.Value,
                Unit = change.Unit,
                Cite = $"reform: {Name}",
                Status = ParameterStatus.Assumed,
                InForceFrom = change.InForceFrom,
                InForceUntil = null,
            }));
        var neutral = Changes.OfType<RuleNeutralised>()
            .Where(change => !(change.InForceFrom > rulesAt))
            .Select(change => change.Rule)
            .ToHashSet(StringComparer.Ordinal);
        var book = neutral.Count == 0 ? law.Book : RuleBook.Load(law.Book.Rules
            .Where(card => !neutral.Contains(card.Name))
            .Select(card => (Rule)Activator.CreateInstance(card.Source)!));
        return new LawBook(book, parameters);
    }
}
