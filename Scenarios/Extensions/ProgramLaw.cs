using CcmPlanner.Engine.Inference.Simulation;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using NodaTime;

namespace CcmPlanner.Scenarios.Extensions;

/// <summary>
/// The law as a simulation program: the rules that speak of deadlines, requests and fulfilment, lowered to
/// straight-line code over columns. It draws the conclusions the session draws, many deadlines at a time.
/// </summary>
public sealed class ProgramLaw : ILawOfTrials
{
    /// <summary>The rules a future asks, by name.</summary>
    private static readonly HashSet<string> Asked =
    [
        "OriginalDeadlineStands",
        "ClearanceDeadlineExtended",
        "RefusalLeavesTheDeadline",
        "LastDecisionGoverns",
        "ClearanceRequestsDue",
        "LatestFilingBeforeDeadline",
        "ClearanceDutyFulfilled",
        "FulfilledInTime",
        "FulfilledLate",
        "ClearNewRemnantsWithinTenYears",
    ];

    private readonly object[] numbers;
    private readonly SimulationProgram program;
    private readonly IReadOnlyList<Meeting> meetings;
    private readonly LocalDate rulesAt;

    /// <summary>
    /// Lowers the law. Throws <see cref="SimulationRefusedException"/>, naming the rules, when a reform's rules cannot
    /// be lowered.
    /// </summary>
    /// <param name="law">Rules and numbers.</param>
    /// <param name="rulesAt">Those of this day.</param>
    /// <param name="meetings">The meetings there will be.</param>
    public ProgramLaw(LawBook law, LocalDate rulesAt, IReadOnlyList<Meeting> meetings)
    {
        this.meetings = meetings;
        this.rulesAt = rulesAt;
        program = law.Versions.Program(rulesAt, Asked);
        numbers =
        [
            .. law.Parameters.InForceOn(rulesAt),
            .. law.Parameters.BegunBy(rulesAt).Select(span => new DatedParameter(span)),
        ];
    }

    /// <inheritdoc/>
    public IReadOnlyList<DeadlineLaw> Of(IReadOnlyList<LocalDate> deadlines)
    {
        var facts = new DeadlineFacts(meetings);
        var today = deadlines.DefaultIfEmpty(rulesAt).Min();
        object[] stated = [.. meetings, .. deadlines.Select((due, place) => DeadlineFacts.Deadline(place, due))];
        var filings = Run(stated, today).Table<LatestFiling>().Facts().Cast<LatestFiling>().ToList();
        var extended = Run(
            [.. stated, .. deadlines.Select((due, place) => facts.Boundless(place, due))], today);
        return DeadlineFacts.Answers(
            deadlines, filings, extended.Table<DeadlineAfter>().Facts().Cast<DeadlineAfter>());
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, LocalDate> FilingDays() => DeadlineFacts.FilingDays(
        Run([.. meetings], rulesAt).Table<RequestsDue>().Facts().Cast<RequestsDue>());

    /// <inheritdoc/>
    public IReadOnlyList<LocalDate> NewDuties(IReadOnlyList<LocalDate> ended) => DeadlineFacts.DatesDue(
        ended,
        Run(
            [.. ended.SelectMany((day, place) => DeadlineFacts.Hostilities(place, day))],
            ended.DefaultIfEmpty(rulesAt).Max()).Table<OriginalDeadline>().Facts().Cast<OriginalDeadline>());

    /// <inheritdoc/>
    public IReadOnlyList<bool> MetInTime(IReadOnlyList<(LocalDate Due, LocalDate Completed)> ends)
    {
        var run = Run(
            [
                .. ends.Select((end, place) => DeadlineFacts.Deadline(place, end.Due)),
                .. ends.Select((end, place) => DeadlineFacts.Completed(place, end.Completed)),
            ],
            ends.Select(end => end.Completed).DefaultIfEmpty(rulesAt).Max());
        var met = run.Table<DutyStanding>().Facts().Cast<DutyStanding>()
            .Where(standing => standing is { Provision: Provision.Clearance, Status: ObligationStatus.Met })
            .Select(standing => DeadlineFacts.PlaceOf(standing.State))
            .ToHashSet();
        return [.. ends.Select((_, place) => met.Contains(place))];
    }

    private SimulationRun Run(object[] facts, LocalDate asOf)
    {
        var run = program.NewRun(Math.Max(256, 2 * (facts.Length + numbers.Length)));
        foreach (var fact in numbers.Append(new AsOfDay(asOf)).Concat(facts))
        {
            if (run.Types.Contains(fact.GetType()))
            {
                run.Table(fact.GetType()).Add(fact);
            }
        }

        run.Run();
        return run;
    }
}
