using CcmPlanner.Engine.Values;
using NodaTime;

namespace CcmPlanner.Scenarios.Forecasting.Hindcasting;

/// <summary>One past forecast and what happened.</summary>
/// <param name="Origin">The year on whose last day it is made.</param>
/// <param name="State">Of which State.</param>
/// <param name="Quantity">What it is about.</param>
/// <param name="Lead">Years ahead; null for the next deadline, and for completion.</param>
/// <param name="About">The day it is about; for completion the day of evaluation.</param>
/// <param name="Low">P10 of the model; null for a yes or no.</param>
/// <param name="Middle">Median of the model, or its probability of yes.</param>
/// <param name="High">P90 of the model; null for a yes or no.</param>
/// <param name="Observed">What happened; 1 or 0 for a yes or no; infinity for not yet.</param>
/// <param name="Assumed">True when what happened is an assumption of the data.</param>
/// <param name="Pit">Share of the model's futures below what happened, ties halved; null for a yes or no.</param>
/// <param name="Scores">Score of each forecaster that says anything, smaller is better.</param>
public sealed record HindcastRow(
    int Origin,
    StateCode State,
    Quantity Quantity,
    int? Lead,
    LocalDate About,
    double? Low,
    double Middle,
    double? High,
    double Observed,
    bool Assumed,
    double? Pit,
    IReadOnlyDictionary<Forecaster, double> Scores);

/// <summary>An interval from resampling States: nine chances in ten.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public sealed record StateInterval(double Low, double High);

/// <summary>The model against another forecaster on the same rows.</summary>
/// <param name="Quantity">About what.</param>
/// <param name="Lead">Years ahead; null for the next deadline, and for completion.</param>
/// <param name="Other">The other.</param>
/// <param name="Rows">Rows both speak of.</param>
/// <param name="States">States in them.</param>
/// <param name="Model">Mean score of the model.</param>
/// <param name="Score">Mean score of the other.</param>
/// <param name="Skill">1 less the model's share of the other's score; null when the other's is 0.</param>
/// <param name="Difference">Interval for the other's mean score less the model's; above 0 the model is better.</param>
public sealed record Comparison(
    Quantity Quantity,
    int? Lead,
    Forecaster Other,
    int Rows,
    int States,
    double Model,
    double Score,
    double? Skill,
    StateInterval Difference)
{
    private const int LeastStates = 3;

    /// <summary>What the interval allows to say.</summary>
    public string Verdict =>
        States < LeastStates ? "too few States"
        : Difference.Low > 0 ? "model better"
        : Difference.High < 0 ? "model worse"
        : "cannot be told apart";
}

/// <summary>How often what happened lay within the model's intervals.</summary>
/// <param name="Quantity">About what.</param>
/// <param name="Level">Chance the interval should have.</param>
/// <param name="Rows">Rows.</param>
/// <param name="Share">Share that lay within.</param>
/// <param name="Interval">Uncertainty of the share.</param>
/// <param name="Width">Median of the upper over the lower end: how sharp the intervals are.</param>
public sealed record CoverageLine(
    Quantity Quantity, double Level, int Rows, double Share, StateInterval Interval, double Width);

/// <summary>How often a yes came where the model gave it about that probability.</summary>
/// <param name="Quantity">About what.</param>
/// <param name="From">Lower end of the probabilities.</param>
/// <param name="To">Upper end.</param>
/// <param name="Rows">Rows.</param>
/// <param name="Forecast">Mean probability; null without rows.</param>
/// <param name="Share">Share of yes; null without rows.</param>
public sealed record ReliabilityBin(Quantity Quantity, double From, double To, int Rows, double? Forecast,
    double? Share);

/// <summary>A forecast as it was made at an origin.</summary>
/// <param name="Origin">The year on whose last day it is made.</param>
/// <param name="ResultHash">Fingerprint of everything it read and of every future.</param>
/// <param name="States">States that could be forecast.</param>
/// <param name="NotForecast">States that could not, and why.</param>
public sealed record OriginSummary(
    int Origin,
    string ResultHash,
    IReadOnlyList<StateCode> States,
    IReadOnlyList<(StateCode State, string Because)> NotForecast);

/// <summary>Past forecasts, scored.</summary>
/// <param name="Settings">How they were made.</param>
/// <param name="Origins">Each origin.</param>
/// <param name="Rows">Every row; none is left out.</param>
/// <param name="Comparisons">The model against the others.</param>
/// <param name="FirstDeadlines">
/// The same for requests before first deadlines, from the earliest origin of each State.
/// </param>
/// <param name="Coverage">Intervals.</param>
/// <param name="Reliability">Probabilities.</param>
public sealed record HindcastResult(
    HindcastSettings Settings,
    IReadOnlyList<OriginSummary> Origins,
    IReadOnlyList<HindcastRow> Rows,
    IReadOnlyList<Comparison> Comparisons,
    IReadOnlyList<Comparison> FirstDeadlines,
    IReadOnlyList<CoverageLine> Coverage,
    IReadOnlyList<ReliabilityBin> Reliability);
