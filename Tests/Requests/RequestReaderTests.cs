using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Requests;
using CcmPlanner.Scenarios.Situations;
using CcmPlanner.Tests.Screens;

namespace CcmPlanner.Tests.Requests;

/// <summary>Request documents: every way in which they can be mistaken, and the page that explains them.</summary>
public sealed class RequestReaderTests
{
    private static readonly Situation Shipped = Situation.Shipped();

    [Theory]
    [InlineData(
        "\"milestones\": { \"counts\": \"cumulative\", \"steps\": [ { \"by\": \"2026-12-31\", \"km2\": 3 }, { \"by\": "
        + "\"2027-12-31\", \"km2\": 2 } ] }", "$.milestones.steps[1].km2",
        "found 2, less than the 3 of the step before; write all that is done by then")]
    [InlineData(
        "\"milestones\": { \"counts\": \"yearly\", \"steps\": [ { \"by\": \"2027-12-31\", \"km2\": 3 }, { \"by\": "
        + "\"2026-12-31\", \"km2\": 2 } ] }", "$.milestones.steps[1].by", "not after the step before (2027-12-31)")]
    [InlineData(
        "\"milestones\": { \"counts\": \"yearly\", \"steps\": [] }", "$.milestones.steps", "a plan without steps")]
    [InlineData(
        "\"milestones\": { \"counts\": \"yearly\", \"steps\": [ { \"by\": \"2027-12-31\", \"munitions\": 3 } ] }",
        "$.milestones.steps[0]", "a step without \"km2\"")]
    [InlineData("\"areas\": { \"confirmedKm2\": -3 }", "$.areas.confirmedKm2", "found -3; write a number from 0")]
    [InlineData("\"areas\": { \"confirmedKm2\": \"3\" }", "$.areas.confirmedKm2",
        "found \"3\"; write a number, without quotes")]
    [InlineData("\"areas\": { \"confirmedKm2\": 3, \"suspectedKm2\": 2, \"totalKm2\": 4 }", "$.areas.totalKm2",
        "a total of 4 km² with parts of 5 km²")]
    [InlineData("\"filed\": \"2024-11-04\", \"areas\": { \"asOf\": \"2024-11-05\" }", "$.areas.asOf",
        "after the request was filed (2024-11-04)")]
    [InlineData("\"filed\": \"2025-09-20\"", "$.filed", "after 13MSP closed on 2025-09-19")]
    [InlineData("\"filed\": \"2025-02\"", "$.asOf", "before the request was filed (2025-02)")]
    [InlineData("\"filed\": \"2024-11-04\", \"dueRequested\": \"2024-11-04\"", "$.dueRequested",
        "not after the request was filed")]
    [InlineData(
        "\"monthsRequested\": \"24\"", "$.monthsRequested", "found \"24\"; write a whole number, without quotes")]
    [InlineData("\"monthsRequested\": 0", "$.monthsRequested", "found 0; write a whole number from 1")]
    [InlineData("\"work\": [ { \"year\": 2023 }, { \"year\": 2023 } ]", "$.work[1].year", "2023 a second time")]
    [InlineData("\"work\": [ { \"year\": 2026, \"clearedKm2\": 1 } ]", "$.work[0].year",
        "what is planned belongs into \"milestones\"")]
    [InlineData("\"costs\": [ { \"for\": \"all\", \"amount\": 1 } ]", "$", "amounts and no \"currency\"")]
    [InlineData("\"currency\": \"dollars\"", "$.currency", "three capital letters")]
    [InlineData("\"funding\": [ { \"from\": \"us\", \"amount\": 1, \"status\": \"promised\" } ], \"currency\": \"USD\"",
        "$.funding[0].status", "pledged, hoped")]
    [InlineData("\"teams\": { \"availabel\": 3 }", "$.teams.availabel", "write \"available\" if that was meant")]
    [InlineData("\"text\": \"unread\"", "$.text", "not-read")]
    public void A_mistake_is_named_at_its_place(string fields, string path, string part)
    {
        var problem = Read($"{{ {RequestFile.Epsilonia}, {fields} }}").Problems.ShouldHaveSingleItem();
        problem.At.Path.ShouldBe(path);
        problem.Message.ShouldContain(part);
        problem.At.File.ShouldBe("request.json");
    }

    [Theory]
    [InlineData("\"EPS\"", "\"LAX\"", "$.state", "write \"LAO\" if that was meant")]
    [InlineData("\"EPS\"", "\"Eps\"", "$.state", "three capital letters")]
    [InlineData("\"13MSP\"", "\"13 MSP\"", "$.meeting", "which is no meeting of the data")]
    [InlineData("\"article\": 4", "\"article\": 5", "$.article", "from 3 to 4")]
    [InlineData("\"name\": \"Epsilonia\", \"state\"", "\"state\"", "$", "no \"name\"")]
    public void What_everything_rests_on_is_required(string written, string instead, string path, string part)
    {
        var text = $"{{ {RequestFile.Epsilonia} }}".Replace(written, instead, StringComparison.Ordinal);
        if (instead == "\"LAX\"")
        {
            text = text.Replace("\"invented\": { \"name\": \"Epsilonia\", \"deposited\": \"2015-06-20\" },", "",
                StringComparison.Ordinal);
        }

        var problem = Read(text).Problems.ShouldHaveSingleItem();
        problem.At.Path.ShouldBe(path);
        problem.Message.ShouldContain(part);
    }

    [Fact]
    public void A_State_of_the_data_cannot_be_invented() =>
        Read($"{{ {RequestFile.Epsilonia} }}".Replace(
            "EPS", "LAO", StringComparison.Ordinal)).Problems.ShouldHaveSingleItem()
            .Message.ShouldContain("an invented State of the code LAO");

    [Fact]
    public void All_mistakes_are_told_at_once_in_the_order_of_their_places()
    {
        var problems = Read($$"""
            { {{RequestFile.Epsilonia}},
              "filed": "2025-10-01",
              "areas": { "totalKm2": -1 },
              "milestones": { "counts": "cumulative", "steps": [ { "by": "2027-12-31", "km2": 2 }, { "by": "2026-12-31", "km2": 1 } ] },
              "extra": true }
            """).Problems;
        problems.Select(problem => problem.At.Path).ShouldBe(
            ["$.filed", "$.areas.totalKm2", "$.milestones.steps[1].by", "$.milestones.steps[1].km2", "$.extra"]);
        problems.Select(problem => problem.At.Line).ShouldBeInOrder();
    }

    [Fact]
    public void Yearly_steps_add_up_and_cumulative_ones_stand()
    {
        const string steps =
            "\"steps\": [ { \"by\": \"2026-12-31\", \"km2\": 1 }, { \"by\": \"2027-12-31\", \"km2\": 2.5 } ]";
        Steps("yearly").ShouldBe([1, 3.5m]);
        Steps("cumulative").ShouldBe([1, 2.5m]);

        IEnumerable<decimal> Steps(string counts) =>
            Read($$"""{ {{RequestFile.Epsilonia}}, "milestones": { "counts": "{{counts}}", {{steps}} } }""").Value.Milestones!.Steps.Select(step => step.Done);
    }

    [Fact]
    public void A_figure_has_its_own_source_or_that_of_the_document()
    {
        var areas = Read($$"""{ {{RequestFile.Epsilonia}}, "areas": { "totalKm2": 1, "source": "A map", "confidence": "low", "assumed": true } }""").Value.Areas!;
        var teams = Read($$"""{ {{RequestFile.Epsilonia}}, "teams": { "available": 1 } }""").Value.Teams!;
        (areas.From.Source, areas.From.Assumed).ShouldBe(("A map", true));
        (teams.From.Source, teams.From.Assumed).ShouldBe(("Invented", false));
    }

    [Fact]
    public void The_page_on_the_format_is_the_one_the_reader_follows()
    {
        var file = Path.Combine(Goldens.Root, "docs", "request-format.md");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1")
        {
            File.WriteAllText(file, RequestFormat.Page());
        }

        File.ReadAllText(file)
            .ShouldBe(RequestFormat.Page(), $"{file}: run with UPDATE_GOLDENS=1 and read what changed");
    }

    private static Checked<RequestDocument> Read(string text) =>
        RequestReader.Read(new SourceText("request.json", text), Shipped);
}
