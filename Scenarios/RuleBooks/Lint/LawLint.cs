using CcmPlanner.Rules;
using CcmPlanner.Rules.Commentary;

namespace CcmPlanner.Scenarios.RuleBooks.Lint;

/// <summary>Everything that may be wrong with the law as it is written down here.</summary>
public static class LawLint
{
    /// <summary>Checks the law that ships with the program.</summary>
    /// <param name="book">Its book.</param>
    /// <returns>Findings, the worst first; within a kind in the order of what they are about.</returns>
    public static IReadOnlyList<Finding> Shipped(Compendium book)
    {
        var texts = SourceTexts.Of(typeof(ConventionRules).Assembly)
            .Concat(SourceTexts.Of(typeof(LawLint).Assembly))
            .ToList();
        var played = Rehearsals.Play();
        return [.. Array.Empty<Finding>()
            .Concat(ProvisionFindings.Of(book.Coverage))
            .Concat(RuleFindings.Dead(book.Statements, played))
            .Concat(ParameterFindings.Of(book.Statements, book.Parameters, texts))
            .Concat(InterpretationFindings.Of(CommentBook.Read(texts), InterpretationList.Shipped()))
            .Concat(RuleFindings.Unportable(ConventionRules.Book, played))
            .OrderByDescending(finding => finding.Severity)];
    }
}
