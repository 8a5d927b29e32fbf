using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Facts;
using NodaTime;

namespace CcmPlanner.Rules.Articles;

/// <summary>What a decision on a request does to a deadline.</summary>
internal static class Grants
{
    /// <summary>Unit of a cap given in months rather than years.</summary>
    public const string Months = "months";

    /// <summary>True when it grants a date later than the deadline before.</summary>
    public static bool IsLater(ExtensionDecision decision, LocalDate before) =>
        decision is { Outcome: DecisionOutcome.Granted, NewDue: { } due } && due > before;

    /// <summary>
    /// The day whose cap governs a decision: the last day it can have been taken, or the day it was public where that
    /// is earlier.
    /// </summary>
    public static LocalDate DecidedOn(ExtensionDecision decision) =>
        decision.HoldsFrom ?? decision.On.Earliest
        ?? throw new ArgumentException("the decision has no day at all", nameof(decision));

    /// <summary>
    /// The deadline after the grant: the date granted, or the last the cap allows, counted from the deadline before.
    /// Only for a decision that <see cref="IsLater"/>.
    /// </summary>
    public static LocalDate Due(ExtensionDecision decision, LocalDate before, Parameter cap) => LocalDate.Min(
        decision.NewDue ?? throw new ArgumentException("the decision grants no date", nameof(decision)),
        LastAllowed(before, cap));

    /// <summary>The last day an extension may reach; the cap counts years or, where a reform says so, months.</summary>
    public static LocalDate LastAllowed(LocalDate before, Parameter cap) => cap.Unit == Months
        ? LegalDate.MonthsAfter(before, cap.Value)
        : LegalDate.Anniversary(before, cap.Value);
}
