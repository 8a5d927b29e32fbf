using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Rules.Procedures;
using CcmPlanner.Scenarios.Situations;
using CcmPlanner.Scenarios.Standing;
using NodaTime;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>A State bound by the Convention over a span of time.</summary>
/// <param name="State">Which State.</param>
/// <param name="Name">Its name.</param>
/// <param name="From">First day as a State Party.</param>
/// <param name="Until">First day on which it is no longer one; null for no end.</param>
/// <param name="RatePercent">Its rate where a scenario says it; null for the rate on record. Unit: percent.</param>
public sealed record Member(StateCode State, string Name, LocalDate From, LocalDate? Until, decimal? RatePercent = null)
{
    /// <summary>True when it is a State Party on that day.</summary>
    public bool IsPartyOn(LocalDate day) => From <= day && !(Until <= day);
}

/// <summary>A meeting whose costs are shared under Article 14.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Opens">First day.</param>
/// <param name="IsReviewConference">True for a Review Conference.</param>
/// <param name="Assumed">True when its date is assumed.</param>
public sealed record CostedMeeting(string Id, LocalDate Opens, bool IsReviewConference, bool Assumed);

/// <summary>Everything a forecast of the Unit's money starts from.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Members">Who is, will be or was bound.</param>
/// <param name="Scale">Rates on the United Nations scale.</param>
/// <param name="Rates">Exchange rates.</param>
/// <param name="Priors">What is assumed.</param>
/// <param name="Meetings">Meetings within the plan, by opening.</param>
public sealed record FinanceCase(
    BudgetPlan Plan,
    IReadOnlyList<Member> Members,
    AssessmentScale Scale,
    ExchangeRates Rates,
    FinancePriors Priors,
    IReadOnlyList<CostedMeeting> Meetings)
{
    /// <summary>What a ledger taught about payers; null when only priors are known.</summary>
    public ContributionBeliefs? Beliefs { get; init; }

    /// <summary>What was spent, by year and line, as far as it is on record.</summary>
    public IReadOnlyList<SpendingRecorded> Actuals { get; init; } = [];

    /// <summary>What has come in for years of the plan, as far as it is on record.</summary>
    public IReadOnlyList<ContributionPaid> Payments { get; init; } = [];

    /// <summary>Every member with the scenario's changes of membership.</summary>
    public IReadOnlyList<Member> MembersUnder(FinanceLevers levers)
    {
        var members = Members.ToList();
        foreach (var change in levers.Membership)
        {
            var at = members.FindIndex(member => member.State == change.State);
            if (change.Joins)
            {
                var joined = new Member(
                    change.State, at < 0 ? change.State.Value : members[at].Name, change.On, null, change.RatePercent);
                members = [.. members.Where((_, place) => place != at), joined];
            }
            else if (at >= 0)
            {
                members[at] = members[at] with { Until = change.On };
            }
        }

        return members;
    }

    /// <summary>Who shares the costs of a year: States Parties on its first day that have a rate.</summary>
    public IReadOnlyList<RatedState> SharersOf(int year, FinanceLevers levers) =>
        SharersOn(new LocalDate(year, 1, 1), levers);

    /// <summary>States Parties on a day that have a rate, with the rate of that day's year, by code.</summary>
    public IReadOnlyList<RatedState> SharersOn(LocalDate day, FinanceLevers levers) =>
    [
        .. MembersUnder(levers)
            .Where(member => member.IsPartyOn(day))
            .Select(member => (member.State, Rate: member.RatePercent ?? Scale.Of(member.State, day.Year)?.Percent))
            .Where(pair => pair.Rate > 0)
            .Select(pair => new RatedState(pair.State, pair.Rate!.Value))
            .OrderBy(rated => rated.State),
    ];

    /// <summary>Members of the plan's first year without a rate: they share nothing, and the result says so.</summary>
    public IReadOnlyList<StateCode> WithoutRate(FinanceLevers levers)
    {
        var day = new LocalDate(Plan.Years[0].Year, 1, 1);
        var rated = SharersOn(day, levers).Select(sharer => sharer.State).ToHashSet();
        return [.. MembersUnder(levers).Where(m =>
            m.IsPartyOn(day) && !rated.Contains(m.State)).Select(m => m.State).Order()];
    }

    /// <summary>Everything that stands in the way of a forecast under these levers; empty when it can start.</summary>
    public IReadOnlyList<string> Problems(FinanceLevers levers)
    {
        List<string> problems = [.. levers.Problems()];
        var opens = Plan.Opening.On.Year;
        if (Plan.Years.Count == 0 || opens < Plan.Years[0].Year || opens > Plan.Years[^1].Year)
        {
            problems.Add(
                $"opening: found {Plan.Opening.On:yyyy-MM-dd}; write the first day of a month within the plan");
            return problems;
        }

        var known = MembersUnder(levers).Select(member => member.State).ToHashSet();
        problems.AddRange(levers.Payers
            .Where(payer => payer.State is { } state && !known.Contains(state))
            .Select(payer => $"payers: found {payer.State}, which is no State Party; write one that is"));
        foreach (var pledge in Plan.Pledges)
        {
            foreach (var instalment in pledge.Instalments.Where(i => !IsPartyIn(pledge.State, i.Year, levers)))
            {
                problems.Add(
                    $"pledges: found {pledge.State} for {instalment.Year}, when it is no State Party; "
                    + "write a State that is one");
            }
        }

        foreach (var year in Plan.Years)
        {
            var amount = ContributionShares.SharedPart(year.TotalChf, SharedPercentUnder(levers));
            var sharers = SharersOf(year.Year, levers);
            if (amount > 0 && ContributionShares.Problem(amount, sharers, RuleUnder(levers)) is { } wrong)
            {
                problems.Add($"sharing of {year.Year}: {wrong}");
            }
        }

        return problems;
    }

    /// <summary>The plan's rule of sharing with the scenario's changes.</summary>
    public SharingRule RuleUnder(FinanceLevers levers) => Plan.Sharing.Rule with
    {
        FloorChf = levers.Fund.InvoiceFloor ?? Plan.Sharing.Rule.FloorChf,
        CapPercent = levers.Fund.CapPercent is { } cap ? (decimal)cap : Plan.Sharing.Rule.CapPercent,
    };

    /// <summary>The part of the budget that is shared, with the scenario's change. Unit: percent.</summary>
    public decimal SharedPercentUnder(FinanceLevers levers) =>
        levers.Fund.SharedPercent is { } percent ? (decimal)percent : Plan.Sharing.SharedPercent;

    private bool IsPartyIn(StateCode state, int year, FinanceLevers levers) => MembersUnder(levers)
        .Any(member => member.State == state && member.From.Year <= year && !(
            member.Until <= new LocalDate(year, 1, 1)));

    /// <summary>
    /// The case of a situation: who is bound, what was spent and paid. When a balance is on record, the forecast starts
    /// from it, at the beginning of the month after.
    /// </summary>
    /// <param name="situation">What is on record.</param>
    /// <param name="assessment">
    /// Who is bound, and which meetings there are; its days say what of the record counts.
    /// </param>
    /// <param name="plan">The plan; null for the one that comes with the program.</param>
    public static FinanceCase Of(Situation situation, Assessment assessment, BudgetPlan? plan = null)
    {
        var facts = situation.FactsAt(assessment.AsOf, assessment.KnownAt);
        var chosen = Restarted(plan ?? PlanReader.Shipped(), facts.OfType<BalanceRecorded>());
        return new FinanceCase(
            chosen,
            [.. assessment.States.Select(MemberOf).OfType<Member>()],
            AssessmentScale.Shipped(),
            ExchangeRates.Shipped(),
            FinancePriors.Shipped(),
            [
                .. facts.OfType<Meeting>()
                    .Where(meeting => IsWithin(meeting, chosen))
                    .OrderBy(meeting => meeting.Opens)
                    .Select(MeetingOf),
            ])
        {
            Actuals = [.. facts.OfType<SpendingRecorded>()],
            Payments = [.. facts.OfType<ContributionPaid>()],
        };
    }

    /// <summary>The plan from the last balance on record within it; the plan itself when there is none.</summary>
    public static BudgetPlan Restarted(BudgetPlan plan, IEnumerable<BalanceRecorded> balances)
    {
        var first = new LocalDate(plan.Years[0].Year, 1, 1);
        var last = new LocalDate(plan.Years[^1].Year, 12, 1);
        var latest = balances
            .Select(balance => (Balance: balance, From: balance.On.With(DateAdjusters.StartOfMonth).PlusMonths(1)))
            .Where(pair => pair.From >= first && pair.From <= last)
            .OrderBy(pair => pair.From)
            .ToList();
        return latest.Count == 0
            ? plan
            : plan with
            {
                Opening = new OpeningBalance(
                    latest[^1].From, latest[^1].Balance.CashChf, latest[^1].Balance.ReserveChf, Assumed: false),
            };
    }

    private static Member? MemberOf(StateStanding state) => state.EntryIntoForce is { } from
        ? new Member(state.Code, state.Name, from, state.WithdrawalEffective)
        : null;

    private static bool IsWithin(Meeting meeting, BudgetPlan plan) =>
        meeting.Opens >= plan.Opening.On && meeting.Opens.Year <= plan.Years[^1].Year;

    private static CostedMeeting MeetingOf(Meeting meeting) => new(
        meeting.Id, meeting.Opens, meeting.Kind == MeetingKind.ReviewConference,
        meeting.Status == MeetingStatus.Assumed);
}
