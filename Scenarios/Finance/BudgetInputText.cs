using System.Globalization;
using System.Text;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>
/// The canonical text of everything the model reads: every prior, every amount by payer, donor, line and month, every
/// lever. Names of sources are not read by the model and are not in it.
/// </summary>
internal static class BudgetInputText
{
    /// <summary>One line per thing read.</summary>
    public static string Of(FinanceCase data, FinanceProgram program)
    {
        var text = new StringBuilder();
        var c = CultureInfo.InvariantCulture;
        text.Append(c, $"from {program.FirstMonth} months {program.Months}\n{program.Fund}\n{program.Policies}\n");
        foreach (var prior in data.Priors.Priors.OrderBy(prior => prior.Id, StringComparer.Ordinal))
        {
            text.Append(c, $"prior {prior.Id} {prior.Value:R}\n");
        }

        foreach (var payer in program.Payers)
        {
            text.Append(c, $"payer {payer.State} {payer.Class} {Join(payer.Shares)} {Join(payer.Amounts)} ");
            text.Append(c, $"{Join(payer.Factors)} {Join(payer.MeetingDues)}\n");
        }

        foreach (var donor in program.Donors)
        {
            text.Append(c, $"donor {donor.State} {donor.Currency} {Join(donor.Full)} {Join(donor.Median)} ");
            text.Append(c, $"{Join(donor.Factors)}\n");
        }

        foreach (var pledge in program.Pledges)
        {
            text.Append(c, $"{pledge}\n");
        }

        foreach (var belief in data.Beliefs?.Classes ?? [])
        {
            text.Append(c, $"{belief}\n");
        }

        foreach (var belief in data.Beliefs?.Payers ?? [])
        {
            text.Append(c, $"{belief}\n");
        }

        Append(text, data, program);
        return text.ToString();
    }

    private static void Append(StringBuilder text, FinanceCase data, FinanceProgram program)
    {
        var c = CultureInfo.InvariantCulture;
        var costs = program.Costs;
        long[][] lines = [costs.Staff, costs.HalfPost, costs.Travel, costs.Communication, costs.Other, costs.OneOff];
        foreach (var line in lines)
        {
            text.Append(c, $"costs {Join(line)}\n");
        }

        foreach (var currency in program.Currencies)
        {
            text.Append(c, $"currency {currency.Code} {currency.YearlySd:R}\n");
        }

        foreach (var meeting in program.Meetings)
        {
            text.Append(c, $"meeting {meeting.Meeting.Id} {meeting.Year} {meeting.Cost} ");
            text.Append(c, $"{meeting.PartyShare} {meeting.GateMonths}\n");
        }

        var levers = program.Levers;
        text.Append(c, $"timing {Join(data.Beliefs?.Timing ?? [])}\n");
        text.Append(c, $"voluntary {data.Beliefs?.Voluntary?.Years} {data.Beliefs?.Voluntary?.Renewal:R} ");
        text.Append(c, $"{data.Beliefs?.Voluntary?.Return:R}\n");
        text.Append(c, $"levers {levers.EveryonePays} {levers.OnlyFirstYearPayers} {levers.SmallPayersStopping:R} ");
        text.Append(c, $"{levers.PaymentOdds:R} {levers.DelayMonths} {levers.FrancUpPercent:R} ");
        text.Append(c, $"{levers.Budget.IndexationPoints:R}\n");
    }

    private static string Join<T>(IEnumerable<T> values) => string.Join(',', values);
}
