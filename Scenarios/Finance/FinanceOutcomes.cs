using CcmPlanner.Engine.Trials;
using NodaTime;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>What a trial tells of one year. Money in centimes.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Shared">Shared contributions that came in, arrears included.</param>
/// <param name="Voluntary">Voluntary contributions that came in, pledges included.</param>
/// <param name="Income">All that came in.</param>
/// <param name="Expenditure">What was spent.</param>
/// <param name="Net">Income less expenditure.</param>
/// <param name="MinCash">Least cash at the end of a month.</param>
/// <param name="FirstShortfall">Month (1 to 12) of the first end of month below the floor; 13 for none.</param>
/// <param name="Shortfall">1 when there is one.</param>
/// <param name="Depth">How far below the floor at most; 0 for none.</param>
/// <param name="Need">Buffer at the opening that would have kept every month up to the year's end at the floor.</param>
/// <param name="Reserve">Reserve at the end of the year.</param>
/// <param name="Advance">What is owed to the host at the end of the year.</param>
/// <param name="PaidUp">States that paid their share of the year within it.</param>
/// <param name="Arrears">Shares of all years of the forecast unpaid at the end of the year.</param>
/// <param name="OldArrears">The part of them that is older than the year.</param>
/// <param name="StaffMonths">Least months of staff costs that cash and the drawable reserve covered, in tenths.</param>
/// <param name="PolicyMonths">Months of the year in which a cut was in force.</param>
internal sealed record YearOutcomes(
    int Year,
    Outcome Shared,
    Outcome Voluntary,
    Outcome Income,
    Outcome Expenditure,
    Outcome Net,
    Outcome MinCash,
    Outcome FirstShortfall,
    Outcome Shortfall,
    Outcome Depth,
    Outcome Need,
    Outcome Reserve,
    Outcome Advance,
    Outcome PaidUp,
    Outcome Arrears,
    Outcome OldArrears,
    Outcome StaffMonths,
    Outcome PolicyMonths);

/// <summary>What a trial tells of a meeting.</summary>
/// <param name="InHand">What of its cost is in hand on the day of decision, in centimes.</param>
/// <param name="AtRisk">1 when that is too little.</param>
internal sealed record MeetingOutcomes(Outcome InHand, Outcome AtRisk);

/// <summary>Everything a trial tells of the Unit's money.</summary>
internal sealed class FinanceOutcomes
{
    private const string Centime = "centime";
    private const int YearMonths = 12;
    private const int MostTenths = 10 * 120;

    /// <summary>The outcomes of a program, added to a list.</summary>
    public FinanceOutcomes(FinanceProgram program, OutcomeList list)
    {
        Years = [.. program.Years.Select(year => YearOf(list, year, program.Payers.Length))];
        Cash = [.. Enumerable.Range(0, program.Months).Select(month =>
            list.Add($"finance/cash/{Name(program.FirstMonth + month)}", Centime, new SignedScale()))];
        Meetings = [.. program.Meetings.Select(meeting => new MeetingOutcomes(
            list.Add($"finance/meeting/{meeting.Meeting.Id}/inHand", Centime, new RelativeScale()),
            list.AddFlag($"finance/meeting/{meeting.Meeting.Id}/atRisk")))];
        Shortfall = list.AddFlag("finance/shortfall");
        Spending = list.Add("finance/spending", Centime, new RelativeScale());
        LeastCash = list.Add("finance/leastCash", Centime, new SignedScale());
        FirstShortfall = list.Add(
            "finance/firstShortfall", "month", new EvenScale(program.FirstMonth, 1, program.Months + 1));
    }

    /// <summary>By year.</summary>
    public YearOutcomes[] Years { get; }

    /// <summary>Cash at the end of each month.</summary>
    public Outcome[] Cash { get; }

    /// <summary>By meeting.</summary>
    public MeetingOutcomes[] Meetings { get; }

    /// <summary>1 when any month ends below the floor.</summary>
    public Outcome Shortfall { get; }

    /// <summary>What is spent over the whole horizon.</summary>
    public Outcome Spending { get; }

    /// <summary>Least cash at the end of a month of the whole horizon.</summary>
    public Outcome LeastCash { get; }

    /// <summary>The first such month since the year 0; the month after the last for none.</summary>
    public Outcome FirstShortfall { get; }

    /// <summary>A month as YYYY-MM.</summary>
    public static string Name(int month) => $"{month / YearMonths:0000}-{(month % YearMonths) + 1:00}";

    /// <summary>A month by its number since the year 0.</summary>
    public static YearMonth MonthOf(int month) => new(month / YearMonths, (month % YearMonths) + 1);

    private static YearOutcomes YearOf(OutcomeList list, int year, int payers)
    {
        Outcome Signed(string name) => list.Add($"finance/{name}/{year}", Centime, new SignedScale());
        Outcome Amount(string name) => list.Add($"finance/{name}/{year}", Centime, new RelativeScale());
        return new YearOutcomes(
            year,
            Amount("shared"),
            Amount("voluntary"),
            Amount("income"),
            Amount("expenditure"),
            Signed("net"),
            Signed("minCash"),
            list.Add($"finance/firstShortfall/{year}", "month of year", new EvenScale(1, 1, YearMonths + 1)),
            list.AddFlag($"finance/shortfall/{year}"),
            Amount("depth"),
            Amount("need"),
            Amount("reserve"),
            Amount("advance"),
            list.AddCount($"finance/paidUp/{year}", payers),
            Amount("arrears"),
            Amount("oldArrears"),
            list.Add($"finance/staffMonths/{year}", "tenth of a month", new EvenScale(0, 1, MostTenths + 1)),
            list.AddCount($"finance/policyMonths/{year}", YearMonths));
    }
}
