using CcmPlanner.Scenarios.Forecasting;
using NodaTime;

namespace CcmPlanner.Scenarios.Requests;

/// <summary>How a plan compares with what the forecast expects.</summary>
/// <param name="Because">Why there is no forecast, in one sentence; null when there is one.</param>
/// <param name="ProbabilityWithinRequested">Of completion by the deadline asked for; null when not known.</param>
/// <param name="MonthsFor50">Months beyond the deadline in force after which half the futures have ended.</param>
/// <param name="MonthsFor80">The same for 80 %.</param>
/// <param name="MonthsFor95">The same for 95 %.</param>
/// <param name="PlanEnds">The day the State's own plan ends; null when it says none.</param>
/// <param name="PlanPercentile">The share of futures that have ended by then; null without a plan.</param>
/// <param name="Options">What another length would give, shortest first.</param>
/// <param name="Fan">What remains over time, against the plan; by day.</param>
/// <param name="Swings">
/// How the first figure moves with each assumption; the one that moves it most first. Empty where there are fewer than
/// a thousand futures, too few to tell them apart.
/// </param>
/// <param name="Stress">
/// What shocks do to the first figure, the unshocked case first; empty without a deadline asked for.
/// </param>
/// <param name="Forecast">The forecast all this is taken from; null when there is none.</param>
public sealed record Credibility(
    string? Because,
    Figure<double>? ProbabilityWithinRequested,
    Figure<double>? MonthsFor50,
    Figure<double>? MonthsFor80,
    Figure<double>? MonthsFor95,
    LocalDate? PlanEnds,
    Figure<double>? PlanPercentile,
    IReadOnlyList<GrantOption> Options,
    IReadOnlyList<RemainingPoint> Fan,
    IReadOnlyList<AssumptionSwing> Swings,
    IReadOnlyList<StressOutcome> Stress,
    ForecastResult? Forecast)
{
    /// <summary>No forecast, and why.</summary>
    public static Credibility None(string because) =>
        new(because, null, null, null, null, null, null, [], [], [], [], null);
}

/// <summary>What an extension of some length would give.</summary>
/// <param name="Months">Its length.</param>
/// <param name="Due">The deadline it gives.</param>
/// <param name="IsRequested">True for the length asked for.</param>
/// <param name="Probability">Of completion by then; null when beyond the horizon.</param>
/// <param name="Remaining">Area remaining then, km², half the futures below; null when beyond the horizon.</param>
public sealed record GrantOption(
    int Months, LocalDate Due, bool IsRequested, Figure<double>? Probability, Figure<double>? Remaining);

/// <summary>What remains on a day.</summary>
/// <param name="On">The day.</param>
/// <param name="Planned">What the plan leaves, km²; null where the plan says nothing.</param>
/// <param name="Remaining">What the forecast leaves, km².</param>
public sealed record RemainingPoint(LocalDate On, decimal? Planned, Quantiles<double> Remaining);

/// <summary>How the chance of completion in time moves when one assumption is halved and doubled.</summary>
/// <param name="Assumption">The assumption.</param>
/// <param name="AtHalf">The chance with half of it; null where half of it makes no sense.</param>
/// <param name="AtDouble">The chance with double of it; null where double makes no sense.</param>
/// <param name="Base">The chance as assumed, from the same trials.</param>
public sealed record AssumptionSwing(ForecastAssumption Assumption, double? AtHalf, double? AtDouble, double Base)
{
    /// <summary>The larger of the two moves.</summary>
    public double Size => Math.Max(Math.Abs((AtHalf ?? Base) - Base), Math.Abs((AtDouble ?? Base) - Base));
}

/// <summary>What a shock does.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Words">What happens, in words.</param>
/// <param name="Probability">Of completion by the deadline asked for; null where the shock cannot be played.</param>
/// <param name="MonthsFor80">Months beyond the deadline in force for 80 %; null likewise.</param>
/// <param name="Remaining">
/// Area remaining on the deadline asked for, km², half the futures below; null likewise.
/// </param>
public sealed record StressOutcome(
    string Id, string Words, Figure<double>? Probability, Figure<double>? MonthsFor80, Figure<double>? Remaining);
