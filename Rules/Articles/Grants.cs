using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Facts;
using NodaTime;

namespace CcmPlanner.Rules.Articles;

/// <summary>What a decision on a request does to a deadline.</summary>
internal static class Grants
{
    /// <summary>True when it grants a later date that lies within the cap, counted in years from the deadline before.</summary>
    public static bool IsLaterWithinYears(ExtensionDecision decision, LocalDate before, int capYears) =>
        decision is { Outcome: DecisionOutcome.Granted, NewDue: { } due }
        && due > before
        && due <= LegalDate.Anniversary(before, capYears);

    /// <summary>The date granted; only for a decision that <see cref="IsLaterWithinYears"/>.</summary>
    public static LocalDate NewDue(ExtensionDecision decision) =>
        decision.NewDue ?? throw new ArgumentException("the decision grants no date", nameof(decision));
}
