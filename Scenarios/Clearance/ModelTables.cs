using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Extensions;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>Everything tables depend on.</summary>
/// <param name="Kind">What the document of the priors is.</param>
/// <param name="Priors">The priors.</param>
/// <param name="Pooling">How States compare; null to take it from the priors.</param>
/// <param name="Plans">What is believed of plans; null to take it from the priors.</param>
internal sealed record TablesKey(string Kind, ValueList<Prior> Priors, Pooling? Pooling, PlanBelief? Plans)
{
    /// <summary>That of a question.</summary>
    public static TablesKey Of(ClearanceQuestion question) => new(
        question.Priors.Kind, new ValueList<Prior>(question.Priors.Priors), question.Pooling, question.Plans);

    /// <summary>The tables.</summary>
    public ModelTables NewTables() => new(new ClearancePriors(Kind, Priors), Pooling, Plans);
}

/// <summary>The priors as plain numbers and the tables drawn from, common to all States.</summary>
/// <param name="priors">The priors.</param>
/// <param name="pooling">How States compare; null to take it from the priors as written.</param>
/// <param name="plans">What is believed of plans; null to take it from the priors as written.</param>
internal sealed class ModelTables(ClearancePriors priors, Pooling? pooling, PlanBelief? plans = null)
{
    private readonly Dictionary<double, QuantileTable> precisions = [];
    private QuantileTable? surveyShare;
    private QuantileTable? interruption;

    /// <summary>The priors themselves.</summary>
    public ClearancePriors Priors { get; } = priors;

    /// <summary>How States compare.</summary>
    public Pooling Pooling { get; } = pooling ?? Pooling.Fixed(priors);

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
    public BaseRate Interruption { get; } =
        new(priors["gate.interruption.probability"], priors["gate.interruption.weight"]);

    /// <summary>The table of that probability; null where it is certain.</summary>
    public QuantileTable? InterruptionTable => Interruption.IsCertain
        ? null
        : interruption ??= Interruption.Distribution.Tabulate();

    /// <summary>Share of interruptions for lack of money.</summary>
    public double MoneyShare { get; } = priors["gate.money.share"];

    /// <summary>How they follow money.</summary>
    public double MoneySensitivity { get; } = priors["gate.money.sensitivity"];

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

    /// <summary>Yearly shock to one country's funding, log.</summary>
    public double CountryShock { get; } = priors["funding.country.sd"];

    /// <summary>Probability that a donor holds back its money in a year.</summary>
    public double Freeze { get; } = priors["funding.freeze.probability"];

    /// <summary>Share of its money it then holds back.</summary>
    public double FreezeShare { get; } = priors["funding.freeze.share"];

    /// <summary>Probability of a re-opening after completion.</summary>
    public double Reopening { get; } = priors["reopening.probability"];

    /// <summary>Mean years until then.</summary>
    public double ReopeningDelay { get; } = priors["reopening.delay.mean"];

    /// <summary>Logarithm of the median share of the workload found then.</summary>
    public double ReopeningLogArea { get; } = Elementary.Log(priors["reopening.area.median"]);

    /// <summary>Spread of it, log.</summary>
    public double ReopeningSpread { get; } = priors["reopening.area.sd"];

    /// <summary>Probability of new remnants in a year.</summary>
    public double Conflict { get; } = priors["conflict.new.probability"];

    /// <summary>Logarithm of their median area, km².</summary>
    public double ConflictLogArea { get; } = Elementary.Log(priors["conflict.new.area.median"]);

    /// <summary>Spread of it, log.</summary>
    public double ConflictSpread { get; } = priors["conflict.new.area.sd"];

    /// <summary>Probability that a programme without any record has not started.</summary>
    public double NoRecordNotStarted { get; } = priors["gate.noRecord.notStarted"];

    /// <summary>How States ask for extensions.</summary>
    public RequestHabits Habits { get; } = new(priors, plans);

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
