using System.Text.Json;

namespace CcmPlanner.Tests.CommandLine;

/// <summary>
/// <c>ccm machinery</c>: stages, counts, seats and the Unit on the shipped data; matters and withdrawals of a
/// workspace.
/// </summary>
public sealed class MachineryCommandTests
{
    private const string AsOf = " --as-of 2026-11-22";

    [Fact]
    public void Requests_stand_at_their_stage_with_what_comes_next()
    {
        var requests = Ccm.Json("machinery" + AsOf).GetProperty("requests").EnumerateArray().ToList();

        requests.Count(r => Text(r, "state") == "CHL").ShouldBe(4);
        var lao = requests.Single(r => Text(r, "state") == "LAO" && r.GetProperty("number").GetInt32() == 2);
        Text(lao, "stage").ShouldBe("granted");
        Text(lao, "nextBy").ShouldBe("2027-09-13");
        Text(requests.Single(r => Text(r, "state") == "SOM"), "stage").ShouldBe("decision-not-known");
    }

    [Fact]
    public void Counts_majorities_seats_and_budgets_are_given_in_numbers()
    {
        var machinery = Ccm.Json("machinery" + AsOf);

        machinery.GetProperty("parties").GetRawText().Replace(" ", "").Replace("\n", "")
            .ShouldBe("{\"byDeposit\":112,\"inForce\":112,\"withdrawn\":1,\"majority\":57,\"twoThirds\":75}");
        machinery.GetProperty("seats").EnumerateArray().Sum(s => s.GetProperty("seats").GetInt32()).ShouldBe(15);
        machinery.GetProperty("budgets").EnumerateArray().Select(b => b.GetProperty("sumChf").GetDecimal())
            .ShouldBe([465_440m, 514_753m]);
        machinery.GetProperty("workPlans").EnumerateArray().Select(p => Text(p, "status"))
            .ShouldBe(["in-time", "said-in-time", "conflicting"]);
        machinery.GetProperty("yearsWithoutPlan").EnumerateArray().First().GetProperty("year").GetInt32()
            .ShouldBe(2027);
    }

    [Fact]
    public void The_table_says_the_same_in_words()
    {
        var lines = Ccm.Run("machinery --plain" + AsOf).Output.Split('\n');

        lines.ShouldContain("seats\t\trisk education: 1 seat, 0 known, 0 vacant, 1 unknown");
        lines.ShouldContain("unit\t\tthe ISU work plan for 2026 was to be circulated by 2025-07-18: conflicting");
        lines.ShouldContain(line => line.StartsWith(
            "requests\tLBN\tLebanon's request 2 under CCM-4.1.a: decision not known", StringComparison.Ordinal));
    }

    [Fact]
    public void A_matter_without_an_answer_names_its_meeting_and_good_offices_until_then()
    {
        using var folder = new TemporaryFolder();
        folder.Write("clarifications.json", """
            { "kind": "clarifications", "facts": [
              { "id": "R1", "state": "AUT", "by": "IRL", "received": "2026-10-01", "given": null,
                "source": "invented", "confidence": "none", "assumed": true } ] }
            """);

        var matter = Ccm.Json($"machinery{AsOf} --data {folder.Path}").GetProperty("matters").EnumerateArray()
            .ShouldHaveSingleItem();

        Text(matter, "meeting").ShouldBe("14MSP");
        Text(matter, "goodOfficesUntil").ShouldBe("2027-09-13");
        Ccm.Json($"machinery --as-of 2026-10-29 --data {folder.Path}").GetProperty("matters").GetArrayLength()
            .ShouldBe(0);
    }

    [Fact]
    public void A_notice_of_withdrawal_is_recorded_with_all_who_were_told()
    {
        using var folder = new TemporaryFolder();
        Ccm.Run($"record withdrawal AUT --received 2026-09-01 --told-states-parties 2026-09-02 --explained 2026-09-01 "
            + $"--source invented --confidence none --known-on 2026-09-02 --data {folder.Path}")
            .Code.ShouldBe(0);

        var duty = Ccm.Json($"status AUT --undated{AsOf} --data {folder.Path}").GetProperty("duties").EnumerateArray()
            .Single(d => Text(d, "provision") == "CCM-20.2");

        duty.GetProperty("shown").EnumerateArray().Select(shown => shown.GetString()!).ShouldBe(
        [
            "Austria's notice of withdrawal went to all States Parties on 2026-09-02 [invented; none]",
            "Austria's notice of withdrawal gave its reasons on 2026-09-01 [invented; none]",
        ]);
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
