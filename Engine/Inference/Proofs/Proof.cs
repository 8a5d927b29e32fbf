namespace CcmPlanner.Engine.Inference.Proofs;

/// <summary>Why a fact holds.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Stated">True when somebody stated it, whatever rules conclude.</param>
/// <param name="Grounds">
/// Every ground on which rules conclude it, shortest first; empty for a fact that is only stated.
/// </param>
public sealed record Proof(object Fact, bool Stated, IReadOnlyList<Ground> Grounds);

/// <summary>One ground: a rule that applies, and what it rests on.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Premises">What it rests on, in the order the rule says it.</param>
public sealed record Ground(RuleCard Rule, IReadOnlyList<Premise> Premises)
{
    internal Model.Production Production { get; init; } = null!;
}

/// <summary>One thing a ground rests on.</summary>
public abstract record Premise;

/// <summary>A fact holds.</summary>
/// <param name="Alias">What the rule calls it.</param>
/// <param name="Proof">Why it holds.</param>
/// <param name="Conditions">The conditions it meets, with values, as text.</param>
public sealed record FactPremise(string Alias, Proof Proof, IReadOnlyList<string> Conditions) : Premise;

/// <summary>No fact of a type meets the conditions.</summary>
/// <param name="FactType">The type's name.</param>
/// <param name="Conditions">
/// The conditions, with values, as text; empty when there is no fact of the type at all.
/// </param>
public sealed record AbsencePremise(string FactType, IReadOnlyList<string> Conditions) : Premise;

/// <summary>At least one fact of a type meets the conditions.</summary>
/// <param name="FactType">The type's name.</param>
/// <param name="Conditions">The conditions, with values, as text.</param>
/// <param name="Witness">The first such fact and why it holds.</param>
public sealed record ExistencePremise(string FactType, IReadOnlyList<string> Conditions, Proof Witness) : Premise;

/// <summary>The facts a query gathered.</summary>
/// <param name="Alias">What the rule calls the result.</param>
/// <param name="FactType">The type's name.</param>
/// <param name="Conditions">The conditions the facts meet, with values, as text.</param>
/// <param name="Facts">All of them, and why each holds.</param>
/// <param name="Picked">Those that a later value of the rule names.</param>
/// <param name="Result">
/// What the query made of them and this ground rests on: a collection, a group, a single value.
/// </param>
public sealed record CollectionPremise(
    string Alias,
    string FactType,
    IReadOnlyList<string> Conditions,
    IReadOnlyList<Proof> Facts,
    IReadOnlyList<Proof> Picked,
    object? Result) : Premise;

/// <summary>A value the rule computed.</summary>
/// <param name="Alias">What the rule calls it.</param>
/// <param name="Value">The value: ISO dates, invariant numbers; a fact stands as itself.</param>
public sealed record ValuePremise(string Alias, object? Value) : Premise;

/// <summary>A condition the rule's values meet.</summary>
/// <param name="Text">The condition as the rule says it.</param>
/// <param name="WithValues">The same with the values in place.</param>
public sealed record ConditionPremise(string Text, string WithValues) : Premise;
