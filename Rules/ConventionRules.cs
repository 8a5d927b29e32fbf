using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Inference.Versions;
using CcmPlanner.Rules.Parameters;
using CcmPlanner.Rules.Provisions;
using NodaTime;

namespace CcmPlanner.Rules;

/// <summary>The Convention as rules: one rule book, and sessions that reason with it.</summary>
public static class ConventionRules
{
    private static readonly Lazy<RuleVersions> LoadedVersions = new(() =>
        RuleVersions.FromAssembly(typeof(ConventionRules).Assembly, citation => CitationIndex.Shipped.Knows(citation)));
    private static readonly Lazy<ParameterBook> LoadedParameters = new(ParameterBook.Shipped);

    /// <summary>Every rule of this assembly, of every time.</summary>
    public static RuleVersions Versions => LoadedVersions.Value;

    /// <summary>The rules after every change that is adopted.</summary>
    public static RuleBook Book => Versions.Latest;

    /// <summary>Every number the rules use.</summary>
    public static ParameterBook Parameters => LoadedParameters.Value;

    /// <summary>The rules and their numbers as they were adopted.</summary>
    public static LawBook Law => new(Versions, Parameters);

    /// <summary>Concludes from facts for one day.</summary>
    /// <param name="facts">Facts that hold on that day and were public when asked; nothing else is seen.</param>
    /// <param name="asOf">The day asked about.</param>
    /// <param name="rulesAt">The rules and parameters in force on this day are used.</param>
    /// <returns>A session that has been fired.</returns>
    public static Session Conclude(IEnumerable<object> facts, LocalDate asOf, LocalDate rulesAt) =>
        Law.Conclude(facts, asOf, rulesAt);
}
