using CcmPlanner.Engine.Inference.Dsl;

namespace CcmPlanner.Engine.Inference.Versions;

/// <summary>
/// This version of a rule governs only what entered the procedure since its first day in force; what entered before
/// stays under the version before it. The rule and that version each match one fact of the type, which tells the day.
/// </summary>
/// <param name="fact">The type of the fact that enters, such as a request.</param>
/// <param name="day">
/// Its property with the day of entry, a day or a day that may be null; null counts as entered lately.
/// </param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TransitionalAttribute(Type fact, string day) : TagAttribute($"transitional:{fact.Name}.{day}")
{
    /// <summary>The type of the fact that enters.</summary>
    public Type Fact { get; } = fact;

    /// <summary>Its property with the day of entry.</summary>
    public string Day { get; } = day;
}
