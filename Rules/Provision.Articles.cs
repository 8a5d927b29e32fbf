using System.Globalization;

namespace CcmPlanner.Rules;

/// <content>The other dated duties of the articles, and what can be asked of a dated duty.</content>
public static partial class Provision
{
    /// <summary>Yearly report on munitions retained, acquired or transferred.</summary>
    public const string RetentionReport = "CCM-3.8";

    /// <summary>
    /// Clearance of remnants that came after entry into force, of the first hostilities to leave some in a State; those
    /// of its second hostilities are CCM-4.1.b.2, and so on.
    /// </summary>
    public const string NewClearance = "CCM-4.1.b";

    /// <summary>Most hostilities of one State that are told apart.</summary>
    public const int MostHostilities = 5;

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

    /// <summary>The duties whose date a meeting can move (Articles 3(3) and 4(5)).</summary>
    public static IReadOnlyList<string> Extendable { get; } =
        [StockpileDestruction, Clearance, .. Enumerable.Range(1, MostHostilities).Select(NewClearanceOf)];

    /// <summary>The duty to clear what the State's hostilities of that number left: first 1, second 2.</summary>
    public static string NewClearanceOf(int hostilities) =>
        hostilities == 1 ? NewClearance : string.Create(CultureInfo.InvariantCulture, $"{NewClearance}.{hostilities}");

    /// <summary>True for duties to clear remnants that came after entry into force, of whichever hostilities.</summary>
    public static bool IsNewClearance(string provision) =>
        provision == NewClearance || provision.StartsWith(NewClearance + ".", StringComparison.Ordinal);

    /// <summary>True for duties under Article 4 whose date a meeting can move.</summary>
    public static bool IsClearance(string provision) => provision == Clearance || IsNewClearance(provision);

    /// <summary>True for duties whose date a meeting can move (Articles 3(3) and 4(5)).</summary>
    public static bool CanBeExtended(string provision) => provision == StockpileDestruction || IsClearance(provision);

    /// <summary>
    /// The duty whose rules on requests apply: Article 4(6) asks the same for old remnants and for new ones.
    /// </summary>
    public static string RequestedAs(string provision) => IsNewClearance(provision) ? Clearance : provision;

    /// <summary>True when a duty is what was asked for, or one of several of its kind.</summary>
    public static bool IsUnder(string provision, string asked) =>
        provision == asked || (asked == NewClearance && IsNewClearance(provision));

    /// <summary>True for every dated duty there is.</summary>
    public static bool IsDated(string provision) => Dated.Contains(provision) || Extendable.Contains(provision);

    private static string? ArticleDuty(string provision) => provision switch
    {
        RetentionReport => "report on cluster munitions retained, acquired or transferred",
        NewClearance => "clear and destroy remnants that came after entry into force",
        ComplianceDeclaration => "declare that clearance is complete",
        AnnualReport => "update the transparency report",
        ClarificationReply => "answer the request for clarification",
        _ when IsNewClearance(provision) =>
            $"clear and destroy remnants of hostilities {provision[(NewClearance.Length + 1)..]} after entry into "
            + $"force",
        _ => null,
    };
}
