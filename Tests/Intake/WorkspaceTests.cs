using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Situations;
using static CcmPlanner.Tests.Intake.Workspace;

namespace CcmPlanner.Tests.Intake;

public sealed class WorkspaceTests
{
    private const string Kinds = "one of (the kinds)";

    private const string AlphalandHeld = "\"state\": \"ALP\", \"holding\": \"held\", \"munitions\": 40";

    [Fact]
    public void A_workspace_row_replaces_the_shipped_row_of_the_same_key()
    {
        var situation = Load(Text(
            "extensions",
            "\"state\": \"SOM\", \"provision\": \"CCM-4.1.a\", \"number\": 1, \"requested\": \"2024-12\", "
            + "\"meeting\": \"13MSP\", "
            + "\"decided\": null, \"outcome\": \"granted\", \"months\": 36, \"newDue\": \"2029-03-01\"")).Value;

        var somalia = new StateCode("SOM");
        situation.Facts.Select(placed => placed.Fact).OfType<ExtensionRequest>()
            .Count(request => request.State == somalia).ShouldBe(1);
        situation.Facts.Single(placed => placed.Fact is ExtensionDecision decision && decision.State == somalia)
            .At.File.ShouldBe("extensions.json");
    }

    [Fact]
    public void A_signatory_that_ratifies_keeps_its_signature()
    {
        var situation = Load(Text(
            "instruments",
            "\"state\": \"HTI\", \"signed\": \"2009-10-28\", "
            + "\"deposited\": \"2026-10-01\", \"instrument\": \"ratification\"")).Value;

        var haiti = new StateCode("HTI");
        situation.Facts.Count(placed => placed.Fact is Signature signature && signature.State == haiti).ShouldBe(1);
        situation.Facts.Count(placed => placed.Fact is Instrument instrument && instrument.State == haiti).ShouldBe(1);
    }

    [Fact]
    public void Two_rows_that_say_the_same_are_a_note_and_the_data_can_be_used()
    {
        var outcome = Load(Text("stockpiles", AlphalandHeld, AlphalandHeld + ", \"note\": \"again\""));

        outcome.Problems.Single().Severity.ShouldBe(Severity.Note);
        outcome.Problems.Single().ToString().ShouldBe(
            "stockpiles.json:3:1 $.facts[1]: found the same stockpile ALP again (first on line 2); write it once");
        outcome.Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void Two_rows_that_contradict_each_other_in_two_files_name_the_first_file()
    {
        var other = new SourceText(
            "stock2.json",
            Encode(Text("stockpiles", "\"state\": \"ALP\", \"holding\": \"none\"")));

        Load(Text("stockpiles", AlphalandHeld), other).Problems.Single().Message.ShouldStartWith(
            "found a second, different stockpile ALP (first on stockpiles.json:2); write one of the two");
    }

    [Fact]
    public void An_unknown_kind_is_told_with_the_one_probably_meant()
    {
        Messages(Text("stockpile", AlphalandHeld)).Single().ShouldStartWith(
            "found the unknown kind \"stockpile\"; write \"stockpiles\" if that was meant, "
            + "or \"kind\": one of states, instruments");
    }

    [Fact]
    public void Documents_that_others_read_are_left_to_them()
    {
        Messages(new SourceText("s.json", "{ \"kind\": \"scenario\", \"name\": \"x\" }")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("[]", "found a list; write an object: { \"kind\": …, \"facts\": [ … ] }")]
    [InlineData(
        "{ \"facts\": [] }",
        "found no \"kind\"; write \"kind\": " + Kinds)]
    [InlineData(
        "{ \"kind\": 4 }",
        "found 4; write \"kind\": " + Kinds)]
    [InlineData("{ \"kind\": \"reports\" }", "found no \"facts\"; write \"facts\": [ … ]")]
    [InlineData("{ \"kind\": \"reports\", \"facts\": {} }", "found an object; write \"facts\": [ … ]")]
    [InlineData(
        "{ \"kind\": \"reports\", \"facts\": [], \"fact\": 1 }",
        "found the unknown key \"fact\"; write only \"kind\" and \"facts\" here")]
    [InlineData("{ \"kind\": \"reports\", \"facts\": [4] }", "found 4; write an object: { … }")]
    public void A_document_of_the_wrong_shape_is_one_problem(string text, string expected)
    {
        var all = "one of " + string.Join(", ", FactKinds.Facts);
        Messages(new SourceText("f.json", text)).ShouldBe([expected.Replace(Kinds, all, StringComparison.Ordinal)]);
    }

    [Fact]
    public void A_State_is_not_called_unknown_while_the_list_of_States_is_broken()
    {
        Messages(
            new SourceText("states2.json", "{ \"kind\": \"states\", \"facts\": ["),
            Text("stockpiles", "\"state\": \"BET\", \"holding\": \"held\"")).ShouldBe(
        ["found the end of the file; write the rest, down to the closing ]}"]);
    }

    [Theory]
    [InlineData(
        "\"signed\": null, \"deposited\": null, \"instrument\": \"accession\"",
        "an instrument without the day of its deposit")]
    [InlineData(
        "\"signed\": null, \"deposited\": \"2012-05-16\", \"instrument\": null",
        "a deposit without its instrument")]
    [InlineData("\"signed\": null, \"deposited\": null, \"instrument\": null", "neither a signature nor an instrument")]
    [InlineData(
        "\"signed\": \"2009-01-01\", \"deposited\": \"2012-05-16\", \"instrument\": \"accession\"",
        "a signature beside an accession")]
    [InlineData(
        "\"signed\": null, \"deposited\": \"2012-05-16\", \"instrument\": \"ratification\"",
        "a signatory's instrument without a signature")]
    [InlineData(
        "\"signed\": \"2012-05-17\", \"deposited\": \"2012-05-16\", \"instrument\": \"acceptance\"",
        "a deposit on 2012-05-16, before the signature on 2012-05-17")]
    [InlineData(
        "\"signed\": null, \"deposited\": \"2012-05-16\", \"instrument\": \"withdrawal\"",
        "a withdrawal of CYP, which never joined")]
    public void An_instrument_that_makes_no_sense_is_told(string fields, string found)
    {
        Load(Replacing("CYP", fields)).Problems.Single().Found.ShouldBe(found);
    }

    [Fact]
    public void A_meeting_that_closes_before_it_opens_is_told()
    {
        Messages(Text(
            "meetings",
            "\"id\": \"14MSP\", \"name\": \"x\", \"kind\": \"msp\", "
            + "\"opens\": \"2027-09-14\", \"closes\": \"2027-09-13\", "
            + "\"status\": \"announced\", \"decisions\": \"unknown\"")).ShouldBe(
        ["found a meeting that closes on 2027-09-13, before it opens; write 2027-09-14 or later"]);
    }

    [Fact]
    public void A_date_with_no_last_day_needs_the_day_it_was_public()
    {
        Messages(Text(
            "reports",
            "\"state\": \"ALP\", \"provision\": \"CCM-7.1\", \"filed\": \"2014-01-01/..\"")).ShouldBe(
        ["found \"2014-01-01/..\" with no last day; write \"knownOn\" as well: the day it was public"]);
        Messages(Text(
            "reports",
            "\"state\": \"ALP\", \"provision\": \"CCM-7.1\", "
            + "\"filed\": \"2014-01-01/..\", \"knownOn\": \"2015-01-01\"")).ShouldBeEmpty();
    }

    [Fact]
    public void A_year_before_the_Convention_is_told()
    {
        Messages(Text("land-release", "\"state\": \"ALP\", \"year\": 2007, \"clearedKm2\": 1")).ShouldBe(
        ["found 2007; write a whole number from 2008 to 2100"]);
    }

    [Fact]
    public void The_day_a_row_says_it_was_public_overrides_the_usual_one()
    {
        var situation = Load(Text(
            "land-release",
            "\"state\": \"ALP\", \"year\": 2024, \"clearedKm2\": 1, \"knownOn\": \"2025-02-01\"")).Value;

        situation.Facts.Single(placed => placed.Fact is LandRelease release && release.State.Value == "ALP")
            .Fact.From.KnownOn.ShouldBe(new NodaTime.LocalDate(2025, 2, 1));
    }

    private static SourceText Replacing(string state, string fields) =>
        new("z.json", Encode(Text("instruments", $"\"state\": \"{state}\", {fields}")));

    private static string Encode(SourceText text) => System.Text.Encoding.UTF8.GetString(text.Utf8);
}
