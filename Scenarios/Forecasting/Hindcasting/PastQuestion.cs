using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Clearance;
using NodaTime;

namespace CcmPlanner.Scenarios.Forecasting.Hindcasting;

/// <summary>One thing that was asked at an origin and can be answered today.</summary>
/// <param name="Origin">The year.</param>
/// <param name="Data">The State's case, as known then.</param>
/// <param name="Quantity">What is asked.</param>
/// <param name="Lead">Years ahead; null for the next deadline, and for completion.</param>
/// <param name="About">The day it is about.</param>
/// <param name="Observed">What happened.</param>
/// <param name="Assumed">True when that is an assumption.</param>
/// <param name="Model">What the model said.</param>
/// <param name="WidePriors">What it said with wide priors; null when it said nothing.</param>
internal sealed record PastQuestion(
    int Origin,
    ClearanceCase Data,
    Quantity Quantity,
    int? Lead,
    LocalDate About,
    double Observed,
    bool Assumed,
    Predictive Model,
    Predictive? WidePriors)
{
    /// <summary>The State.</summary>
    public StateCode State => Data.State;

    /// <summary>The area known then, km².</summary>
    public double Area => (double)Data.BaselineArea!.Value;

    /// <summary>Years from the origin to the next deadline; null when no deadline was known.</summary>
    public double? YearsToDue => Data.DueInForce is { } due
        ? (due - new LocalDate(Origin, 12, 31)) is { } period ? Years(period) : null
        : null;

    /// <summary>Months from the origin that can be seen on the day it is about.</summary>
    public int Months => ((About.Year - Origin - 1) * 12) + About.Month;

    private static double Years(Period period) => period.Years + (period.Months / 12.0) + (period.Days / 365.0);
}
