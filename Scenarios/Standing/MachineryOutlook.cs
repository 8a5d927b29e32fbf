using CcmPlanner.Rules.Conclusions;

namespace CcmPlanner.Scenarios.Standing;

/// <summary>
/// How the Convention's machinery stands on the day asked about: meetings, requests, Committee, Unit.
/// </summary>
/// <param name="NextMeeting">The next meeting; null when the calendar holds none.</param>
/// <param name="Parties">States Parties by deposit and in force; null when the Convention is not in force.</param>
/// <param name="Majorities">What majorities of them come to; null as for <paramref name="Parties"/>.</param>
/// <param name="Target">The target for States Parties, once its day has passed; null before.</param>
/// <param name="Requests">Every request and intention with its stage, by State, provision and number.</param>
/// <param name="Groups">Who analyses which request, as far as coordinators are known.</param>
/// <param name="Reviews">Review Conferences, by opening.</param>
/// <param name="Intervals">The intervals between them.</param>
/// <param name="Committee">Officers of the Coordination Committee that are known.</param>
/// <param name="Seats">Coordinators' seats by theme.</param>
/// <param name="Coordinators">Coordinators known to be in office.</param>
/// <param name="WorkPlans">Work plans on record against their circulation days, by year.</param>
/// <param name="Budgets">Budgets on record against their printed totals, by year.</param>
/// <param name="Gaps">Years ahead that lie under no multi-year plan.</param>
/// <param name="Arrears">Contributions in arrears.</param>
/// <param name="Matters">
/// Requests for clarification without an answer in time, and the meeting they may be put to.
/// </param>
/// <param name="GoodOffices">Those for which good offices may still be asked for.</param>
/// <param name="Warnings">What a reader should know, by subject and State.</param>
/// <param name="Events">What falls on a day, by day.</param>
public sealed record MachineryOutlook(
    NextMeeting? NextMeeting,
    PartyCount? Parties,
    MajoritiesNeeded? Majorities,
    UniversalisationOutcome? Target,
    IReadOnlyList<RequestStage> Requests,
    IReadOnlyList<AnalysisGroupMember> Groups,
    IReadOnlyList<ReviewConference> Reviews,
    IReadOnlyList<ReviewInterval> Intervals,
    IReadOnlyList<CommitteeOfficer> Committee,
    IReadOnlyList<CommitteeSeats> Seats,
    IReadOnlyList<CoordinatorInOffice> Coordinators,
    IReadOnlyList<WorkPlanStanding> WorkPlans,
    IReadOnlyList<BudgetSum> Budgets,
    IReadOnlyList<EnvelopeGap> Gaps,
    IReadOnlyList<Arrears> Arrears,
    IReadOnlyList<MayGoToMeeting> Matters,
    IReadOnlyList<MayAskGoodOffices> GoodOffices,
    IReadOnlyList<Warning> Warnings,
    IReadOnlyList<CalendarEvent> Events);
