using CcmPlanner.Engine.Time;
using CcmPlanner.Rules;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>
/// Numbers of the financial procedures; their text was in no source read, so each says that it is assumed.
/// </summary>
internal static class LawNumbers
{
    /// <summary>Those that a plan falls back on.</summary>
    public static IReadOnlyList<string> Ids { get; } = ["ISU.share.shared", "ISU.reserve-chf"];

    /// <summary>The latest number of that name.</summary>
    public static Parameter Of(string id) => ConventionRules.Parameters.All.Last(parameter => parameter.Id == id);
}
