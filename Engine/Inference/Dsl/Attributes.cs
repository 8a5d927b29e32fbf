namespace CcmPlanner.Engine.Inference.Dsl;

/// <summary>A rule's name, unique in its rule book; without it, the class name with its namespace.</summary>
/// <param name="value">The name.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NameAttribute(string value) : Attribute
{
    /// <summary>The name.</summary>
    public string Value { get; } = value;
}

/// <summary>What a rule says, in one sentence.</summary>
/// <param name="value">The sentence.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DescriptionAttribute(string value) : Attribute
{
    /// <summary>The sentence.</summary>
    public string Value { get; } = value;
}

/// <summary>Rank among actions that are due together, highest first; conclusions never depend on it.</summary>
/// <param name="value">The rank; 0 without the attribute.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PriorityAttribute(int value) : Attribute
{
    /// <summary>The rank.</summary>
    public int Value { get; } = value;
}

/// <summary>Whether a rule's action is done again for the same facts after they were updated.</summary>
public enum RuleRepeatability
{
    /// <summary>Each time the rule applies anew.</summary>
    Repeatable,

    /// <summary>Once for the same facts.</summary>
    NonRepeatable,
}

/// <summary>Whether a rule's action is repeated for the same facts.</summary>
/// <param name="value">Repeatable without the attribute.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RepeatabilityAttribute(RuleRepeatability value) : Attribute
{
    /// <summary>Whether it is repeated.</summary>
    public RuleRepeatability Value { get; } = value;
}

/// <summary>A word that marks a rule.</summary>
/// <param name="value">The word.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public class TagAttribute(string value) : Attribute
{
    /// <summary>The word.</summary>
    public string Value { get; } = value;
}
