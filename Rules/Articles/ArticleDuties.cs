using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Articles;

/// <summary>
/// The paragraphs that bind without a date, as the law states them to the rules: whom each speaks to and how far it
/// binds. One rule for each kind of addressee makes them a State's duties.
/// </summary>
public static class ArticleDuties
{
    /// <summary>Articles 3 and 4.</summary>
    private static readonly ArticleDuty[] StockpilesAndClearance =
    [
        new("CCM-3.1", "3(1)", Addressee.Stockpiler, DutyKind.Obligation,
            "separate cluster munitions from operational stocks and mark them for destruction"),
        new("CCM-3.2.env", "3(2), second sentence", Addressee.Stockpiler, DutyKind.Obligation,
            "destroy by methods that respect international standards for health and the environment"),
        new("CCM-3.7", "3(7)", Addressee.Stockpiler, DutyKind.Right,
            "transfer to another State Party for destruction or training"),
        new("CCM-4.2.a", "4(2)(a)", Addressee.Affected, DutyKind.Obligation,
            "survey, assess and record contaminated areas"),
        new("CCM-4.2.b", "4(2)(b)", Addressee.Affected, DutyKind.Obligation,
            "set priorities, mobilise resources, make a national plan"),
        new("CCM-4.2.c", "4(2)(c)", Addressee.Affected, DutyKind.Obligation,
            "mark, monitor and fence contaminated areas as far as feasible"),
        new("CCM-4.2.d", "4(2)(d)", Addressee.Affected, DutyKind.Obligation,
            "clear and destroy remnants as soon as possible"),
        new("CCM-4.2.e", "4(2)(e)", Addressee.Affected, DutyKind.Obligation, "educate civilians about the risk"),
        new("CCM-4.3", "4(3)", Addressee.Affected, DutyKind.Obligation, "take international standards into account"),
    ];

    /// <summary>Articles 5 and 6.</summary>
    private static readonly ArticleDuty[] VictimsAndCooperation =
    [
        new("CCM-5.1", "5(1)", Addressee.WithVictims, DutyKind.Obligation, "assist victims and collect data on them"),
        new("CCM-5.2.a", "5(2)(a)", Addressee.WithVictims, DutyKind.Obligation, "assess the needs of victims"),
        new("CCM-5.2.b", "5(2)(b)", Addressee.WithVictims, DutyKind.Obligation,
            "develop, implement and enforce laws and policies"),
        new("CCM-5.2.c", "5(2)(c)", Addressee.WithVictims, DutyKind.Obligation,
            "make a national plan and budget with timeframes"),
        new("CCM-5.2.d", "5(2)(d)", Addressee.WithVictims, DutyKind.Obligation, "mobilise resources"),
        new("CCM-5.2.e", "5(2)(e)", Addressee.WithVictims, DutyKind.Obligation,
            "not discriminate against or among victims"),
        new("CCM-5.2.f", "5(2)(f)", Addressee.WithVictims, DutyKind.Obligation, "consult and involve victims"),
        new("CCM-5.2.g", "5(2)(g)", Addressee.WithVictims, DutyKind.Obligation,
            "designate a focal point within the government"),
        new("CCM-5.2.h", "5(2)(h)", Addressee.WithVictims, DutyKind.Obligation, "use guidelines and good practice"),
        new("CCM-6.1", "6(1)", Addressee.EveryParty, DutyKind.Right, "seek and receive assistance"),
        new("CCM-6.2", "6(2)", Addressee.EveryParty, DutyKind.Conditional, "assist affected States"),
        new("CCM-6.3", "6(3)", Addressee.EveryParty, DutyKind.Obligation,
            "exchange equipment and information without undue restrictions"),
        new("CCM-6.4", "6(4)", Addressee.EveryParty, DutyKind.Conditional,
            "assist clearance and share information on it"),
        new("CCM-6.5", "6(5)", Addressee.EveryParty, DutyKind.Conditional,
            "assist destruction, marking and risk education"),
        new("CCM-6.6", "6(6)", Addressee.EveryParty, DutyKind.Conditional, "assist urgently where new remnants arise"),
        new("CCM-6.7", "6(7)", Addressee.EveryParty, DutyKind.Conditional, "assist victims elsewhere"),
        new("CCM-6.8", "6(8)", Addressee.EveryParty, DutyKind.Conditional,
            "contribute to economic and social recovery"),
        new("CCM-6.9", "6(9)", Addressee.EveryParty, DutyKind.Right, "contribute to trust funds"),
        new("CCM-6.10", "6(10)", Addressee.EveryParty, DutyKind.Obligation,
            "facilitate entry and exit of people and equipment"),
        new("CCM-6.11", "6(11)", Addressee.EveryParty, DutyKind.Right,
            "ask others to help determine extent, resources and time needed"),
        new("CCM-6.12", "6(12)", Addressee.EveryParty, DutyKind.Obligation,
            "cooperate for full and prompt implementation"),
    ];

    /// <summary>Articles 7, 9 and 21.</summary>
    private static readonly ArticleDuty[] ReportsAndRelations =
    [
        new("CCM-7.1.a", "7(1)(a)", Addressee.EveryParty, DutyKind.Obligation,
            "report national implementation measures"),
        new("CCM-7.1.b", "7(1)(b)", Addressee.FormerStockpiler, DutyKind.Obligation,
            "report the stockpile by type, quantity and lot"),
        new("CCM-7.1.c", "7(1)(c)", Addressee.FormerStockpiler, DutyKind.Obligation,
            "report technical characteristics"),
        new("CCM-7.1.d", "7(1)(d)", Addressee.FormerStockpiler, DutyKind.Obligation,
            "report conversion of production facilities"),
        new("CCM-7.1.e", "7(1)(e)", Addressee.FormerStockpiler, DutyKind.Obligation, "report destruction programmes"),
        new("CCM-7.1.f", "7(1)(f)", Addressee.FormerStockpiler, DutyKind.Obligation, "report what was destroyed"),
        new("CCM-7.1.g", "7(1)(g)", Addressee.FormerStockpiler, DutyKind.Obligation,
            "report stockpiles discovered later"),
        new("CCM-7.1.h", "7(1)(h)", Addressee.Affected, DutyKind.Obligation, "report contaminated areas"),
        new("CCM-7.1.i", "7(1)(i)", Addressee.Affected, DutyKind.Obligation, "report clearance and its results"),
        new("CCM-7.1.j", "7(1)(j)", Addressee.Affected, DutyKind.Obligation, "report risk education and warnings"),
        new("CCM-7.1.k", "7(1)(k)", Addressee.WithVictims, DutyKind.Obligation, "report how Article 5 is implemented"),
        new("CCM-7.1.l", "7(1)(l)", Addressee.EveryParty, DutyKind.Obligation, "report institutions and contacts"),
        new("CCM-7.1.m", "7(1)(m)", Addressee.EveryParty, DutyKind.Obligation,
            "report national resources allocated to Articles 3, 4 and 5"),
        new("CCM-7.1.n", "7(1)(n)", Addressee.EveryParty, DutyKind.Obligation,
            "report assistance provided under Article 6"),
        new("CCM-9", "9", Addressee.EveryParty, DutyKind.Obligation,
            "take all legal, administrative and other measures, including penal sanctions"),
        new("CCM-21.1", "21(1)", Addressee.EveryParty, DutyKind.Obligation, "encourage other States to join"),
        new("CCM-21.2", "21(2)", Addressee.EveryParty, DutyKind.Obligation,
            "notify others of its obligations, promote the norms, discourage use"),
        new("CCM-21.3", "21(3)", Addressee.EveryParty, DutyKind.Right, "cooperate militarily with States not party"),
        new("CCM-21.4", "21(4)", Addressee.EveryParty, DutyKind.Obligation,
            "never itself acquire, stockpile, transfer, use or expressly request use"),
    ];

    /// <summary>All of them, in the order of the articles.</summary>
    public static IReadOnlyList<ArticleDuty> All { get; } =
        [.. StockpilesAndClearance, .. VictimsAndCooperation, .. ReportsAndRelations];

    /// <summary>Actions of the political plans with a period.</summary>
    public static IReadOnlyList<PlanAction> Plans { get; } =
    [
        new("VAP-8", "VAP.8.months", Addressee.FormerStockpiler,
            "have a plan with timeline and budget for destruction"),
        new("VAP-21", "VAP.21.months", Addressee.WithVictims, "have a focal point for victim assistance"),
        new("VAP-22", "VAP.22.months", Addressee.WithVictims, "have data on victims and an assessment of their needs"),
        new("VAP-23", "VAP.23.months", Addressee.WithVictims, "have a coordination mechanism for victim assistance"),
        new("DAP-4.focal-point", "DAP.focal-point.year", Addressee.WithVictims,
            "have a focal point for victim assistance"),
        new("DAP-4.plan", "DAP.plan.year", Addressee.WithVictims,
            "have a national disability or victim assistance plan"),
    ];

    /// <summary>How lawyers cite a paragraph listed here; null for others.</summary>
    public static string? Cite(string provision) =>
        All.FirstOrDefault(duty => duty.Provision == provision) is { } duty ? $"CCM {duty.Cite}" : null;

    /// <summary>The duty in a few words; the id itself for one not listed here.</summary>
    public static string Words(string provision) =>
        All.FirstOrDefault(duty => duty.Provision == provision)?.Words
        ?? Plans.FirstOrDefault(action => action.Provision == provision)?.Words
        ?? provision switch
        {
            "CCM-3.6" => "keep for training no more than the minimum absolutely necessary",
            "CCM-4.4" => "help where its munitions became remnants, with types, quantities and locations",
            "CCM-14.1" => "share the costs of meetings on the United Nations scale",
            "CCM-14.2" => "share the Secretary-General's costs under Articles 7 and 8 on that scale",
            "CCM-20.2" =>
                "give notice of withdrawal to all States Parties and the Security Council, with the reasons in full",
            "CCM-18" => "apply Article 1 provisionally, as declared",
            _ => provision,
        };
}
