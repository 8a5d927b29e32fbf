using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Procedures;

/// <summary>Who analyses what.</summary>
internal static class Groups
{
    /// <summary>True when the coordinators of the theme analyse requests under the provision.</summary>
    public static bool Analyse(CommitteeTheme theme, string provision) =>
        theme == CommitteeTheme.Cooperation
        || theme == (provision == Provision.StockpileDestruction ? CommitteeTheme.Stockpiles
            : CommitteeTheme.Clearance);
}
