using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Forecasting;
using NodaTime;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>A forecast of the Unit's money.</summary>
/// <param name="AsOf">The day asked about.</param>
/// <param name="KnownAt">Only what was public by then was used.</param>
/// <param name="RulesAt">The rules in force then were used.</param>
/// <param name="Plan">The plan it is about.</param>
/// <param name="ResultHash">Fingerprint of the configuration and of everything counted.</param>
/// <param name="Summary">The whole horizon.</param>
/// <param name="Years">Year by year.</param>
/// <param name="Months">Cash at the end of each month.</param>
/// <param name="Payers">Who is asked for what in the first year, largest first.</param>
/// <param name="Concentration">How much hangs on few.</param>
/// <param name="Meetings">Meetings whose costs are shared under Article 14, apart from the Unit's money.</param>
/// <param name="Policies">What each policy buys.</param>
/// <param name="Beliefs">What is believed of payers, with the weight of the prior.</param>
/// <param name="Comparison">Budget against actual spending, as far as that is on record.</param>
/// <param name="History">Budgets on record and what was found in them.</param>
/// <param name="Assumptions">Every parameter read that is assumed.</param>
/// <param name="Notes">What a reader should know besides.</param>
/// <param name="Provenance">How to compute it again.</param>
/// <param name="Cancelled">True when it was stopped early; it is then the result of fewer trials.</param>
public sealed record BudgetResult(
    LocalDate AsOf,
    LocalDate KnownAt,
    LocalDate RulesAt,
    BudgetPlan Plan,
    string ResultHash,
    HorizonForecast Summary,
    IReadOnlyList<FinanceYear> Years,
    IReadOnlyList<FinanceMonth> Months,
    IReadOnlyList<PayerShare> Payers,
    Concentration Concentration,
    IReadOnlyList<MeetingForecast> Meetings,
    IReadOnlyList<PolicyEffect> Policies,
    IReadOnlyList<ClassBelief> Beliefs,
    IReadOnlyList<LineComparison> Comparison,
    IReadOnlyList<BudgetOnRecord> History,
    IReadOnlyList<ForecastAssumption> Assumptions,
    IReadOnlyList<string> Notes,
    ForecastProvenance Provenance,
    bool Cancelled);

/// <summary>Mean and quantiles. Unit: CHF unless said.</summary>
/// <param name="Mean">Mean.</param>
/// <param name="Quantiles">Quantiles.</param>
public sealed record Spread(Figure<double> Mean, Quantiles<double> Quantiles);

/// <summary>
/// The buffer, in hand at the opening, with which so many of the futures have no shortfall. Unit: CHF.
/// </summary>
/// <param name="P90">Ninety per cent.</param>
/// <param name="P95">Ninety-five.</param>
/// <param name="P99">Ninety-nine.</param>
public sealed record Buffer(Figure<double> P90, Figure<double> P95, Figure<double> P99);

/// <summary>The whole horizon.</summary>
/// <param name="ShortfallProbability">Of any month below the floor.</param>
/// <param name="FirstNegativeMonth">The first such month; beyond the horizon where there is none.</param>
/// <param name="ReserveFor">The buffer that prevents it.</param>
public sealed record HorizonForecast(
    Figure<double> ShortfallProbability, Quantiles<YearMonth> FirstNegativeMonth, Buffer ReserveFor);

/// <summary>One year. Money in CHF.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Budget">What the plan costs; States are asked for this.</param>
/// <param name="Planned">The same with the scenario's changes of costs, from the opening on, before chance.</param>
/// <param name="Asked">What all States Parties are asked for together.</param>
/// <param name="VoluntaryTarget">What voluntary contributions are to bring.</param>
/// <param name="Shared">Shared contributions that come in, arrears of years before included.</param>
/// <param name="Voluntary">Voluntary contributions that come in.</param>
/// <param name="Income">Both.</param>
/// <param name="Expenditure">What is spent.</param>
/// <param name="ShortfallProbability">Of a month below the floor within the year.</param>
/// <param name="ExpectedShortfall">Mean depth below the floor, futures without any counted as 0.</param>
/// <param name="CashFlowAtRisk">How far the year's net flow falls below its mean in the worst five per cent.</param>
/// <param name="MinCash">Least cash at the end of a month.</param>
/// <param name="FirstNegativeMonth">First month below the floor; beyond the horizon where there is none.</param>
/// <param name="ReserveFor">The buffer at the opening that prevents a shortfall up to the end of the year.</param>
/// <param name="Reserve">Reserve at the end of the year.</param>
/// <param name="Advance">Owed to the host at the end of the year.</param>
/// <param name="PaidUp">States that paid their share within the year. Unit: 1.</param>
/// <param name="Arrears">Unpaid shares at the end of the year.</param>
/// <param name="OldArrears">The part of them older than the year.</param>
/// <param name="StaffMonths">Least months of staff costs covered. Unit: months.</param>
public sealed record FinanceYear(
    int Year,
    decimal Budget,
    decimal Planned,
    decimal Asked,
    decimal VoluntaryTarget,
    Spread Shared,
    Spread Voluntary,
    Spread Income,
    Spread Expenditure,
    Figure<double> ShortfallProbability,
    Figure<double> ExpectedShortfall,
    Figure<double> CashFlowAtRisk,
    Spread MinCash,
    Quantiles<YearMonth> FirstNegativeMonth,
    Buffer ReserveFor,
    Figure<double> Reserve,
    Figure<double> Advance,
    Spread PaidUp,
    Spread Arrears,
    Figure<double> OldArrears,
    Spread StaffMonths);

/// <summary>Cash at the end of a month. Unit: CHF.</summary>
/// <param name="Month">Which month.</param>
/// <param name="Cash">How much.</param>
public sealed record FinanceMonth(YearMonth Month, Spread Cash);

/// <summary>
/// What a State is asked for in the first year; what is believed of it is its class's unless it has records.
/// </summary>
/// <param name="Rank">1 for the largest.</param>
/// <param name="State">Which State.</param>
/// <param name="Name">Its name.</param>
/// <param name="Rate">Its rate on the United Nations scale.</param>
/// <param name="SharePercent">Share of the adjusted scale. Unit: percent.</param>
/// <param name="CumulativePercent">That of all down to it.</param>
/// <param name="AskedChf">What it is asked for. Unit: CHF.</param>
/// <param name="Class">Its class.</param>
/// <param name="Probability">Mean probability of paying within two years.</param>
/// <param name="FromRecords">
/// True when its own records count; false for its class's belief, no finding about it.
/// </param>
public sealed record PayerShare(
    int Rank,
    StateCode State,
    string Name,
    AssessmentRate? Rate,
    decimal SharePercent,
    decimal CumulativePercent,
    decimal AskedChf,
    PayerClass Class,
    double Probability,
    bool FromRecords);

/// <summary>How much hangs on few.</summary>
/// <param name="States">How many States share.</param>
/// <param name="RateSumPercent">Sum of their rates on the United Nations scale. Unit: percent.</param>
/// <param name="TopFivePercent">Share of the five largest. Unit: percent.</param>
/// <param name="TopTenPercent">Share of the ten largest. Unit: percent.</param>
/// <param name="EffectivePayers">As many equal payers would be as concentrated.</param>
/// <param name="BelowHundred">States asked for less than CHF 100 if the whole budget were shared.</param>
public sealed record Concentration(
    int States,
    decimal RateSumPercent,
    decimal TopFivePercent,
    decimal TopTenPercent,
    double EffectivePayers,
    int BelowHundred);

/// <summary>A meeting's money. Unit: CHF.</summary>
/// <param name="Meeting">Which meeting.</param>
/// <param name="Cost">Its estimated cost.</param>
/// <param name="PartyShare">What States Parties are asked for.</param>
/// <param name="OtherShare">What States not party that take part are asked for.</param>
/// <param name="Gate">The day on which it is decided whether it is held.</param>
/// <param name="InHand">What is in hand on that day.</param>
/// <param name="AtRisk">Probability that it is too little.</param>
public sealed record MeetingForecast(
    CostedMeeting Meeting,
    decimal Cost,
    decimal PartyShare,
    decimal OtherShare,
    LocalDate Gate,
    Spread InHand,
    Figure<double> AtRisk);

/// <summary>What a policy buys: the same futures with it and without it.</summary>
/// <param name="Policy">Which policy.</param>
/// <param name="InForce">True when the plan and the scenario have it on.</param>
/// <param name="ShortfallWithout">Probability of a shortfall without it.</param>
/// <param name="ShortfallWith">And with it.</param>
/// <param name="Difference">The second less the first, future by future.</param>
/// <param name="Spending">
/// What it adds to the spending of the whole horizon; below zero when it saves. Unit: CHF.
/// </param>
/// <param name="LeastCash">What it adds to the least cash of the whole horizon. Unit: CHF.</param>
public sealed record PolicyEffect(
    string Policy,
    bool InForce,
    Figure<double> ShortfallWithout,
    Figure<double> ShortfallWith,
    Figure<double> Difference,
    Figure<double> Spending,
    Figure<double> LeastCash);

/// <summary>A line of the budget against what was spent. Unit: CHF.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Item">Which line.</param>
/// <param name="BudgetChf">What was planned; null when no budget is on record.</param>
/// <param name="ActualChf">What was spent.</param>
/// <param name="VarianceChf">The second less the first; null without a budget.</param>
public sealed record LineComparison(
    int Year, BudgetItem Item, decimal? BudgetChf, decimal ActualChf, decimal? VarianceChf);

/// <summary>A yearly budget on record.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Lines">Its lines, as printed.</param>
/// <param name="SumChf">What its lines sum to. Unit: CHF.</param>
/// <param name="TotalChf">Its printed total. Unit: CHF.</param>
/// <param name="Findings">What does not agree in it, one sentence each.</param>
public sealed record BudgetOnRecord(
    int Year, IReadOnlyList<BudgetLine> Lines, decimal SumChf, decimal TotalChf, IReadOnlyList<string> Findings);
