using CcmPlanner.Engine.Inference.Dsl;

namespace CcmPlanner.Engine.Inference.Citations;

/// <summary>The paragraph a rule says; a rule may rest on several.</summary>
/// <param name="instrument">The instrument's short name.</param>
/// <param name="paragraph">The paragraph in it, as lawyers write it: 4(1)(a).</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class CiteAttribute(string instrument, string paragraph) : TagAttribute($"cite:{instrument} {paragraph}")
{
    /// <summary>The instrument's short name.</summary>
    public string Instrument { get; } = instrument;

    /// <summary>The paragraph.</summary>
    public string Paragraph { get; } = paragraph;
}

/// <summary>The days on which a rule is in force, both included; ISO dates.</summary>
/// <param name="from">First day; null for always.</param>
/// <param name="until">Last day; null for no end.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class InForceAttribute(string? from, string? until = null)
    : TagAttribute($"in-force:{from ?? ".."}/{until ?? ".."}")
{
    /// <summary>First day; null for always.</summary>
    public string? From { get; } = from;

    /// <summary>Last day; null for no end.</summary>
    public string? Until { get; } = until;
}

/// <summary>The rule to which this one is an exception; it must be in the same rule book.</summary>
/// <param name="rule">That rule's name.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ExceptionToAttribute(string rule) : TagAttribute($"exception-to:{rule}")
{
    /// <summary>That rule's name.</summary>
    public string Rule { get; } = rule;
}
