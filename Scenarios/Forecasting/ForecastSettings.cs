using CcmPlanner.Engine.Trials;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Requests;
using CcmPlanner.Scenarios.Standing;
using NodaTime;

namespace CcmPlanner.Scenarios.Forecasting;

/// <summary>How a forecast is to be made.</summary>
/// <param name="AsOf">The day it starts from.</param>
/// <param name="Seed">The seed; every value is good.</param>
/// <param name="Trials">How many futures. Range: 1 to one thousand million.</param>
/// <param name="Split">Threads and chunks; they change no result.</param>
public sealed record ForecastSettings(LocalDate AsOf, ulong Seed, long Trials, WorkSplit Split)
{
    /// <summary>Most trials allowed.</summary>
    public const long MostTrials = 1_000_000_000;

    private const int UsualHorizonYears = 40;
    private const int MostHorizonYears = 200;

    /// <summary>The day up to which the forecast looks; 40 years after <see cref="AsOf"/> unless given.</summary>
    public LocalDate Horizon { get; init; } = AsOf.PlusYears(UsualHorizonYears);

    /// <summary>Only what was public by then is in the cases; for the record.</summary>
    public LocalDate KnownAt { get; init; } = AsOf;

    /// <summary>The rules in force then gave the dates due, and rule over requests to come.</summary>
    public LocalDate RulesAt { get; init; } = AsOf;

    /// <summary>What the model assumes; the shipped priors unless given.</summary>
    public ClearancePriors Priors { get; init; } = ClearancePriorsReader.Shipped();

    /// <summary>
    /// States whose records are compared, to learn how rates go with areas; where there are none, the priors stand as
    /// they are written.
    /// </summary>
    public IReadOnlyList<ClearanceCase> Comparables { get; init; } = [];

    /// <summary>
    /// Plans that were seen through, as shares of what they promised, 0 for one not started; where there are none, the
    /// priors say how hopeful States are.
    /// </summary>
    public IReadOnlyList<double> PlanShares { get; init; } = [];

    /// <summary>What is known of the money; what is shipped unless given.</summary>
    public ClearanceMoney Money { get; init; } = ClearanceMoneyReader.Shipped();

    /// <summary>What is supposed to be otherwise; nothing unless given.</summary>
    public ClearanceLevers Levers { get; init; } = ClearanceLevers.None;

    /// <summary>Meetings on record, which decide on requests; after them one a year is assumed.</summary>
    public IReadOnlyList<Meeting> Meetings { get; init; } = [];

    /// <summary>The law over requests to come; as adopted unless given.</summary>
    public LawBook Law { get; init; } = ConventionRules.Law;

    /// <summary>Fingerprint of the rules that gave the dates due, for the record; null when none were used.</summary>
    public string? RulesHash { get; init; }

    /// <summary>Version of the program, for the record.</summary>
    public string Version { get; init; } = "0.0.0";

    /// <summary>What the model is asked.</summary>
    public ClearanceQuestion Question => new(AsOf, Horizon)
    {
        Priors = Priors,
        Pooling = Comparables.Count == 0 ? null : Pooling.Of(Comparables, Priors, AsOf.Year),
        Plans = PlanShares.Count == 0 ? null : PlanBelief.Before(Priors).After(PlanShares),
        Money = Money,
        Levers = Levers,
        Meetings = Meetings,
        Law = Law,
        RulesAt = RulesAt,
    };

    /// <summary>The months looked at.</summary>
    internal ForecastWindow Window => new(AsOf, Horizon);

    /// <summary>
    /// The same settings with all that is known of the world besides the cases: other States' records, what became of
    /// plans for a year or an extension, and the meetings on record.
    /// </summary>
    public ForecastSettings Knowing(Outlook outlook) => this with
    {
        Comparables = ClearanceCases.Comparables(outlook),
        PlanShares =
        [
            .. PlanResult.Shipped()
                .Where(plan =>
                    plan.Kind is Requests.PlanKind.Annual or Requests.PlanKind.Extension && plan.IsKnown(AsOf, KnownAt))
                .Select(plan => (double)plan.Ratio),
        ],
        Meetings = [.. outlook.Meetings.Select(dates => dates.Meeting)],
    };

    /// <summary>Everything wrong with these settings and cases; empty when the forecast can start.</summary>
    public IReadOnlyList<string> Problems(IReadOnlyList<ClearanceCase> cases)
    {
        List<string> problems = [];
        if (Trials is < 1 or > MostTrials)
        {
            problems.Add($"trials: found {Trials}; write 1 to {MostTrials}");
        }

        problems.AddRange(Split.Problems());
        if (Horizon <= AsOf || Horizon > AsOf.PlusYears(MostHorizonYears))
        {
            problems.Add(
                $"horizon: found {Horizon:yyyy-MM-dd}; write a day after {AsOf:yyyy-MM-dd}, "
                + $"at most {MostHorizonYears} years after it");
        }

        problems.AddRange(Priors.Problems());
        problems.AddRange(Levers.Problems());
        foreach (var state in cases.GroupBy(data => data.State).Where(group => group.Count() > 1))
        {
            problems.Add($"cases: found {state.Count()} of {state.Key}; write one");
        }

        foreach (var data in cases.Where(data => data.Baseline?.AsOf > AsOf))
        {
            problems.Add(
                $"{data.State}: found an area of {data.Baseline?.AsOf:yyyy-MM-dd}; "
                + $"write one of a day up to {AsOf:yyyy-MM-dd}");
        }

        return problems;
    }
}
