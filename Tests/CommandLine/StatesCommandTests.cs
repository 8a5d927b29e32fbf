using System.Text.Json;
using CcmPlanner.Tui.CommandLine;

namespace CcmPlanner.Tests.CommandLine;

/// <summary><c>ccm states</c> on the shipped data.</summary>
public sealed class StatesCommandTests
{
    [Fact]
    public void On_3_February_2026_there_are_112_parties_by_deposit_and_Vanuatu_is_not_yet_bound()
    {
        var states = States("states --as-of 2026-02-03");
        states.Count(s => Status(s) is "party" or "acceded-not-in-force").ShouldBe(112);
        states.Where(s => Status(s) == "acceded-not-in-force").Select(Code).ShouldBe(["VUT"]);
        states.Count(s => Status(s) == "signatory").ShouldBe(12);
    }

    [Fact]
    public void On_1_March_2026_the_Convention_is_in_force_for_Vanuatu() =>
        Status(States("states VUT --as-of 2026-03-01").Single()).ShouldBe("party");

    [Theory]
    [InlineData("2025-03-05", "party")]
    [InlineData("2025-03-06", "withdrawn")]
    public void Lithuania_is_bound_until_the_day_its_withdrawal_takes_effect(string asOf, string status) =>
        Status(States($"states LTU --as-of {asOf}").Single()).ShouldBe(status);

    [Fact]
    public void A_State_that_has_done_nothing_yet_has_not_joined()
    {
        var vanuatu = States("states VUT --as-of 2020-01-01").Single();
        Status(vanuatu).ShouldBe("not-joined");
        vanuatu.GetProperty("deposited").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void A_deposit_that_was_not_public_yet_is_not_seen() =>
        Status(States("states VUT --as-of 2026-02-03 --known-at 2025-09-04").Single()).ShouldBe("not-joined");

    [Fact]
    public void Every_output_says_when_it_was_asked_and_from_what()
    {
        var document = Ccm.Json("states --as-of 2026-02-03 --known-at 2026-02-04");
        document.GetProperty("asOf").GetString().ShouldBe("2026-02-03");
        document.GetProperty("knownAt").GetString().ShouldBe("2026-02-04");
        document.GetProperty("rulesAt").GetString().ShouldBe("2026-02-03");
        document.GetProperty("provenance").GetProperty("inputHash").GetString()!.Length.ShouldBe(64);
        document.GetProperty("provenance").GetProperty("rulesHash").GetString()!.Length.ShouldBe(64);
    }

    [Fact]
    public void An_unknown_State_is_not_found_and_the_likely_one_is_named()
    {
        var run = Ccm.Run("states ZZZ Laos");
        run.Code.ShouldBe(ExitCode.NotFound);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("no State ZZZ");
        run.Error.ShouldContain("no State Laos");
    }

    private static List<JsonElement> States(string commandLine) =>
        [.. Ccm.Json(commandLine).GetProperty("states").EnumerateArray()];

    private static string Code(JsonElement state) => state.GetProperty("code").GetString()!;

    private static string Status(JsonElement state) => state.GetProperty("status").GetString()!;
}
