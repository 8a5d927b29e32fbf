using System.Text.Json;
using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tui.CommandLine;
using CcmPlanner.Tui.Shell;

namespace CcmPlanner.Tests.Recording;

/// <summary><c>ccm record</c> and <c>ccm record undo</c> on an invented State.</summary>
public sealed class RecordCommandTests : IDisposable
{
    private const string Grant = "extension ALP --article 4 --decided 13MSP --months 60";
    private readonly Alphaland alphaland = new();

    public void Dispose() => alphaland.Dispose();

    [Fact]
    public void A_decision_goes_to_the_open_request_of_that_meeting_and_moves_the_deadline()
    {
        Text(alphaland.Obligation(), "status").ShouldBe("unknown");

        alphaland.Record(Grant);

        var obligation = alphaland.Obligation();
        Text(obligation, "status").ShouldBe("open");
        Text(obligation, "due").ShouldBe("2031-02-01");
        var second = obligation.GetProperty("extensions").EnumerateArray().Last();
        second.GetProperty("number").GetInt32().ShouldBe(2);
        Text(second, "outcome").ShouldBe("granted");
        Text(second, "requestedOn").ShouldBe("2024-11");
        second.GetProperty("months").GetInt32().ShouldBe(60);
    }

    [Fact]
    public void Before_the_day_it_was_known_nothing_is_seen_of_it()
    {
        var yesterday = $" --known-at {Iso(Today.Date().PlusDays(-1))}";
        var before = alphaland.Status(yesterday);

        alphaland.Record(Grant);

        alphaland.Status(yesterday).ShouldBe(before);
        alphaland.Status().ShouldContain("2031-02-01");
    }

    [Fact]
    public void A_fact_known_earlier_is_seen_from_that_day()
    {
        alphaland.Record(Grant + " --known-on 2025-09-19");
        Text(alphaland.Obligation(more: " --known-at 2025-09-18"), "due").ShouldBe("2026-02-01");
        Text(alphaland.Obligation(more: " --known-at 2025-09-19"), "due").ShouldBe("2031-02-01");
    }

    [Fact]
    public void Undo_restores_every_byte_of_the_status_and_undo_of_undo_brings_it_back()
    {
        var before = alphaland.Status();
        alphaland.Record(Grant);
        var recorded = alphaland.Status();
        recorded.ShouldNotBe(before);

        alphaland.Run("record undo").Code.ShouldBe(ExitCode.Done);
        alphaland.Status().ShouldBe(before);

        alphaland.Run("record undo").Code.ShouldBe(ExitCode.Done);
        alphaland.Status().ShouldBe(recorded);
        alphaland.Lines.Length.ShouldBe(3);
    }

    [Fact]
    public void A_line_can_be_taken_back_by_its_number_and_only_once()
    {
        var before = alphaland.Status();
        alphaland.Record(Grant);
        alphaland.Record("contamination ALP --on 2025-12-31 --confirmed 3.5");
        var lines = alphaland.Lines;

        alphaland.Run("record undo 1").Code.ShouldBe(ExitCode.Done);

        alphaland.Obligation().GetProperty("due").GetString().ShouldBe("2026-02-01");
        alphaland.Run("record undo 1").Code.ShouldBe(ExitCode.Usage);
        alphaland.Run("record undo 9").Code.ShouldBe(ExitCode.NotFound);
        alphaland.Lines[..2].ShouldBe(lines);
        alphaland.Run("record undo 2").Code.ShouldBe(ExitCode.Done);
        alphaland.Status().ShouldBe(before);
    }

    [Fact]
    public void With_only_a_new_deadline_the_months_are_counted_where_they_are_whole()
    {
        Fact(alphaland.Record("extension ALP --article 4 --decided 13MSP --new-due 2028-08-01")).GetProperty("months")
            .GetInt32().ShouldBe(30);
        Fact(alphaland.Record("extension ALP --article 4 --decided 13MSP --number 2 --new-due 2028-08-02"))
            .GetProperty("months").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void A_meeting_that_decided_already_wants_the_number_said()
    {
        alphaland.Record(Grant);
        var again = alphaland.Run($"record {Grant} --source Invented --confidence low");
        again.Code.ShouldBe(ExitCode.WrongInput);
        again.Error.ShouldBe(
            "ccm: --number: found a decision of 13MSP on request 2 of ALP on record already; write --number 2 to "
            + "replace it, or 3 for another request\n");
        alphaland.Record("extension ALP --article 4 --decided 13MSP --number 2 --months 12");
        Text(alphaland.Obligation(), "due").ShouldBe("2027-02-01");
    }

    [Fact]
    public void A_new_request_takes_the_next_number_and_its_decision_the_same()
    {
        alphaland.Record(Grant);
        Fact(alphaland.Record("extension ALP --article 4 --asked 3RC --filed 2025-12-01 --due-asked 2034-02-01"))
            .GetProperty("number").GetInt32().ShouldBe(3);
        var granted = Fact(alphaland.Record("extension ALP --article 4 --decided 3RC --months 24"));
        granted.GetProperty("number").GetInt32().ShouldBe(3);
        granted.GetProperty("newDue").GetString().ShouldBe("2033-02-01");
        granted.GetProperty("dueRequested").GetString().ShouldBe("2034-02-01");
    }

    [Fact]
    public void A_refusal_leaves_the_deadline()
    {
        alphaland.Record("extension ALP --article 4 --decided 13MSP --outcome refused");
        Text(alphaland.Obligation(), "due").ShouldBe("2026-02-01");
        Text(alphaland.Obligation(), "status").ShouldBe("overdue");
    }

    [Fact]
    public void A_dry_run_shows_the_fact_and_what_follows_and_writes_nothing()
    {
        var before = Directory.GetFiles(alphaland.Path).Length;
        var run = alphaland.Run($"record {Grant} --source Invented --confidence low --dry-run");
        run.Code.ShouldBe(ExitCode.Done, run.Error);
        run.Output.ShouldContain("\"newDue\":\"2031-02-01\"");
        run.Output.ShouldContain("ALP CCM-4.1.a status: unknown -> open");
        run.Error.ShouldStartWith("dry run: nothing written");
        Directory.GetFiles(alphaland.Path).Length.ShouldBe(before);
    }

    [Fact]
    public void The_fact_as_stored_is_a_document_too()
    {
        var stored = Ccm.Json($"record {Grant} --source Invented --confidence low --data {alphaland.Path}");
        stored.GetProperty("sequence").GetInt32().ShouldBe(1);
        Text(stored, "recordedOn").ShouldBe(Iso(Today.Date()));
        Text(stored, "kind").ShouldBe("extensions");
        Text(stored.GetProperty("fact"), "knownOn").ShouldBe(Iso(Today.Date()));
        stored.GetProperty("written").GetBoolean().ShouldBeTrue();
        Text(stored.GetProperty("changed")[0].GetProperty("after"), "due").ShouldBe("2031-02-01");
        JsonDocument.Parse(alphaland.Lines.Single()).RootElement.GetProperty("fact").GetRawText()
            .ShouldBe(JsonSerializer.Serialize(stored.GetProperty("fact"), Relaxed));
    }

    [Theory]
    [InlineData("completion ALP --on 2026-01-05", "CCM-4.1.a", "met")]
    [InlineData("completion ALP --article 3 --on 2019-05-01", "CCM-3.2", "met")]
    [InlineData("report ALP --filed 2012-05-01", "CCM-7.1", "met")]
    [InlineData("withdrawal ALP --received 2026-01-01", "CCM-4.1.a", "lapsed")]
    public void Every_kind_shows_in_the_status(string fact, string provision, string status)
    {
        alphaland.Record(fact);
        Text(alphaland.Obligation(provision, " --as-of 2026-11-24"), "status").ShouldBe(status);
    }

    [Fact]
    public void A_completion_a_declaration_and_a_reopening_stand_beside_each_other()
    {
        alphaland.Record("completion ALP --on 2025-05-01");
        alphaland.Record("declaration ALP --on 2025-09");
        Text(alphaland.Obligation(more: " --as-of 2026-01-01"), "status").ShouldBe("met");

        alphaland.Record("reopening ALP --on 2025-12-01");

        var obligation = alphaland.Obligation(more: " --as-of 2026-01-01");
        Text(obligation, "status").ShouldBe("open");
        obligation.GetProperty("history").EnumerateArray().Select(e => Text(e, "event"))
            .ShouldBe(["completed", "declared-complete", "reopened"], ignoreOrder: true);
        Fact(alphaland.Lines[^1]).GetProperty("note").GetString()!.ShouldContain("Invented");
    }

    [Fact]
    public void A_State_joins_in_two_records()
    {
        alphaland.Record("state BET --name Betaria --region Invented");
        alphaland.Record("instrument BET --kind accession --deposited 2026-01-31");
        var betaria = Ccm.Json($"states BET --data {alphaland.Path}").GetProperty("states")[0];
        Text(betaria, "entryIntoForce").ShouldBe("2026-07-01");
    }

    [Fact]
    public void An_assumed_meeting_is_announced_with_its_own_days()
    {
        alphaland.Record("meeting 14MSP --opens 2027-10-04 --closes 2027-10-07 --place Geneva");
        var meeting = Ccm.Json($"meetings --data {alphaland.Path}").GetProperty("meetings").EnumerateArray()
            .Single(m => Text(m, "id") == "14MSP");
        Text(meeting, "opens").ShouldBe("2027-10-04");
        Text(meeting, "status").ShouldBe("announced");
        Text(meeting, "requestsDue").ShouldBe("2027-01-04");
    }

    [Fact]
    public void Figures_of_an_area_and_of_a_year_are_stored_as_given()
    {
        var area = Fact(alphaland.Record("contamination ALP --on 2025-12-31 --confirmed 12.50"));
        area.GetProperty("confirmedKm2").GetRawText().ShouldBe("12.50");
        var release = Fact(alphaland.Record("land-release ALP --year 2025 --cleared 1.25 --cancelled 0"));
        release.GetProperty("cancelledKm2").GetRawText().ShouldBe("0");
        release.GetProperty("reducedKm2").ValueKind.ShouldBe(JsonValueKind.Null);
        alphaland.Run("check").Code.ShouldBe(ExitCode.Done);
    }

    [Fact]
    public void Who_asked_before_a_meeting_closed_did_not_know_what_it_would_decide()
    {
        alphaland.Record("extension ALP --article 4 --decided 12MSP --number 2 --months 12 --known-on 2024-09-13");
        alphaland.Obligation(more: " --as-of 2026-11-24 --known-at 2021-08-31").GetProperty("status").GetString()
            .ShouldBe("unknown");
    }

    private static JsonSerializerOptions Relaxed { get; } =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static JsonElement Fact(string output) =>
        JsonDocument.Parse(output.Split('\n')[0]).RootElement.GetProperty("fact").Clone();

    private static string? Text(JsonElement element, string member) => element.GetProperty(member).GetString();

    private static string Iso(NodaTime.LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}
