namespace CcmPlanner.Rules;

/// <summary>The ids of the dated duties the rules conclude, as the provision register writes them.</summary>
public static partial class Provision
{
    /// <summary>Destruction of stockpiles.</summary>
    public const string StockpileDestruction = "CCM-3.2";

    /// <summary>Clearance of remnants that were there at entry into force.</summary>
    public const string Clearance = "CCM-4.1.a";

    /// <summary>Initial transparency report.</summary>
    public const string InitialReport = "CCM-7.1";

    /// <summary>
    /// The duty in a few words. Throws <see cref="ArgumentOutOfRangeException"/> for an id not listed here.
    /// </summary>
    public static string DutyOf(string provision) => provision switch
    {
        StockpileDestruction => "destroy stockpiled cluster munitions",
        Clearance => "clear and destroy cluster munition remnants",
        InitialReport => "submit the initial transparency report",
        _ => ArticleDuty(provision)
            ?? throw new ArgumentOutOfRangeException(nameof(provision), provision, "not a dated duty"),
    };
}
