using CcmPlanner.Engine.Values;
using CcmPlanner.Rules;
using CcmPlanner.Scenarios.Clearance;
using CcmPlanner.Scenarios.Documents;
using CcmPlanner.Scenarios.Finance;
using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Tests.Screens;

namespace CcmPlanner.Tests.Documents;

public sealed class ScenarioTests
{
    private static readonly ScenarioStates States = new(
        new HashSet<StateCode> { new("ALP"), new("BET"), new("IRQ"), new("LAO"), new("CHL"), new("AFG"), new("LBN"),
            new("MRT") },
        new HashSet<StateCode> { new("ALP"), new("IRQ"), new("LAO"), new("CHL"), new("AFG"), new("LBN"), new("MRT") });

    public static TheoryData<string> Library => [.. ScenarioShelf.OfLibrary.Names];

    [Theory]
    [MemberData(nameof(Library))]
    public void Every_shipped_scenario_reads_without_a_problem(string name)
    {
        var read = ScenarioReader.Read(
            ScenarioShelf.OfLibrary.Find(name)!, ScenarioShelf.OfLibrary, ConventionRules.Law, States);

        read.Problems.ShouldBeEmpty();
        read.Value.Clearance.Problems().ShouldBeEmpty();
        read.Value.Finance.Problems().ShouldBeEmpty();
        (read.Value.Bases is [] or ["Baseline"]).ShouldBeTrue();
    }

    [Theory]
    [InlineData("facts/mine.json")]
    [InlineData(@"C:\My facts\mine.json")]
    [InlineData(@"C:\facts/mine.json")]
    public void A_scenario_of_a_workspace_has_the_name_of_its_file_on_every_system(string file)
    {
        var text = new SourceText(file, "{}");
        var shelf = new ScenarioShelf([text], path => path == file ? text : null);

        shelf.Names.ShouldContain("mine");
        shelf.Find("mine").ShouldBe(text);
        shelf.Find(file).ShouldBe(text);
    }

    [Fact]
    public void The_baseline_supposes_nothing()
    {
        var baseline = ScenarioReader.Read(
            ScenarioShelf.OfLibrary.Find("baseline")!, ScenarioShelf.OfLibrary, ConventionRules.Law).Value;

        baseline.Clearance.IsNeutral.ShouldBeTrue();
        baseline.Finance.ShouldBe(FinanceLevers.Neutral);
        (baseline.Facts.Count, baseline.Reforms.Count).ShouldBe((0, 0));
    }

    [Fact]
    public void A_scenario_has_all_that_its_base_has_and_its_own_on_top()
    {
        var scenario = Read(
            """
            {"kind":"scenario","name":"B","base":"a.json","trials":50,
             "efforts":[{"state":"ALP","from":2030,"teams":2}],"tail":0.5,
             "finance":{"delayMonths":3,"policies":{"askHost":"off"}}}
            """,
            """
            {"kind":"scenario","name":"A","trials":20,"seed":7,"efforts":[{"funding":0.5}],"discovery":2,
             "shocks":[{"kind":"conflict","state":"IRQ","from":2028,"years":2}],
             "finance":{"delayMonths":1,"voluntary":0.5,"policies":{"askHost":"on","cutTravel":"on"}}}
            """).Value;

        scenario.Bases.ShouldBe(["A"]);
        (scenario.Trials, scenario.Seed).ShouldBe((50L, 7UL));
        scenario.Clearance.Efforts.ShouldBe(
        [
            new StateEffort(null, YearSpan.Always) { Funding = 0.5 },
            new StateEffort(new StateCode("ALP"), new YearSpan(2030, YearSpan.Always.To)) { Teams = 2 },
        ]);
        scenario.Clearance.Conflicts.ShouldBe([new Conflict(new StateCode("IRQ"), new YearSpan(2028, 2029))]);
        (scenario.Clearance.DiscoveryFactor, scenario.Clearance.TailFactor).ShouldBe((2, 0.5));
        (scenario.Finance.DelayMonths, scenario.Finance.VoluntaryFactor).ShouldBe((3, 0.5));
        scenario.Finance.Policies.ShouldBe(new PolicyLevers { AskHost = false, CutTravel = true });
    }

    [Theory]
    [InlineData("""{"kind":"scenario","name":"A","base":"basline"}""", "$.base", "no scenario", "\"baseline\"")]
    [InlineData("""{"kind":"scenario","name":"A","base":"b.json"}""", "$.base", "this scenario itself", "another")]
    [InlineData(
        """{"kind":"scenario","name":"A","efforts":[{"state":"BET","teams":2}]}""", "$.efforts[0].state",
        "no open duty", "ALP")]
    [InlineData(
        """{"kind":"scenario","name":"A","efforts":[{"state":"ALX","teams":2}]}""", "$.efforts[0].state",
        "no data name", "ALP")]
    [InlineData(
        """{"kind":"scenario","name":"A","efforts":[{"state":"ALP"}]}""", "$.efforts[0]", "changes nothing",
        "funding")]
    [InlineData(
        """{"kind":"scenario","name":"A","efforts":[{"from":2030,"to":2029,"teams":2}]}""", "$.efforts[0].to",
        "before", "2030")]
    [InlineData(
        """{"kind":"scenario","name":"A","efforts":[{"rate":{"p10":2,"p50":1,"p90":3}}]}""", "$.efforts[0].rate.p50",
        "do not rise", "p10")]
    [InlineData(
        """{"kind":"scenario","name":"A","shocks":[{"kind":"conflict","from":2028}]}""", "$.shocks[0]",
        "no \"state\"", "conflict")]
    [InlineData(
        """{"kind":"scenario","name":"A","shocks":[{"kind":"squeeze","from":2028,"years":3,"factor":0.5},{"kind":"squeeze","from":2030,"factor":0.9}]}""",
        "$.shocks[1].from", "second squeeze", "overlap")]
    [InlineData(
        """{"kind":"scenario","name":"A","shocks":[{"kind":"squeeze","from":2028,"factor":0.5,"donor":"USA"}]}""",
        "$.shocks[0].donor", "has none", "without")]
    [InlineData(
        """{"kind":"scenario","name":"A","asOf":"2030-01-01","horizon":"2029-01-01"}""", "$.horizon", "not after",
        "2030-01-01")]
    [InlineData("""{"kind":"scenario","name":"A","trials":0}""", "$.trials", "0", "1")]
    [InlineData("""{"kind":"scenario","name":"A","seed":"seven"}""", "$.seed", "seven", "whole number")]
    [InlineData(
        """{"kind":"scenario","name":"A","finance":{"payers":[{"factor":0}]}}""", "$.finance.payers[0]", "neither",
        "one")]
    [InlineData(
        """{"kind":"scenario","name":"A","finance":{"voluntaryCurrency":"USX"}}""", "$.finance.voluntaryCurrency",
        "USX", "USD")]
    [InlineData(
        """{"kind":"scenario","name":"A","facts":[{"kind":"meetingz","facts":[]}]}""", "$.facts[0].kind", "meetingz",
        "\"meetings\"")]
    [InlineData(
        """{"kind":"scenario","name":"A","facts":[{"kind":"article4","facts":[{"state":"ALP","remnants":"hold","source":"S","confidence":"low"}]}]}""",
        "$.facts[0].facts[0].remnants", "hold", "held")]
    [InlineData(
        """{"kind":"scenario","name":"A","reform":[{"parameter":"CCM-4.5.extension-year","value":3}]}""",
        "$.reform[0].parameter", "no parameter", "CCM-4.5.extension-years")]
    public void Mistakes_are_told_with_their_place_and_the_remedy(string json, string path, string found, string write)
    {
        var problems = Read(json, """{"kind":"scenario","name":"B","base":"a.json"}""", "b.json").Problems;

        var problem = problems.ShouldHaveSingleItem();
        problem.At.Path.ShouldBe(path);
        problem.Found.ShouldContain(found);
        problem.Write.ShouldContain(write);
    }

    [Fact]
    public void All_mistakes_of_a_scenario_and_its_base_are_told_at_once()
    {
        var problems = Read(
            """{"kind":"scenario","name":"B","base":"a.json","trials":-1,"efort":[]}""",
            """{"kind":"scenario","base":null,"seed":1.5,"finance":{"delayMonths":99}}""").Problems;

        problems.Select(problem => (problem.At.File, problem.At.Path)).ShouldBe(
            [("a.json", "$"), ("a.json", "$.seed"), ("a.json", "$.finance.delayMonths"), ("b.json", "$.trials"),
                ("b.json", "$.efort")],
            ignoreOrder: true);
    }

    [Theory]
    [InlineData("scenario-format.md")]
    [InlineData("scenario.schema.json")]
    public void The_papers_on_the_format_are_those_the_program_writes(string name)
    {
        var text = name.EndsWith(".md", StringComparison.Ordinal) ? ScenarioFormat.Page() : ScenarioFormat.Schema();
        var file = Path.Combine(Goldens.Root, "docs", name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1")
        {
            File.WriteAllText(file, text);
        }

        text.ShouldBe(File.ReadAllText(file), $"{file}: run with UPDATE_GOLDENS=1 and read what changed");
    }

    [Fact]
    public void The_example_of_the_page_reads_without_a_problem()
    {
        var page = ScenarioFormat.Page();
        var start = page.IndexOf("```json\n", StringComparison.Ordinal) + 8;
        var json = page[start..page.IndexOf("```", start, StringComparison.Ordinal)];

        ScenarioReader.Read(new SourceText("e.json", json), ScenarioShelf.OfLibrary, ConventionRules.Law, States)
            .Problems.ShouldBeEmpty();
    }

    private static Checked<Scenario> Read(string json, string other, string otherName = "a.json")
    {
        var name = otherName == "a.json" ? "b.json" : "a.json";
        var text = new SourceText(name, json);
        var shelf = new ScenarioShelf(
            [], path => path == otherName ? new SourceText(path, other) : path == name ? text : null);
        return ScenarioReader.Read(text, shelf, ConventionRules.Law, States);
    }
}
