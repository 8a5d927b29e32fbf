namespace CcmPlanner.Engine.Inference.Proofs;

/// <summary>Why no fact of some description holds.</summary>
/// <param name="Holding">Facts that do meet the description; when there are any, there is nothing to miss.</param>
/// <param name="Misses">The rules that could conclude one and how near each came, nearest first.</param>
public sealed record WhyNotAnswer(IReadOnlyList<object> Holding, IReadOnlyList<NearMiss> Misses);

/// <summary>How near one rule came to the conclusion asked for.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Met">What it found, in the order the rule says it.</param>
/// <param name="Obstacle">What it did not find first.</param>
/// <param name="Left">How many elements of the rule come after the obstacle.</param>
public sealed record NearMiss(RuleCard Rule, IReadOnlyList<Premise> Met, Obstacle Obstacle, int Left);

/// <summary>What stands between a rule and its conclusion.</summary>
public abstract record Obstacle;

/// <summary>A fact is missing.</summary>
/// <param name="FactType">The type's name.</param>
/// <param name="Conditions">What it would have to meet, with values, as text.</param>
/// <param name="Nearest">The fact that meets most of the conditions; null when none meets any.</param>
/// <param name="Fails">The first condition the nearest one fails, with values; null when there is no nearest.</param>
public sealed record MissingFact(string FactType, IReadOnlyList<string> Conditions, object? Nearest, string? Fails)
    : Obstacle;

/// <summary>A fact is in the way.</summary>
/// <param name="FactType">The type's name.</param>
/// <param name="Conditions">What the rule requires no fact to meet, with values, as text.</param>
/// <param name="Fact">The fact that meets it.</param>
public sealed record BlockingFact(string FactType, IReadOnlyList<string> Conditions, object Fact) : Obstacle;

/// <summary>A condition on the values found is not met.</summary>
/// <param name="Text">The condition as the rule says it.</param>
/// <param name="WithValues">The same with values.</param>
public sealed record FailedCondition(string Text, string WithValues) : Obstacle;

/// <summary>The rule concludes, but not what was asked for.</summary>
/// <param name="Conclusion">What it concludes.</param>
/// <param name="Asked">The part of the question it fails, with its values.</param>
public sealed record OtherConclusion(object Conclusion, string Asked) : Obstacle;
