using System.Text.Json;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using NodaTime;
using static CcmPlanner.Tests.Procedures.InventedWorld;

namespace CcmPlanner.Tests.Procedures;

/// <summary>Requests as they really went, each with its source; and what holds for all of them on every day.</summary>
public sealed class RealProcedureTests
{
    private static readonly JsonElement Cases = Read();

    public static TheoryData<int> StageRows => [.. Enumerable.Range(0, Cases.GetArrayLength())];

    public static TheoryData<int> Years => [.. Enumerable.Range(2012, 15)];

    [Theory]
    [MemberData(nameof(StageRows))]
    public void A_request_was_at_the_stage_its_source_shows(int i)
    {
        var row = Cases[i];
        var asOf = Day(Text(row, "asOf")!);
        var stage = RealWorld.Ask(asOf, asOf).Query<RequestStage>().SingleOrDefault(r =>
            r.State == new StateCode(Text(row, "state")!) && r.Provision == Text(row, "provision")
                && r.Number == row.GetProperty("number").GetInt32());
        var expected = Text(row, "stage");
        (stage?.Stage.ToString()).ShouldBe(expected, Text(row, "because"));
        stage?.Next.ShouldBe(Text(row, "next"));
        (stage?.NextBy).ShouldBe(Text(row, "nextBy") is { } day ? Day(day) : null);
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Every_request_and_every_intention_is_at_exactly_one_stage(int year)
    {
        foreach (var day in new[] { new LocalDate(year, 1, 1), new LocalDate(year, 6, 1), new LocalDate(year, 9, 15) })
        {
            var world = RealWorld.Ask(day, RealWorld.Today);
            var requests = world.Query<ExtensionRequest>().Select(r => $"{r.State} {r.Provision} {r.Number}")
                .Union(world.Query<RequestStep>().Select(s => $"{s.State} {s.Provision} {s.Number}"))
                .Union(world.Query<ExtensionDecision>().Select(d => $"{d.State} {d.Provision} {d.Number}"));
            world.Query<RequestStage>().Select(r => $"{r.State} {r.Provision} {r.Number}")
                .ShouldBe(requests, ignoreOrder: true, $"on {day}");
        }
    }

    [Fact]
    public void The_groups_of_2018_19_are_the_six_published_States_with_Laos_standing_back()
    {
        var members = RealWorld.Ask("2019-10-01").Query<AnalysisGroupMember>().Where(m => m.Number == 1).ToList();
        Members(members, "DEU").ShouldBe("LAO(recused) NLD PER SWE");
        Members(members, "LAO").ShouldBe("LAO(recused) NLD PER SWE");
        Members(members, "BGR").ShouldBe("AUT MOZ NLD PER");
    }

    [Fact]
    public void Decisions_of_early_2021_were_taken_in_writing_and_no_others() =>
        RealWorld.Ask("2026-11-22").Query<DecidedInWriting>().Select(d => $"{d.State} {d.Provision} {d.Number}")
            .Order(StringComparer.Ordinal)
            .ShouldBe(["BGR CCM-3.2 2", "BIH CCM-4.1.a 1", "CHL CCM-4.1.a 1", "LBN CCM-4.1.a 1", "PER CCM-3.2 1"]);

    [Fact]
    public void Late_requests_are_noted_and_were_granted_all_the_same()
    {
        var world = RealWorld.Ask("2026-11-22");
        var late =
            world.Query<Warning>().Where(w => w.State is not null).Select(w => $"{w.State} {w.Subject}").ToList();
        late.ShouldContain("BIH CCM-4.1.a, request 1");
        late.ShouldContain("CHL CCM-4.1.a, request 2");
        late.ShouldContain("CHL CCM-4.1.a, request 3");
        late.ShouldContain("TCD CCM-4.1.a, request 1");
        late.ShouldNotContain("IRQ CCM-4.1.a, request 1");
        world.Query<RequestStage>().Count(r => r.State == new StateCode("CHL") && r.Stage == ProcedureStage.Granted)
            .ShouldBe(3);
    }

    private static string Members(List<AnalysisGroupMember> members, string applicant) => string.Join(' ', members
        .Where(m => m.State == new StateCode(applicant))
        .Select(m => m.Member + (m.Recused ? "(recused)" : ""))
        .Order(StringComparer.Ordinal));

    private static JsonElement Read()
    {
        using var stream = typeof(RealProcedureTests).Assembly.GetManifestResourceStream("procedure-cases.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.GetProperty("stages").Clone();
    }

    private static string? Text(JsonElement row, string member) => row.GetProperty(member).GetString();
}
