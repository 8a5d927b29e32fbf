using System.Text.Json;
using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Standing;
using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tui.CommandLine;
using NodaTime;

namespace CcmPlanner.Tests.Calendar;

/// <summary>What the calendar holds, and how its table stays short.</summary>
public sealed class CalendarContentTests
{
    private const string Window = "calendar --as-of 2026-11-22 --known-at 2026-11-22 --from 2026-11-22 --to 2028-12-31";

    [Theory]
    [InlineData("2026-12-31", "plan-end", "ISU work plan and budget 2021-2026 ends")]
    [InlineData("2026-12-31", "plan-end", "Lausanne Action Plan ends")]
    [InlineData("2026-12-13", "filing", "Last day to file extension requests with 14MSP (assumed)")]
    [InlineData("2027-07-15", "circulation", "Last day to circulate the ISU work plan and budget for 14MSP (assumed)")]
    [InlineData("2027-09-13", "meeting", "Fourteenth Meeting of States Parties opens (assumed)")]
    [InlineData("2028-11-01", "obligation", "Iraq: clear and destroy cluster munition remnants")]
    [InlineData("2027-12-11", "filing", "Iraq: last day to ask 15MSP to extend the deadline of 2028-11-01 (assumed)")]
    public void The_calendar_holds_deadlines_filing_and_circulation_days_meetings_and_ends_of_plans(
        string date, string kind, string title) =>
        Events(Window).Count(e => Text(e, "date") == date && Text(e, "kind") == kind && Text(e, "title") == title)
            .ShouldBe(1);

    [Theory]
    [InlineData("2017-01-01", "2017-12-31", "2017-08-02")]
    [InlineData("2026-01-01", "2026-12-31", "2026-08-02")]
    [InlineData("2029-01-01", "2029-12-31", "2029-08-02")]
    public void The_hosting_agreement_comes_up_for_review_every_third_August(string from, string to, string review) =>
        Events($"calendar --as-of 2026-11-22 --known-at 2026-11-22 --from {from} --to {to}")
            .Where(e => Text(e, "kind") == "review").Select(e => Text(e, "date")).ShouldBe([review]);

    [Fact]
    public void Warnings_are_beside_the_events_and_belong_to_the_States_asked_for()
    {
        Warnings(Window).ShouldContain(w => Text(w, "subject") == "ISU envelope");
        Warnings(Window + " CHL").Select(w => Text(w, "state")).Distinct().ShouldBe(["CHL"]);
        Ccm.Run(Window + " -v").Output.ShouldContain("no multi-year plan covers 2027");
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(4, 1)]
    [InlineData(26, 1)]
    public void A_duty_of_more_than_three_States_on_one_day_takes_one_line(int states, int lines)
    {
        var rows = CalendarLines.Grouped([.. Enumerable.Range(0, states).Select(n => Report(n, 2026))]);
        rows.Count.ShouldBe(lines);
        if (lines == 1)
        {
            rows[0].ShouldBe(["2027-04-30", "obligation", $"{states} States",
                $"{states} States: submit the annual report for 2026", "CCM-7.2", "known"]);
        }
    }

    [Fact]
    public void Only_the_same_duty_of_the_same_year_is_put_together()
    {
        var rows = CalendarLines.Grouped(
            [.. Enumerable.Range(0, 4).Select(n => Report(n, 2026)),
                .. Enumerable.Range(0, 4).Select(n => Report(n, 2025)), Meeting, Meeting with { Subject = "other" }]);
        rows.Count.ShouldBe(4);
    }

    [Theory]
    [InlineData("16MSP", 1)]
    [InlineData("15MSP", 0)]
    public void A_request_to_a_meeting_after_the_deadline_stands_on_the_deadline_and_says_what_is_assumed(
        string meeting, int events)
    {
        var request = Intake.Workspace.Text(
            "extensions",
            "\"state\": \"IRQ\", \"provision\": \"CCM-4.1.a\", \"number\": 2, \"requested\": \"2026-01-01\", "
            + $"\"meeting\": \"{meeting}\", \"outcome\": \"requested\"");
        var day = new LocalDate(2026, 11, 22);
        var slips = Assessment.Of(Intake.Workspace.Load(request).Value, day, day, day).Calendar
            .Where(e => e.Kind == "silence").ToList();
        slips.Count.ShouldBe(events);
        slips.ShouldAllBe(e => e.Date == new LocalDate(2028, 11, 1) && e.Assumed
            && e.Title == "Iraq: deadline passes before 16MSP opens; a decision in writing is needed (assumed)");
    }

    private static CalendarEvent Meeting { get; } =
        new(new LocalDate(2027, 4, 30), "meeting", null, "Invented: opens", "CCM-11", "4AP", false, Confidence.High);

    private static CalendarEvent Report(int n, int year) => new(
        new LocalDate(2027, 4, 30),
        "obligation",
        new StateCode($"AA{(char)('A' + n)}"),
        $"Alphaland {n}: submit the annual report for {year}",
        "CCM-7.2",
        $"due-{year}",
        false,
        Confidence.High);

    private static List<JsonElement> Events(string commandLine) =>
        [.. Ccm.Json(commandLine).GetProperty("events").EnumerateArray()];

    private static List<JsonElement> Warnings(string commandLine) =>
        [.. Ccm.Json(commandLine).GetProperty("warnings").EnumerateArray()];

    private static string? Text(JsonElement element, string member) => element.GetProperty(member).GetString();
}
