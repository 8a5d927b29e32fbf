using System.Text.Json;
using CcmPlanner.Tui.CommandLine;

namespace CcmPlanner.Tests.CommandLine;

/// <summary><c>ccm calendar</c>.</summary>
public sealed class CalendarCommandTests
{
    private const string Window = "calendar --as-of 2026-11-22 --known-at 2026-11-22 --from 2026-11-22 --to 2030-12-31";

    [Fact]
    public void What_rests_on_an_assumed_meeting_says_so_in_its_title()
    {
        var events = Ccm.Json(Window).GetProperty("events").EnumerateArray().ToList();
        events.ShouldNotBeEmpty();
        events.ShouldAllBe(
            e => (Text(e, "status") == "assumed") == Text(e, "title")!.Contains("(assumed)", StringComparison.Ordinal));
        events.ShouldContain(e => Text(e, "kind") == "meeting"
            && Text(e, "title")!.Contains("opens (assumed)", StringComparison.Ordinal));
    }

    [Fact]
    public void There_is_one_event_per_State_and_duty_and_per_year_of_a_yearly_one()
    {
        var events = Ccm.Json(Window).GetProperty("events").EnumerateArray().Where(e => Text(e, "state") is not null);
        events.GroupBy(e => (Text(e, "kind"), Text(e, "state"), Text(e, "provision"), Text(e, "title")))
            .ShouldAllBe(group => group.Count() == 1);
    }

    [Fact]
    public void Laos_is_to_file_nine_months_before_the_last_meeting_that_opens_by_its_deadline()
    {
        var filing =
            Ccm.Json(Window + " LAO").GetProperty("events").EnumerateArray().Single(e => Text(e, "kind") == "filing");
        Text(filing, "date").ShouldBe("2028-12-10");
        Text(filing, "title")!.ShouldContain("16MSP");
    }

    [Fact]
    public void The_calendar_file_is_the_same_each_time_and_holds_every_event()
    {
        var file = Ccm.Run(Window + " --ics -").Output;
        file.ShouldBe(Ccm.Run(Window + " --ics -").Output);
        var events = Ccm.Json(Window).GetProperty("events").GetArrayLength();
        file.Split("BEGIN:VEVENT").Length.ShouldBe(events + 1);
        file.Split("\r\n").ShouldAllBe(line => System.Text.Encoding.UTF8.GetByteCount(line) <= 75);
        file.Split("\r\n").Where(line => line.StartsWith("UID:", StringComparison.Ordinal)).Distinct().Count()
            .ShouldBe(events);
    }

    [Fact]
    public void A_calendar_file_is_written_whole_beside_the_table()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "ccm.ics");
        Ccm.Run($"{Window} --ics {path}").Code.ShouldBe(ExitCode.Done);
        File.ReadAllText(path).ShouldEndWith("END:VCALENDAR\r\n");
        Directory.GetFiles(folder.Path).ShouldBe([path]);
    }

    private static string? Text(JsonElement element, string member) => element.GetProperty(member).GetString();
}
