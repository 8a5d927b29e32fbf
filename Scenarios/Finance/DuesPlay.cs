using CcmPlanner.Engine.Values;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>
/// Everything that what payers pay depends on besides the words: of the program, the scenario and beliefs.
/// </summary>
/// <param name="Mood">What is believed of payers, and the squeeze they share.</param>
/// <param name="ArrearsLogOdds">How a year unpaid changes the odds of the next.</param>
/// <param name="Payers">The payers.</param>
/// <param name="Bills">The meetings they are billed for.</param>
/// <param name="Timing">When those who pay do so.</param>
/// <param name="FirstMonth">Number of the first month since the year 0.</param>
/// <param name="Months">How many months.</param>
/// <param name="Levers">What is supposed of all payers.</param>
internal sealed record DuesPlay(
    MoodDraws Mood,
    double ArrearsLogOdds,
    ValueList<PayerLine> Payers,
    ValueList<MeetingBill> Bills,
    PaymentTiming Timing,
    int FirstMonth,
    int Months,
    PayerLevers Levers)
{
    /// <summary>That of a program.</summary>
    public static DuesPlay Of(FinanceProgram program, FinanceTables tables) => new(
        MoodDraws.Of(program, tables),
        tables.ArrearsLogOdds,
        new ValueList<PayerLine>(program.Payers),
        new ValueList<MeetingBill>(
            program.Meetings.Select(meeting => new MeetingBill(meeting.Year, meeting.GateMonths))),
        program.Timing,
        program.FirstMonth,
        program.Months,
        new PayerLevers(
            program.Levers.EveryonePays,
            program.Levers.OnlyFirstYearPayers,
            program.Levers.SmallPayersStopping,
            program.Levers.PaymentOdds,
            program.Levers.DelayMonths));

    /// <summary>Number of the month of the forecast in which a year begins; below 0 when it began before.</summary>
    public int StartOf(int year) => (Mood.Years[year] * 12) - FirstMonth;
}

/// <summary>What is supposed of all payers; the words are those of <see cref="FinanceLevers"/>.</summary>
internal sealed record PayerLevers(
    bool EveryonePays, bool OnlyFirstYearPayers, double SmallPayersStopping, double PaymentOdds, int DelayMonths);

/// <summary>A meeting's bill: its year by number, and months until the day it is decided whether it is held.</summary>
internal sealed record MeetingBill(int Year, int GateMonths);
