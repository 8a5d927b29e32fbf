using System.Runtime.InteropServices;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>What a trial believes of a State and keeps throughout.</summary>
/// <param name="Noise">Spread of the yearly noise, log.</param>
/// <param name="LogRate">Own mean log rate.</param>
/// <param name="Trend">Yearly trend of it.</param>
/// <param name="SurveyShare">Share of suspected area that needs clearance.</param>
/// <param name="DiscoveryShare">Area found in the first year as a share of the baseline.</param>
/// <param name="Interruption">Probability of an interruption in a year.</param>
/// <param name="Gate">Where the programme stands at the baseline.</param>
/// <param name="ReopeningMonths">Months from completion to a re-opening; infinity for none.</param>
/// <param name="ReopeningNormal">How large it is, as a standard normal value.</param>
/// <param name="ConflictYear">The year in which hostilities leave new remnants.</param>
/// <param name="ConflictNormal">How many, as a standard normal value.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PathDraws(
    double Noise,
    double LogRate,
    double Trend,
    double SurveyShare,
    double DiscoveryShare,
    double Interruption,
    Gate Gate,
    double ReopeningMonths,
    double ReopeningNormal,
    int ConflictYear,
    double ConflictNormal);
