namespace CcmPlanner.Engine.Inference.Dsl;

/// <summary>A word that marks a rule.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public class TagAttribute(string value) : Attribute
{
    /// <summary>The word.</summary>
    public string Value { get; } = value;
}
