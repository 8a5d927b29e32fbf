using System.Text.Json;

namespace CcmPlanner.Tests.CommandLine;

/// <summary><c>ccm status</c> and <c>ccm why</c> on the shipped data.</summary>
public sealed class StatusCommandTests
{
    private const string Clearance = "CCM-4.1.a";

    [Fact]
    public void Laos_has_two_extensions_and_ten_more_years()
    {
        var laos = Obligation("status LAO --as-of 2026-11-22", "LAO");
        Text(laos, "originalDue").ShouldBe("2020-08-01");
        Text(laos, "due").ShouldBe("2030-08-01");
        Text(laos, "status").ShouldBe("open");
        Extensions(laos).Count(e => Text(e, "outcome") == "granted").ShouldBe(2);
    }

    [Fact]
    public void Bosnia_completed_in_time()
    {
        var bosnia = Obligation("status BIH --as-of 2026-11-22", "BIH");
        Text(bosnia, "status").ShouldBe("met");
        Text(bosnia, "satisfiedOn").ShouldBe("2023-08-31");
    }

    [Fact]
    public void Mauritania_declared_completion_and_was_reopened()
    {
        var history = Obligation("status MRT --as-of 2026-11-22", "MRT").GetProperty("history").EnumerateArray()
            .Select(e => Text(e, "event")).ToList();
        history.ShouldContain("declared-complete");
        history.ShouldContain("reopened");
    }

    [Theory]
    [InlineData("2021-07-01", 1, "2022-06-01")]
    [InlineData("2021-12-31", 2, "2023-06-01")]
    public void Chile_has_as_many_extensions_as_were_public(string knownAt, int granted, string due)
    {
        var chile = Obligation($"status CHL --as-of 2022-01-01 --known-at {knownAt}", "CHL");
        Extensions(chile).Count(e => Text(e, "outcome") == "granted").ShouldBe(granted);
        Text(chile, "due").ShouldBe(due);
    }

    [Theory]
    [InlineData("AFG", "13MSP", "2026-03-01")]
    [InlineData("LBN", "13MSP", "2026-05-01")]
    [InlineData("CHL", "13MSP", "2026-06-01")]
    [InlineData("MRT", "13MSP", "2026-08-01")]
    [InlineData("SOM", "13MSP", "2026-03-01")]
    [InlineData("TCD", "3RC", "2026-10-01")]
    public void A_date_that_passed_with_a_decision_missing_is_unknown_and_names_the_meeting(
        string state, string meeting, string due)
    {
        var obligation = Obligation($"status {state} --as-of 2026-11-22", state);
        Text(obligation, "status").ShouldBe("unknown");
        Text(obligation, "statusBecause")!.ShouldContain(meeting);
        Text(obligation, "due").ShouldBe(due);
    }

    [Fact]
    public void What_Somalia_asked_for_is_not_in_force()
    {
        var request = Extensions(Obligation("status SOM --as-of 2026-11-22", "SOM")).Single();
        Text(request, "dueRequested").ShouldBe("2030-03-01");
        Text(request, "newDue").ShouldBeNull();
        Text(request, "outcome").ShouldBe("considered");
    }

    [Theory]
    [InlineData("GBR")]
    [InlineData("COL")]
    public void A_State_without_the_duty_has_a_note_why(string state)
    {
        var document = Ccm.Json($"status {state} --as-of 2026-11-22");
        document.GetProperty("obligations").EnumerateArray().ShouldNotContain(o => Text(o, "provision") == Clearance);
        document.GetProperty("notes").EnumerateArray()
            .Single(n => Text(n, "provision") == Clearance && Text(n, "state") == state)
            .GetProperty("note").GetString()!.Length.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Why_names_the_article_the_deposit_and_both_decisions()
    {
        var run = Ccm.Run("why LAO CCM-4.1.a --as-of 2026-11-22");
        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldContain("4(1)(a)");
        run.Output.ShouldContain("2009-03-18");
        run.Output.ShouldContain("UNTC MTDSG XXVI-6");
        run.Output.ShouldContain("4(5)");
        run.Output.ShouldContain("9MSP granted");
        run.Output.ShouldContain("12MSP granted");
    }

    [Fact]
    public void Why_is_a_document_too() =>
        Ccm.Json("why LAO CCM-4.1.a --as-of 2026-11-22").TryGetProperty("proof", out _).ShouldBeTrue();

    [Fact]
    public void Why_of_an_obligation_that_is_not_there_says_why_not()
    {
        var run = Ccm.Run("why GBR CCM-4.1.a");
        run.Code.ShouldBe(4);
        run.Error.ShouldContain("GBR has no obligation CCM-4.1.a");
    }

    [Theory]
    [InlineData("9MSP", "requestsDue", "2018-12-02")]
    [InlineData("13MSP", "workPlanDue", "2025-07-18")]
    public void The_days_that_hang_on_a_meeting_are_the_published_ones(string id, string member, string day) =>
        Text(Ccm.Json("meetings").GetProperty("meetings").EnumerateArray().Single(m => Text(m, "id") == id), member)
            .ShouldBe(day);

    private static JsonElement Obligation(string commandLine, string state) =>
        Ccm.Json(commandLine).GetProperty("obligations").EnumerateArray()
            .Single(o => Text(o, "state") == state && Text(o, "provision") == Clearance);

    private static List<JsonElement> Extensions(JsonElement obligation) =>
        [.. obligation.GetProperty("extensions").EnumerateArray()];

    private static string? Text(JsonElement element, string member) => element.GetProperty(member).GetString();
}
