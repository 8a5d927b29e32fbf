using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Procedures;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>Turns a case under a scenario into the numbers the kernel plays.</summary>
internal sealed class ProgramBuilder
{
    private const decimal CentimesPerFranc = 100m;

    private readonly FinanceCase data;
    private readonly FinanceLevers levers;
    private readonly StreamRegistry streams;
    private readonly Shelf parts;
    private readonly List<PlanYear> years;
    private readonly int firstMonth;
    private readonly List<CurrencyLine> currencies = [];

    private ProgramBuilder(FinanceCase data, FinanceLevers levers, StreamRegistry streams, Shelf parts)
    {
        this.parts = parts;
        this.data = data;
        this.levers = levers;
        this.streams = streams;
        var opening = data.Plan.Opening.On;
        years = [.. data.Plan.Years.Where(year => year.Year >= opening.Year)];
        firstMonth = (opening.Year * 12) + opening.Month - 1;
    }

    /// <summary>
    /// The program. Throws <see cref="ArgumentException"/> naming everything that stands in its way.
    /// </summary>
    public static FinanceProgram Of(FinanceCase data, FinanceLevers levers, StreamRegistry streams, Shelf parts)
    {
        if (data.Problems(levers) is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join("; also ", problems), nameof(levers));
        }

        return new ProgramBuilder(data, levers, streams, parts).Build();
    }

    private FinanceProgram Build()
    {
        var months = ((years[^1].Year + 1) * 12) - firstMonth;
        currencies.Add(new CurrencyLine(Currencies.Franc, default, 0));
        var costs = CostBuilder.Of(data, levers, years, firstMonth, months);
        var planned = Planned(costs);
        var ranking = PayerRanking.Of(data, levers, years);
        var meetings = Meetings();
        var payers = PayerBuilder.Of(data, levers, streams, parts, years, ranking, meetings);
        return new FinanceProgram
        {
            Years = [.. years.Select(year => year.Year)],
            FirstMonth = firstMonth,
            Months = months,
            Payers = payers,
            Invoiced = [.. years.Select((_, year) => payers.Sum(payer => payer.Amounts[year]))],
            Pledges = Pledges(ranking),
            Donors = Donors(ranking),
            Currencies = [.. currencies],
            Costs = costs,
            Meetings = meetings,
            Timing = PaymentTiming.Of(data),
            Policies = data.Plan.Policies.With(levers.Policies),
            Fund = Fund(),
            Levers = levers,
            Planned = planned,
            Triggers = Triggers(planned),
            Totals = [.. years.Select(year => Centimes(year.TotalChf))],
        };
    }

    /// <summary>An amount as centimes.</summary>
    internal static long Centimes(decimal francs) =>
        (long)decimal.Round(francs * CentimesPerFranc, 0, MidpointRounding.AwayFromZero);

    private FundLine Fund()
    {
        var (fund, opening, change) = (data.Plan.Fund, data.Plan.Opening, levers.Fund);
        return new FundLine(
            Centimes(change.OpeningCash ?? opening.CashChf),
            Centimes(change.OpeningReserve ?? opening.ReserveChf),
            Centimes(change.ReserveTarget ?? fund.ReserveTargetChf),
            Centimes(change.ReserveFloor ?? fund.ReserveFloorChf),
            Centimes(change.CashFloor ?? fund.CashFloorChf),
            fund.Surplus,
            Centimes((decimal)data.Priors["policy.host.most"]));
    }

    private long[] Planned(CostLines costs) => [.. years.Select(year =>
    {
        var sum = 0L;
        for (var m = Start(year); m < Start(year) + MonthsOf(year); m++)
        {
            sum += costs.Staff[m] + costs.Travel[m] + costs.Communication[m] + costs.Other[m] + costs.OneOff[m];
        }

        return sum;
    })];

    // So many months of the year's mean cost.
    private long[] Triggers(long[] planned) =>
        [.. years.Select((year, at) => (long)(data.Priors["policy.trigger.months"] * planned[at] / MonthsOf(year)))];

    private int Start(PlanYear year) => Math.Max(0, (year.Year * 12) - firstMonth);

    private int MonthsOf(PlanYear year) => ((year.Year + 1) * 12) - firstMonth - Start(year);

    private MeetingLine[] Meetings()
    {
        var rate = data.Rates.Of("USD", data.Plan.Opening.On.Year)?.Chf ?? 1;
        var partyPart = 1 - (decimal)data.Priors["meeting.nonparty.share"];
        return [.. data.Meetings.Where(meeting => meeting.Opens.Year >= years[0].Year).Select(meeting =>
        {
            var prior = data.Priors[meeting.IsReviewConference ? "meeting.rc.cost" : "meeting.msp.cost"];
            var cost = Centimes((decimal)(prior * levers.MeetingCostFactor) * rate);
            var gate = meeting.Opens.PlusDays(-(int)data.Priors["meeting.gate.days"]);
            var billed = meeting.Opens.PlusMonths(-(int)data.Priors["meeting.billed.months"]);
            var whole = ((gate.Year - billed.Year) * 12) + gate.Month - billed.Month;
            return new MeetingLine(
                meeting, meeting.Opens.Year - years[0].Year, cost, (long)(cost * partyPart), gate, Math.Max(0, whole));
        })];
    }

    private PledgeLine[] Pledges(PayerRanking ranking) =>
    [
        .. from pledge in data.Plan.Pledges
           from instalment in pledge.Instalments
           let year = instalment.Year - years[0].Year
           where year >= 0 && year < years.Count
           select new PledgeLine(
               streams.Register($"finance.pledge/{pledge.State}"),
               CurrencyOf(levers.VoluntaryCurrency ?? pledge.Currency),
               year,
               (instalment.Year * 12) + instalment.Month - 1 - firstMonth,
               (double)(instalment.Amount * RateOf(pledge.Currency) * CentimesPerFranc),
               ranking.FactorOf(pledge.State, instalment.Year) * levers.VoluntaryFactor),
    ];

    // Those on record give what they gave; without a record, the largest payers what is to be brought.
    private DonorLine[] Donors(PayerRanking ranking)
    {
        var records = data.Beliefs?.Voluntary?.Donors;
        var givers = records?.Select(donor => donor.State).ToList() ?? ranking.Largest(
            (int)data.Priors["voluntary.donors"]);
        var full = years.ConvertAll(year => records is null ? VoluntaryOf(year, givers) : RecordedOf(year, records));
        var perGift = GivingLaw.Of(data).PerGift;
        return [.. givers.Select(state =>
        {
            long[] amounts = [.. full.Select(shares => shares.GetValueOrDefault(state))];
            var own = records?.FirstOrDefault(donor => donor.State == state)?.Currency ?? Currencies.Franc;
            return new DonorLine(
                state,
                streams.Register($"finance.give/{state}"),
                CurrencyOf(levers.VoluntaryCurrency ?? own),
                amounts,
                [.. amounts.Select(amount => amount * perGift)],
                [.. years.Select(year => ranking.FactorOf(state, year.Year) * levers.VoluntaryFactor)]);
        })];
    }

    private Dictionary<StateCode, long> RecordedOf(PlanYear year, IReadOnlyList<DonorRecord> records)
    {
        var sharers = data.SharersOf(year.Year, levers).Select(sharer => sharer.State).ToHashSet();
        return records
            .Where(donor => sharers.Contains(donor.State) && !HasPledged(donor.State, year.Year))
            .ToDictionary(donor => donor.State, donor => Centimes(donor.YearlyChf));
    }

    private bool HasPledged(StateCode state, int year) => data.Plan.Pledges.Any(pledge =>
        pledge.State == state && pledge.Instalments.Any(instalment => instalment.Year == year));

    // What voluntary gifts are to bring, less what is pledged, among the givers that have not pledged for that year.
    private Dictionary<StateCode, long> VoluntaryOf(PlanYear year, IReadOnlyList<StateCode> givers)
    {
        var shared = ContributionShares.SharedPart(year.TotalChf, data.SharedPercentUnder(levers));
        var pledged = data.Plan.Pledges.SelectMany(pledge => pledge.Instalments
            .Where(instalment => instalment.Year == year.Year)
            .Select(instalment => (pledge.State, Chf: instalment.Amount * RateOf(pledge.Currency)))).ToList();
        var wanted = Math.Max(0, year.TotalChf - shared - pledged.Sum(pair => pair.Chf));
        var sharers = data.SharersOf(year.Year, levers);
        List<RatedState> open =
            [.. sharers.Where(s => givers.Contains(s.State) && !pledged.Exists(pair => pair.State == s.State))];
        return open.Count == 0
            ? []
            : ContributionShares.Of(decimal.Round(wanted, 2), open, new SharingRule(SharingScale.Adjusted))
                .ToDictionary(share => share.State, share => Centimes(share.AmountChf));
    }

    private decimal RateOf(string currency) => data.Rates.Of(currency, data.Plan.Opening.On.Year)?.Chf ?? 1;

    private int CurrencyOf(string code)
    {
        var at = currencies.FindIndex(currency => currency.Code == code);
        if (at < 0)
        {
            currencies.Add(new CurrencyLine(code, streams.Register($"finance.rate/{code}"), data.Rates.SpreadOf(code)));
            at = currencies.Count - 1;
        }

        return at;
    }
}
