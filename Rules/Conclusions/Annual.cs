using CcmPlanner.Engine.Values;
using NodaTime;

namespace CcmPlanner.Rules.Conclusions;

/// <summary>A calendar year and the day by which what it brought is to be reported.</summary>
/// <param name="Year">The year.</param>
/// <param name="Begins">Its first day.</param>
/// <param name="Due">The day.</param>
public sealed record ReportingYear(int Year, LocalDate Begins, LocalDate Due);

/// <summary>A State kept cluster munitions under Article 3(6) in a year.</summary>
/// <param name="State">Which State.</param>
/// <param name="Year">Which year.</param>
public sealed record RetainedInYear(StateCode State, int Year);

/// <summary>A duty owed once for each calendar year.</summary>
/// <param name="State">Who owes it.</param>
/// <param name="Provision">Which duty.</param>
/// <param name="Year">The year it is about.</param>
/// <param name="TriggeredOn">First day of that year, or the day the Convention bound the State if later.</param>
/// <param name="Due">The day it is due.</param>
public sealed record AnnualDuty(StateCode State, string Provision, int Year, LocalDate TriggeredOn, LocalDate Due);

/// <summary>How a yearly duty stands on the day asked about. Exactly one is concluded for each yearly duty.</summary>
/// <param name="State">Whose duty.</param>
/// <param name="Provision">Which duty.</param>
/// <param name="Year">The year it is about.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Because">Why, in one sentence.</param>
public sealed record AnnualStanding(
    StateCode State,
    string Provision,
    int Year,
    ObligationStatus Status,
    string Because);
