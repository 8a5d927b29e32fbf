using CcmPlanner.Engine.Chance;
using CcmPlanner.Engine.Values;
using NodaTime;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>
/// A payer of the shared part, in the order of the years. Amounts in centimes. Equal when it pays alike under the same
/// draws.
/// </summary>
/// <param name="State">Which State; null for States not party that share the cost of meetings.</param>
/// <param name="Class">Its class.</param>
/// <param name="Stream">Its draws.</param>
/// <param name="Shares">Whether it shares costs in each year.</param>
/// <param name="Amounts">What it is asked for in each year.</param>
/// <param name="Factors">What it gives of that in each year, under the scenario.</param>
/// <param name="MeetingDues">What it is asked for of each meeting.</param>
/// <param name="Own">Its own probability of paying, where there are records; null for that of its class.</param>
/// <param name="OwnStream">The draw of that probability.</param>
internal sealed record PayerLine(
    StateCode? State,
    PayerClass Class,
    StreamId Stream,
    ValueList<bool> Shares,
    ValueList<long> Amounts,
    ValueList<double> Factors,
    ValueList<long> MeetingDues,
    QuantileTable? Own,
    StreamId OwnStream);

/// <summary>A voluntary donor. Amounts in centimes of francs at the rates of the plan.</summary>
/// <param name="State">Which State.</param>
/// <param name="Stream">Its draws.</param>
/// <param name="Currency">Which currency, by number; 0 is the franc.</param>
/// <param name="Full">What it gives in each year when everyone pays; the donors together what is to be brought.</param>
/// <param name="Median">Median gift of each year in which it gives.</param>
/// <param name="Factors">What it gives of that, under the scenario.</param>
internal sealed record DonorLine(
    StateCode State, StreamId Stream, int Currency, long[] Full, double[] Median, double[] Factors);

/// <summary>A pledged instalment. Amount in centimes of francs at the rates of the plan.</summary>
/// <param name="Stream">Its draws.</param>
/// <param name="Currency">Which currency, by number; 0 is the franc.</param>
/// <param name="Year">Which year of the plan, by number.</param>
/// <param name="Month">Month of the forecast in which it is expected, by number.</param>
/// <param name="Amount">How much.</param>
/// <param name="Factor">What is given of it, under the scenario.</param>
internal sealed record PledgeLine(StreamId Stream, int Currency, int Year, int Month, double Amount, double Factor);

/// <summary>What the Unit spends by month, before inflation and chance. Unit: centimes.</summary>
/// <param name="Staff">Salaries and social charges.</param>
/// <param name="HalfPost">The part of them that is the assistant's.</param>
/// <param name="Travel">Travel.</param>
/// <param name="Communication">Communication.</param>
/// <param name="Other">Other implementation support.</param>
/// <param name="OneOff">Costs that come once.</param>
internal sealed record CostLines(
    long[] Staff, long[] HalfPost, long[] Travel, long[] Communication, long[] Other, long[] OneOff);

/// <summary>A meeting's money. Unit: centimes.</summary>
/// <param name="Meeting">Which meeting.</param>
/// <param name="Year">Which year of the plan, by number.</param>
/// <param name="Cost">What it costs.</param>
/// <param name="PartyShare">What States Parties are asked for.</param>
/// <param name="Gate">The day on which it is decided whether it is held.</param>
/// <param name="GateMonths">Months between the bill and that day.</param>
internal sealed record MeetingLine(
    CostedMeeting Meeting, int Year, long Cost, long PartyShare, LocalDate Gate, int GateMonths);

/// <summary>A case under a scenario as the plain numbers that the kernel plays.</summary>
internal sealed record FinanceProgram
{
    /// <summary>Calendar years.</summary>
    public required int[] Years { get; init; }

    /// <summary>Number of the first month since the year 0.</summary>
    public required int FirstMonth { get; init; }

    /// <summary>How many months.</summary>
    public required int Months { get; init; }

    /// <summary>Payers by code.</summary>
    public required PayerLine[] Payers { get; init; }

    /// <summary>Donors by code.</summary>
    public required DonorLine[] Donors { get; init; }

    /// <summary>Pledged instalments.</summary>
    public required PledgeLine[] Pledges { get; init; }

    /// <summary>Currencies by number; the first is the franc.</summary>
    public required CurrencyLine[] Currencies { get; init; }

    /// <summary>Costs.</summary>
    public required CostLines Costs { get; init; }

    /// <summary>Meetings.</summary>
    public required MeetingLine[] Meetings { get; init; }

    /// <summary>When those who pay do so.</summary>
    public required PaymentTiming Timing { get; init; }

    /// <summary>Policies that act.</summary>
    public required PolicySet Policies { get; init; }

    /// <summary>
    /// Opening cash, opening reserve, target and floor of the reserve, floor of cash. Unit: centimes.
    /// </summary>
    public required FundLine Fund { get; init; }

    /// <summary>The scenario.</summary>
    public required FinanceLevers Levers { get; init; }

    /// <summary>Cash below which policies act, by year. Unit: centimes.</summary>
    public required long[] Triggers { get; init; }

    /// <summary>What the plan asks for in each year. Unit: centimes.</summary>
    public required long[] Totals { get; init; }

    /// <summary>
    /// What all payers are asked for in each year, less what was paid before the opening. Unit: centimes.
    /// </summary>
    public required long[] Invoiced { get; init; }

    /// <summary>
    /// What is to be spent in each year, from the opening on, before prices and chance. Unit: centimes.
    /// </summary>
    public required long[] Planned { get; init; }

    /// <summary>Number of the month of the forecast in which a year begins; below 0 when it began before.</summary>
    public int StartOf(int year) => (Years[year] * 12) - FirstMonth;

    /// <summary>The year of a month of the forecast, by number.</summary>
    public int YearOf(int month) => ((FirstMonth + month) / 12) - Years[0];
}

/// <summary>A currency.</summary>
/// <param name="Code">ISO 4217.</param>
/// <param name="Stream">Its draws.</param>
/// <param name="YearlySd">Spread of its yearly log change.</param>
internal sealed record CurrencyLine(string Code, StreamId Stream, double YearlySd);

/// <summary>Balances and limits. Unit: centimes.</summary>
/// <param name="Cash">Opening cash.</param>
/// <param name="Reserve">Opening reserve.</param>
/// <param name="Target">What the reserve is to hold.</param>
/// <param name="ReserveFloor">What of it is never drawn.</param>
/// <param name="CashFloor">Cash below this is a shortfall.</param>
/// <param name="Surplus">What becomes of a surplus.</param>
/// <param name="HostMost">The most the host advances.</param>
internal sealed record FundLine(
    long Cash, long Reserve, long Target, long ReserveFloor, long CashFloor, SurplusRule Surplus, long HostMost);
