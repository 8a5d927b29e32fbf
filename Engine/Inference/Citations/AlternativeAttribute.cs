namespace CcmPlanner.Engine.Inference.Citations;

/// <summary>
/// A rule that is not in force: loading an assembly leaves it out, and only a change that names it brings it in.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AlternativeAttribute : Attribute;
