using CcmPlanner.Engine.Chance;
using CcmPlanner.Scenarios.Clearance;

namespace CcmPlanner.Scenarios.Extensions;

/// <summary>How States ask for extensions, from the priors.</summary>
/// <param name="priors">The priors.</param>
/// <param name="plans">What is believed of plans; null to take hopefulness from the priors.</param>
internal sealed class RequestHabits(ClearancePriors priors, PlanBelief? plans)
{
    private const int StepsInYear = 12 / DeadlineTable.StepMonths;
    private readonly double optimismLog = plans is null ? Elementary.Log(priors["request.optimism.median"]) : 0;
    private readonly double optimismSpread = plans is null ? priors["request.optimism.sd"] : 1;
    private readonly QuantileTable optimism = plans?.NextLog.Tabulate() ?? NormalQuantile.Table;
    private readonly double caution = priors["request.caution"];
    private readonly double unsurveyed = priors["request.interim.unsurveyed"];
    private readonly double surveyed = priors["request.interim.surveyed"];
    private readonly double isShort = priors["request.interim.short"];
    private readonly double late = priors["request.late.probability"];

    /// <summary>True when it sees no need to ask: even much slower work would be done in so many months.</summary>
    public bool SeesNoNeed(double area, double rate, double months) =>
        area <= 0 || (rate > 0 && area / rate * 12 * caution <= months);

    /// <summary>True when it lets the filing day pass before it asks.</summary>
    public bool IsLate(WordBlock words) => Draws.Unit(words.Third) < late;

    /// <summary>
    /// Steps of six months it asks for: one or two years where it wants time for survey, otherwise the whole years it
    /// believes it needs beyond its deadline, at least one. The cap is the law's matter.
    /// </summary>
    /// <param name="work">What it sees of its work.</param>
    /// <param name="now">When it asks, in months.</param>
    /// <param name="due">The end of the last month over by its deadline.</param>
    /// <param name="words">The request's draws.</param>
    public int Steps(WorkSeen work, double now, double due, WordBlock words)
    {
        if (Draws.Unit(words.Second) < (work.IsSurveyed ? surveyed : unsurveyed))
        {
            return Draws.Unit(words.Fourth) < isShort ? StepsInYear : 2 * StepsInYear;
        }

        var months = now + BelievedMonths(work.Area, work.Rate, words) - due;
        var years = Math.Ceiling(Math.Min(months, 1200) / 12);
        return StepsInYear * Math.Max(1, (int)years);
    }

    /// <summary>Steps a request that is pending may have asked for, from two draws between 0 and 1.</summary>
    public int PendingSteps(double kind, double length, bool isSurveyed, int most) => Math.Min(
        most,
        kind >= (isSurveyed ? surveyed : unsurveyed) ? most
            : length < isShort ? StepsInYear
            : 2 * StepsInYear);

    // What is left over its own recent rate, times how hopeful it is; infinite when it has got nothing done lately.
    private double BelievedMonths(double area, double rate, WordBlock words) => rate > 0
        ? area / rate * 12 * Elementary.Exp(optimismLog + (optimismSpread * optimism.At(words.First)))
        : double.PositiveInfinity;
}
