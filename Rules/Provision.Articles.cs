namespace CcmPlanner.Rules;

/// <content>The other dated duties of the articles, and what can be asked of a dated duty.</content>
public static partial class Provision
{
    /// <summary>Yearly report on munitions retained, acquired or transferred.</summary>
    public const string RetentionReport = "CCM-3.8";

    /// <summary>Clearance of remnants that came after entry into force.</summary>
    public const string NewClearance = "CCM-4.1.b";

    /// <summary>Declaration of compliance once clearance is complete.</summary>
    public const string ComplianceDeclaration = "CCM-4.1.c";

    /// <summary>Yearly update of the transparency report.</summary>
    public const string AnnualReport = "CCM-7.2";

    /// <summary>Answer to a request for clarification.</summary>
    public const string ClarificationReply = "CCM-8.2";

    /// <summary>Every dated duty there is, in the order of the articles.</summary>
    public static IReadOnlyList<string> Dated { get; } =
    [
        StockpileDestruction, RetentionReport, Clearance, NewClearance, ComplianceDeclaration,
        InitialReport, AnnualReport, ClarificationReply,
    ];

    /// <summary>True for duties whose date a meeting can move (Articles 3(3) and 4(5)).</summary>
    public static bool CanBeExtended(string provision) => provision is StockpileDestruction or Clearance or NewClearance;

    private static string? ArticleDuty(string provision) => provision switch
    {
        RetentionReport => "report on cluster munitions retained, acquired or transferred",
        NewClearance => "clear and destroy remnants that came after entry into force",
        ComplianceDeclaration => "declare that clearance is complete",
        AnnualReport => "update the transparency report",
        ClarificationReply => "answer the request for clarification",
        _ => null,
    };
}
