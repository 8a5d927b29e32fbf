using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Scenarios.Standing;
using NodaTime;
using static CcmPlanner.Tests.Intake.Workspace;

namespace CcmPlanner.Tests.Intake;

/// <summary>Rows about the machinery: what they become, and what is said of wrong ones.</summary>
public sealed class MachineryRowTests
{
    private const string Request = "\"state\": \"ALP\", \"provision\": \"CCM-4.1.a\", \"number\": 1";

    public static TheoryData<string, string, string> Rows => new()
    {
        { "procedure-steps", Request + ", \"step\": \"questions\", \"meeting\": \"9MSP\", \"on\": \"2019-03\"",
            "RequestStep" },
        { "silence-procedures", Request + ", \"opened\": \"2021-02-01\", \"closes\": \"2021-02-15\"",
            "SilenceProcedure" },
        { "votes", Request + ", \"on\": \"2021-09-21\", \"inFavour\": 40, \"against\": 2, \"abstaining\": 5",
            "VoteOnRequest" },
        { "benchmarks",
            Request + ", \"benchmark\": 1, \"due\": \"2022-04-30\", \"content\": \"survey\", \"reached\": \"2022-03\"",
            "BenchmarkReached BenchmarkSet" },
        { "armed-conflicts", "\"state\": \"ALP\", \"began\": \"2022-01-01\", \"ended\": null", "ArmedConflict" },
        { "amendments", "\"amendment\": \"A1\", \"step\": \"circulated\", \"on\": \"2020-01-01\"",
            "AmendmentProposal" },
        { "amendments", "\"amendment\": \"A1\", \"step\": \"supported\", \"state\": \"ALP\", \"on\": \"2020-01-01\"",
            "AmendmentSupport" },
        { "amendments",
            "\"amendment\": \"A1\", \"step\": \"voted\", \"on\": \"2020-01-01\", \"inFavour\": 9, \"against\": 1, "
            + "\"abstaining\": 0", "AmendmentVote" },
        { "amendments", "\"amendment\": \"A1\", \"step\": \"accepted\", \"state\": \"ALP\", \"on\": \"2020-01-01\"",
            "AmendmentAcceptance" },
        { "coordinators", "\"theme\": \"clearance\", \"state\": \"ALP\", \"since\": \"12MSP\", \"until\": \"13MSP\"",
            "Coordinator" },
        { "coordinators", "\"theme\": \"clearance\", \"state\": null, \"since\": \"12MSP\", \"until\": null",
            "SeatVacant" },
        { "presidencies", "\"meeting\": \"14MSP\", \"state\": \"ALP\"", "Presidency" },
        { "observers", "\"organisation\": \"Alphaland Society\"", "CommitteeObserver" },
        { "plans",
            "\"name\": \"next\", \"about\": \"unit\", \"firstYear\": 2027, \"lastYear\": 2031, \"meeting\": \"3RC\"",
            "MultiYearPlan" },
        { "work-plans",
            "\"year\": 2027, \"meeting\": \"3RC\", \"issued\": \"2026-07-01\", \"circulated\": \"2026-07-16\", "
            + "\"endorsed\": \"yes\"", "WorkPlan" },
        { "budgets", "\"year\": 2027, \"line\": \"travel\", \"amountChf\": 20000", "BudgetLine" },
        { "staff", "\"year\": 2027, \"post\": \"director\", \"percent\": 100", "StaffPost" },
        { "unit-reports", "\"year\": 2025, \"report\": \"audit\", \"issued\": \"2026-05\"", "UnitReport" },
        { "hosting", "\"host\": \"GICHD\", \"signed\": null, \"reviewedAt\": \"11MSP\"", "HostingReviewed" },
        { "contributions",
            "\"state\": \"ALP\", \"year\": 2026, \"channel\": \"shared\", \"amountChf\": 100, \"due\": \"2026-03-31\"",
            "ContributionInvoiced" },
        { "contributions",
            "\"state\": \"ALP\", \"year\": 2026, \"channel\": \"shared\", \"amountChf\": 100, \"paid\": \"2026-03-31\"",
            "ContributionPaid" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_becomes_the_fact_of_its_kind(string kind, string row, string facts)
    {
        var situation = Load(Text(kind, row)).Value;
        situation.Facts.Where(placed => placed.At.File == kind + ".json").Select(placed => placed.Fact.GetType().Name)
            .Order(StringComparer.Ordinal).ShouldBe(facts.Split(' '));
    }

    [Theory]
    [InlineData(
        "coordinators", "\"theme\": \"clearance\", \"state\": \"ALP\", \"since\": \"12MPS\", \"until\": \"13MSP\"",
        "found \"12MPS\", which is no meeting in the data; write \"12MSP\" if that was meant, or add the meeting to "
        + "meetings.json")]
    [InlineData("coordinators", "\"theme\": \"clearance\", \"state\": \"ALP\", \"since\": \"12MSP\"",
        "found a coordinator without the meeting up to which it is known in office; write that meeting's id")]
    [InlineData(
        "presidencies", "\"meeting\": \"14MSP\", \"state\": \"ALQ\"",
        "found \"ALQ\", which is no State in the data; write \"ALB\" (Albania) if that was meant, or add the State to "
        + "states.json")]
    [InlineData("silence-procedures", Request + ", \"opened\": \"2021-02-15\", \"closes\": \"2021-02-01\"",
        "found a silence procedure that ends on 2021-02-01, before it was opened; write 2021-02-15 or later")]
    [InlineData(
        "armed-conflicts", "\"state\": \"ALP\", \"began\": \"2022-01-02\", \"ended\": \"2022-01-01\"",
        "found a conflict that ended on 2022-01-01, before it began; write 2022-01-02 or later, or null while it "
        + "lasts")]
    [InlineData(
        "plans", "\"name\": \"next\", \"about\": \"unit\", \"firstYear\": 2031, \"lastYear\": 2027, \"meeting\": "
            + "\"3RC\"", "found a plan that ends in 2027, before it begins; write 2031 or later")]
    [InlineData("budgets", "\"year\": 2027, \"line\": \"travel\", \"amountChf\": null",
        "found a budget line without an amount; write the amount in CHF, as a number")]
    [InlineData("hosting", "\"host\": \"GICHD\"",
        "found neither the agreement nor a review of it, or both; write signed or reviewedAt, one of the two")]
    [InlineData(
        "contributions", "\"state\": \"ALP\", \"year\": 2026, \"channel\": \"shared\", \"amountChf\": 100",
        "found neither an invoice nor a payment, or both; write due for an invoice or paid for a payment, one of the "
        + "two")]
    [InlineData("procedure-steps", Request + ", \"step\": \"questions\"",
        "found a step without its day; write a date, as well as it is known")]
    public void A_wrong_row_is_one_problem_that_says_what_to_write(string kind, string row, string message) =>
        Messages(Text(kind, row)).ShouldBe([message]);

    [Fact]
    public void A_plan_in_the_workspace_closes_the_gap_and_the_warning_goes()
    {
        var day = new LocalDate(2026, 11, 22);
        var plan = Text("plans",
            "\"name\": \"next\", \"about\": \"unit\", \"firstYear\": 2027, \"lastYear\": 2037, \"meeting\": \"3RC\"");
        var machinery = Assessment.Of(Load(plan).Value, day, day, day).Machinery;
        machinery.Gaps.ShouldBeEmpty();
        machinery.Warnings.ShouldNotContain(warning => warning.Subject == "ISU envelope");
    }

    [Fact]
    public void A_conflict_in_the_workspace_keeps_a_withdrawing_State_a_party()
    {
        var day = new LocalDate(2025, 3, 6);
        var conflict = Text("armed-conflicts", "\"state\": \"LTU\", \"began\": \"2025-03-06\", \"ended\": null");
        var suspended = Assessment.Of(Load(conflict).Value, day, day, day);
        suspended.Machinery.Parties.ShouldBe(new PartyCount(day, 113, 113, 0));
        suspended.States.Single(state => state.Code.Value == "LTU").Status.ShouldBe(StandingStatus.Party);
    }
}
