using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Values;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>What is assumed, as plain numbers and tables to draw from.</summary>
internal sealed class FinanceTables
{
    /// <summary>The word of the block of beliefs that holds the coverage of voluntary money.</summary>
    public const int CoverageWord = 3;

    /// <summary>The tables of a case; its streams are registered, and tables on the shelf are not made again.</summary>
    public FinanceTables(FinanceCase data, StreamRegistry streams, Shelf parts)
    {
        var priors = data.Priors;
        Beliefs = streams.Register("finance.beliefs");
        Liquidity = streams.Register("finance.liquidity");
        Costs = streams.Register("finance.costs");
        Host = streams.Register("finance.host");
        Paying = [.. Enum.GetValues<PayerClass>()
            .Select(kind => parts.Of(BeliefOf(data, kind), belief => belief.Tabulate()))];
        ArrearsLogOdds = priors["arrears.logOdds"];
        LiquiditySd = priors["liquidity.sd"];
        LiquidityPersistence = priors["liquidity.persistence"];
        LiquidityVoluntary = priors["liquidity.voluntary"];
        var giving = GivingLaw.Of(data);
        (Coverage, CoverageSd) = (giving.Coverage, giving.CoverageSd);
        Renewal = giving.Renewal;
        Keeps = Renewal * (1 - priors["voluntary.collapse"]);
        Return = giving.Return;
        Giving = giving.Giving;
        Collapsed = priors["voluntary.collapse.left"];
        GiftSd = giving.Sd;
        PledgeHonoured = priors["pledge.honoured"];
        InflationSd = priors["cost.inflation.sd"] / 100;
        (RunningLeast, RunningMode, RunningMost) =
            (priors["cost.running.least"], priors["cost.running.mode"], priors["cost.running.most"]);
        Running = RunningLeast < RunningMost
            ? parts.Of(new Pert(RunningLeast, RunningMode, RunningMost), running => running.Tabulate())
            : null;
        CallEarlyShare = priors["policy.callEarly.share"];
        CutTravelShare = priors["policy.cutTravel.share"];
        HostAccepts = priors["policy.host.accepts"];
        MeetingThreshold = priors["meeting.threshold"];
    }

    public StreamId Beliefs { get; }

    public StreamId Liquidity { get; }

    public StreamId Costs { get; }

    public StreamId Host { get; }

    /// <summary>Share of each class that pays within two years.</summary>
    public QuantileTable[] Paying { get; }

    public double ArrearsLogOdds { get; }

    public double LiquiditySd { get; }

    public double LiquidityPersistence { get; }

    public double LiquidityVoluntary { get; }

    public double Coverage { get; }

    public double CoverageSd { get; }

    public double Renewal { get; }

    /// <summary>Probability that a gift is renewed in full.</summary>
    public double Keeps { get; }

    public double Return { get; }

    /// <summary>Probability that a donor gives, in the long run.</summary>
    public double Giving { get; }

    /// <summary>What is left of a gift that fell.</summary>
    public double Collapsed { get; }

    public double GiftSd { get; }

    public double PledgeHonoured { get; }

    public double InflationSd { get; }

    public double RunningLeast { get; }

    public double RunningMode { get; }

    public double RunningMost { get; }

    /// <summary>What is spent of a line of running costs; null when that is certain.</summary>
    public QuantileTable? Running { get; }

    public double CallEarlyShare { get; }

    public double CutTravelShare { get; }

    public double HostAccepts { get; }

    public double MeetingThreshold { get; }

    /// <summary>What is believed of a class before any record.</summary>
    public static Beta PriorOf(FinancePriors priors, PayerClass kind)
    {
        var name = kind switch { PayerClass.Large => "large", PayerClass.Medium => "medium", _ => "small" };
        return new Beta(priors[$"pay.{name}.a"], priors[$"pay.{name}.b"]);
    }

    private static Beta BeliefOf(FinanceCase data, PayerClass kind) =>
        data.Beliefs?.Classes.FirstOrDefault(belief => belief.Class == kind)?.Posterior ?? PriorOf(data.Priors, kind);
}

/// <summary>How voluntary gifts come and go, from a ledger or as assumed.</summary>
/// <param name="Coverage">What they bring over what is expected of them, median of what is believed.</param>
/// <param name="CoverageSd">Spread of that belief, log.</param>
/// <param name="Renewal">A donor of one year gives again in the next.</param>
/// <param name="Return">A donor that gave nothing gives again in the next year.</param>
/// <param name="Sd">Spread of one donor's gifts around its level, log.</param>
internal sealed record GivingLaw(double Coverage, double CoverageSd, double Renewal, double Return, double Sd)
{
    /// <summary>Probability that a donor gives, in the long run.</summary>
    public double Giving => Return + 1 - Renewal > 0 ? Return / (Return + 1 - Renewal) : 1;

    /// <summary>Median gift of a year in which one is given, over the mean of all years.</summary>
    public double PerGift => Giving > 0 ? 1 / (Giving * Elementary.Exp(Sd * Sd / 2)) : 0;

    /// <summary>The law of a case. What is on record is surer by the root of its years.</summary>
    public static GivingLaw Of(FinanceCase data)
    {
        var (priors, known) = (data.Priors, data.Beliefs?.Voluntary);
        return new GivingLaw(
            known is null ? priors["voluntary.coverage.median"] : 1,
            priors["voluntary.coverage.sd"] / Math.Sqrt(1 + (known?.Years ?? 0)),
            known?.Renewal ?? priors["voluntary.renewal"],
            known?.Return ?? priors["voluntary.return"],
            priors["voluntary.noise.sd"]);
    }
}
