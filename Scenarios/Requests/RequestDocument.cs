using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using NodaTime;

namespace CcmPlanner.Scenarios.Requests;

/// <summary>A request to extend a deadline, as a document describes it. What it does not say is null.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Note">What a reader should know of the document; null when nothing.</param>
/// <param name="State">Who asks.</param>
/// <param name="Invented">Who that is, where the data have no such State; null for a State of the data.</param>
/// <param name="Provision">The duty: CCM-3.2 or CCM-4.1.a.</param>
/// <param name="Number">First request 1, second 2; null for the next one by the decisions on record.</param>
/// <param name="Filed">When it was filed, as well as it is known; null when unknown.</param>
/// <param name="MeetingId">The meeting asked to decide.</param>
/// <param name="MonthsRequested">Months asked for; null when not said.</param>
/// <param name="DueRequested">New deadline asked for; null when not said.</param>
/// <param name="AsOf">The day the analysis looks from; null for the day of the question.</param>
/// <param name="Examined">
/// True when the request itself was read, so that what is not here is not in it; false when only some facts about it
/// are known.
/// </param>
/// <param name="Currency">Of every amount, ISO 4217; null when there are none.</param>
/// <param name="Words">What it explains in words.</param>
/// <param name="Areas">Contaminated area; null when nothing is said.</param>
/// <param name="Work">Land released by year, oldest first.</param>
/// <param name="Milestones">The plan by steps; null when there is none.</param>
/// <param name="Teams">Clearance teams; null when nothing is said.</param>
/// <param name="Costs">What the plan costs.</param>
/// <param name="Funding">Where the money is to come from.</param>
/// <param name="Stockpile">Cluster munitions held, for Article 3; null when nothing is said.</param>
/// <param name="From">Where the document comes from.</param>
/// <param name="TextHash">SHA-256 of the document's text, as lower-case hexadecimal.</param>
public sealed record RequestDocument(
    string Name,
    string? Note,
    StateCode State,
    InventedState? Invented,
    string Provision,
    int? Number,
    UncertainDate? Filed,
    string MeetingId,
    int? MonthsRequested,
    LocalDate? DueRequested,
    LocalDate? AsOf,
    bool Examined,
    string? Currency,
    RequestWords Words,
    AreaFigures? Areas,
    IReadOnlyList<YearOfWork> Work,
    MilestonePlan? Milestones,
    TeamFigures? Teams,
    IReadOnlyList<Amount> Costs,
    IReadOnlyList<Amount> Funding,
    StockpileFigures? Stockpile,
    Provenance From,
    string TextHash)
{
    /// <summary>True for Article 4, false for Article 3.</summary>
    public bool IsClearance => Provision == Rules.Provision.Clearance;
}

/// <summary>A State that exists only in its document.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Deposited">When it acceded.</param>
public sealed record InventedState(string Name, LocalDate Deposited);

/// <summary>What a request explains in words; null where it does not.</summary>
/// <param name="Reasons">Why the deadline cannot be met.</param>
/// <param name="Preparation">How future work is prepared: survey, standards, organisation.</param>
/// <param name="WorkDone">What was done so far.</param>
/// <param name="Impeded">What impeded the work.</param>
/// <param name="MayImpede">What may impede it.</param>
/// <param name="Humanitarian">Humanitarian implications.</param>
/// <param name="Social">Social implications.</param>
/// <param name="Economic">Economic implications.</param>
/// <param name="Environmental">Environmental implications.</param>
/// <param name="Other">Any other relevant information.</param>
/// <param name="Previous">What was done in the extension before.</param>
/// <param name="Exceptional">Exceptional circumstances, for a further extension under Article 3.</param>
public sealed record RequestWords(
    string? Reasons,
    string? Preparation,
    string? WorkDone,
    string? Impeded,
    string? MayImpede,
    string? Humanitarian,
    string? Social,
    string? Economic,
    string? Environmental,
    string? Other,
    string? Previous,
    string? Exceptional);

/// <summary>Contaminated area. Unit: km².</summary>
/// <param name="AtEntryIntoForce">
/// Known when the Convention entered into force for the State; null when not said.
/// </param>
/// <param name="FoundLater">Found since; null when not said.</param>
/// <param name="ReleasedSince">Cleared or otherwise released since; null when not said.</param>
/// <param name="Confirmed">Remaining, confirmed; null when not said.</param>
/// <param name="Suspected">Remaining, suspected; null when not said.</param>
/// <param name="Total">Remaining in all; null when not said.</param>
/// <param name="AsOf">The day the remaining area describes; null when not said.</param>
/// <param name="From">Provenance.</param>
public sealed record AreaFigures(
    decimal? AtEntryIntoForce,
    decimal? FoundLater,
    decimal? ReleasedSince,
    decimal? Confirmed,
    decimal? Suspected,
    decimal? Total,
    LocalDate? AsOf,
    Provenance From)
{
    /// <summary>
    /// What remains in all, km²: as said, otherwise both classes together; null when neither is said.
    /// </summary>
    public decimal? Remaining =>
        Total ?? (Confirmed is null && Suspected is null ? null : (Confirmed ?? 0) + (Suspected ?? 0));
}

/// <summary>Land released in a calendar year. Unit: km².</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Cleared">Cleared; null when not said.</param>
/// <param name="Reduced">Reduced by technical survey; null when not said.</param>
/// <param name="Cancelled">Cancelled by non-technical survey; null when not said.</param>
/// <param name="NewlyFound">Newly found; null when not said.</param>
/// <param name="From">Provenance.</param>
public sealed record YearOfWork(
    int Year, decimal? Cleared, decimal? Reduced, decimal? Cancelled, decimal? NewlyFound, Provenance From)
{
    /// <summary>Released in all, km²; null when no part is said.</summary>
    public decimal? Released =>
        this is { Cleared: null, Reduced: null, Cancelled: null }
            ? null
            : (Cleared ?? 0) + (Reduced ?? 0) + (Cancelled ?? 0);
}

/// <summary>A plan by steps.</summary>
/// <param name="Steps">By day; never empty, days rise, amounts never fall.</param>
/// <param name="From">Provenance.</param>
public sealed record MilestonePlan(IReadOnlyList<Milestone> Steps, Provenance From);

/// <summary>What is to be done by a day.</summary>
/// <param name="By">The day.</param>
/// <param name="Done">All that is done by then, counted from the start of the plan. Unit: km², or munitions.</param>
/// <param name="What">What it is, in words; null when not said.</param>
public sealed record Milestone(LocalDate By, decimal Done, string? What);

/// <summary>Clearance teams.</summary>
/// <param name="Available">Teams there are; null when not said.</param>
/// <param name="Required">Teams the plan needs; null when not said.</param>
/// <param name="YearsRequired">Years it needs them; null for the length asked for.</param>
/// <param name="YearsAtPresent">
/// Years the work would take with the teams there are, as the State says; null when not said.
/// </param>
/// <param name="AreaPerTeamYear">What a team releases in a year, km²; null when not said.</param>
/// <param name="From">Provenance.</param>
public sealed record TeamFigures(
    int? Available,
    int? Required,
    decimal? YearsRequired,
    decimal? YearsAtPresent,
    decimal? AreaPerTeamYear,
    Provenance From);

/// <summary>How sure money is.</summary>
public enum Assurance
{
    /// <summary>Hoped for.</summary>
    Hoped,

    /// <summary>Pledged or in a budget.</summary>
    Pledged,
}

/// <summary>An amount of money.</summary>
/// <param name="Year">The year; null for the whole period.</param>
/// <param name="Source">Who pays, or what it is for.</param>
/// <param name="Value">How much, in the document's currency. Range: zero or more.</param>
/// <param name="Assurance">How sure it is; null for a cost.</param>
/// <param name="From">Provenance.</param>
public sealed record Amount(int? Year, string Source, decimal Value, Assurance? Assurance, Provenance From);

/// <summary>Cluster munitions and explosive submunitions. Unit: pieces.</summary>
/// <param name="Held">Munitions at entry into force and found later; null when not said.</param>
/// <param name="HeldSubmunitions">Submunitions likewise; null when not said.</param>
/// <param name="Types">Their types; null when not said.</param>
/// <param name="Destroyed">Munitions destroyed so far; null when not said.</param>
/// <param name="DestroyedSubmunitions">Submunitions likewise; null when not said.</param>
/// <param name="Remaining">Munitions remaining; null when not said.</param>
/// <param name="RemainingSubmunitions">Submunitions likewise; null when not said.</param>
/// <param name="From">Provenance.</param>
public sealed record StockpileFigures(
    long? Held,
    long? HeldSubmunitions,
    string? Types,
    long? Destroyed,
    long? DestroyedSubmunitions,
    long? Remaining,
    long? RemainingSubmunitions,
    Provenance From);
