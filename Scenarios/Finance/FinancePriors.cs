using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Intake;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>Every number the model of the Unit's money assumes, by name.</summary>
/// <param name="Priors">Every prior, in the order of the document.</param>
public sealed record FinancePriors(IReadOnlyList<Prior> Priors)
{
    private const string Document = "finance-priors.json";

    private readonly Dictionary<string, double> values = Priors.ToDictionary(prior => prior.Id, prior => prior.Value);

    /// <summary>The number of that name. Throws <see cref="KeyNotFoundException"/> when there is none.</summary>
    public double this[string id] => values.TryGetValue(id, out var value)
        ? value
        : throw new KeyNotFoundException($"there is no prior '{id}'");

    /// <summary>The priors that come with the program.</summary>
    public static FinancePriors Shipped() => Read(FinanceResources.Text(Document)).Value;

    /// <summary>
    /// These with one number changed. Throws <see cref="ArgumentException"/> when there is no such prior.
    /// </summary>
    public FinancePriors With(string id, double value) => values.ContainsKey(id)
        ? new FinancePriors([.. Priors.Select(prior => prior.Id == id ? prior with { Value = value } : prior)])
        : throw new ArgumentException($"there is no prior '{id}'", nameof(id));

    /// <summary>The priors in a document, or every mistake of it.</summary>
    public static Checked<FinancePriors> Read(SourceText text) =>
        DocumentReader.Read(text, "finance-priors", (root, problems) =>
        {
            var priors = new List<Prior>();
            foreach (var row in root.Items("priors", problems))
            {
                if (PriorOf(row) is { } prior)
                {
                    if (priors.Exists(other => other.Id == prior.Id))
                    {
                        row.Error("id", $"\"{prior.Id}\" a second time", "each prior once");
                        continue;
                    }

                    priors.Add(prior);
                }
            }

            foreach (
                var id in FinancePriorRanges.All.Select(range => range.Id).Where(id => !priors.Exists(p => p.Id == id)))
            {
                root.Error("priors", $"no prior \"{id}\"", "every prior the model reads");
            }

            return root.IsSound ? new FinancePriors(priors) : null;
        });

    private static Prior? PriorOf(ObjectReader row)
    {
        var id = row.Text("id", required: true);
        var range = FinancePriorRanges.All.FirstOrDefault(known => known.Id == id);
        if (id is not null && range is null)
        {
            row.Error("id", $"\"{id}\", which the model does not read", "the name of a prior it reads");
        }

        var value = row.Decimal(
            "value", range?.Least ?? decimal.MinValue, range?.Most ?? decimal.MaxValue, required: true);
        var unit = row.Text("unit", required: true);
        var meaning = row.Text("meaning", required: true);
        var source = row.Text("source", required: true);
        var confidence = row.Confidence();
        var status = row.Choice("status", [("assumed", true), ("estimated", false)], required: true);
        row.Close();
        return row.IsSound
            ? new Prior(
                id!,
                (double)value!.Value,
                unit!,
                meaning!,
                source!,
                confidence!.Value,
                status!.Value ? "assumed" : "estimated")
            : null;
    }
}

/// <summary>Which priors the model reads, and what each can be.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Least">Least value.</param>
/// <param name="Most">Largest value.</param>
internal sealed record FinancePriorRanges(string Id, decimal Least, decimal Most)
{
    private const decimal Tiny = 0.001m;

    /// <summary>Every prior the model reads.</summary>
    public static IReadOnlyList<FinancePriorRanges> All { get; } =
    [
        new("pay.large.a", Tiny, 10_000), new("pay.large.b", Tiny, 10_000),
        new("pay.medium.a", Tiny, 10_000), new("pay.medium.b", Tiny, 10_000),
        new("pay.small.a", Tiny, 10_000), new("pay.small.b", Tiny, 10_000),
        new("pay.payer.weight", 0.1m, 10_000), new("timing.weight", 0, 10_000), new("ledger.firstYear", 2000, 2100),
        new("class.large.percent", 0, 100), new("class.small.percent", 0, 100),
        new("timing.sameYear", 0, 1), new("timing.shape", 0.1m, 10), new("timing.scale", 0.1m, 100),
        new("arrears.logOdds", -10, 0),
        new("liquidity.sd", 0, 3), new("liquidity.persistence", 0, 1), new("liquidity.voluntary", 0, 3),
        new("voluntary.donors", 0, 200),
        new("voluntary.coverage.median", Tiny, 10), new("voluntary.coverage.sd", 0, 3),
        new("voluntary.renewal", 0, 1), new("voluntary.return", 0, 1),
        new("voluntary.collapse", 0, 1), new("voluntary.collapse.left", 0, 1), new("voluntary.noise.sd", 0, 3), new(
            "voluntary.weight", 0, 10_000),
        new("pledge.honoured", 0, 1),
        new("cost.inflation.mean", -10, 20), new("cost.inflation.sd", 0, 10),
        new("cost.running.least", 0, 5), new("cost.running.mode", 0, 5), new("cost.running.most", 0, 5),
        new("policy.trigger.months", 0, 24), new("policy.callEarly.share", 0, 1), new("policy.cutTravel.share", 0, 1),
        new("policy.host.most", 0, 10_000_000), new("policy.host.accepts", 0, 1),
        new("meeting.msp.cost", 0, 100_000_000), new("meeting.rc.cost", 0, 100_000_000),
        new("meeting.nonparty.share", 0, 1), new("meeting.threshold", 0, 1),
        new("meeting.gate.days", 0, 365), new("meeting.billed.months", 0, 24),
    ];
}
