using CcmPlanner.Engine.Trials;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules;
using CcmPlanner.Scenarios.Forecasting;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>
/// Which build of the program this is. Two builds of one version may count differently; their slices must not be put
/// together, and nothing else in them tells.
/// </summary>
internal static class ProgramBuild
{
    /// <summary>
    /// Fingerprint of the three libraries a forecast depends on, 16 hexadecimal digits; the same sources built with
    /// the same compiler and configuration give the same, in whatever folder.
    /// </summary>
    public static string Id { get; } = Sha256.HexOf(
    [
        .. new[] { typeof(TrialRun), typeof(ConventionRules), typeof(PreparedForecast) }
            .SelectMany(type => type.Module.ModuleVersionId.ToByteArray()),
    ])[..16];
}
