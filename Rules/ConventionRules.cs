using CcmPlanner.Engine.Inference;
using CcmPlanner.Rules.Parameters;
using NodaTime;

namespace CcmPlanner.Rules;

/// <summary>The Convention as rules: one rule book, and sessions that reason with it.</summary>
public static class ConventionRules
{
    private static readonly Lazy<RuleBook> LoadedBook = new(() => RuleBook.FromAssembly(typeof(ConventionRules).Assembly));
    private static readonly Lazy<ParameterBook> LoadedParameters = new(ParameterBook.Shipped);

    /// <summary>Every rule of this assembly.</summary>
    public static RuleBook Book => LoadedBook.Value;

    /// <summary>Every number the rules use.</summary>
    public static ParameterBook Parameters => LoadedParameters.Value;

    /// <summary>The rules and their numbers as they were adopted.</summary>
    public static LawBook Law => new(Book, Parameters);

    /// <summary>Concludes from facts for one day.</summary>
    /// <param name="facts">Facts that hold on that day and were public when asked; nothing else is seen.</param>
    /// <param name="asOf">The day asked about.</param>
    /// <param name="rulesAt">The parameters that apply on this day are used.</param>
    /// <returns>A session that has been fired.</returns>
    public static Session Conclude(IEnumerable<object> facts, LocalDate asOf, LocalDate rulesAt) =>
        Law.Conclude(facts, asOf, rulesAt);
}
