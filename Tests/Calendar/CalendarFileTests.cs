using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CcmPlanner.Tests.CommandLine;

namespace CcmPlanner.Tests.Calendar;

/// <summary>The iCalendar file against the grammar of RFC 5545, line by line, and read back.</summary>
public sealed partial class CalendarFileTests
{
    private const string Window = "calendar --as-of 2026-11-22 --known-at 2026-11-22 --from 2026-11-22 --to 2028-12-31";
    private const int LongestLine = 75;

    private static readonly string File = Ccm.Run(Window + " --ics -").Output;

    [Fact]
    public void Every_line_ends_with_CRLF_and_has_at_most_75_octets()
    {
        File.ShouldEndWith("\r\n");
        File.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\n');
        File.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\r');
        File.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= LongestLine);
    }

    [Fact]
    public void Every_line_is_a_content_line_of_the_grammar()
    {
        foreach (var line in Unfolded())
        {
            ContentLine().IsMatch(line).ShouldBeTrue(line);
        }
    }

    [Fact]
    public void Long_titles_are_folded_and_unfold_to_the_title_itself()
    {
        File.ShouldContain("\r\n ");
        var titles = Events().Select(e => Text(e, "title")!).ToList();
        Unfolded().Where(line => line.StartsWith("SUMMARY:", StringComparison.Ordinal))
            .Select(line => Unescaped(line["SUMMARY:".Length..]))
            .ShouldBe(titles);
    }

    [Fact]
    public void The_calendar_has_the_parts_that_are_required_in_their_order()
    {
        var lines = Unfolded();
        lines[0].ShouldBe("BEGIN:VCALENDAR");
        lines[^1].ShouldBe("END:VCALENDAR");
        lines.Count(line => line == "VERSION:2.0").ShouldBe(1);
        lines.Count(line => line.StartsWith("PRODID:", StringComparison.Ordinal)).ShouldBe(1);
        var depth = 0;
        foreach (var line in lines)
        {
            depth += line.StartsWith("BEGIN:", StringComparison.Ordinal) ? 1
                : line.StartsWith("END:", StringComparison.Ordinal) ? -1 : 0;
            depth.ShouldBeInRange(0, 2);
        }

        depth.ShouldBe(0);
    }

    [Fact]
    public void Every_event_has_one_UID_one_DTSTAMP_in_UTC_from_the_question_and_a_whole_day()
    {
        var parts = string.Join('\n', Unfolded()).Split("BEGIN:VEVENT")[1..];
        parts.Length.ShouldBe(Events().Count);
        foreach (var part in parts)
        {
            var lines = part.Split('\n');
            lines.Count(line => line.StartsWith("UID:", StringComparison.Ordinal)).ShouldBe(1);
            lines.Count(line => line == "DTSTAMP:20261122T000000Z").ShouldBe(1);
            lines.Count(line => WholeDay().IsMatch(line)).ShouldBe(1, part);
        }
    }

    [Fact]
    public void Ids_are_distinct_and_stay_the_same_when_the_question_changes()
    {
        var ids = Ids(File);
        ids.Distinct().Count().ShouldBe(ids.Count);
        var later =
            Ids(Ccm.Run(Window.Replace("--known-at 2026-11-22", "--known-at 2026-12-24", StringComparison.Ordinal)
            + " --ics -").Output);
        later.ShouldBe(ids);
    }

    [Fact]
    public void The_library_reads_back_what_was_written()
    {
        var read = Ical.Net.Calendar.Load(File)!.Events.Select(
            e => (e.Summary, Day: $"{e.Start!.Year:D4}-{e.Start.Month:D2}-{e.Start.Day:D2}", e.Start.HasTime))
            .OrderBy(e => e.Day, StringComparer.Ordinal).ThenBy(e => e.Summary, StringComparer.Ordinal);
        var written = Events().Select(e => ((string?)Text(e, "title"), Day: Text(e, "date")!, HasTime: false))
            .OrderBy(e => e.Day, StringComparer.Ordinal).ThenBy(e => e.Item1, StringComparer.Ordinal);
        read.ShouldBe(written);
    }

    [Fact]
    public void Two_runs_give_the_same_file() => Ccm.Run(Window + " --ics -").Output.ShouldBe(File);

    [GeneratedRegex(
        "^[A-Z][A-Z0-9-]*(;[A-Z-]+=(\"[^\"]*\"|[^;:,\"]*)(,(\"[^\"]*\"|[^;:,\"]*))*)*:[^\\x00-\\x08\\x0A-\\x1F\\x7F]*$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ContentLine();

    [GeneratedRegex("^DTSTART;VALUE=DATE:[0-9]{8}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WholeDay();

    private static List<string> Unfolded() =>
        [.. File.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];

    private static string Unescaped(string text) => text
        .Replace("\\n", "\n", StringComparison.Ordinal)
        .Replace("\\,", ",", StringComparison.Ordinal)
        .Replace("\\;", ";", StringComparison.Ordinal)
        .Replace("\\\\", "\\", StringComparison.Ordinal);

    private static List<string> Ids(string file) =>
        [.. file.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n")
            .Where(line => line.StartsWith("UID:", StringComparison.Ordinal))];

    private static List<JsonElement> Events() => [.. Ccm.Json(Window).GetProperty("events").EnumerateArray()];

    private static string? Text(JsonElement element, string member) => element.GetProperty(member).GetString();
}
