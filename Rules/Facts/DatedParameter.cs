using CcmPlanner.Engine.Time;

namespace CcmPlanner.Rules.Facts;

/// <summary>
/// A number of the law with the span of time it governs, for rules that go by the day something was done rather than
/// the day asked about: a cap on extensions governs the decisions taken while it is in force.
/// </summary>
/// <param name="Parameter">The number and its span.</param>
public sealed record DatedParameter(Parameter Parameter);
