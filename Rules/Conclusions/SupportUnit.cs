using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;
using NodaTime;

namespace CcmPlanner.Rules.Conclusions;

/// <summary>Whether a work plan reached the States Parties in time.</summary>
public enum CirculationStatus
{
    /// <summary>Neither its day nor a day on the document is known.</summary>
    Unknown = 0,

    /// <summary>Circulated, or at least issued, by the day.</summary>
    InTime,

    /// <summary>Circulated after the day.</summary>
    Late,

    /// <summary>Only its own text says so: no day of circulation is known.</summary>
    SaidInTime,

    /// <summary>Its text says in time, its date is after the day: issued and circulated may be two days.</summary>
    Conflicting,
}

/// <summary>Whether the work plan for a year reached the States Parties in time.</summary>
/// <param name="Year">The year it plans.</param>
/// <param name="MeetingId">The meeting that considers it.</param>
/// <param name="Due">Last day to circulate it.</param>
/// <param name="Status">Whether it was.</param>
public sealed record WorkPlanStanding(int Year, string MeetingId, LocalDate Due, CirculationStatus Status);

/// <summary>The multi-year plan under which a year's budget falls.</summary>
/// <param name="Year">The year.</param>
/// <param name="Plan">The plan's name.</param>
public sealed record YearEnvelope(int Year, string Plan);

/// <summary>A year that a coming meeting has to budget for lies under no multi-year plan.</summary>
/// <param name="Year">The year.</param>
/// <param name="MeetingId">The meeting before it.</param>
public sealed record EnvelopeGap(int Year, string MeetingId);

/// <summary>The lines of a yearly budget against its printed total. Unit: CHF.</summary>
/// <param name="Year">Budget year.</param>
/// <param name="SumChf">Sum of the lines with an amount; what is in kind is not among them.</param>
/// <param name="TotalChf">The printed total.</param>
/// <param name="Agrees">True when the two are equal.</param>
public sealed record BudgetSum(int Year, decimal SumChf, decimal TotalChf, bool Agrees);

/// <summary>What a line is of the salaries, against what its text says.</summary>
/// <param name="Year">Budget year.</param>
/// <param name="Item">Which line.</param>
/// <param name="Percent">Unit: percent, rounded to two decimals.</param>
/// <param name="StatedPercent">Unit: percent, as the text says.</param>
/// <param name="StatedChf">Unit: CHF. What the line would be at that rate.</param>
/// <param name="Agrees">True when it is the printed amount, give or take a franc of rounding.</param>
public sealed record BudgetRate(
    int Year,
    BudgetItem Item,
    decimal Percent,
    int StatedPercent,
    decimal StatedChf,
    bool Agrees);

/// <summary>What is given in kind in a year; it has no amount in the budget and is in no sum.</summary>
/// <param name="Year">Budget year.</param>
/// <param name="Note">What it covers, where the source says; null otherwise.</param>
public sealed record InKindSupport(int Year, string? Note);

/// <summary>How a post is filled against the floor.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Post">Which post.</param>
/// <param name="Percent">Unit: percent of full time.</param>
/// <param name="Floor">Unit: percent of full time. The least assumed by the plan.</param>
public sealed record StaffingStanding(int Year, UnitPost Post, int Percent, int Floor);

/// <summary>What the Unit is to hand in to a meeting on the year before it.</summary>
/// <param name="Year">Year reported on.</param>
/// <param name="Kind">Report or audit.</param>
/// <param name="MeetingId">The meeting.</param>
/// <param name="OnRecord">True when the document is in the data; false says nothing about whether there is one.</param>
public sealed record UnitReportStanding(int Year, UnitReportKind Kind, string MeetingId, bool OnRecord);

/// <summary>The hosting agreement is due for a review.</summary>
/// <param name="Number">First review 1.</param>
/// <param name="On">The day, counted from the agreement.</param>
public sealed record HostingReviewDue(int Number, LocalDate On);

/// <summary>The meeting that is to review the hosting agreement.</summary>
/// <param name="Number">First review 1.</param>
/// <param name="Due">The day it is due.</param>
/// <param name="MeetingId">The first meeting to open in the same calendar year or later.</param>
/// <param name="OnRecord">True when the data say that this meeting reviewed it.</param>
public sealed record HostingReviewMeeting(int Number, LocalDate Due, string MeetingId, bool OnRecord);

/// <summary>What a channel is to bring in a year under the parameters. Unit: CHF.</summary>
/// <param name="Year">Budget year.</param>
/// <param name="Channel">By which way.</param>
/// <param name="AmountChf">The amount.</param>
/// <param name="Assumed">True when the share is an assumption.</param>
public sealed record ChannelTarget(int Year, ContributionChannel Channel, decimal AmountChf, bool Assumed);

/// <summary>What arrived by a channel for a year. Unit: CHF.</summary>
/// <param name="Year">Budget year.</param>
/// <param name="Channel">By which way.</param>
/// <param name="AmountChf">Sum of the payments on record.</param>
public sealed record ChannelReceived(int Year, ContributionChannel Channel, decimal AmountChf);

/// <summary>A contribution is in arrears. Unit: CHF.</summary>
/// <param name="State">Who owes it.</param>
/// <param name="Year">Budget year.</param>
/// <param name="Channel">By which way.</param>
/// <param name="AmountChf">What is still unpaid.</param>
/// <param name="Due">Last day to pay.</param>
/// <param name="WholeYears">Age class: whole years since that day, the oldest class taking all above it.</param>
public sealed record Arrears(
    StateCode State,
    int Year,
    ContributionChannel Channel,
    decimal AmountChf,
    LocalDate Due,
    int WholeYears);
