namespace CcmPlanner.Rules.Commentary;

/// <summary>What the author of a rule, or of a function rules use, wrote beside it.</summary>
/// <param name="Name">The class, or class and method: ClearWithinTenYears, Grants.NewDue.</param>
/// <param name="Summary">What it says, in one sentence; empty for none.</param>
/// <param name="Interpretations">Readings of the law marked as such, each without its mark.</param>
public sealed record Comment(string Name, string Summary, IReadOnlyList<string> Interpretations);
