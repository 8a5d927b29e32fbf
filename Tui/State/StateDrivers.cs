using CcmPlanner.Tui.Charts;

namespace CcmPlanner.Tui.State;

/// <summary>What drives the date of a State's completion, as far as screens show it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Chart">The inputs as a tornado, with all their numbers.</param>
/// <param name="Lines">Those that can be told from chance, in words.</param>
/// <param name="Reasons">How that was found, how sure it is, and what the worst futures have in common.</param>
/// <param name="IsPartial">True when it was stopped early.</param>
internal sealed record StateDrivers(
    string Code,
    BarChart Chart,
    IReadOnlyList<InfoLine> Lines,
    IReadOnlyList<InfoLine> Reasons,
    bool IsPartial);

/// <summary>Which State's date is looked into, in the futures of which forecast.</summary>
/// <param name="Forecast">What the forecast was asked; the trials are those it finished.</param>
/// <param name="Code">The State.</param>
/// <param name="InputHash">Fingerprint of all the forecast read, so that no other data are looked into.</param>
internal sealed record DriversAsk(ForecastAsk Forecast, string Code, string InputHash);

/// <summary>A run that looks into what drives a State's date.</summary>
/// <param name="Code">The State.</param>
/// <param name="Progress">How far it is.</param>
internal sealed record DriversRun(string Code, RunProgress Progress);
