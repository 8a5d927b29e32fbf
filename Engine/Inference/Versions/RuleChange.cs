using CcmPlanner.Engine.Inference.Dsl;
using NodaTime;

namespace CcmPlanner.Engine.Inference.Versions;

/// <summary>One thing a reform does to the rules.</summary>
/// <param name="From">First day it is in force, possibly in the past; null for always.</param>
public abstract record RuleChange(LocalDate? From);

/// <summary>A rule that was not there.</summary>
/// <param name="Rule">The rule; its name is new.</param>
/// <param name="From">First day in force; null for always.</param>
public sealed record RuleAddition(Rule Rule, LocalDate? From) : RuleChange(From);

/// <summary>Another version of a rule; marked transitional, it leaves old cases to the version before.</summary>
/// <param name="Rule">The version; its name is that of the rule it replaces.</param>
/// <param name="From">First day in force; null for always.</param>
public sealed record RuleReplacement(Rule Rule, LocalDate? From) : RuleChange(From);

/// <summary>A rule no longer applies.</summary>
/// <param name="Name">The rule's name.</param>
/// <param name="From">First day on which it does not; null for never at all.</param>
public sealed record RuleRemoval(string Name, LocalDate? From) : RuleChange(From);
