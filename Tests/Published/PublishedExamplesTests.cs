using System.Text.Json;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Standing;
using NodaTime;

namespace CcmPlanner.Tests.Published;

/// <summary>The rules against every published worked example.</summary>
public sealed class PublishedExamplesTests
{
    public static TheoryData<int> EntryIntoForceRows => PublishedExamples.Rows("eif_examples");

    public static TheoryData<int> FirstReportRows => PublishedExamples.Rows("art7_initial_report_examples");

    public static TheoryData<int> WrongFirstReportRows =>
        PublishedExamples.Rows("art7_published_values_that_are_wrong");

    public static TheoryData<int> DeadlineRows => PublishedExamples.Rows("deadline_examples");

    public static TheoryData<int> ExtensionRows => PublishedExamples.Rows("extension_examples");

    public static TheoryData<int> FilingRows => PublishedExamples.Rows("nine_month_rule_examples");

    public static TheoryData<int> MeetingRows => PublishedExamples.Rows("meetings");

    public static TheoryData<int> CountRows => PublishedExamples.Rows("states_parties_counts");

    public static TheoryData<int> OrdinalRows => PublishedExamples.Rows("ordinal_checks");

    [Fact]
    public void The_treaty_entered_into_force_on_the_published_day_with_the_thirtieth_instrument()
    {
        var row = PublishedExamples.Section("treaty_entry_into_force");
        var treaty = Conclude([.. Deposits()]).Query<TreatyInForce>().Single();
        treaty.ShouldBe(new TreatyInForce(row.Date("eif"), row.Date("instrument_no_30")));
    }

    [Theory]
    [MemberData(nameof(EntryIntoForceRows))]
    public void Entry_into_force_is_the_published_day(int i)
    {
        var row = PublishedExamples.Section("eif_examples")[i];
        var standing = Standing(row);
        (standing.Deposited, standing.EntryIntoForce).ShouldBe((row.Date("deposit"), row.Date("eif")));
    }

    [Theory]
    [MemberData(nameof(FirstReportRows))]
    public void The_first_report_is_due_on_the_published_day(int i)
    {
        var row = PublishedExamples.Section("art7_initial_report_examples")[i];
        Obligation(row, Provision.InitialReport).OriginalDue.ShouldBe(row.Date("published_due"));
    }

    [Theory]
    [MemberData(nameof(WrongFirstReportRows))]
    public void A_published_day_known_to_be_wrong_is_not_reproduced(int i)
    {
        var row = PublishedExamples.Section("art7_published_values_that_are_wrong")[i];
        var due = Obligation(row, Provision.InitialReport).OriginalDue;
        due.ShouldNotBe(row.Date("published_due"), row.GetProperty("explanation").GetString());
        due.ShouldBe(row.Date("computed_due"));
    }

    [Theory]
    [MemberData(nameof(DeadlineRows))]
    public void The_original_deadline_is_the_published_day(int i)
    {
        var row = PublishedExamples.Section("deadline_examples")[i];
        var provision =
            row.GetProperty("article").GetString() == "3(2)" ? Provision.StockpileDestruction : Provision.Clearance;
        if (row.Code().Value == "VUT")
        {
            // It has declared no stocks: the date is the one that would bind it if it held any.
            PublishedExamples.AsOf(PublishedExamples.Today).Outlook.Obligations
                .ShouldNotContain(o => o.State == row.Code() && o.Provision == provision);
            IfItHeldStocks(row.Code()).ShouldBe(row.Date("deadline"));
            return;
        }

        Obligation(row, provision).OriginalDue.ShouldBe(row.Date("deadline"));
    }

    [Theory]
    [MemberData(nameof(ExtensionRows))]
    public void An_extension_on_record_is_granted_as_published_and_nothing_else_is(int i)
    {
        var row = PublishedExamples.Section("extension_examples")[i];
        var provision =
            row.GetProperty("article").GetString() == "3" ? Provision.StockpileDestruction : Provision.Clearance;
        var obligation = Obligation(row, provision);
        var old = row.Date("old_deadline");
        if (row.GetProperty("status").GetString() == "granted")
        {
            var granted = obligation.Extensions.Single(e => e.NewDue == row.Date("new_deadline"));
            granted.Outcome.ShouldBe("granted");
            granted.Months.ShouldBe(row.GetProperty("length_months").GetInt32());
            DueBefore(obligation, granted).ShouldBe(old);
        }
        else
        {
            obligation.Due.ShouldBe(old);
            obligation.Extensions[^1].Outcome.ShouldBe("considered");
            obligation.Extensions[^1].NewDue.ShouldBeNull();
        }
    }

    [Theory]
    [MemberData(nameof(FilingRows))]
    public void The_filing_day_and_lateness_are_the_published_ones(int i)
    {
        var row = PublishedExamples.Section("nine_month_rule_examples")[i];
        var outlook = PublishedExamples.AsOf(PublishedExamples.Today).Outlook;
        var meeting = row.GetProperty("meeting").GetString()!;
        outlook.Meetings.Single(m => m.Meeting.Id == meeting).RequestsDue.ShouldBe(row.Date("latest_submission"));
        var met = row.GetProperty("met_nine_month_rule");
        bool? late = met.ValueKind == JsonValueKind.Null ? null : !met.GetBoolean();
        var request =
            Obligation(row, Provision.Clearance).Extensions.First(e => Filed(e, row.GetProperty("filed").GetString()!));
        request.Late.ShouldBe(late);
    }

    [Fact]
    public void Withdrawal_takes_effect_on_the_published_day()
    {
        var row = PublishedExamples.Section("withdrawals")[0];
        Standing(row).WithdrawalEffective.ShouldBe(row.Date("effective"));
    }

    [Theory]
    [MemberData(nameof(MeetingRows))]
    public void A_meeting_has_the_published_dates(int i)
    {
        var row = PublishedExamples.Section("meetings")[i];
        var meeting = PublishedExamples.AsOf(PublishedExamples.Today).Outlook.Meetings
            .Single(m => m.Meeting.Id == row.GetProperty("meeting").GetString()).Meeting;
        (meeting.Opens, meeting.Closes).ShouldBe((row.Date("start"), row.Date("end")));
    }

    [Theory]
    [MemberData(nameof(CountRows))]
    public void Parties_by_deposit_and_in_force_are_as_published(int i)
    {
        var row = PublishedExamples.Section("states_parties_counts")[i];
        var states = PublishedExamples.AsOf(row.Date("date")).Outlook.States;
        var inForce = states.Count(s => s.Status == StandingStatus.Party);
        var waiting = states.Count(s => s.Status == StandingStatus.AccededNotInForce);
        (inForce + waiting).ShouldBe(row.GetProperty("published").GetInt32());
        inForce.ShouldBe(row.GetProperty("computed_in_force").GetInt32());
    }

    [Theory]
    [MemberData(nameof(OrdinalRows))]
    public void A_State_is_the_published_ordinal_by_deposit(int i)
    {
        var row = PublishedExamples.Section("ordinal_checks")[i];
        var deposits = Deposits();
        var on = deposits.Single(d => d.State == row.Code()).Deposited;
        var ordinal = row.GetProperty("published_ordinal").GetInt32();
        ordinal.ShouldBeInRange(deposits.Count(d => d.Deposited < on) + 1, deposits.Count(d => d.Deposited <= on));
    }

    private static bool Filed(ExtensionStep step, string filed) =>
        step.RequestedOn is { } on && filed.StartsWith(on.Text.Split('/')[^1], StringComparison.Ordinal);

    private static LocalDate? DueBefore(Obligation obligation, ExtensionStep step) =>
        obligation.Extensions.LastOrDefault(e => e.Number < step.Number && e.NewDue is not null)?.NewDue
            ?? obligation.OriginalDue;

    private static StateStanding Standing(JsonElement row) =>
        PublishedExamples.AsOf(PublishedExamples.Today).Outlook.States.Single(s => s.Code == row.Code());

    private static Obligation Obligation(JsonElement row, string provision) =>
        PublishedExamples.AsOf(PublishedExamples.Today).Outlook.Obligations
            .Single(o => o.State == row.Code() && o.Provision == provision);

    private static List<Instrument> Deposits() =>
    [
        .. PublishedExamples.AsOf(PublishedExamples.Today).Outlook.States
            .Where(s => s.Deposited is not null)
            .Select(s => new Instrument(s.Code, s.Instrument!.Value, s.Deposited!.Value, s.From)),
    ];

    private static LocalDate IfItHeldStocks(StateCode state) =>
        Conclude([.. Deposits(),
            new Stockpile(state, Holding.Held, null, null, new Provenance("supposed", Confidence.None))])
            .Query<OriginalDeadline>()
                .Single(o => o.State == state && o.Provision == Provision.StockpileDestruction).Due;

    private static Engine.Inference.Session Conclude(IReadOnlyList<object> facts) =>
        ConventionRules.Conclude(facts, PublishedExamples.Today, PublishedExamples.Today);
}
