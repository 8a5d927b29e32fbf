using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using NodaTime;

namespace CcmPlanner.Rules.Facts;

/// <summary>A plan over several years: the Unit's work plan and budget, or an action plan.</summary>
/// <param name="Name">Its name, unique.</param>
/// <param name="Kind">Which of the two.</param>
/// <param name="FirstYear">First calendar year.</param>
/// <param name="LastYear">Last calendar year.</param>
/// <param name="MeetingId">The Review Conference that adopted it.</param>
/// <param name="From">Provenance.</param>
public sealed record MultiYearPlan(
    string Name,
    PlanKind Kind,
    int FirstYear,
    int LastYear,
    string MeetingId,
    Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => From.KnownOn;
}

/// <summary>What a plan over several years is about.</summary>
public enum PlanKind
{
    /// <summary>The Implementation Support Unit's work plan and budget: the envelope of its yearly budgets.</summary>
    UnitEnvelope,

    /// <summary>An action plan of the Convention: political, not legally binding.</summary>
    ActionPlan,
}

/// <summary>The Unit's work plan and budget for one year, as a document.</summary>
/// <param name="Year">The year it plans.</param>
/// <param name="MeetingId">The meeting that considers it.</param>
/// <param name="Issued">Day on the document; null when unknown.</param>
/// <param name="Circulated">Day it went to all States Parties; null when unknown.</param>
/// <param name="SaysInTime">True when its text says that it is circulated in time.</param>
/// <param name="Endorsed">True when the Coordination Committee endorsed it first; null when unknown.</param>
/// <param name="From">Provenance.</param>
public sealed record WorkPlan(
    int Year,
    string MeetingId,
    LocalDate? Issued,
    LocalDate? Circulated,
    bool SaysInTime,
    bool? Endorsed,
    Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => From.KnownOn;
}

/// <summary>The lines of the Unit's budget.</summary>
public enum BudgetItem
{
    /// <summary>Salaries.</summary>
    Salaries,

    /// <summary>Social charges, a share of the salaries.</summary>
    SocialCharges,

    /// <summary>Communication.</summary>
    Communication,

    /// <summary>Travel.</summary>
    Travel,

    /// <summary>Other implementation support.</summary>
    OtherSupport,

    /// <summary>The printed total.</summary>
    Total,

    /// <summary>Administration that the host gives in kind; shown, never summed.</summary>
    InKind,
}

/// <summary>One printed line of a yearly budget.</summary>
/// <param name="Year">Budget year.</param>
/// <param name="Item">Which line.</param>
/// <param name="AmountChf">Unit: CHF. Range: 0 or more. Null when no amount is printed.</param>
/// <param name="StatedPercent">
/// Unit: percent. What the text says the line is of the salaries; null when it says nothing.
/// </param>
/// <param name="From">Provenance.</param>
public sealed record BudgetLine(int Year, BudgetItem Item, decimal? AmountChf, int? StatedPercent, Provenance From)
    : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => From.KnownOn;
}

/// <summary>The Unit's posts.</summary>
public enum UnitPost
{
    /// <summary>Director.</summary>
    Director,

    /// <summary>Implementation Support Specialist.</summary>
    Specialist,

    /// <summary>Implementation Support Assistant.</summary>
    Assistant,
}

/// <summary>How far a post is filled, or planned to be, in a year.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Post">Which post.</param>
/// <param name="Percent">Unit: percent of full time. Range: 0..100.</param>
/// <param name="From">Provenance.</param>
public sealed record StaffPost(int Year, UnitPost Post, int Percent, Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => From.KnownOn;
}

/// <summary>What the Unit hands in after each calendar year.</summary>
public enum UnitReportKind
{
    /// <summary>Annual report, narrative and financial.</summary>
    Annual,

    /// <summary>Audit of the trust fund.</summary>
    Audit,
}

/// <summary>The Unit's report, or an audit, on a calendar year.</summary>
/// <param name="Year">The year reported on; a report over more than one year counts for the last.</param>
/// <param name="Kind">Report or audit.</param>
/// <param name="Issued">Day of the document, as well as it is known; null when unknown.</param>
/// <param name="From">Provenance.</param>
public sealed record UnitReport(int Year, UnitReportKind Kind, UncertainDate? Issued, Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => From.KnownOn;
}

/// <summary>The agreement between the States Parties and the Unit's host.</summary>
/// <param name="Host">Who hosts the Unit.</param>
/// <param name="Signed">Its day; reviews are counted from it.</param>
/// <param name="From">Provenance.</param>
public sealed record HostingAgreement(string Host, LocalDate Signed, Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => Signed;
}

/// <summary>A meeting reviewed the hosting agreement.</summary>
/// <param name="MeetingId">Which meeting.</param>
/// <param name="From">Provenance.</param>
public sealed record HostingReviewed(string MeetingId, Provenance From) : IFact
{
    /// <inheritdoc/>
    public LocalDate? HoldsFrom => From.KnownOn;
}
