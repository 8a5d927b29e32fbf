using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Intake.Shapes;

namespace CcmPlanner.Tests.Intake;

public sealed class ShapeTests
{
    private static readonly Shape Stop = new("stop", "A stop.",
    [
        new Field("place", FieldKind.Text, "Where.") { Required = true },
        new Field("years", FieldKind.Whole, "How long.") { Least = 1, Most = 5, Unit = "years" },
    ]);

    private static readonly Shape Trip = new("trip", "A trip.",
    [
        new Field("kind", FieldKind.Word, "What it is.") { Required = true, Words = ["trip"] },
        new Field("stops", FieldKind.Parts, "Where it goes.") { Shape = Stop },
        new Field("by", FieldKind.States, "Who goes."),
        new Field("share", FieldKind.Number, "How much.") { Most = 1, Default = "1" },
    ]);

    [Fact]
    public void Every_field_reads_as_its_kind()
    {
        var problems = new List<Problem>();
        var read = Read("""{"kind":"trip","stops":[{"place":"Alpha","years":2}],"by":["ALP"],"share":0.5}""", problems);

        problems.ShouldBeEmpty();
        read.Text("kind").ShouldBe("trip");
        read.Parts("stops")[0].Whole("years").ShouldBe(2);
        read.States("by")[0].Value.ShouldBe("ALP");
        read.Number("share", 1).ShouldBe(0.5);
    }

    [Fact]
    public void Every_mistake_is_told_at_once_with_its_place()
    {
        var problems = new List<Problem>();
        Read("""{"kind":"tripp","stops":[{"years":9},7],"by":["Alp"],"share":2,"stop":1}""", problems);

        problems.Select(problem => problem.At.Path).Order(StringComparer.Ordinal).ShouldBe(
            ["$.by[0]", "$.kind", "$.share", "$.stop", "$.stops[0]", "$.stops[0].years", "$.stops[1]"]);
    }

    [Fact]
    public void The_page_and_the_schema_name_every_field()
    {
        var (page, schema) = (ShapePage.Markdown(Trip), ShapeSchema.Text(Trip));

        foreach (var field in Trip.Fields.Concat(Stop.Fields))
        {
            page.ShouldContain($"| `{field.Name}` |");
            schema.ShouldContain($"\"{field.Name}\": {{");
        }

        page.ShouldContain("whole number (years), 1 to 5");
        schema.ShouldContain("\"#/$defs/stop\"");
    }

    private static ShapeValues Read(string json, List<Problem> problems)
    {
        var text = new SourceText("trip.json", json);
        var root = LocatedJson.Read(text, problems)!;
        return ShapeValues.Read(new ObjectReader(text, root, "$", problems), Trip, problems);
    }
}
