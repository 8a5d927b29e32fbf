using CcmPlanner.Engine.Time;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using NodaTime;

namespace CcmPlanner.Rules.Articles;

/// <summary>Article 4(1)(c): on fulfilment, a declaration of compliance to the next meeting.</summary>
/// <remarks>
/// Interpretation: a Review Conference counts as a meeting here, as in practice. Where the day of completion is known
/// only within bounds its last possible day counts, and for clearance before entry into force that day, so that no date
/// comes out earlier than the sources show. A declaration is made to the meeting until it closes.
/// </remarks>
[Name("DeclareAtTheNextMeeting")]
[Cite("CCM", "4(1)(c)")]
public sealed class DeclareAtTheNextMeeting : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        EntryIntoForce entry = null!;
        ClearanceCompleted completed = null!;
        Meeting meeting = null!;

        When()
            .Match(() => completed, c => c.On.Latest != null)
            .Not<ClearanceCompleted>(c => c.State == completed.State, c => Chronology.Follows(c.On, completed.On))
            .Match(() => entry, e => e.State == completed.State)
            .Match(() => meeting, m => m.Opens > Declarations.Triggered(completed.On, entry.On))
            .Not<Meeting>(
                m => m.Opens > Declarations.Triggered(completed.On, entry.On),
                m => m.Opens < meeting.Opens);

        Then()
            .Yield(_ => new OriginalDeadline(
                completed.State,
                Provision.ComplianceDeclaration,
                Declarations.Triggered(completed.On, entry.On),
                meeting.Closes,
                true));
    }
}

/// <summary>Article 4(1)(c): the duty is fulfilled by the declaration.</summary>
[Name("DeclarationMade")]
[Cite("CCM", "4(1)(c)")]
public sealed class DeclarationMade : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        ClearanceCompleted completed = null!;
        CompletionDeclared declared = null!;

        When()
            .Match(() => completed)
            .Match(
                () => declared,
                d => d.State == completed.State,
                d => !Declarations.CertainlyBefore(d.On, completed.On))
            .Not<ClearanceCompleted>(c => c.State == completed.State, c => Chronology.Follows(c.On, completed.On));

        Then()
            .Yield(_ => new Fulfilment(declared.State, Provision.ComplianceDeclaration, declared.On));
    }
}

/// <summary>The meeting is over and no source says whether the declaration was made.</summary>
/// <remarks>
/// Interpretation: silence of the sources is not a missing declaration.
/// </remarks>
[Name("DeclarationNotTraced")]
[Cite("CCM", "4(1)(c)")]
public sealed class DeclarationNotTraced : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AsOfDay today = null!;
        LastKnownDeadline deadline = null!;

        When()
            .Match(() => today)
            .Match(
                () => deadline,
                d => d.Provision == Provision.ComplianceDeclaration,
                d => d.Due < today.Day)
            .Not<Fulfilment>(f => f.State == deadline.State, f => f.Provision == deadline.Provision)
            .Not<DutyEnded>(e => e.State == deadline.State, e => e.Provision == deadline.Provision);

        Then()
            .Yield(_ => new DutyStanding(
                deadline.State,
                deadline.Provision,
                ObligationStatus.Unknown,
                Reason.DeclarationNotTraced(deadline.Due)));
    }
}

/// <summary>When the duty to declare begins.</summary>
internal static class Declarations
{
    /// <summary>
    /// The last day clearance can have been completed, or entry into force where that is later. Needs a last day.
    /// </summary>
    public static LocalDate Triggered(UncertainDate completed, LocalDate inForce) =>
        LocalDate.Max(completed.Latest ?? inForce, inForce);

    /// <summary>True when the one was certainly before the other.</summary>
    public static bool CertainlyBefore(UncertainDate one, UncertainDate other) => one.Latest < other.Earliest;
}
