using System.Reflection;
using CcmPlanner.Scenarios.RuleBooks.Formulas;

namespace CcmPlanner.Scenarios.RuleBooks;

/// <summary>The type of what a rule concludes, from the expression that makes it.</summary>
internal static class ConclusionType
{
    private const BindingFlags Any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Its name; null where the rule concludes nothing.</summary>
    /// <param name="conclusion">The expression as the rule book writes it.</param>
    /// <param name="rules">
    /// The assembly of the rule, in which a function that makes the conclusion is looked for.
    /// </param>
    public static string? Of(string conclusion, Assembly rules) => FormulaReader.Read(conclusion) switch
    {
        Made made => made.Type,
        Call { Of: Name owner } call => Array.Find(rules.GetTypes(), type => type.Name == owner.Text)?.GetMethods(Any)
            .FirstOrDefault(method => method.Name == call.Function
                && method.GetParameters().Length == call.Arguments.Count)?.ReturnType.Name,
        _ => null,
    };
}
