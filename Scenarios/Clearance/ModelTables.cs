using CcmPlanner.Engine.Chance;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>The priors as plain numbers and the tables drawn from, common to all States.</summary>
internal sealed class ModelTables(ClearancePriors priors)
{
    private readonly Dictionary<double, QuantileTable> precisions = [];
    private QuantileTable? surveyShare;

    /// <summary>The priors themselves.</summary>
    public ClearancePriors Priors { get; } = priors;

    /// <summary>Share of suspected area that needs clearance; built when a State has such area.</summary>
    public QuantileTable SurveyShare => surveyShare ??=
        new Beta(Priors["survey.share.a"], Priors["survey.share.b"]).Tabulate();

    /// <summary>Years before the day of the forecast whose records are used.</summary>
    public int RecordYears { get; } = (int)priors["rate.records.years"];

    /// <summary>Most working years used for the rate.</summary>
    public int MostRecords { get; } = (int)priors["rate.records.most"];

    /// <summary>
    /// Years of clearance without reduction or cancellation after which survey is not expected to shrink.
    /// </summary>
    public int SurveyRecords { get; } = (int)priors["survey.records.least"];

    /// <summary>Spread of yearly discovery records, log.</summary>
    public double DiscoveryNoise { get; } = priors["discovery.noise.sd"];

    /// <summary>Share of the hidden area found in a year.</summary>
    public double DiscoveryDecay { get; } = priors["discovery.decay"];

    /// <summary>The last part of the whole workload, which is slower.</summary>
    public double TailShare { get; } = priors["tail.share"];

    /// <summary>Rate in that part, as a share of the full rate.</summary>
    public double TailSpeed { get; } = 1 - priors["tail.slowdown"];

    /// <summary>Probability of an interruption from one year to the next.</summary>
    public double Interruption { get; } = priors["gate.interruption.probability"];

    /// <summary>Probability that an interruption ends from one year to the next.</summary>
    public double Resumption { get; } = 1 / priors["gate.interruption.mean"];

    /// <summary>Probability that a programme not started starts from one year to the next.</summary>
    public double Beginning { get; } = 1 / priors["gate.notStarted.mean"];

    /// <summary>Yearly shock to the world's funding, log.</summary>
    public double WorldShock { get; } = priors["funding.world.sd"];

    /// <summary>Share of the funding level's deviation that lasts to the next year.</summary>
    public double WorldPersistence { get; } = priors["funding.world.persistence"];

    /// <summary>How output follows funding.</summary>
    public double FundingElasticity { get; } = priors["funding.elasticity"];

    /// <summary>
    /// A chi-squared variable over its degrees of freedom, mean 1: the spread of records squared, over this, is what
    /// the true spread squared may be.
    /// </summary>
    public QuantileTable PrecisionOf(double degrees)
    {
        if (!precisions.TryGetValue(degrees, out var table))
        {
            table = new Gamma(degrees / 2, 2 / degrees).Tabulate();
            precisions.Add(degrees, table);
        }

        return table;
    }
}
