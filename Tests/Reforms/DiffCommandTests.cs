using System.Text.Json;
using CcmPlanner.Tests.CommandLine;
using CcmPlanner.Tests.Recording;
using CcmPlanner.Tui.CommandLine;

namespace CcmPlanner.Tests.Reforms;

/// <summary><c>ccm diff</c>: between two days, between what was known, and under made-up reforms.</summary>
public sealed class DiffCommandTests
{
    private const string Article4 = """{ "parameter": "CCM-4.5.extension-years", "value": 36, "unit": "months", "inForceFrom": "FROM" }""";
    private const string Article3 = """{ "parameter": "CCM-3.3.extension-years", "value": 3, "inForceFrom": "FROM" }""";

    [Fact]
    public void Three_years_at_most_under_Article_4_since_2018_moves_five_States_with_proofs()
    {
        var diff = Under("2018-01-01", Article4);
        States(diff, "changed").ShouldBe(["AFG", "DEU", "IRQ", "LAO", "LBN"]);
        States(diff, "added").ShouldBeEmpty();
        States(diff, "removed").ShouldBeEmpty();
        foreach (var change in diff.GetProperty("changed").EnumerateArray())
        {
            Text(change, "provision").ShouldBe("CCM-4.1.a");
            change.GetProperty("proofs").GetProperty("before").GetRawText().ShouldContain("ClearanceDeadlineExtended");
            change.GetProperty("proofs").GetProperty("after").GetRawText().ShouldContain("reform: Invented");
            change.GetProperty("because").GetProperty("appeared").GetProperty("facts")[0].GetString()!
                .ShouldStartWith("CCM-4.5.extension-years = 36 months for decisions from 2018-01-01");
        }

        diff.GetProperty("unchangedBecause").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("AFG", "2025-03-01")]
    [InlineData("DEU", "2026-08-01")]
    [InlineData("IRQ", "2026-11-01")]
    [InlineData("LAO", "2026-08-01")]
    [InlineData("LBN", "2024-05-01")]
    public void A_grant_beyond_the_cap_counts_as_far_as_the_cap_allows(string state, string due) =>
        Text(Under("2018-01-01", Article4).GetProperty("changed").EnumerateArray()
            .Single(c => Text(c, "state") == state)
            .GetProperty("after"), "due").ShouldBe(due);

    [Fact]
    public void With_Article_3_included_Peru_is_among_them() =>
        States(Under("2018-01-01", Article4, Article3), "changed")
            .ShouldBe(["AFG", "DEU", "IRQ", "LAO", "LBN", "PER"], ignoreOrder: true);

    [Theory]
    [InlineData("")]
    [InlineData(" --rules-at 2028-01-01")]
    public void In_force_only_from_2027_it_changes_nothing_and_says_why(string more)
    {
        var diff = Asked(more, "2027-01-01", Article4, Article3);
        foreach (var part in new[] { "added", "removed", "changed" })
        {
            States(diff, part).ShouldBeEmpty();
        }

        diff.GetProperty("unchangedBecause").EnumerateArray().Select(reason => reason.GetString()).ShouldBe(
        [
            "CCM-4.5.extension-years governs decisions from 2027-01-01; the last grant on record is older (12MSP, "
            + "2024-09, DEU)",
            "CCM-3.3.extension-years governs decisions from 2027-01-01; the last grant on record is older (10MSP, "
            + "2022-09, BGR)",
        ]);
    }

    [Fact]
    public void A_cap_that_began_between_two_grants_governs_only_the_second()
    {
        var diff = Under("2020-01-01", Article4);
        var laos =
            diff.GetProperty("changed").EnumerateArray().Single(c => Text(c, "state") == "LAO").GetProperty("after");
        Text(laos, "due").ShouldBe("2028-08-01");
    }

    [Fact]
    public void A_reform_that_touches_nothing_any_rule_reads_is_an_error_that_names_it()
    {
        using var folder = new TemporaryFolder();
        folder.Write("r.json", Document("""{ "parameter": "CCM-4.5.years", "value": 3 }"""));
        var run = Ccm.Run($"diff --reform {folder.Path}/r.json");
        run.Code.ShouldBe(ExitCode.WrongInput);
        run.Error.ShouldContain("r.json:2:");
        run.Error.ShouldContain("touches nothing");
        Ccm.Run($"check {folder.Path}/r.json").Output.ShouldContain("touches nothing");
    }

    [Theory]
    [InlineData("article-4-extensions-36-months.json", true)]
    [InlineData("extensions-36-months-from-2027.json", false)]
    [InlineData("one-clearance-clock.json", true)]
    [InlineData("review-interval-from-close.json", false)]
    public void The_example_reforms_are_sound(string name, bool changes)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "examples", "reforms", name);
        Ccm.Run($"check {path}").Code.ShouldBe(ExitCode.Done);
        (Ccm.Json($"diff --reform {path} --as-of 2026-11-22").GetProperty("changed").GetArrayLength() > 0)
            .ShouldBe(changes);
    }

    [Theory]
    [InlineData("ClearanceDeadlineExtended", "changed")]
    [InlineData("ClearWithinTenYears", "removed")]
    [InlineData("LastDecisionGoverns", "removed")]
    [InlineData("OriginalDeadlineStands", "removed")]
    [InlineData("ReportNotTraced", "removed")]
    public void A_rule_that_no_longer_applies_takes_its_conclusions_with_it(string rule, string part) =>
        Under("2018-01-01", $$"""{ "neutralise": "{{rule}}", "inForceFrom": "FROM" }""")
            .GetProperty(part).GetArrayLength().ShouldBeGreaterThan(0);

    [Fact]
    public void Between_two_days_it_shows_what_a_decision_moved_and_names_the_fact()
    {
        using var alphaland = new Alphaland();
        alphaland.Record("extension ALP --article 4 --decided 13MSP --months 60");

        var change =
            Ccm.Json($"diff ALP --from 2025-09-01 --to 2026-11-24 --data {alphaland.Path}").GetProperty("changed")
            .EnumerateArray().Single(c => Text(c, "provision") == "CCM-4.1.a");

        change.GetProperty("fields").EnumerateArray().Select(field => Text(field, "field"))
            .ShouldBe(["due", "extension 2"]);
        change.GetProperty("because").GetProperty("appeared").GetProperty("facts").EnumerateArray().Single().GetString()
            .ShouldBe(
                "13MSP granted Alphaland's request 2 under CCM-4.1.a (2025-09-16/2025-09-19): new deadline 2031-02-01 "
                + "[Invented; medium]");
        change.GetProperty("because").GetProperty("vanished").GetProperty("facts").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public void Where_only_the_day_tells_two_sides_apart_the_day_is_the_reason()
    {
        using var alphaland = new Alphaland();
        alphaland.Record("extension ALP --article 4 --decided 13MSP --outcome refused");
        var change =
            Ccm.Json($"diff ALP --from 2026-02-01 --to 2026-02-02 --data {alphaland.Path}").GetProperty("changed")
            .EnumerateArray().Single(c => Text(c, "provision") == "CCM-4.1.a");
        Text(change.GetProperty("before"), "status").ShouldBe("open");
        Text(change.GetProperty("after"), "status").ShouldBe("overdue");
        change.GetProperty("because").GetProperty("appeared").GetProperty("facts")[0].GetString()
            .ShouldBe("asked as of 2026-02-02");
        change.GetProperty("because").GetProperty("appeared").GetProperty("rules")[0].GetString()
            .ShouldBe("DateDuePassed");
    }

    [Fact]
    public void Between_what_was_known_it_shows_what_was_learnt()
    {
        using var alphaland = new Alphaland();
        alphaland.Record("completion ALP --on 2025-12-01 --known-on 2026-05-01");
        var diff =
            Ccm.Json($"diff --known-from 2026-04-30 --known-at 2026-05-01 --as-of 2026-06-01 --data {alphaland.Path}");
        States(diff, "changed").ShouldBe(["ALP"]);
        Text(diff.GetProperty("from"), "knownAt").ShouldBe("2026-04-30");
    }

    [Fact]
    public void A_State_that_joined_between_the_days_is_added() =>
        States(Ccm.Json("diff VUT --from 2025-09-04 --to 2025-09-05"), "added").ShouldContain("VUT");

    [Fact]
    public void The_same_day_on_both_sides_changes_nothing()
    {
        var run = Ccm.Run("diff --from 2026-11-22 --to 2026-11-22");
        run.Code.ShouldBe(ExitCode.Done);
        run.Output.ShouldStartWith("nothing changes: ");
    }

    [Theory]
    [InlineData("diff")]
    [InlineData("diff --to 2026-01-01")]
    [InlineData("diff --from 2026-01-01 --to 2025-01-01")]
    [InlineData("diff --from 2026-01-01 --reform x.json")]
    [InlineData("diff --from 2026-01-01 --as-of 2026-01-01")]
    public void Two_sides_must_be_told(string commandLine)
    {
        var run = Ccm.Run(commandLine);
        run.Code.ShouldBe(ExitCode.Usage);
        run.Error.ShouldContain("--from");
    }

    [Fact]
    public void A_table_has_a_row_for_each_thing_that_differs_and_verbose_shows_both_proofs()
    {
        using var alphaland = new Alphaland();
        alphaland.Record("extension ALP --article 4 --decided 13MSP --months 60");
        var plain =
            Ccm.Run($"diff ALP --from 2025-09-01 --to 2026-01-24 --plain --data {alphaland.Path}").Output.TrimEnd('\n')
            .Split('\n');
        plain[0].ShouldBe("change\tstate\tprovision\tyear\tfield\tfrom\tto\tbecause");
        plain.ShouldContain(line => line.StartsWith(
            "changed\tALP\tCCM-4.1.a\t\tdue\t2026-02-01\t2031-02-01\t+ 13MSP granted", StringComparison.Ordinal));
        var text = Ccm.Run($"diff ALP --from 2025-09-01 --to 2026-01-24 -v --data {alphaland.Path}").Output;
        text.ShouldContain("  before:\n    Alphaland, CCM-4.1.a: open, due 2026-02-01\n");
        text.ShouldContain("  after:\n    Alphaland, CCM-4.1.a: open, due 2031-02-01\n");
    }

    private static JsonElement Under(string from, params string[] changes) => Asked("", from, changes);

    private static JsonElement Asked(string more, string from, params string[] changes)
    {
        using var folder = new TemporaryFolder();
        folder.Write("r.json", Document(string.Join(",", changes).Replace("FROM", from, StringComparison.Ordinal)));
        return Ccm.Json($"diff --reform {folder.Path}/r.json --as-of 2026-11-22{more}");
    }

    private static string Document(string changes) =>
        "{ \"kind\": \"reform\", \"name\": \"Invented\", \"changes\": [\n" + changes + "\n] }";

    private static List<string?> States(JsonElement diff, string part) =>
        [.. diff.GetProperty(part).EnumerateArray().Select(change => Text(change, "state"))];

    private static string? Text(JsonElement element, string member) => element.GetProperty(member).GetString();
}
