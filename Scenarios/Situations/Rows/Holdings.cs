using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Scenarios.Situations.Rows;

/// <summary>The words for a holding.</summary>
internal static class Holdings
{
    public static readonly (string, Holding)[] Words =
    [
        ("held", Holding.Held), ("none", Holding.None),
        ("unclear", Holding.Unclear), ("undeclared", Holding.Undeclared),
    ];
}
