using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Articles;

/// <summary>What a request to extend a deadline has to contain, as the law states it to the rules.</summary>
public static class RequestItems
{
    /// <summary>The exceptional circumstances of Article 3(3).</summary>
    public const string Exceptional = "exceptional";

    /// <summary>What was done in the extension before (Article 4(8)).</summary>
    public const string Previous = "previous";

    /// <summary>Every item, Article 3 first.</summary>
    public static IReadOnlyList<RequiredItem> All { get; } =
    [
        new(Provision.StockpileDestruction, "a", 1, "how long the extension is to last (3(4)(a))"),
        new(Provision.StockpileDestruction, "b", 1,
            "a detailed explanation with the means available and required (3(4)(b))"),
        new(Provision.StockpileDestruction, "c", 1, "a plan for how and when destruction will be completed (3(4)(c))"),
        new(Provision.StockpileDestruction, "d", 1,
            "the quantity and type held at entry into force and found later (3(4)(d))"),
        new(Provision.StockpileDestruction, "e", 1, "the quantity and type destroyed in the eight years (3(4)(e))"),
        new(Provision.StockpileDestruction, "f", 1,
            "the quantity and type remaining and the yearly rate expected (3(4)(f))"),
        new(Provision.StockpileDestruction, Exceptional, 2,
            "the exceptional circumstances that a further extension needs (3(3))"),
        new(Provision.Clearance, "a", 1, "how long the extension is to last (4(6)(a))"),
        new(Provision.Clearance, "b", 1, "detailed reasons with the financial and technical means (4(6)(b))"),
        new(Provision.Clearance, "c", 1, "the preparation of future work and the status of work done (4(6)(c))"),
        new(Provision.Clearance, "d", 1, "the total area at entry into force and found later (4(6)(d))"),
        new(Provision.Clearance, "e", 1, "the area cleared since entry into force (4(6)(e))"),
        new(Provision.Clearance, "f", 1, "the area remaining (4(6)(f))"),
        new(Provision.Clearance, "g", 1, "the circumstances that impeded and may impede (4(6)(g))"),
        new(Provision.Clearance, "h", 1, "humanitarian, social, economic and environmental implications (4(6)(h))"),
        new(Provision.Clearance, "i", 1, "any other relevant information (4(6)(i))"),
        new(Provision.Clearance, Previous, 2, "what was done in the extension before (4(8))"),
    ];
}
